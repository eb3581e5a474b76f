import type * as node from './after-this-turn.js'

export const afterThisTurn: typeof node.afterThisTurn = work => {
  setTimeout(work, 0)
}
