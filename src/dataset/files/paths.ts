import { join as joinPaths, resolve } from 'node:path'
import { QueryError, shortValue } from '../../errors/index.js'
import { isAddress, parseAddress } from './address.js'

/**
 * Returns the full path of the folder of a data set: absolute for a folder of this machine, `s3://bucket/prefix` for one in an
 * S3-compatible store.
 *
 * @throws QueryError for what names no folder
 */
export function folderPath(folder: unknown): string {
  if (typeof folder !== 'string' || folder.trim() === '') {
    throw new QueryError(`A data set is kept in a folder, which is named by its path, not by ${shortValue(folder)}.`, {
      hint: "As in query.download('data/oxides'), or query.download('s3://bucket/oxides').",
    })
  }
  // A single letter before the colon is a drive of Windows.
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(folder)?.[1]?.toLowerCase()
  if (scheme === undefined) return resolve(folder)
  if (scheme === 's3') return parseAddress(folder).path
  throw new QueryError(`A data set cannot be kept at an address that begins with '${scheme}://'.`, {
    hint: scheme.startsWith('s3')
      ? "Write 's3://bucket/prefix'."
      : "Name a folder of this machine by its path, or one in an S3-compatible store by 's3://bucket/prefix'.",
  })
}

/** Joins the path of a folder and names below it, as `join` of `node:path` does, also for folders in a store. */
export function join(folder: string, ...names: string[]): string {
  return isAddress(folder) ? [folder, ...names].join('/') : joinPaths(folder, ...names)
}
