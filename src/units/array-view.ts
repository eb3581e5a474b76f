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
    let size = 1
    for (let below = dimension + 1; below < this.shape.length; below++) size *= this.shape[below] as number
    const rows = new Array<Float64Array | NestedArray>(length)
    for (let index = 0; index < length; index++) rows[index] = this.nest(dimension + 1, start + index * size)
    return rows as NestedArray
  }
}

/**
 * Returns raw numeric data of an array without unit as nested views over one `Float64Array`; null is NaN.
 *
 * @throws DataError when the array is ragged or has an item that is no number; the message says at which index
 */
export function nestedView(raw: unknown): Float64Array | NestedArray {
  return vectorOf(raw) ?? viewOf(raw).nested
}

/** Returns the numbers of a plain list, which most arrays are; `undefined` for any other form. */
function vectorOf(raw: unknown): Float64Array | undefined {
  if (!Array.isArray(raw) || isList(raw[0])) return undefined
  const data = new Float64Array(raw.length)
  return copyNumbers(raw, data, 0) === raw.length ? data : undefined
}

/** Copies numbers, null as NaN, up to the first item that is neither, and returns how many there were. */
function copyNumbers(list: ArrayLike<unknown>, data: Float64Array, start: number): number {
  for (let index = 0; index < list.length; index++) {
    const item = list[index]
    if (typeof item === 'number') data[start + index] = item
    else if (item === null) data[start + index] = Number.NaN
    else return index
  }
  return list.length
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
  if (dimension < shape.length - 1) {
    for (let index = 0; index < list.length; index++) {
      path[dimension] = index
      fill(list[index], filling, dimension + 1, path)
    }
    return
  }
  const copied = copyNumbers(list, data, filling.next)
  // What is left begins with a rare number, such as a bigint, or with what is no number.
  for (let index = copied; index < list.length; index++) {
    path[dimension] = index
    data[filling.next + index] = numberOf(list[index], hint, path)
  }
  filling.next += list.length
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
