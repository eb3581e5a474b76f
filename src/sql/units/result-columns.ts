import { type Column, type DType, FrameBuilder, isNumeric, itemType } from '../../frame/index.js'
import { readJson } from '../values/index.js'
import type { TracedStatement } from './query.js'
import type { Traced, TracedColumn } from './trace.js'

/** Returns what was traced, when it is of the columns that came. */
export function matchingColumns(
  { columns }: TracedStatement,
  names: readonly string[],
): readonly TracedColumn[] | undefined {
  if (columns?.length !== names.length) return undefined
  const fits = columns.every(
    ({ name }, index) => name === undefined || name.toLowerCase() === names[index]?.toLowerCase(),
  )
  return fits ? columns : undefined
}

/** Gives a column of a result what was traced of it: the unit, the path, the note of the column that it is. */
export function withTraced(column: Column, traced: Traced): Column {
  const source = traced.kind === 'unit' || traced.kind === 'none' ? traced.column : undefined
  const { path, note } = source ?? {}
  const plain = (/\bobject\b/.test(source?.dtype ?? '') ? withRecords(column) : column).with({ path }).withNote(note)
  if (!holdsNumbers(column)) return plain
  if (traced.kind === 'unit') return plain.with({ unit: traced.unit })
  if (traced.kind !== 'unknown') return plain
  return plain.withNote(`the unit is unknown: it cannot be traced through ${traced.text}`)
}

/** Parquet files of ours hold records as texts, also within lists. */
function withRecords(column: Column): Column {
  if (!/\bstring\b/.test(column.dtype)) return column
  const builder = new FrameBuilder()
  const dtype = column.dtype.replace('string', 'object') as DType
  const records = builder.column(column.name, { dtype })
  for (const value of column) records.push(recordsIn(value))
  return builder.build().column(column.name)
}

function recordsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(recordsIn)
  return value === null ? null : readJson(value)
}

function holdsNumbers({ dtype }: Column): boolean {
  for (let type = itemType(dtype) ?? dtype; ; ) {
    const items = itemType(type)
    if (!items) return isNumeric(type)
    type = items
  }
}

/** Returns the notes on the units of a result, a sentence each. */
export function notesOnUnits(
  { notes }: TracedStatement,
  tables: ReadonlyMap<string, readonly TracedColumn[]>,
  known: readonly TracedColumn[] | undefined,
  columns: readonly Column[],
): readonly string[] {
  if (!hasUnits(tables)) return []
  if (known || !columns.some(holdsNumbers)) return notes
  return [...notes, 'The units of the columns are unknown: they cannot be traced through this statement.']
}

/** Returns true where a column of a table has a unit. */
export function hasUnits(tables: ReadonlyMap<string, readonly TracedColumn[]>): boolean {
  return [...tables.values()].flat().some(({ traced }) => traced.kind === 'unit')
}
