import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './cache-option.js'

const refusal = () => onlyInNode('The option cache needs', 'Leave it out: a query keeps the pages that it read.')

export const cacheSettings: typeof node.cacheSettings = option => {
  if (option === undefined || option === false) return undefined
  throw refusal()
}

export const doubtsAboutCache: typeof node.doubtsAboutCache = () => []

export const cacheFolder: typeof node.cacheFolder = () => {
  throw refusal()
}
