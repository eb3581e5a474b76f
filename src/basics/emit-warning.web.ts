import type * as node from './emit-warning.js'

export const emitWarning: typeof node.emitWarning = message => {
  ;(globalThis as { console?: { warn(text: string): void } }).console?.warn(`NomadWarning: ${message}`)
}
