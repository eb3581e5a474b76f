import { atomicNumber } from '../../basics/elements.js'
import { QueryError } from '../../errors/index.js'
import { Quantity } from '../../units/index.js'
import { unitOfAll } from '../tables/shown-quantity.js'

/** One element with its value, as rows of tables and aggregations have it. */
export interface ElementRow {
  /** The symbol. In aggregations it is in `value`. */
  element?: string
  /** The value. In aggregations it is the symbol. */
  value?: number | string | Quantity<string, number> | null
  /** The number of entries with the element. */
  count?: number | bigint
}

/** A value for each element: `{ Mg: 12 }`, a map, pairs, or rows. */
export type ElementValues =
  | { readonly [symbol: string]: number | Quantity<string, number> | null | undefined }
  | ReadonlyMap<string, number | Quantity<string, number> | null>
  | Iterable<readonly [string, number | Quantity<string, number> | null]>
  | Iterable<ElementRow | Readonly<Record<string, unknown>>>

/** The finite values by symbol of the element, and the symbol of their unit. */
export interface ReadElementValues {
  values: Map<string, number>
  unit: string
  /** Names that are not symbols of elements. */
  unknown: string[]
}

/**
 * Reads values by element from any of the forms.
 *
 * @throws QueryError when no name is a symbol of an element
 */
export function readElementValues(input: ElementValues): ReadElementValues {
  const result: ReadElementValues = { values: new Map(), unit: '', unknown: [] }
  const all = [...pairs(input)]
  const unit = unitOfAll(all.map(([, value]) => value))
  for (const [symbol, value] of all) {
    if (atomicNumber(symbol) === undefined) {
      result.unknown.push(symbol)
      continue
    }
    const shown = value instanceof Quantity && unit ? value.to(unit) : value
    if (shown instanceof Quantity) result.unit = shown.units.symbol
    const number = shown instanceof Quantity ? shown.magnitude : Number(shown ?? Number.NaN)
    if (Number.isFinite(number)) result.values.set(symbol, number)
  }
  if (result.values.size === 0 && result.unknown.length > 0) {
    throw new QueryError(`plot.periodicTable needs values by element symbol; it was given '${result.unknown[0]}'.`)
  }
  return result
}

function* pairs(input: ElementValues): Generator<[string, unknown]> {
  if (!(Symbol.iterator in input)) {
    for (const pair of Object.entries(input)) yield pair
    return
  }
  for (const item of input as Iterable<readonly [string, unknown] | ElementRow>) {
    if (Array.isArray(item)) yield [String(item[0]), item[1]]
    else yield pairOf(item as ElementRow)
  }
}

/** Reads a row by the names of its members; from a row with other names it takes the first text and the first number. */
function pairOf(row: ElementRow): [string, unknown] {
  const { element, value, count } = row
  if (element !== undefined) return [element, value ?? count]
  if (typeof value === 'string' && count !== undefined) return [value, count]
  const members = Object.values(row) as unknown[]
  const symbol = members.find(member => typeof member === 'string')
  return [
    String(symbol),
    members.find(member => ['number', 'bigint'].includes(typeof member) || member instanceof Quantity),
  ]
}
