import { DataError } from '../errors/index.js'
import { ArrayView } from './array-view.js'
import { type Conversion, convertArray, convertNumber } from './conversion.js'

/** The numbers of a quantity: one, or an array. */
export type Numbers = number | ArrayView

/** Converts numbers from one unit to another. */
export function convertNumbers(numbers: Numbers, how: Conversion): Numbers {
  if (typeof numbers === 'number') return convertNumber(numbers, how)
  if (how.factor === 1 && how.divisor === 1 && how.offset === 0) return numbers
  return new ArrayView(convertArray(numbers.data, how), numbers.shape)
}

/** Returns all numbers multiplied by one. */
export function scaled(numbers: Numbers, factor: number): Numbers {
  return factor === 1 ? numbers : elementwise(numbers, factor, 'times')
}

/** An operation on two lists; a step of 0 takes the first item every time. */
type Loop = (a: Float64Array, stepA: 0 | 1, b: Float64Array, stepB: 0 | 1, result: Float64Array) => void

// One loop for each operation: a shared one that calls a function per number is ten times slower.
const loops = {
  plus: (a, stepA, b, stepB, result) => {
    for (let i = 0; i < result.length; i++) result[i] = (a[i * stepA] as number) + (b[i * stepB] as number)
  },
  minus: (a, stepA, b, stepB, result) => {
    for (let i = 0; i < result.length; i++) result[i] = (a[i * stepA] as number) - (b[i * stepB] as number)
  },
  times: (a, stepA, b, stepB, result) => {
    for (let i = 0; i < result.length; i++) result[i] = (a[i * stepA] as number) * (b[i * stepB] as number)
  },
  over: (a, stepA, b, stepB, result) => {
    for (let i = 0; i < result.length; i++) result[i] = (a[i * stepA] as number) / (b[i * stepB] as number)
  },
} satisfies Record<string, Loop>

/**
 * Applies an operation to pairs of numbers; a single number goes with each of an array.
 *
 * @throws DataError when two arrays differ in shape
 */
export function elementwise(a: Numbers, b: Numbers, operation: keyof typeof loops): Numbers {
  if (typeof a === 'number' && typeof b === 'number') return single(a, b, operation)
  if (typeof a !== 'number' && typeof b !== 'number' && !sameShape(a, b)) {
    throw new DataError(`Arrays of shape [${a.shape.join(', ')}] and [${b.shape.join(', ')}] do not go together.`, {
      hint: 'Shapes must be equal, or one side a single number.',
    })
  }
  const { data, shape } = typeof a === 'number' ? (b as ArrayView) : a
  const result = new Float64Array(data.length)
  loops[operation](listOf(a), stepOf(a), listOf(b), stepOf(b), result)
  return new ArrayView(result, shape)
}

function single(a: number, b: number, operation: keyof typeof loops): number {
  if (operation === 'plus') return a + b
  if (operation === 'minus') return a - b
  return operation === 'times' ? a * b : a / b
}

function listOf(numbers: Numbers): Float64Array {
  return typeof numbers === 'number' ? Float64Array.of(numbers) : numbers.data
}

function stepOf(numbers: Numbers): 0 | 1 {
  return typeof numbers === 'number' ? 0 : 1
}

/** Returns true when both are single numbers or arrays of one shape, and `equal` holds for each pair. */
export function everyPair(a: Numbers, b: Numbers, equal: (a: number, b: number) => boolean): boolean {
  if (typeof a === 'number' || typeof b === 'number') return typeof a === typeof b && equal(a as number, b as number)
  return sameShape(a, b) && a.data.every((value, index) => equal(value, b.data[index] as number))
}

function sameShape(a: ArrayView, b: ArrayView): boolean {
  return a.shape.length === b.shape.length && a.shape.every((length, index) => length === b.shape[index])
}
