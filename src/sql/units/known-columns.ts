import { UnitError } from '../../errors/index.js'
import type { DType } from '../../frame/index.js'
import { converterBetween, parseUnit } from '../../units/index.js'
import type { KnownColumn, TracedColumn } from './trace.js'

/** Returns the trace of a column of a table; a column of which only the name is known has no unit. */
export function tracedColumn(column: KnownColumn | string): TracedColumn {
  if (typeof column === 'string') return { name: column, traced: { kind: 'none', text: column } }
  const { name, unit } = column
  return { name, traced: unit ? { kind: 'unit', unit, text: name, column } : { kind: 'none', text: name, column } }
}

/** How the values of a column become those of another unit. */
export interface UnitConversion {
  /** The column in its new unit. */
  readonly column: KnownColumn
  readonly dtype: DType | undefined
  /** A value is multiplied by the factor, and then the offset is added. */
  readonly factor: number
  readonly offset: number
}

/** Finds how a column is converted. @throws UnitError when it has no unit, or one of another dimension */
export function conversionOf(name: string, unitText: string, schema: readonly KnownColumn[]): UnitConversion {
  const column = schema.find(one => one.name === name)
  if (!column?.unit) {
    throw new UnitError(`sql.units: the table has no column '${name}' with a unit.`, {
      hint: `Columns with units are ${
        schema
          .filter(({ unit }) => unit)
          .map(one => one.name)
          .join(', ') || 'none'
      }.`,
    })
  }
  const unit = parseUnit(unitText)
  const converter = converterBetween(column.unit, unit)
  const offset = converter.number(0)
  return { column: { ...column, unit }, dtype: column.dtype, factor: converter.number(1) - offset, offset }
}
