import type { EntryTableOptions } from '../../frame/index.js'
import { filesOf, join, withFileErrors } from '../files/index.js'
import type { Manifest, ManifestColumn, PartRecord } from '../manifest/index.js'
import { PartTable } from './part-table.js'
import { type PartPlace, type PartRange, PartWriter, type TableWriter, type WrittenPart } from './part-writer.js'

/** The entries of a part, as a reading gives them. */
export interface PartReading extends Pick<EntryTableOptions, 'schemas' | 'signal'> {
  ranges: AsyncIterable<PartRange>
}

/** How a part is written. */
export interface WritePartOptions {
  /** The record of the part that is replaced; left out for a part that does not exist. */
  before?: PartRecord | undefined
  /** Keeps the columns of the first part; left out where the manifest has them. */
  onSchema?: ((schema: ManifestColumn[]) => Promise<void>) | undefined
}

/**
 * Begins a part as a manifest describes it: its archives, its table, or both.
 *
 * @param manifest returns it as it is when the part ends: the columns follow from the first part
 */
export function beginPart(
  place: PartPlace,
  manifest: () => Manifest,
  {
    onSchema = async () => {},
    ...reading
  }: Pick<EntryTableOptions, 'schemas' | 'signal'> & Pick<WritePartOptions, 'onSchema'>,
): Promise<PartWriter> {
  const { archives, table, question } = manifest()
  const { folder, files, part } = place
  const writer: TableWriter | undefined =
    table &&
    new PartTable(
      { folder, files, part, table, schema: () => manifest().table?.schema, onSchema },
      { dialect: question.dialect, ...reading },
    )
  return PartWriter.begin(place, { archives, table: writer })
}

/**
 * Writes one part of a data set from the entries of a reading: its files, and then its record. Others may write the same part at the
 * same time: nothing is replaced, and the first record stays.
 */
export async function sharePart(
  place: PartPlace,
  manifest: Manifest,
  { ranges, ...reading }: PartReading,
  { onSchema }: Pick<WritePartOptions, 'onSchema'> = {},
): Promise<WrittenPart> {
  const writer = await beginPart(place, () => manifest, { ...reading, onSchema })
  try {
    for await (const range of ranges) await writer.add(range)
    return await writer.finish('share')
  } catch (error) {
    await writer.discard()
    throw error
  }
}

/**
 * Writes one part of a data set from the entries of a reading: its files, and then its record. To be called under the lock.
 *
 * @param place where, and which entries it has
 * @param manifest what the data set has
 * @returns the record
 */
export async function writePart(
  place: Omit<PartPlace, 'files'> & Partial<Pick<PartPlace, 'files'>>,
  manifest: Manifest,
  { ranges, ...reading }: PartReading,
  { before, onSchema }: WritePartOptions = {},
): Promise<PartRecord> {
  const { folder, files = filesOf(folder) } = place
  const writer = await beginPart({ ...place, files }, () => manifest, { ...reading, onSchema })
  let record: PartRecord
  try {
    for await (const range of ranges) await writer.add(range)
    record = (await writer.finish(before ? 'replace' : 'publish')).record
  } catch (error) {
    await writer.discard()
    throw error
  }
  const named = new Set(record.files.map(({ path }) => path))
  for (const { path } of before?.files ?? []) {
    // A value of the column by which the table is divided may be gone.
    const full = join(folder, path)
    if (named.has(path) || !(await files.facts(full))) continue
    await withFileErrors('removed', full, () => files.unlink(full))
  }
  return record
}
