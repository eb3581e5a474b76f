import type * as node from './heap.js'

/** Pages are not told. */
export const heap: typeof node.heap = () => ({ limit: Number.POSITIVE_INFINITY, used: 0 })
