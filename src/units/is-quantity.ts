import { isShowable, kind } from '../present.js'
import type { Magnitude } from './array-view.js'
import type { Quantity } from './quantity.js'

/** Any quantity: a number or an array, of any dimension. */
export type AnyQuantity = Quantity<string, Magnitude>

/** Returns true for quantities, also for those of another copy of the package. */
export function isQuantity(value: unknown): value is AnyQuantity {
  return isShowable(value) && value[kind] === 'quantity'
}
