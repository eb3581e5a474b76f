import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './arquero.js'

const refusal = () =>
  onlyInNode('arquero tables of a frame need', 'arquero.table(frame.toColumns()) makes one where the page has arquero.')

export const loadArquero: typeof node.loadArquero = () => {
  throw refusal()
}

export const arqueroColumn: typeof node.arqueroColumn = () => {
  throw refusal()
}

export const columnsFromArquero: typeof node.columnsFromArquero = () => {
  throw refusal()
}
