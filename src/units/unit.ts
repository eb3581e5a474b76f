import { inspectCustom } from '../present.js'
import { combineDimensions, dimensionKey, type Exponents, noDimension, productText, tidyExponent } from './dimension.js'
import { symbolText } from './symbol-text.js'
import type { Term } from './term.js'

/**
 * A unit of measurement such as `joule / meter ** 3`. Immutable. Units are in `units`, and every
 * quantity and column has one.
 *
 * `D` is the dimension if it is known when the program is written, as in `Unit<'energy'>`.
 *
 * @example
 * ```ts
 * units.hartree.symbol   // 'Ha'
 * units.hartree.dimension   // 'energy'
 * ```
 */
export class Unit<D extends string = string> {
  /** The long form as NOMAD writes it: `'joule / meter ** 3'`, `'1 / joule'`, `'dimensionless'`. */
  readonly name: string
  /** The short form for tables and axes: `'J/m³'`, `'1/J'`; an empty text without dimension. */
  readonly symbol: string
  /**
   * The dimension's name (`'energy'`) or, where it has none, its formula (`'mass / time ** 2'`).
   * Equal if and only if the dimensions are equal.
   */
  readonly dimension: D
  /** @internal The factors, sorted by name, none twice. */
  readonly terms: readonly Term[]
  /** @internal A number that multiplies all: 10 in `10 meter`. */
  readonly scale: number
  /** @internal The exponents of the base dimensions. */
  readonly exponents: Exponents

  /** @internal Use `parseUnit`. */
  constructor(terms: Iterable<Term>, scale = 1) {
    this.terms = mergeTerms(terms)
    this.scale = scale
    this.exponents = this.terms.reduce(
      (sum, term) => combineDimensions(sum, term.definition.dimension, term.exponent),
      noDimension,
    )
    this.dimension = dimensionKey(this.exponents) as D
    this.name =
      productText(
        this.terms.map(term => [term.name, term.exponent] as const),
        scale,
      ) || 'dimensionless'
    this.symbol = symbolText(this.terms, scale)
  }

  /** Returns true when both have the same name: `u` equals `amu`, but `newton * meter` does not equal `joule`, though their
   * dimensions are equal. */
  equals(other: unknown): boolean {
    return other instanceof Unit && other.name === this.name
  }

  /** Returns the long form, as `name`. */
  toString(): string {
    return this.name
  }

  /** Returns the long form, as `name`. */
  toJSON(): string {
    return this.name
  }

  /** @internal */
  [inspectCustom](): string {
    return `Unit ${this.name}`
  }
}

function mergeTerms(terms: Iterable<Term>): Term[] {
  const merged = new Map<string, Term>()
  for (const term of terms) {
    const exponent = tidyExponent((merged.get(term.name)?.exponent ?? 0) + term.exponent)
    if (exponent === 0) merged.delete(term.name)
    else merged.set(term.name, { ...term, exponent })
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
