import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './load-moyo.js'

export const loadMoyo: typeof node.loadMoyo = () => {
  throw onlyInNode('properties.symmetry needs')
}
