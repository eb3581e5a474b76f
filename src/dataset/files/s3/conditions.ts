import { randomBytes } from 'node:crypto'
import { DataError } from '../../../errors/index.js'
import { bucketAndKey } from '../address.js'
import { codeOf } from '../node-file-system.js'
import { join } from '../paths.js'
import { PendingFile } from './pending-files.js'
import type { Store } from './store.js'
import { upload } from './upload.js'

/** The bytes of the file by which a store is tried. */
const content = Buffer.from('nomad-notebook tries whether this store refuses to replace a file\n')

/** The findings about each bucket, by the store. */
const found = new WeakMap<Store, Map<string, Promise<void>>>()

/**
 * Finds out, once for each bucket, whether a store refuses to replace a file where it is told so: a store that ignores this
 * condition would lose data in silence when two machines write the same file. Writes a small file twice, and removes it.
 *
 * @param folder where the file is written
 * @param isInParts whether it is written as large files are: a store may know the condition for small ones alone
 * @throws DataError for a store that replaces the file
 */
export async function requireConditions(store: Store, folder: string, isInParts: boolean): Promise<void> {
  const trials = found.get(store) ?? new Map<string, Promise<void>>()
  found.set(store, trials)
  const key = `${bucketAndKey(folder).Bucket} ${isInParts}`
  const trial = trials.get(key) ?? tryConditions(store, folder, isInParts)
  trials.set(key, trial)
  try {
    await trial
  } catch (error) {
    trials.delete(key)
    throw error
  }
}

async function tryConditions(store: Store, folder: string, isInParts: boolean): Promise<void> {
  const path = join(folder, `.conditions.${randomBytes(6).toString('hex')}.tmp`)
  const file = await PendingFile.create()
  try {
    await file.write(content)
    await file.close()
    const isRefused = await isSecondRefused(store, file, { path, isInParts })
    if (isRefused) return
    throw new DataError(
      `The store of '${folder}' replaces ${isInParts ? 'large ' : ''}files although it is told not to (If-None-Match): two machines that write the same file would lose data in silence.`,
      {
        hint: 'Choose a store with conditional writes, such as AWS S3, MinIO, Ceph or Cloudflare R2, or a folder of this machine.',
      },
    )
  } finally {
    await file.remove().catch(() => {})
    await store
      .send((client, sdk) => client.send(new sdk.DeleteObjectCommand(bucketAndKey(path))))
      // Like every temporary file, it is removed by a later writer.
      .catch(() => {})
  }
}

/** Returns true where the second of two files of one name is refused. A store that says that it does not know the condition refuses nothing. */
async function isSecondRefused(
  store: Store,
  file: PendingFile,
  { path, isInParts }: { path: string; isInParts: boolean },
): Promise<boolean> {
  try {
    await upload(store, file, path)
    await upload(store, file, path, { isInParts })
    return false
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return true
    if (codeOf(error) === 'EPROTONOSUPPORT') return false
    throw error
  }
}
