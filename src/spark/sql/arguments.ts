import type { SqlParameter } from '../../sql/statement/index.js'
import { numbersIn } from '../../sql/units/index.js'
import { isQuantity, type Unit } from '../../units/index.js'
import type { NamedArgument } from '../connect/index.js'

/** Makes the arguments of a statement, quantities in the units that were found for them. */
export function argumentsOf(
  parameters: readonly SqlParameter[],
  units: ReadonlyMap<string, Unit>,
): Readonly<Record<string, NamedArgument>> {
  return Object.fromEntries(
    parameters.map(({ name, value }) => [
      name,
      (isQuantity(value) ? quantityArgument(numbersIn(value, units.get(name) as Unit)) : value) as NamedArgument,
    ]),
  )
}

/** A quantity is a number with a point, whatever its value. */
function quantityArgument(value: number | number[]): NamedArgument {
  return { value, type: 'double' }
}
