import type { Gap } from '../../api/index.js'
import { append } from '../../basics/append.js'
import { IncompleteError, isNomadError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import type { FileSum, FileSystem, SharedFile } from '../files/index.js'
import {
  folders,
  type PartEntry,
  type PartFile,
  type PartRecord,
  partName,
  publishPartRecord,
  readPartRecord,
  replacePartRecord,
  type SelectedEntry,
  sharePartRecord,
} from '../manifest/index.js'
import { archiveJson } from './archive-json.js'
import { ArchiveFile } from './archive-lines.js'

/** Which part is written, and where. */
export interface PartPlace {
  /** The folder of the data set. */
  folder: string
  files: FileSystem
  /** The number of the part, from 0. */
  part: number
  /** The position of its first entry among those selected. */
  from: number
  /** Its entries, in order. */
  selected: readonly SelectedEntry[]
}

/** What became of a range of entries: what a reading gives. */
export interface PartRange {
  entries: readonly object[]
  skipped: readonly Gap[]
  failed: readonly Gap[]
}

/** Makes the files of one table of a part. */
export interface TableWriter {
  /** What is to know about the table, a sentence each; known at its end. */
  readonly notes: readonly string[]
  /** Takes an entry. */
  add(entry: Section): Promise<void>
  /** Writes the files under temporary names. */
  end(): Promise<PendingFile[]>
}

/** A file of a part that is complete and has a temporary name. */
export interface PendingFile {
  kind: PartFile['kind']
  path: string
  rows: number
  file: UnpublishedFile
}

interface UnpublishedFile {
  publish(): Promise<FileSum>
  replace(): Promise<FileSum>
  share(): Promise<SharedFile>
  discard(): Promise<void>
}

/**
 * How the files of a part and its record get their names: `'publish'` where the part does not exist, `'replace'` in place of what is
 * there, and `'share'` where others may write the same part at the same time.
 */
export type Publication = 'publish' | 'replace' | 'share'

/** A part that is there. */
export interface WrittenPart {
  record: PartRecord
  /** True where another writer was first, so that the record is that one's. */
  wasThere: boolean
}

/** Writes the files of one part while its entries come, and then its record. */
export class PartWriter {
  readonly #place: PartPlace
  readonly #archives: ArchiveFile | undefined
  readonly #table: TableWriter | undefined
  readonly #processed: ReadonlyMap<string, string>
  readonly #entries: PartEntry[] = []
  readonly #skipped: Gap[] = []
  readonly #failed: Gap[] = []
  #pending: PendingFile[] = []

  private constructor(place: PartPlace, archives: ArchiveFile | undefined, table: TableWriter | undefined) {
    this.#place = place
    this.#archives = archives
    this.#table = table
    this.#processed = new Map(
      place.selected.flatMap(({ entry_id, processed }) => (processed ? [[entry_id, processed]] : [])),
    )
  }

  /** Begins a part. @param what its table, and whether it has archives */
  static async begin(
    place: PartPlace,
    { archives, table }: { archives: boolean; table?: TableWriter | undefined },
  ): Promise<PartWriter> {
    const { folder, part, files } = place
    const file = archives ? await ArchiveFile.create(folder, archivesName(part), files) : undefined
    return new PartWriter(place, file, table)
  }

  /** How many entries it has, with those skipped and failed. */
  get count(): number {
    return this.#entries.length + this.#skipped.length + this.#failed.length
  }

  /** Adds entries, in their order. */
  async add({ entries, skipped, failed }: PartRange): Promise<void> {
    for (const entry of entries) await this.#addEntry(entry as Section)
    append(this.#skipped, skipped.map(plainGap))
    append(this.#failed, failed.map(plainGap))
  }

  /**
   * Writes what is left, gives the files their names, and then publishes the record: the part exists from then on.
   *
   * @throws IncompleteError when some of its entries were not added
   */
  async finish(how: Publication = 'publish'): Promise<WrittenPart> {
    const { folder, files, part, from, selected } = this.#place
    if (this.count !== selected.length) {
      throw new IncompleteError(
        `Part ${part} of the data set '${folder}' has ${selected.length} entries, but the server accounts for ${this.count}.`,
        { hint: 'Run it again: it goes on with this part.' },
      )
    }
    if (this.#archives) {
      await this.#archives.end()
      this.#pending.push({
        kind: 'archives',
        path: archivesName(part),
        rows: this.#archives.count,
        file: this.#archives,
      })
    }
    if (this.#table) append(this.#pending, await this.#table.end())
    const record: PartRecord = {
      part,
      from,
      to: from + selected.length,
      files: [],
      entries: this.#entries,
      skipped: this.#skipped,
      failed: this.#failed,
      ...(this.#table && this.#table.notes.length > 0 ? { notes: [...this.#table.notes] } : {}),
    }
    for (const { kind, path, rows, file } of this.#pending) {
      record.files.push({ kind, path, ...(await file[how]()), rows })
    }
    if (how === 'replace') await replacePartRecord(folder, record, files)
    else if (how === 'publish') await publishPartRecord(folder, record, files)
    else if (!(await sharePartRecord(folder, record, files))) {
      return { record: await readPartRecord(folder, part, files), wasThere: true }
    }
    return { record, wasThere: false }
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await this.#archives?.discard()
    for (const { file } of this.#pending) await file.discard()
  }

  async #addEntry(entry: Section): Promise<void> {
    const ids = idsOf(entry)
    if (this.#archives) {
      let text: string
      try {
        text = archiveJson(entry)
      } catch (error) {
        if (!isNomadError(error)) throw error
        this.#failed.push({ ...ids, reason: error.message })
        return
      }
      await this.#archives.add({ entry_id: ids.entryId, upload_id: ids.uploadId }, text)
    }
    await this.#table?.add(entry)
    const processed = this.#processed.get(ids.entryId)
    this.#entries.push({ ...ids, ...(processed === undefined ? {} : { processed }) })
  }
}

/** The name of a part's file of archives. */
function archivesName(part: number): string {
  return `${folders.archives}/${partName(part)}.jsonl.gz`
}

function idsOf(entry: Section): { entryId: string; uploadId: string } {
  const { entry_id, upload_id } = entry as unknown as { entry_id: string; upload_id: string }
  return { entryId: entry_id, uploadId: upload_id }
}

function plainGap({ entryId, uploadId, reason }: Gap): Gap {
  return { entryId, uploadId, reason }
}
