import { onlyInNode } from './only-in-node.js'
import type * as node from './optional-package.js'

export const importOptional: typeof node.importOptional = (_, __, { purpose }) => Promise.reject(onlyInNode(purpose))

export const requireOptional: typeof node.requireOptional = (_, { purpose }) => {
  throw onlyInNode(purpose)
}

export const resolveOptional: typeof node.resolveOptional = (_, { purpose }) => {
  throw onlyInNode(purpose)
}
