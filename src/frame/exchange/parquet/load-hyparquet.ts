import { createRequire } from 'node:module'
import type { Cell } from '../../column/cell.js'

const load = createRequire(__filename)

/** Loads the package that writes Parquet, an ES module, when it is first needed. */
export function loadWriter(): Cell {
  return load('hyparquet-writer')
}

/** Loads the package that reads Parquet, an ES module, when it is first needed. */
export function loadReader(): Cell {
  return load('hyparquet')
}
