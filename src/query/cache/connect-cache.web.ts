import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './connect-cache.js'

export const connectCache: typeof node.connectCache = () => {
  throw onlyInNode('The option cache needs')
}
