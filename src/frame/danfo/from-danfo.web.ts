import { onlyInNode } from '../../basics/only-in-node.js'
import { anything } from '../../options/index.js'
import type * as node from './from-danfo.js'

export const danfoRules: typeof node.danfoRules = { units: anything, like: anything }

export const columnsFromDanfo: typeof node.columnsFromDanfo = () => {
  throw onlyInNode('danfojs needs', 'The verbs of frames need no other library.')
}
