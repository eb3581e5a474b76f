import { dirname } from 'node:path'
import type { ListObjectsV2CommandOutput } from '@aws-sdk/client-s3'
import { bucketAndKey } from '../address.js'
import type { FileFacts, FileSum, FileSystem, OpenFile } from '../file-system.js'
import { FileSystemError } from '../file-system-error.js'
import { codeOf } from '../node-file-system.js'
import { requireConditions } from './conditions.js'
import { PendingFile } from './pending-files.js'
import { readObject } from './read-object.js'
import type { Store } from './store.js'
import { kept, upload, usualPartBytes } from './upload.js'

/** Names of files that are being written: they stay on this machine until they get their name. */
const temporary = /\/\.[^/]+\.tmp$/

/** Files on their way to a store, by their paths there, of all file systems of this process. */
const pending = new Map<string, PendingFile>()

/** Milliseconds after which an upload in parts that nobody finished counts as left. */
const longestUpload = 86_400_000

/** The options of `S3Files` beside the store. */
export interface S3FilesOptions {
  /** See `UploadOptions`. */
  partBytes?: number
}

/**
 * A folder in an S3-compatible store as a file system. A file that is being written is kept on this machine; a link or a new name
 * uploads it. Folders are what the names of objects begin with: an empty one is none.
 */
export class S3Files implements FileSystem {
  readonly #store: Store
  readonly #partBytes: number

  constructor(store: Store, { partBytes = usualPartBytes }: S3FilesOptions = {}) {
    this.#store = store
    this.#partBytes = partBytes
  }

  async create(path: string): Promise<OpenFile> {
    const isTemporary = temporary.test(path)
    if (pending.has(path) || (!isTemporary && (await this.#head(path)))) throw taken()
    const file = await PendingFile.create()
    if (isTemporary) pending.set(path, file)
    let isOpen = true
    return {
      write: bytes => file.write(bytes),
      sync: async () => {},
      close: async () => {
        if (!isOpen) return
        isOpen = false
        await file.close()
        if (isTemporary) return
        try {
          await this.#publish(file, path)
        } finally {
          await file.remove()
        }
      },
    }
  }

  async link(from: string, to: string): Promise<void> {
    await this.#publish(pendingAt(from), to)
  }

  async rename(from: string, to: string): Promise<void> {
    const file = pending.get(from)
    if (!file) return this.#take(from, to)
    await this.#tryStore(file, to)
    await upload(this.#store, file, to, { isReplacing: true, partBytes: this.#partBytes })
    pending.delete(from)
    await file.remove()
  }

  async unlink(path: string): Promise<void> {
    const file = pending.get(path)
    if (file) {
      pending.delete(path)
      return file.remove()
    }
    if (!(await this.#head(path))) throw absent()
    await this.#remove(path)
  }

  /** Folders need not be made. */
  async makeFolder(): Promise<boolean> {
    return false
  }

  /** They go with their last file. */
  async removeFolder(): Promise<void> {}

  async list(path: string): Promise<string[]> {
    const { names, folders } = await this.#listed(path)
    return [...new Set([...names, ...folders])].sort()
  }

  async folders(path: string): Promise<string[]> {
    return (await this.#listed(path)).folders.sort()
  }

  async facts(path: string): Promise<FileFacts | undefined> {
    const file = pending.get(path)
    if (file) {
      return { isFile: true, isFolder: false, bytes: file.bytes, changed: this.#store.now }
    }
    const object = bucketAndKey(path).Key === '' ? undefined : await this.#head(path)
    if (object) {
      const { ContentLength = 0, LastModified } = object
      return { isFile: true, isFolder: false, bytes: ContentLength, changed: LastModified?.getTime() ?? 0 }
    }
    return (await this.#isFolder(path)) ? { isFile: false, isFolder: true, bytes: 0, changed: 0 } : undefined
  }

  /** A store has no links. */
  async realPath(path: string): Promise<string> {
    return path
  }

  async read(path: string): Promise<Uint8Array> {
    const file = pending.get(path)
    return file ? file.read() : joined(this.readPieces(path))
  }

  readPieces(path: string): AsyncIterable<Uint8Array> {
    return readObject(this.#store, path)
  }

  /** Writes what is there once more, unless it changes meanwhile. */
  async touch(path: string): Promise<void> {
    const object = bucketAndKey(path)
    const { etag, bytes, metadata } = await this.#whole(path)
    const write = (condition: { IfMatch?: string | undefined }) =>
      this.#store.send((client, sdk) =>
        client.send(new sdk.PutObjectCommand({ ...object, ...condition, Body: bytes, Metadata: metadata })),
      )
    try {
      await write({ IfMatch: etag })
    } catch (error) {
      // A store that knows no such condition is told without it: a lock without a sign of life would be taken over.
      if (codeOf(error) === 'EPROTONOSUPPORT') await write({})
      else if (codeOf(error) !== 'EEXIST') throw error
    }
  }

  /** Does nothing: an object of a store is safe once it is there. */
  async syncFolder(): Promise<void> {}

  async keptSum(path: string): Promise<FileSum | undefined> {
    const object = await this.#head(path)
    const sha256 = object?.Metadata?.[kept.sha256]
    const bytes = object?.ContentLength
    return sha256 !== undefined && bytes !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? { bytes, sha256 } : undefined
  }

  /** Ends uploads in parts that were begun more than a day ago: their parts are paid for. */
  async removeUnfinished(path: string): Promise<void> {
    const { Bucket, Key } = bucketAndKey(path)
    const Prefix = prefixOf(Key)
    try {
      const { Uploads = [] } = await this.#store.send((client, sdk) =>
        client.send(new sdk.ListMultipartUploadsCommand({ Bucket, Prefix })),
      )
      for (const { Key, UploadId, Initiated } of Uploads) {
        if (!Key?.startsWith(Prefix) || !Initiated || this.#store.now - Initiated.getTime() < longestUpload) continue
        await this.#store.send((client, sdk) =>
          client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId })),
        )
      }
    } catch (error) {
      // Not all stores list them, and not everybody may: then the store's own rules remove them.
      if (!(error instanceof FileSystemError)) throw error
    }
  }

  async #publish(file: PendingFile, to: string): Promise<void> {
    await this.#tryStore(file, to)
    await upload(this.#store, file, to, { partBytes: this.#partBytes })
  }

  /** Makes sure, before the first file is written, that the store keeps its conditions. */
  async #tryStore({ bytes }: PendingFile, path: string): Promise<void> {
    const folder = dirname(path)
    await requireConditions(this.#store, folder, false)
    if (bytes > this.#partBytes) await requireConditions(this.#store, folder, true)
  }

  /** Takes a file out of the store, unless it changes meanwhile; it is a pending one then. */
  async #take(from: string, to: string): Promise<void> {
    const { etag, bytes } = await this.#whole(from)
    const file = await PendingFile.create()
    try {
      await file.write(bytes)
      await file.close()
      await this.#remove(from, etag)
    } catch (error) {
      await file.remove()
      throw codeOf(error) === 'EEXIST' ? absent() : error
    }
    pending.set(to, file)
  }

  async #whole(path: string) {
    const { etag, bytes, metadata } = await this.#store.send(async (client, sdk) => {
      const { Body, ETag, Metadata } = await client.send(new sdk.GetObjectCommand(bucketAndKey(path)))
      return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: ETag, metadata: Metadata }
    })
    return { etag, bytes, metadata }
  }

  async #remove(path: string, etag?: string): Promise<void> {
    const object = bucketAndKey(path)
    const condition = etag === undefined ? {} : { IfMatch: etag }
    try {
      await this.#store.send((client, sdk) => client.send(new sdk.DeleteObjectCommand({ ...object, ...condition })))
    } catch (error) {
      // Some stores know no condition for removals.
      if (etag === undefined || codeOf(error) !== 'EPROTONOSUPPORT') throw error
      await this.#remove(path)
    }
  }

  async #head(path: string) {
    try {
      return await this.#store.send((client, sdk) => client.send(new sdk.HeadObjectCommand(bucketAndKey(path))))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }

  async #isFolder(path: string): Promise<boolean> {
    const { Bucket, Key } = bucketAndKey(path)
    const { KeyCount = 0, Contents = [] } = await this.#store.send((client, sdk) =>
      client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: prefixOf(Key), MaxKeys: 1 })),
    )
    return KeyCount > 0 || Contents.length > 0
  }

  async #listed(path: string): Promise<{ names: string[]; folders: string[] }> {
    const { Bucket, Key } = bucketAndKey(path)
    const Prefix = prefixOf(Key)
    const names: string[] = []
    const folders: string[] = []
    let ContinuationToken: string | undefined
    do {
      const page: ListObjectsV2CommandOutput = await this.#store.send((client, sdk) =>
        client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/', ContinuationToken })),
      )
      const nameOf = (text: string | undefined) => (text?.startsWith(Prefix) ? text.slice(Prefix.length) : '')
      for (const { Key } of page.Contents ?? []) names.push(nameOf(Key))
      for (const { Prefix } of page.CommonPrefixes ?? []) folders.push(nameOf(Prefix).replace(/\/$/, ''))
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (ContinuationToken !== undefined)
    // Programs that show folders keep an object with an empty name for each.
    const isName = (name: string) => name !== ''
    return { names: names.filter(isName), folders: folders.filter(isName) }
  }
}

function pendingAt(path: string): PendingFile {
  const file = pending.get(path)
  if (file) return file
  throw new FileSystemError('ENOENT', 'it is not on its way to the store')
}

function prefixOf(key: string): string {
  return key === '' ? '' : `${key}/`
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return all.length === 1 ? (all[0] as Uint8Array) : Buffer.concat(all)
}

function taken(): FileSystemError {
  return new FileSystemError('EEXIST', 'there is another file of this name', 'Move it away, or choose another folder.')
}

function absent(): FileSystemError {
  return new FileSystemError('ENOENT', 'it is not there', 'Was it moved or removed?')
}
