import { isList } from '../basics/is-list.js'
import { shortened } from '../basics/text.js'
import { DataError } from '../errors/index.js'

/** Numbers in more than one dimension: arrays whose innermost rows are `Float64Array` views of one block of memory. */
export type NestedArray = (Float64Array | NestedArray)[]

/** The numbers of a quantity: one number, a vector, or an array of any number of dimensions. */
export type Magnitude = number | Float64Array | NestedArray

const maxDimensions = 16

/** An n-dimensional array of numbers in one block, row by row: the last index runs fastest. */
export class ArrayView {
  private rows: Float64Array | NestedArray | undefined

  constructor(
    readonly data: Float64Array,
    readonly shape: readonly number[],
  ) {}

  /** The same numbers as nested arrays; made once, no number is copied. */
  get nested(): Float64Array | NestedArray {
    this.rows ??= this.nest(0, 0)
    return this.rows
  }

  private nest(dimension: number, start: number): Float64Array | NestedArray {
    const length = this.shape[dimension] as number
    if (dimension === this.shape.length - 1) {
      return length === this.data.length ? this.data : this.data.subarray(start, start + length)
    }
    const size = this.shape.slice(dimension + 1).reduce((product, count) => product * count, 1)
    return Array.from({ length }, (_, index) => this.nest(dimension + 1, start + index * size))
  }
}

/**
 * Returns raw numeric data of an array without unit as nested views over one `Float64Array`; null is NaN.
 *
 * @throws DataError when the array is ragged or has an item that is no number; the message says at which index
 */
export function nestedView(raw: unknown): Float64Array | NestedArray {
  return viewOf(raw).nested
}

/**
 * Reads nested arrays (also of typed arrays) into one block.
 *
 * @param hint the hint of the error
 * @throws DataError as `nestedView`
 */
export function viewOf(raw: unknown, hint = formHint): ArrayView {
  const shape: number[] = []
  for (let item = raw; isList(item); item = item[0]) {
    shape.push(item.length)
    if (shape.length > maxDimensions)
      throw new DataError(`An array of numbers has at most ${maxDimensions} dimensions.`, { hint })
  }
  if (shape.length === 0) throw new DataError(`An array of numbers was expected, found ${found(raw)}.`, { hint })
  checkRows(raw, { shape, hint }, 0, [])
  const data = new Float64Array(shape.reduce((product, length) => product * length, 1))
  fill(raw, { shape, hint, data, next: 0 }, 0, [])
  return new ArrayView(data, shape)
}

/** Returns the number that one raw value means: null is NaN. @throws DataError */
export function numberOf(raw: unknown, hint = formHint, path: readonly number[] = []): number {
  if (typeof raw === 'number') return raw
  if (raw === null) return Number.NaN
  if (typeof raw === 'bigint') return Number(raw)
  throw new DataError(`A number was expected${at(path)}, found ${found(raw)}.`, { hint })
}

const formHint = 'Quantities are made of numbers, null for a missing one, and arrays whose rows have one length.'

interface Form {
  readonly shape: readonly number[]
  readonly hint: string
}

interface Filling extends Form {
  readonly data: Float64Array
  next: number
}

/** Checks all lengths before any memory is taken: the length of the first row must be that of all. */
function checkRows(raw: unknown, form: Form, dimension: number, path: number[]): void {
  const { shape, hint } = form
  if (!isList(raw))
    throw new DataError(`An array was expected${at(path.slice(0, dimension))}, found ${found(raw)}.`, { hint })
  if (raw.length !== shape[dimension]) {
    const message = `The array is ragged: ${raw.length} items${at(path.slice(0, dimension))}, where ${shape[dimension]} were expected as before it.`
    throw new DataError(message, { hint })
  }
  if (dimension === shape.length - 1) return
  for (let index = 0; index < raw.length; index++) {
    path[dimension] = index
    checkRows(raw[index], form, dimension + 1, path)
  }
}

function fill(raw: unknown, filling: Filling, dimension: number, path: number[]): void {
  const { data, shape, hint } = filling
  const list = raw as ArrayLike<unknown>
  const innermost = dimension === shape.length - 1
  for (let index = 0; index < list.length; index++) {
    const item = list[index]
    if (innermost && typeof item === 'number') {
      data[filling.next++] = item
      continue
    }
    path[dimension] = index
    if (innermost) data[filling.next++] = numberOf(item, hint, path)
    else fill(item, filling, dimension + 1, path)
  }
}

function at(path: readonly number[]): string {
  return path.length === 0 ? '' : ` at [${path.join('][')}]`
}

function found(raw: unknown): string {
  if (raw === null || raw === undefined) return String(raw)
  if (typeof raw === 'string') return `the text '${shortened(raw, 40)}'`
  if (isList(raw)) return `an array of ${raw.length} items`
  return typeof raw === 'boolean' ? String(raw) : `an ${typeof raw}`.replace('an function', 'a function')
}
