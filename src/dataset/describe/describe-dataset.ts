import type { AbortSignalLike } from '../../api/index.js'
import { type CitationSource, Citations, citeDataset, keptCitations } from '../citations/index.js'
import { croissantOf } from '../croissant/index.js'
import { exportMetadataOf } from '../export-entries/index.js'
import { type FileSystem, filesOf, replaceFile } from '../files/index.js'
import { type Manifest, readPartRecords } from '../manifest/index.js'

/** The name of the file with the description in the words of Croissant. */
export const croissantName = 'croissant.json'

/** The name of the file with the description in the form of NOMAD's Export Entries. */
export const exportMetadataName = 'metadata.json'

/** The data set that is described. */
export interface DescribedDataset {
  folder: string
  /** As it is when the data set is complete. */
  manifest: Manifest
  files?: FileSystem | undefined
  /** What is asked for the citations of its entries that are not kept yet. Default: they are not asked for. */
  source?: CitationSource | undefined
  signal?: AbortSignalLike | undefined
}

/**
 * Writes the files that say to other programs what a data set is, in place of those that are there: `metadata.json` and
 * `croissant.json`. Authors and licences come from `citations.json`, where the folder has it. To be called under the lock,
 * whenever the parts have changed.
 */
export async function describeDataset(dataset: DescribedDataset): Promise<void> {
  const { folder, manifest, files = filesOf(folder), source, signal } = dataset
  const records = await readPartRecords(folder, files)
  if (source) {
    const entries = records.flatMap(record => record.entries.map(({ entryId }) => entryId))
    await citeDataset({ folder, entries, source: () => source, files }, { signal })
  }
  const kept = await keptCitations(folder, files)
  const citations = kept && new Citations(kept)
  const described: [string, object][] = [
    [exportMetadataName, exportMetadataOf(manifest, records)],
    [croissantName, croissantOf(manifest, records, { citations })],
  ]
  for (const [name, content] of described) {
    const text = `${JSON.stringify(content, undefined, 2)}\n`
    await replaceFile(folder, name, new TextEncoder().encode(text), files)
  }
}
