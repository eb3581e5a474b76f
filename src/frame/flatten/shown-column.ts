import { converterBetween, shownUnit, type Unit, type UnitSystem } from '../../units/index.js'
import { Column } from '../column/column.js'
import type { ColumnData } from '../column/column-data.js'
import { ListData } from '../column/list-data.js'
import { NumberData } from '../column/number-data.js'
import { ObjectData } from '../column/object-data.js'
import { numbersIn } from './numbers-in.js'

/** What the unit of a column is chosen by. */
interface Choice {
  system: UnitSystem
  /** The unit that the schema's author shows such values in; goes before the system's where it fits. */
  display: Unit | undefined
}

/**
 * Returns a column in the unit that suits its numbers, as axes have it. A column without unit, or whose numbers became text,
 * stays as it is.
 */
export function shownColumn(column: Column, { system, display }: Choice): Column {
  const { unit, data } = column
  const numbers = numbersOf(data)
  if (!unit || !numbers) return column
  const shown = display?.dimension === unit.dimension ? display : shownUnit(unit, system, numbers)
  if (!(data instanceof ObjectData)) return column.to(shown)
  const { number } = converterBetween(unit, shown)
  const { name, path, note, origin } = column
  return new Column(
    { name, path, note, origin, unit: shown },
    new ObjectData(data.values.map(value => changed(value, number))),
  )
}

/** Returns all numbers of a column, those in lists and records too. */
function numbersOf(data: ColumnData): ArrayLike<number> | undefined {
  if (data instanceof NumberData) return data.floats()
  if (data instanceof ListData) return numbersOf(data.items)
  if (!(data instanceof ObjectData)) return undefined
  const numbers: number[] = []
  for (const value of data.values) {
    changed(value, number => {
      numbers.push(number)
      return number
    })
  }
  return numbers
}

function changed(value: unknown, change: (value: number) => number): unknown {
  return value === null || value === undefined ? value : numbersIn(value, change)
}
