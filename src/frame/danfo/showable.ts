import { inspectAs, inspectCustom, kind, type Showable, showInDeno } from '../../present.js'
import type { Cell } from '../column/cell.js'

/** Lets danfojs' DataFrames be shown like frames: as the last expression of a cell they would print their internals. */
export function makeShowable(prototype: object): void {
  Object.defineProperty(prototype, kind, { value: 'danfo-frame', configurable: true })
  showInDeno(prototype)
  Object.defineProperty(prototype, inspectCustom, {
    configurable: true,
    value(this: Showable & Cell, depth: number, options: { depth?: number | null }) {
      return inspectAs(this, depth, options, () => String(this))
    },
  })
}
