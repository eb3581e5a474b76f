import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import { DataError } from '../../errors/index.js'
import { type FileSum, type FileSystem, fileError, filesOf, NewFile, type SharedFile } from '../files/index.js'

/** A line of a file of archives. */
export interface ArchiveLine {
  entry_id: string
  upload_id: string
  archive: Record<string, unknown>
}

/** The place in the header of gzip that names the operating system, and its value for "unknown". */
const systemByte = 9
const unknownSystem = 255

/**
 * Level 4 takes two thirds of the time of the usual level 6, for 5 % more bytes. Lines of a few archives wait while another thread
 * compresses.
 */
const compression = { level: 4, highWaterMark: 1 << 20, chunkSize: 1 << 17 }

/** The longest line that is read, in bytes: the longest text in JavaScript. */
const longestLine = 512 * 1024 * 1024

/**
 * Writes archives as lines of JSON, compressed by gzip while they come, so that no more than a line is in memory. The bytes
 * depend on the archives alone.
 */
export class ArchiveFile {
  readonly #file: NewFile
  readonly #gzip: Gzip = createGzip(compression)
  /** Ends when all compressed bytes are written. */
  readonly #written: Promise<void>
  #failure: { error: unknown } | undefined
  /** How many archives were added. */
  count = 0

  private constructor(file: NewFile) {
    this.#file = file
    this.#written = this.#write()
    this.#written.catch(() => {})
  }

  /** Begins a file. @param name relative to the folder of the data set, with `/` */
  static async create(folder: string, name: string, files: FileSystem = filesOf(folder)): Promise<ArchiveFile> {
    return new ArchiveFile(await NewFile.create(folder, name, files))
  }

  /** Adds an archive. @param archive its JSON */
  async add({ entry_id, upload_id }: Omit<ArchiveLine, 'archive'>, archive: string): Promise<void> {
    this.#throwFailure()
    this.count++
    const line = `{"entry_id":${JSON.stringify(entry_id)},"upload_id":${JSON.stringify(upload_id)},"archive":${archive}}\n`
    if (this.#gzip.write(line)) return
    await Promise.race([once(this.#gzip, 'drain'), this.#written])
    this.#throwFailure()
  }

  /** Writes what is left. The file is complete then, and still has its temporary name. */
  async end(): Promise<void> {
    this.#gzip.end()
    await this.#written
  }

  publish(): Promise<FileSum> {
    return this.#file.publish()
  }

  replace(): Promise<FileSum> {
    return this.#file.replace()
  }

  share(): Promise<SharedFile> {
    return this.#file.share()
  }

  async discard(): Promise<void> {
    this.#gzip.destroy()
    await this.#written.catch(() => {})
    await this.#file.discard()
  }

  async #write(): Promise<void> {
    let isFirst = true
    try {
      for await (const piece of this.#gzip as AsyncIterable<Buffer>) {
        if (isFirst) piece[systemByte] = unknownSystem
        isFirst = false
        await this.#file.write(piece)
      }
    } catch (error) {
      this.#failure = { error }
      throw error
    }
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }
}

/**
 * Yields the archives of a file, a line after the other, so that no more than a line is in memory.
 *
 * @param path the full path
 * @throws DataError when the file cannot be read, is cut off, or has something else
 */
export async function* readArchives(
  path: string,
  files: FileSystem = filesOf(path),
): AsyncGenerator<ArchiveLine, void> {
  let number = 0
  for await (const line of linesOfArchives(path, files)) yield parseArchiveLine(line, path, ++number)
}

/** Yields the lines of a file of archives as they are. @throws DataError when it cannot be read, or is cut off */
export async function* linesOfArchives(path: string, files: FileSystem = filesOf(path)): AsyncGenerator<Buffer, void> {
  let pieces: Buffer[] = []
  let length = 0
  for await (const piece of gunzipped(path, files)) {
    let from = 0
    for (let end = piece.indexOf(10, from); end >= 0; end = piece.indexOf(10, from)) {
      pieces.push(piece.subarray(from, end))
      yield Buffer.concat(pieces)
      pieces = []
      length = 0
      from = end + 1
    }
    if (from === piece.length) continue
    pieces.push(piece.subarray(from))
    length += piece.length - from
    if (length > longestLine) throw damaged(path, 'one of its lines is longer than 512 MiB')
  }
  if (length > 0) throw damaged(path, 'its last line is cut off')
}

async function* gunzipped(path: string, files: FileSystem): AsyncGenerator<Buffer, void> {
  const gunzip = createGunzip()
  const feeding = pipeline(files.readPieces(path), gunzip)
  // The loop below throws what goes wrong.
  feeding.catch(() => {})
  try {
    yield* gunzip as AsyncIterable<Buffer>
    await feeding
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (typeof code === 'string' && code.startsWith('Z_')) throw damaged(path, 'it is not what gzip writes', error)
    throw fileError(error, 'read', path)
  } finally {
    gunzip.destroy()
  }
}

/** Returns the archive of a line. @param number of the line, from 1, for errors @throws DataError for what is no archive */
export function parseArchiveLine(line: Buffer, path: string, number: number): ArchiveLine {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch (cause) {
    throw damaged(path, `line ${number} is not JSON`, cause)
  }
  const { entry_id, upload_id, archive } = (value ?? {}) as Record<string, unknown>
  const isArchive = typeof archive === 'object' && archive !== null && !Array.isArray(archive)
  if (typeof entry_id === 'string' && typeof upload_id === 'string' && isArchive) {
    return { entry_id, upload_id, archive: archive as Record<string, unknown> }
  }
  throw damaged(path, `line ${number} is no archive`)
}

function damaged(path: string, what: string, cause?: unknown): DataError {
  return new DataError(`'${path}' is damaged: ${what}.`, {
    ...(cause === undefined ? {} : { cause }),
    hint: 'dataset.verify() names damaged files and fetches them again.',
  })
}
