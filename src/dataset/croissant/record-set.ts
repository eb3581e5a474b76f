import { parseUnit } from '../../units/index.js'
import type { ManifestColumn } from '../manifest/index.js'
import { tableFiles } from './distribution.js'

const dataTypes: Record<string, string> = {
  float64: 'sc:Float',
  int32: 'sc:Integer',
  boolean: 'sc:Boolean',
  date: 'sc:DateTime',
  string: 'sc:Text',
  // Objects are in the files as JSON texts.
  object: 'sc:Text',
}

/** Returns the record set `table`, with a field for each column. */
export function tableRecords(columns: readonly ManifestColumn[]): object {
  return {
    '@type': 'cr:RecordSet',
    '@id': 'table',
    name: 'table',
    description: 'The rows of the table.',
    field: columns.map(field),
  }
}

/** Croissant has no word for units: schema.org's `unitText` says them to programs, the description to people. */
function field(column: ManifestColumn): object {
  const { name, dtype } = column
  const unit = unitSymbol(column)
  const isList = dtype.startsWith('list<')
  return {
    '@type': 'cr:Field',
    '@id': `table/${encodeURIComponent(name)}`,
    name,
    description: descriptionOf(column),
    dataType: dataTypes[innermost(dtype)] ?? 'sc:Text',
    ...(isList ? { repeated: true } : {}),
    ...(unit === undefined ? {} : { unitText: unit }),
    source: { fileSet: { '@id': tableFiles }, extract: { column: name } },
  }
}

/** Returns the type of the single values in lists of any depth. */
function innermost(dtype: string): string {
  return dtype.replace(/^(list<)+/, '').replace(/>+$/, '')
}

/** Returns the symbol of a column's unit, `eV` for `electron_volt`; what is no unit of ours stays as it is. */
function unitSymbol({ unit }: ManifestColumn): string | undefined {
  if (unit === undefined) return undefined
  try {
    return parseUnit(unit).symbol
  } catch {
    return unit
  }
}

function descriptionOf(column: ManifestColumn): string {
  const { name, path, note } = column
  const unit = unitSymbol(column)
  const what = path === undefined || path === '' ? name : path
  return [unit === undefined ? `${what}.` : `${what}, in ${unit}.`, ...(note === undefined ? [] : [note])].join(' ')
}
