import type { NamedUnit } from './registry/index.js'

/** One factor of a unit: a named unit with its prefix, to a power. */
export interface Term extends NamedUnit {
  /** Prefix and long name in one word, as in `gigapascal`. */
  readonly name: string
  readonly exponent: number
}
