import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './to-danfo.js'

export const sourceColumns: typeof node.sourceColumns = () => new Map()

export const danfoUnits: typeof node.danfoUnits = () => ({})

export const danfoFrom: typeof node.danfoFrom = () => {
  throw onlyInNode('danfojs needs', 'The verbs of frames need no other library.')
}
