import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './arrow.js'

const refusal = () =>
  onlyInNode('Arrow tables of a frame need', 'frame.toColumns() gives arrays, which Arrow libraries take.')

export const arrowFrom: typeof node.arrowFrom = () => {
  throw refusal()
}

export const arrowBytes: typeof node.arrowBytes = () => {
  throw refusal()
}

export const columnsFromArrow: typeof node.columnsFromArrow = () => {
  throw refusal()
}

export const arrowTableIn: typeof node.arrowTableIn = () => {
  throw refusal()
}
