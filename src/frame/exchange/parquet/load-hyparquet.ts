import type { Cell } from '../../column/cell.js'

/** Loads the package that writes Parquet, an ES module, when it is first needed. */
export function loadWriter(): Cell {
  return require('hyparquet-writer')
}

/** Loads the package that reads Parquet, an ES module, when it is first needed. */
export function loadReader(): Cell {
  return require('hyparquet')
}
