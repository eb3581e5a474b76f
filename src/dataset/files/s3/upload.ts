import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { CompletedPart, CreateMultipartUploadOutput } from '@aws-sdk/client-s3'
import { bucketAndKey } from '../address.js'
import { FileSystemError } from '../file-system-error.js'
import { codeOf } from '../node-file-system.js'
import type { PendingFile } from './pending-files.js'
import type { Store } from './store.js'
import { isOutcomeUnknown } from './store-error.js'

/** The names under which an object keeps its SHA-256, and the upload that it came from. */
export const kept = { sha256: 'sha256', upload: 'upload' } as const

/** How a file goes to a store. */
export interface UploadOptions {
  /** True to replace what has its name; else that fails with `EEXIST`. */
  isReplacing?: boolean
  /** From how many bytes on a file is uploaded in parts, and how long a part is. S3 takes 5 MiB to 5 GiB, and 10 000 parts. */
  partBytes?: number
  /** True to upload a short file in parts, too. */
  isInParts?: boolean
}

/** Bytes of a part, and of the longest file that is sent by one request. */
export const usualPartBytes = 64 << 20
const mostParts = 10_000
/** How often an upload is begun that other writers of the same name disturb. */
const attempts = 10
/** Milliseconds before the second attempt; it grows from there. */
const firstDelay = 50

/**
 * Uploads a file and makes it visible under its name in one step, by the store's condition that there is none of this name yet.
 * Where an answer is lost, the object itself says whether it came from this upload.
 *
 * @throws FileSystemError `EEXIST` where the name is taken
 */
export async function upload(
  store: Store,
  file: PendingFile,
  path: string,
  { isReplacing = false, partBytes = usualPartBytes, isInParts = false }: UploadOptions = {},
): Promise<void> {
  const id = randomBytes(12).toString('hex')
  const target = {
    ...bucketAndKey(path),
    Metadata: { [kept.sha256]: file.sum.sha256, [kept.upload]: id },
    ContentType: 'application/octet-stream',
  }
  const condition = isReplacing ? {} : ({ IfNoneMatch: '*' } as const)
  const size = Math.max(partBytes, Math.ceil(file.bytes / mostParts))
  for (let attempt = 1; ; attempt++) {
    try {
      if (isInParts || file.bytes > size) await inParts(store, file, { target, condition, size })
      else {
        const Body = await file.read()
        await store.send((client, { PutObjectCommand }) =>
          client.send(new PutObjectCommand({ ...target, ...condition, Body, ContentLength: Body.length })),
        )
      }
      return
    } catch (error) {
      const isTaken = codeOf(error) === 'EEXIST'
      // A request that was repeated after its answer was lost meets its own object.
      if ((isTaken || isOutcomeUnknown(error)) && (await isFrom(store, path, id))) return
      const isDisturbed = codeOf(error) === 'EAGAIN' || codeOf(error) === 'ENOENT'
      if (!isDisturbed || attempt >= attempts) throw error
      await setTimeout(firstDelay * attempt * (0.5 + Math.random()))
    }
  }
}

interface InParts {
  target: { Bucket: string; Key: string; Metadata: Record<string, string>; ContentType: string }
  condition: { IfNoneMatch?: '*' }
  size: number
}

async function inParts(store: Store, file: PendingFile, { target, condition, size }: InParts): Promise<void> {
  const { Bucket, Key } = target
  const { UploadId } = await store.send(
    (client, sdk): Promise<CreateMultipartUploadOutput> => client.send(new sdk.CreateMultipartUploadCommand(target)),
  )
  const place = { Bucket, Key, UploadId }
  try {
    const Parts: CompletedPart[] = []
    for await (const Body of file.pieces(size)) {
      const PartNumber = Parts.length + 1
      const { ETag } = await store.send((client, sdk) =>
        client.send(new sdk.UploadPartCommand({ ...place, PartNumber, Body, ContentLength: Body.length })),
      )
      Parts.push({ PartNumber, ETag })
    }
    await store.send((client, sdk) =>
      client.send(new sdk.CompleteMultipartUploadCommand({ ...place, ...condition, MultipartUpload: { Parts } })),
    )
  } catch (error) {
    await store
      .send((client, sdk) => client.send(new sdk.AbortMultipartUploadCommand(place)))
      // It is gone, or the store cannot be reached: what is left is removed by removeUnfinished.
      .catch(() => {})
    throw error
  }
}

/** Returns true where the object of a name came from an upload. */
async function isFrom(store: Store, path: string, id: string): Promise<boolean> {
  try {
    const { Metadata } = await store.send((client, sdk) => client.send(new sdk.HeadObjectCommand(bucketAndKey(path))))
    return Metadata?.[kept.upload] === id
  } catch (error) {
    if (error instanceof FileSystemError) return false
    throw error
  }
}
