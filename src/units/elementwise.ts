import { DataError } from '../errors/index.js'
import { ArrayView } from './array-view.js'
import { type Conversion, convertArray, convertNumber } from './conversion.js'

/** The numbers of a quantity: one, or an array. */
export type Numbers = number | ArrayView

/** Brings numbers from one unit to another. */
export function convertNumbers(numbers: Numbers, how: Conversion): Numbers {
  if (typeof numbers === 'number') return convertNumber(numbers, how)
  return new ArrayView(convertArray(numbers.data, how), numbers.shape)
}

/** Applies an operation to each number. */
export function mapNumbers(numbers: Numbers, operation: (value: number) => number): Numbers {
  if (typeof numbers === 'number') return operation(numbers)
  return new ArrayView(numbers.data.map(operation), numbers.shape)
}

/**
 * Applies an operation to pairs of numbers; a single number goes with each of an array.
 *
 * @throws DataError when two arrays differ in shape
 */
export function elementwise(a: Numbers, b: Numbers, operation: (a: number, b: number) => number): Numbers {
  if (typeof b === 'number') return mapNumbers(a, value => operation(value, b))
  if (typeof a === 'number') return mapNumbers(b, value => operation(a, value))
  if (!sameShape(a, b)) {
    throw new DataError(`Arrays of shape [${a.shape.join(', ')}] and [${b.shape.join(', ')}] do not go together.`, {
      hint: 'Shapes must be equal, or one side a single number.',
    })
  }
  const result = new Float64Array(a.data.length)
  for (let i = 0; i < result.length; i++) result[i] = operation(a.data[i] as number, b.data[i] as number)
  return new ArrayView(result, a.shape)
}

/** True when both are single numbers or arrays of one shape, and `equal` holds for each pair. */
export function everyPair(a: Numbers, b: Numbers, equal: (a: number, b: number) => boolean): boolean {
  if (typeof a === 'number' || typeof b === 'number') return typeof a === typeof b && equal(a as number, b as number)
  return sameShape(a, b) && a.data.every((value, index) => equal(value, b.data[index] as number))
}

function sameShape(a: ArrayView, b: ArrayView): boolean {
  return a.shape.length === b.shape.length && a.shape.every((length, index) => length === b.shape[index])
}
