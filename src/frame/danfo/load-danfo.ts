import { requireOptional } from '../../basics/optional-package.js'
import type { Cell } from '../column/cell.js'
import { repair } from './repair.js'

/** A danfojs DataFrame, as far as frames read it, with all of danfojs' methods and its columns by name. */
export interface DanfoDataFrame {
  readonly columns: string[]
  readonly dtypes: string[]
  readonly index: (string | number)[]
  readonly shape: number[]
  readonly values: unknown
  /** Danfojs' methods (`groupby`, `merge`, `print`, …) and the columns by name. */
  readonly [member: string]: Cell
}

/** The lines that install danfojs-node from the registry alone; npm takes overrides from the user's package.json only. */
export const danfoInstallLines = [
  'In your package.json: "overrides": { "xlsx": "npm:@e965/xlsx@0.20.3", "request": "npm:@cypress/request@4.0.1", ' +
    '"@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0" }',
  'then: npm install --ignore-scripts danfojs-node@1.2.0',
].join('\n')

/** Loads the class of DataFrames, repaired. @throws MissingDependencyError with the install lines */
export function loadDanfo(): new (data: unknown, options?: object) => DanfoDataFrame {
  const { DataFrame } = requireOptional<Cell>('danfojs-node', { purpose: 'toDanfo needs', install: danfoInstallLines })
  repair(DataFrame)
  return DataFrame
}
