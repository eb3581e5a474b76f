import { inspectAs, inspectCustom, kind, type Showable } from '../../present.js'
import type { Cell } from '../verbs/rows.js'

/** Lets danfojs' DataFrames be shown like frames: as a cell's last expression they would dump their insides. */
export function makeShowable(prototype: object): void {
  Object.defineProperty(prototype, kind, { value: 'danfo-frame', configurable: true })
  Object.defineProperty(prototype, inspectCustom, {
    configurable: true,
    value(this: Showable & Cell, depth: number, options: { depth?: number | null }) {
      return inspectAs(this, depth, options, () => String(this))
    },
  })
}
