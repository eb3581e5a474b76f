import { parsedJson } from '../../../basics/parsed-json.js'
import { type ColumnClaim, claimIn } from '../typed-values/column-claim.js'
import { attrsKey, pandasKey } from '../typed-values/pandas-metadata.js'
import { arrowFieldsIn } from './arrow-schema.js'
import { type KeyValue, type OwnColumn, ownKey } from './file-metadata.js'

/** What the metadata of a file say. */
export interface FileClaim {
  columns: ColumnClaim[]
  notes: string[]
}

/**
 * Returns what the metadata of a file say of its columns, in their order. What stands in the fields of Arrow's schema counts
 * before what this package wrote for the whole file: other programs keep the second when they put other values in a column.
 */
export function claimsOf(names: readonly string[], keyValues: readonly Partial<KeyValue>[]): FileClaim {
  const textOf = (wanted: string) => keyValues.find(({ key }) => key === wanted)?.value
  const own = ownIn(textOf(ownKey))
  const fields = arrowFieldsIn(textOf('ARROW:schema') ?? '')
  const attrs = unitsOfPandas(textOf)
  const columns = names.map((shown, index) => {
    const isHere = (column?: { name: string }) => column !== undefined && asShown(column.name) === shown
    const field = isHere(fields?.[index]) ? fields?.[index] : undefined
    const written = isHere(own.columns[index]) ? own.columns[index] : own.columns.find(isHere)
    const name = written?.name ?? field?.name ?? shown
    if (fields && !field?.facts.size) return { name, ...unitElsewhere(written, textIn(attrs, name)) }
    return field?.facts.size ? { name, ...claimIn(key => field.facts.get(key)) } : { name, ...written }
  })
  return { columns, notes: own.notes }
}

/** The unit of a column that another program wrote without one, and whose values it may have changed. */
function unitElsewhere(written: ColumnClaim | undefined, unit: string | undefined): Omit<ColumnClaim, 'name'> {
  if (written?.unit) return { doubt: `once in ${written.unit}, written since by a program that left the unit out` }
  // pandas keeps nothing else of ours: whoever still has the rest is another.
  return !written && unit ? { unit, doubt: "unit from pandas' attrs, which stay when values change" } : {}
}

/** Returns the units by column that stand in the attrs of pandas, which pandas writes itself, and pyarrow elsewhere. */
function unitsOfPandas(textOf: (key: string) => string | undefined): Record<string, unknown> | undefined {
  const attrs = parsedJson(textOf(attrsKey)) ?? recordIn(parsedJson(textOf(pandasKey)))?.['attributes']
  return recordIn(recordIn(attrs)?.['units'])
}

/** hyparquet leaves out the mark of byte order at the start of a name. */
function asShown(name: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(name))
}

function ownIn(text: string | undefined): { columns: ColumnClaim[]; notes: string[] } {
  const own = recordIn(parsedJson(text))
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])
  const columns = list(own?.['columns']).map(value => {
    const column = recordIn(value) as Partial<OwnColumn> | undefined
    return { name: textIn(column, 'name') ?? '', ...claimIn(key => textIn(column, key)) }
  })
  return { columns, notes: list(own?.['notes']).filter(note => typeof note === 'string') }
}

function recordIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function textIn(record: object | undefined, key: string): string | undefined {
  const value = record && Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value : undefined
}
