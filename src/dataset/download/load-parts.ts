import type { AbortSignalLike } from '../../api/index.js'
import { throwIfAborted } from '../../api/index.js'
import { IncompleteError } from '../../errors/index.js'
import type { EntryTableOptions } from '../../frame/index.js'
import type { Lock } from '../files/index.js'
import {
  type ManifestColumn,
  type PartRecord,
  type PlannedPart,
  plannedParts,
  type SelectedEntry,
} from '../manifest/index.js'
import type { DownloadRange } from '../parts/index.js'
import { beginPart, type PartWriter } from '../parts/index.js'
import type { OpenDataset } from './open-plan.js'

/** A part that is to be loaded. */
export interface MissingPart extends PlannedPart {
  entries: readonly SelectedEntry[]
}

/** What the loading of parts needs beside the data set. */
export interface LoadOptions {
  lock: Lock
  signal: AbortSignalLike | undefined
  /** Loads the schemas of other entries that entries name. */
  schemas: EntryTableOptions['schemas']
  /** Keeps the columns of the first part for all others. */
  onSchema: (schema: ManifestColumn[]) => Promise<void>
  /** Called whenever entries have come. */
  onRange: (range: DownloadRange) => void
  /** Called when a part is finished. */
  onPart: (record: PartRecord) => void
}

/**
 * Returns the parts that are not there yet, in order, in groups that one reading loads: all parts of a group but its last have as many
 * entries as a part has at most.
 */
export function missingParts({ manifest, selected, parts }: OpenDataset): MissingPart[][] {
  const groups: MissingPart[][] = []
  let isOpen = false
  for (const planned of plannedParts(manifest)) {
    if (parts.has(planned.part)) continue
    const { from, to } = planned
    if (!isOpen) groups.push([])
    groups.at(-1)?.push({ ...planned, entries: selected.slice(from, to) })
    isOpen = to - from === manifest.entriesPerPart
  }
  return groups
}

/**
 * Writes parts one after the other, while the next pages load. When it is stopped, the part whose entries are all there is still
 * finished.
 *
 * @param ranges the entries of these parts, in order; no range belongs to two of them
 */
export async function loadParts(
  dataset: OpenDataset,
  missing: readonly MissingPart[],
  ranges: AsyncIterable<DownloadRange>,
  options: LoadOptions,
): Promise<void> {
  const { folder, files } = dataset
  const { schemas, signal, onSchema } = options
  const writing = new Writing(options)
  let next = 0
  /** The position after the last entry of the parts before, as ranges count. */
  let end = 0
  let writer: PartWriter | undefined
  const begin = ({ part, from, entries }: MissingPart) =>
    beginPart({ folder, files, part, from, selected: entries }, () => dataset.manifest, { schemas, signal, onSchema })
  try {
    for await (const range of ranges) {
      throwIfAborted(signal)
      options.onRange(range)
      const at = missing[next] as MissingPart
      writer ??= await begin(at)
      await writer.add(range)
      if (range.to < end + at.entries.length) continue
      end += at.entries.length
      if (range.to !== end) throw incomplete(folder, at)
      await writing.start(writer)
      writer = undefined
      next++
    }
    for (let at = missing[next]; at && at.entries.length === 0; at = missing[++next]) {
      await writing.start(await begin(at))
    }
    const lacking = missing[next]
    if (lacking) throw incomplete(folder, lacking)
    await writing.end()
  } finally {
    await writer?.discard()
    await writing.end().catch(() => {})
  }
}

/** Parts are what the list of selected entries says, whatever the pages are. */
function incomplete(folder: string, { part }: MissingPart): IncompleteError {
  return new IncompleteError(`The pages of entries do not end where part ${part} of the data set '${folder}' does.`, {
    hint: 'Run the download again: it goes on with this part.',
  })
}

/** Finishes one part at a time. */
class Writing {
  readonly #options: LoadOptions
  #current: Promise<void> = Promise.resolve()

  constructor(options: LoadOptions) {
    this.#options = options
  }

  /** Waits for the part before, and begins to finish this one. @throws what stopped the part before */
  async start(writer: PartWriter): Promise<void> {
    try {
      await this.#current
    } catch (error) {
      await writer.discard()
      throw error
    }
    this.#current = this.#finish(writer)
    // An error is thrown where the next part, or the end, waits for this one.
    this.#current.catch(() => {})
  }

  end(): Promise<void> {
    return this.#current
  }

  async #finish(writer: PartWriter): Promise<void> {
    try {
      await this.#options.lock.check()
      this.#options.onPart((await writer.finish()).record)
    } catch (error) {
      await writer.discard()
      throw error
    }
  }
}
