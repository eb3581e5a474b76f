import { UnitError } from '../../errors/index.js'
import type { Unit } from '../../units/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { ColumnList } from '../builder/column-set.js'
import { Column } from '../column/column.js'
import type { ColumnData } from '../column/column-data.js'
import { NumberData } from '../column/number-data.js'
import { StringData } from '../column/string-data.js'
import { Validity } from '../column/validity.js'

/**
 * Puts the rows of all frames below each other: the union of the columns, with missing values where a frame has none. Each
 * column is in the unit in which it comes first; types widen as far as they must (`int32` to `float64`).
 *
 * @throws UnitError when a column has units of different dimensions, or numbers with and without
 */
export function concatColumns(frames: readonly ColumnList[]): ColumnList {
  const names = new Set(frames.flatMap(frame => frame.columns.map(column => column.name)))
  const length = frames.reduce((sum, frame) => sum + frame.length, 0)
  const columns = [...names].map(name => {
    const parts = frames.map(frame => frame.columns.find(column => column.name === name))
    return concatColumn(
      parts,
      frames.map(frame => frame.length),
    )
  })
  return { columns, length }
}

function concatColumn(found: readonly (Column | undefined)[], lengths: readonly number[]): Column {
  const present = found.filter((column): column is Column => column !== undefined)
  const first = present.find(column => column.nullCount < column.length) ?? (present[0] as Column)
  const unit = present.find(column => column.unit)?.unit
  const parts = found.map(column => (column && column.nullCount < column.length ? inUnit(column, unit) : undefined))
  const path = present.find(column => column.path)?.path
  const note = present.find(column => column.note)?.note
  const origins = new Set(present.map(column => column.origin))
  const origin = origins.size === 1 ? first.origin : undefined
  const facts = { name: first.name, unit, path, note, origin }
  const data = parts.map(part => part?.data)
  if (data.every((part): part is NumberData => part instanceof NumberData)) return new Column(facts, joinNumbers(data))
  if (data.every((part): part is StringData => part instanceof StringData)) return new Column(facts, joinTexts(data))
  const builder = new ColumnBuilder(first.name, { path, dtype: first.dtype }, { count: 0 })
  parts.forEach((part, index) => {
    if (part) for (const value of part) builder.push(value)
    else builder.padTo(builder.length + (lengths[index] as number))
  })
  const built = builder.build()
  return built.with({ unit, note: built.note ?? note })
}

function inUnit(column: Column, unit: Unit | undefined): Column {
  if (column.unit && unit) return column.to(unit)
  if (!unit || unit.name === 'dimensionless') return column
  throw new UnitError(`The column '${column.name}' is in ${unit} in one frame and has no unit in another.`)
}

function joinNumbers(parts: readonly NumberData[]): NumberData {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = parts.every(part => part.dtype === 'int32')
  const values = whole ? new Int32Array(length) : new Float64Array(length)
  let at = 0
  for (const part of parts) {
    values.set(whole ? part.values : part.floats(), at)
    at += part.length
  }
  return new NumberData(values, joinValidity(parts, length))
}

function joinTexts(parts: readonly StringData[]): StringData {
  const dictionary: string[] = []
  const known = new Map<string, number>()
  const codes = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    const renumbered = part.dictionary.map(text => {
      const code = known.get(text) ?? dictionary.push(text) - 1
      known.set(text, code)
      return code
    })
    for (const code of part.codes) codes[at++] = code < 0 ? -1 : (renumbered[code] as number)
  }
  return new StringData(codes, dictionary)
}

function joinValidity(parts: readonly ColumnData[], length: number): Validity | undefined {
  if (parts.every(part => !part.validity)) return undefined
  const missing = new Uint8Array(length)
  let at = 0
  for (const { validity, length: size } of parts) {
    if (validity) for (let row = 0; row < size; row++) if (validity.isNull(row)) missing[at + row] = 1
    at += size
  }
  return Validity.from(length, row => missing[row] === 1)
}
