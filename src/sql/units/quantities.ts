import type { AnyQuantity, Unit } from '../../units/index.js'

/** Returns the numbers of a quantity in a unit: a list of them where it is one. */
export function numbersIn(quantity: AnyQuantity, unit: Unit): number | number[] {
  const converted = quantity.to(unit)
  return quantity.shape.length === 0 ? (converted.magnitude as number) : Array.from(converted.flat())
}
