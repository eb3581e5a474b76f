import { DataError, didYouMean, isNomadError, UnitError } from '../../../errors/index.js'
import { parseUnit, type Unit } from '../../../units/index.js'
import type { ColumnList } from '../../builder/column-set.js'
import type { Cell } from '../../column/cell.js'
import { Column } from '../../column/column.js'
import type { ColumnData } from '../../column/column-data.js'
import { type DType, itemType } from '../../column/dtype.js'
import { ListData } from '../../column/list-data.js'
import { NumberData } from '../../column/number-data.js'
import { type ColumnClaim, claimsOf } from './column-facts.js'
import { decompressors } from './compression.js'
import { type FileBytes, openBytes } from './file-bytes.js'
import { loadReader } from './load-hyparquet.js'
import { columnData } from './read-column.js'
import { asStored, type SchemaNode } from './schema-node.js'

/** The columns of a file, and what it says of the whole table. */
export interface ParquetColumns extends ColumnList {
  notes: string[]
}

/**
 * Reads the columns of a Parquet file, with units where its metadata name them.
 *
 * @param wanted names of columns: only these are read, in this order. Default: all
 * @throws DataError when it cannot be read or is no Parquet; MissingDependencyError when it is compressed with what Node lacks
 */
export async function columnsFromParquet(
  source: Uint8Array | ArrayBuffer | string,
  wanted?: readonly string[],
): Promise<ParquetColumns> {
  const file = await openBytes(source)
  const name = typeof source === 'string' ? `The file '${source}'` : 'This'
  try {
    return await readColumns(file, wanted)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    const { message } = cause as Error
    throw new DataError(`${name} cannot be read as Parquet: ${message.replace(/^parquet /, '')}.`, { cause })
  } finally {
    await file.close()
  }
}

/** Returns how many rows a Parquet file has, from its footer alone. @throws DataError when it cannot be read or is no Parquet */
export async function parquetRowCount(source: Uint8Array | string): Promise<number> {
  const file = await openBytes(source)
  const name = typeof source === 'string' ? `The file '${source}'` : 'This'
  try {
    const metadata: Cell = await loadReader().parquetMetadataAsync(file)
    return Number(metadata.num_rows)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    throw new DataError(`${name} cannot be read as Parquet: ${(cause as Error).message}.`, { cause })
  } finally {
    await file.close()
  }
}

async function readColumns(file: FileBytes, wanted: readonly string[] | undefined): Promise<ParquetColumns> {
  const { parquetMetadataAsync, parquetSchema, parquetScan } = loadReader()
  const metadata: Cell = await parquetMetadataAsync(file)
  const { children }: { children: SchemaNode[] } = parquetSchema(metadata)
  const length = Number(metadata.num_rows)
  checkNames(children)
  const codecs = new Set<string>()
  for (const { columns } of metadata.row_groups) for (const { meta_data } of columns) codecs.add(meta_data?.codec)
  const compressors = decompressors(codecs)
  const stored = { ...metadata, schema: metadata.schema.map(asStored) }
  const { columns: claims, notes } = claimsOf(
    children.map(({ element }) => element.name),
    metadata.key_value_metadata ?? [],
  )
  const columns: Column[] = []
  for (const index of placesOf(children, wanted)) {
    const node = children[index] as SchemaNode
    const said = new Set<string>()
    const scan = await parquetScan({
      ...{ file, metadata: stored, compressors, utf8: false },
      columns: [node.element.name],
      parsers: parsersOf(note => said.add(note)),
    })
    const values = await allValues(scan, node.element.name, length)
    const claim = claims[index] as ColumnClaim
    const data = columnData(node, values, { dtype: dtypeFor(claim, node), say: note => said.add(note) })
    columns.push(columnOf(claim, data, said))
  }
  return { columns, length, notes }
}

function placesOf(nodes: readonly SchemaNode[], wanted: readonly string[] | undefined): number[] {
  if (wanted === undefined) return [...nodes.keys()]
  const places = new Map(nodes.map(({ element }, place) => [element.name, place]))
  return wanted.map(name => {
    const place = places.get(name)
    if (place !== undefined) return place
    throw new DataError(`The Parquet file has no column '${name}'.${didYouMean(name, places.keys())}`)
  })
}

async function allValues(scan: Cell, column: string, length: number): Promise<ArrayLike<unknown>> {
  const values = new Array<unknown>(length)
  let at = 0
  for (const range of scan.ranges) {
    const part: ArrayLike<unknown> = await scan.readColumn({ column, ...range })
    if (part.length !== range.rowEnd - range.rowStart) throw new Error(`the column '${column}' is not whole`)
    for (let index = 0; index < part.length; index++) values[at++] = part[index]
  }
  if (at !== length) throw new Error(`the column '${column}' has ${at} rows, not ${length}`)
  return values
}

/** Reads times and texts without a loss, or says what is lost. */
function parsersOf(say: (note: string) => void): Record<string, (value: Cell) => unknown> {
  const date = (milliseconds: bigint, rest: bigint) => {
    if (rest !== 0n) say('times finer than milliseconds: cut')
    const read = new Date(Number(milliseconds))
    if (Number.isNaN(read.getTime())) say("times beyond those of JavaScript's dates: missing")
    return read
  }
  const cut = (time: bigint, ticks: bigint) => {
    const rest = ((time % ticks) + ticks) % ticks
    return date((time - rest) / ticks, rest)
  }
  return {
    timestampFromMilliseconds: time => date(BigInt(time), 0n),
    timestampFromMicroseconds: time => cut(BigInt(time), 1000n),
    timestampFromNanoseconds: time => cut(BigInt(time), 1_000_000n),
    stringFromBytes: bytes => bytes,
    jsonFromBytes: bytes => bytes,
  }
}

function checkNames(nodes: readonly SchemaNode[]): void {
  const names = new Set<string>()
  for (const { element, children } of nodes) {
    const { name } = element
    if (names.has(name)) throw new DataError(`The Parquet file has two columns called '${name}'.`)
    names.add(name)
    checkFields(name, children)
  }
}

/** Fields of this name would be lost: they change the prototype of the record in which hyparquet collects them. */
function checkFields(column: string, nodes: readonly SchemaNode[]): void {
  for (const { element, children } of nodes) {
    if (element.name === '__proto__')
      throw new DataError(`The column '${column}' of the Parquet file has a field '__proto__', which cannot be read.`)
    checkFields(column, children)
  }
}

/** Returns the type that was claimed, where it tells that texts are records. */
function dtypeFor({ dtype }: ColumnClaim, node: SchemaNode): DType | undefined {
  return dtype && (node.children.length === 0) === (itemType(dtype) === undefined) ? dtype : undefined
}

function columnOf(
  { name, unit: text, path, note, doubt }: ColumnClaim,
  data: ColumnData,
  said: Iterable<string>,
): Column {
  const notes = [...said]
  const unit = text === undefined ? undefined : unitFor(text, data, notes)
  if (doubt) notes.unshift(doubt)
  return notes.reduce((column, next) => column.withNote(next), new Column({ name, unit, path, note }, data))
}

function unitFor(text: string, data: ColumnData, notes: string[]): Unit | undefined {
  let items = data
  while (items instanceof ListData) items = items.items
  if (!(items instanceof NumberData)) {
    notes.push(`the file names the unit ${text}, and the values are no numbers`)
    return undefined
  }
  try {
    return parseUnit(text)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    notes.push(`the file names a unit that is not known: ${text}`)
    return undefined
  }
}
