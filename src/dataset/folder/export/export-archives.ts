import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { LoadedEntry } from '../../../api/index.js'
import { DataError } from '../../../errors/index.js'
import { isRawObject } from '../../../metainfo/index.js'
import type { PartEntry } from '../../manifest/index.js'
import type { ArchiveStore } from '../archive-store.js'
import { linesIn } from '../lines.js'

/** How many bytes of archives are kept for the next access. */
const mostBytes = 256 << 20

/** The archives of a `data.json` of Export Entries: a list, each entry on a line of its own. */
export class ExportArchives implements ArchiveStore {
  readonly entries: readonly PartEntry[]
  readonly #path: string
  #lines: Buffer[] | undefined

  private constructor(path: string, entries: readonly PartEntry[], lines: Buffer[] | undefined) {
    this.#path = path
    this.entries = entries
    this.#lines = lines
  }

  static async open(path: string): Promise<ExportArchives> {
    const entries: PartEntry[] = []
    const lines: Buffer[] = []
    let bytes = 0
    for await (const loaded of entriesOf(path, line => {
      bytes += line.length
      if (bytes <= mostBytes) lines.push(line)
    })) {
      entries.push({ entryId: loaded.entryId, uploadId: loaded.uploadId })
    }
    return new ExportArchives(path, entries, lines.length === entries.length ? lines : undefined)
  }

  async at(place: number): Promise<LoadedEntry> {
    for await (const entry of this.range(place, place + 1)) return entry
    throw new DataError(`'${this.#path}' has ${this.entries.length} entries.`)
  }

  async *range(from: number, to: number): AsyncGenerator<LoadedEntry, void> {
    if (this.#lines) {
      for (const line of this.#lines.slice(from, to)) yield loadedOf(JSON.parse(line.toString('utf8')), this.#path)
      return
    }
    let place = 0
    for await (const entry of entriesOf(this.#path)) {
      if (place >= to) return
      if (place++ >= from) yield entry
    }
  }
}

/** Gives the entries of a file, an entry a line; a file that was written anew in another form is read as a whole. */
async function* entriesOf(path: string, keep: (line: Buffer) => void = () => {}): AsyncGenerator<LoadedEntry, void> {
  let given = 0
  try {
    for await (const line of linesIn(createReadStream(path))) {
      const item = itemIn(line)
      if (!item) continue
      const loaded = loadedOf(JSON.parse(item.toString('utf8')), path)
      keep(item)
      given++
      yield loaded
    }
    return
  } catch (error) {
    if (given > 0 || !(error instanceof SyntaxError)) throw unreadable(path, error)
  }
  for (const item of await wholeList(path)) {
    keep(Buffer.from(JSON.stringify(item)))
    yield loadedOf(item, path)
  }
}

/** Returns a line without the comma that follows it; `undefined` for the brackets around the list. */
function itemIn(line: Buffer): Buffer | undefined {
  let end = line.length
  while (end > 0 && (line[end - 1] === 0x2c || line[end - 1] === 0x0d)) end--
  const item = line.subarray(0, end)
  return item.length < 2 ? undefined : item
}

async function wholeList(path: string): Promise<unknown[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (Array.isArray(list)) return list
  } catch (cause) {
    throw unreadable(path, cause)
  }
  throw new DataError(`'${path}' is not what Export Entries writes: it has no list of entries.`)
}

function loadedOf(item: unknown, path: string): LoadedEntry {
  if (isRawObject(item) && typeof item.entry_id === 'string' && isRawObject(item.archive)) {
    const { entry_id: entryId, upload_id: uploadId, archive } = item
    return { entryId, uploadId: typeof uploadId === 'string' ? uploadId : '', archive }
  }
  throw new DataError(`'${path}' is not what Export Entries writes: it has an item without entry_id and archive.`)
}

function unreadable(path: string, cause: unknown): unknown {
  return cause instanceof DataError
    ? cause
    : new DataError(`'${path}' cannot be read: ${(cause as Error).message}`, { cause })
}
