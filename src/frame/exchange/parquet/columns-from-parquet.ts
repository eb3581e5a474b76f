import { DataError, didYouMean, isNomadError } from '../../../errors/index.js'
import type { ColumnList } from '../../builder/column-set.js'
import type { Cell } from '../../column/cell.js'
import type { Column } from '../../column/column.js'
import { type ColumnClaim, claimedColumn, dtypeFor } from '../typed-values/column-claim.js'
import { valuesToData } from '../typed-values/values-to-data.js'
import { checkColumn } from './checksums.js'
import { claimsOf } from './column-facts.js'
import { decompressors } from './compression.js'
import { type FileBytes, openBytes, type ParquetSource } from './file-bytes.js'
import { loadReader } from './load-hyparquet.js'
import { asStored, type SchemaNode, valueTypeOf } from './schema-node.js'

/** The columns of a file, and what it says of the whole table. */
export interface ParquetColumns extends ColumnList {
  notes: string[]
}

/** What a file is, without its values. */
export interface ParquetSchema {
  /** The type, unit, path and note of each column, as far as the metadata name them. */
  columns: ColumnClaim[]
  numRows: number
  notes: string[]
  /** All metadata of the file: texts by their keys. */
  metadata: ReadonlyMap<string, string>
}

/**
 * Reads the columns of a Parquet file, with units where its metadata name them.
 *
 * @param wanted names of columns: only these are read, in this order. Default: all
 * @throws DataError when it cannot be read or is no Parquet; MissingDependencyError when it is compressed with what Node lacks
 */
export async function columnsFromParquet(source: ParquetSource, wanted?: readonly string[]): Promise<ParquetColumns> {
  return withFile(source, file => readColumns(file, wanted))
}

/** Reads what a Parquet file says of its columns, and none of their values. @throws DataError when it cannot be read */
export async function parquetSchema(source: ParquetSource): Promise<ParquetSchema> {
  return withFile(source, async file => {
    const { metadata, claim, numRows } = await readMetadata(file)
    const texts = keyValues(metadata).map(({ key, value }) => [key, value ?? ''] as const)
    return { ...claim, numRows, metadata: new Map(texts) }
  })
}

async function withFile<T>(source: ParquetSource, read: (file: FileBytes) => Promise<T>): Promise<T> {
  const file = await openBytes(source)
  const name = typeof source === 'string' ? `The file '${source}'` : 'This'
  try {
    return await read(file)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    const { message } = cause as Error
    throw new DataError(`${name} cannot be read as Parquet: ${message.replace(/^parquet /, '')}.`, { cause })
  } finally {
    await file.close()
  }
}

async function readMetadata(file: FileBytes) {
  const reader = loadReader()
  const metadata: Cell = await reader.parquetMetadataAsync(file)
  const { children }: { children: SchemaNode[] } = reader.parquetSchema(metadata)
  checkNames(children)
  const names = children.map(({ element }) => element.name)
  return { metadata, children, claim: claimsOf(names, keyValues(metadata)), numRows: Number(metadata.num_rows) }
}

function keyValues(metadata: Cell): { key: string; value?: string }[] {
  return metadata.key_value_metadata ?? []
}

async function readColumns(file: FileBytes, wanted: readonly string[] | undefined): Promise<ParquetColumns> {
  const { parquetScan } = loadReader()
  const { metadata, children, claim: claims, numRows: length } = await readMetadata(file)
  const codecs = new Set<string>()
  for (const { columns } of metadata.row_groups) for (const { meta_data } of columns) codecs.add(meta_data?.codec)
  const compressors = decompressors(codecs)
  const stored = { ...metadata, schema: metadata.schema.map(asStored) }
  const columns: Column[] = []
  for (const index of placesOf(claims.columns, wanted)) {
    const node = children[index] as SchemaNode
    const said = new Set<string>()
    await checkColumn(file, metadata, node.element.name)
    const scan = await parquetScan({
      ...{ file, metadata: stored, compressors, utf8: false },
      columns: [node.element.name],
      parsers: parsersOf(note => said.add(note)),
    })
    const values = await allValues(scan, node.element.name, length)
    const claim = claims.columns[index] as ColumnClaim
    const type = valueTypeOf(node)
    const data = valuesToData(type, values, { dtype: dtypeFor(claim, type), say: note => said.add(note) })
    columns.push(claimedColumn(claim, data, said))
  }
  return { columns, length, notes: claims.notes }
}

function placesOf(columns: readonly ColumnClaim[], wanted: readonly string[] | undefined): number[] {
  if (wanted === undefined) return [...columns.keys()]
  const places = new Map(columns.map(({ name }, place) => [name, place]))
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
