import type { Unit } from '../../units/index.js'
import type { ColumnList } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { listText } from '../exchange/json-text.js'
import { type DanfoDataFrame, loadDanfo } from './load-danfo.js'

/** What a DataFrame does not keep: the columns that it was made from, under the names that it gave them. */
const kept = new WeakMap<object, ReadonlyMap<string, Column>>()

/** The columns from which this DataFrame was made, by its own names; empty for others. */
export function columnsBehind(frame: object): ReadonlyMap<string, Column> {
  return kept.get(frame) ?? new Map()
}

/**
 * The units of a DataFrame that came from `frame.toDanfo()`, by column: `{ energy: electron_volt }`. Frames that danfojs
 * makes from it have none: name them in `Frame.fromDanfo(df, { units })`.
 */
export function danfoUnits(frame: object): Record<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [name, column] of columnsBehind(frame)) if (column.unit) units.set(name, column.unit)
  return Object.fromEntries(units)
}

/** The values as danfojs takes them without harm: plain rows, explicit names and types, nothing for it to guess. */
export function danfoFrom({ columns, length }: ColumnList): DanfoDataFrame {
  const DataFrame = loadDanfo()
  const names = safeNames(columns, new DataFrame([[0]], { columns: ['a'] }))
  const cells = columns.map(danfoValues)
  const rows = Array.from({ length }, (_, row) => cells.map(column => column[row]))
  const frame = new DataFrame(rows, { columns: names, dtypes: columns.map(danfoType) })
  kept.set(frame, new Map(columns.map((column, index) => [names[index] as string, column])))
  return frame
}

/** A column named like a part of every DataFrame would replace it (`values`, `index`, `count`): it gets a `_` behind. */
function safeNames(columns: readonly Column[], sample: object): string[] {
  const taken = new Set(columns.map(column => column.name))
  return columns.map(({ name }) => {
    if (name === 'a' || (!(name in sample) && !name.startsWith('$'))) return name
    let safe = `${name.startsWith('$') ? 'column' : ''}${name}_`
    while (taken.has(safe) || safe in sample) safe += '_'
    taken.add(safe)
    return safe
  })
}

/** Danfojs calls all floats float32; it keeps them as they are. It has no missing whole numbers: they become floats. */
function danfoType({ dtype, nullCount }: Column): string {
  if (dtype === 'int32') return nullCount === 0 ? 'int32' : 'float32'
  if (dtype === 'float64') return 'float32'
  return dtype === 'boolean' ? 'boolean' : 'string'
}

function danfoValues(column: Column): unknown[] {
  if (isNumeric(column.dtype)) return Array.from(column.values)
  return column.toArray().map(asText(column))
}

/** Texts and truths as they are; dates in ISO form, lists and records as JSON. */
function asText({ dtype }: Column): (value: unknown) => unknown {
  if (dtype === 'string' || dtype === 'boolean') return value => value
  return value => {
    if (value === null) return null
    return value instanceof Date ? value.toISOString() : listText(value, dtype)
  }
}
