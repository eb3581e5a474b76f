import type { Unit } from '../../units/index.js'
import type { ColumnList } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { listText } from '../exchange/json-text.js'
import { type DanfoDataFrame, loadDanfo } from './load-danfo.js'

/** The columns that a DataFrame was made of, by its names of them: it has neither units nor types. */
const sources = new WeakMap<object, ReadonlyMap<string, Column>>()

/** Returns the columns that a DataFrame was made of, by its own names; an empty map for other DataFrames. */
export function sourceColumns(frame: object): ReadonlyMap<string, Column> {
  return sources.get(frame) ?? new Map()
}

/**
 * Returns the units of a DataFrame that came from `frame.toDanfo()`, by column: `{ energy: electron_volt }`. DataFrames that
 * danfojs computes from it have none: name them in `Frame.fromDanfo(df, { units })`.
 */
export function danfoUnits(frame: object): Record<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [name, column] of sourceColumns(frame)) if (column.unit) units.set(name, column.unit)
  return Object.fromEntries(units)
}

/** Makes a DataFrame of plain rows with explicit names and types, so that danfojs guesses nothing. */
export function danfoFrom({ columns, length }: ColumnList): DanfoDataFrame {
  const DataFrame = loadDanfo()
  const names = safeNames(columns, new DataFrame([[0]], { columns: ['a'] }))
  const cells = columns.map(danfoValues)
  const rows = Array.from({ length }, (_, row) => cells.map(column => column[row]))
  const frame = new DataFrame(rows, { columns: names, dtypes: columns.map(danfoType) })
  sources.set(frame, new Map(columns.map((column, index) => [names[index] as string, column])))
  return frame
}

/** A column named like a member of every DataFrame (`values`, `index`, `count`) would replace it: its name gets a `_`. */
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

/** Danfojs calls all floats float32, and keeps their digits. Whole numbers of which some are missing become floats. */
function danfoType({ dtype, nullCount }: Column): string {
  if (dtype === 'int32') return nullCount === 0 ? 'int32' : 'float32'
  if (dtype === 'float64') return 'float32'
  return dtype === 'boolean' ? 'boolean' : 'string'
}

function danfoValues(column: Column): unknown[] {
  if (isNumeric(column.dtype)) return Array.from(column.values)
  return column.toArray().map(asText(column))
}

/** Texts and booleans stay as they are; dates become ISO texts, lists and records JSON. */
function asText({ dtype }: Column): (value: unknown) => unknown {
  if (dtype === 'string' || dtype === 'boolean') return value => value
  return value => {
    if (value === null) return null
    return value instanceof Date ? value.toISOString() : listText(value, dtype)
  }
}
