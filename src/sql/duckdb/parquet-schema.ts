import type * as DuckDB from '@duckdb/node-api'
import { UnitError } from '../../errors/index.js'
import { type ColumnClaim, claimsOf } from '../../frame/index.js'
import { parseUnit, type Unit } from '../../units/index.js'
import type { KnownColumn } from '../units/index.js'
import { quotedText } from './quoted-text.js'

/** What a file says of one of its columns. */
interface Claim extends ColumnClaim {
  readonly file: string
}

/**
 * Returns what Parquet files say of their columns beyond what Parquet itself does: units, paths, notes. Columns of which the
 * files name no unit are among them.
 *
 * @throws UnitError when files name different units for one column
 */
export async function schemaOfFiles(
  connection: DuckDB.DuckDBConnection,
  paths: readonly string[],
): Promise<KnownColumn[]> {
  const list = `[${paths.map(quotedText).join(', ')}]`
  const names = await namesByFile(connection, list)
  const keyValues = await keyValuesByFile(connection, list)
  const claims = new Map<string, Claim[]>()
  for (const [file, columns] of names) {
    // It takes names without the mark of byte order, as hyparquet reads them.
    const shown = columns.map(name => name.replace(/^\ufeff/, ''))
    claimsOf(shown, keyValues.get(file) ?? []).columns.forEach((claim, index) => {
      const name = columns[index] as string
      // DuckDB joins columns of files without regard to case, and renames the second of one file.
      const same = claims.get(name.toLowerCase()) ?? []
      claims.set(name.toLowerCase(), same)
      if (same.at(-1)?.file !== file) same.push({ ...claim, name, file })
    })
  }
  return [...claims.values()].map(schemaOf)
}

/** The names of the columns of each file, without those of fields within them. */
async function namesByFile(connection: DuckDB.DuckDBConnection, list: string): Promise<Map<string, string[]>> {
  const rows = await connection.runAndReadAll(
    `select file_name, name, num_children from parquet_schema(${list}) order by file_name, column_id`,
  )
  const names = new Map<string, string[]>()
  // How many elements are still to come at each level of the file that is being read.
  let open: number[] = []
  for (const [file, name, children] of rows.getRows() as [string, string, bigint | null][]) {
    const columns = names.get(file)
    if (!columns) {
      names.set(file, [])
      open = [Number(children ?? 0)]
      continue
    }
    while (open.length > 1 && open.at(-1) === 0) open.pop()
    open[open.length - 1] = (open.at(-1) as number) - 1
    if (open.length === 1) columns.push(name)
    if (children) open.push(Number(children))
  }
  return names
}

async function keyValuesByFile(connection: DuckDB.DuckDBConnection, list: string) {
  const rows = await connection.runAndReadAll(
    `select file_name, try(decode(key)), try(decode(value)) from parquet_kv_metadata(${list})`,
  )
  const keyValues = new Map<string, { key: string; value: string }[]>()
  for (const [file, key, value] of rows.getRows() as [string, string | null, string | null][]) {
    if (key === null || value === null) continue
    const pairs = keyValues.get(file) ?? []
    keyValues.set(file, pairs)
    pairs.push({ key, value })
  }
  return keyValues
}

function schemaOf(claims: readonly Claim[]): KnownColumn {
  const [{ name, path, dtype, note, doubt }] = claims as [Claim]
  const notes = [doubt, note]
  const unit = unitOf(claims, notes)
  const joined = notes.filter(Boolean).join('; ')
  return {
    name,
    dtype,
    ...(unit && { unit }),
    ...(path && { path }),
    ...(joined && { note: joined }),
  }
}

function unitOf(claims: readonly Claim[], notes: (string | undefined)[]): Unit | undefined {
  const [first] = claims as [Claim]
  const other = claims.find(({ unit }) => unit !== first.unit)
  if (other?.unit && first.unit) {
    throw new UnitError(
      `The column '${first.name}' is in ${first.unit} in ${first.file}, and in ${other.unit} in ${other.file}.`,
      { hint: 'Read them as two tables, and bring one to the unit of the other: sql.units(sql.files(…), { … }).' },
    )
  }
  const named = first.unit ?? other?.unit
  if (named === undefined) return undefined
  if (other) {
    notes.push(`only some of the files name a unit: ${named}`)
    return undefined
  }
  try {
    return parseUnit(named)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    notes.push(`the file names a unit that is not known: ${named}`)
    return undefined
  }
}
