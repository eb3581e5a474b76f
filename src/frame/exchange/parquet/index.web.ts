import { onlyInNode } from '../../../basics/only-in-node.js'
import type * as node from './index.js'

const refusal = () => onlyInNode('Parquet files need', 'frame.toCsv() and frame.toJSON() keep units as well.')

export const compressions: typeof node.compressions = ['snappy', 'zstd', 'none']

export const parquetBytes: typeof node.parquetBytes = () => {
  throw refusal()
}

export const columnsFromParquet: typeof node.columnsFromParquet = () => Promise.reject(refusal())

export const parquetSchema: typeof node.parquetSchema = () => Promise.reject(refusal())

export const claimsOf: typeof node.claimsOf = () => {
  throw refusal()
}
