import { parsedJson } from '../../basics/parsed-json.js'
import { isSafePath } from '../../dataset/files/index.js'
import type { ShardFile, ShardOutcome } from '../../dataset/harvest/index.js'
import { isPlainObject } from '../../options/index.js'

/**
 * Reads a line that a task printed. Nothing in it is trusted: it comes from another machine, and whatever runs there may print lines
 * of its own.
 *
 * @returns `undefined` for a line that is no outcome of a shard
 */
export function readOutcome(line: string): ShardOutcome | undefined {
  const value = parsedJson(line)
  if (!isPlainObject(value)) return undefined
  const { shard, state, entries, skipped, failed, rows, bytes, files } = value
  if (!isCount(shard) || (state !== 'written' && state !== 'found')) return undefined
  if (!isCount(entries) || !isCount(skipped) || !isCount(failed) || !isCount(bytes)) return undefined
  if (rows !== undefined && !isCount(rows)) return undefined
  if (!Array.isArray(files) || !files.every(isFile)) return undefined
  return {
    shard,
    state,
    entries,
    skipped,
    failed,
    ...(rows === undefined ? {} : { rows }),
    bytes,
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  }
}

function isFile(value: unknown): value is ShardFile {
  if (!isPlainObject(value)) return false
  const { path, bytes, sha256 } = value
  return isSafePath(path) && isCount(bytes) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
