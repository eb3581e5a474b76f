import { readConfig } from '../../config.js'
import { filesIn, ownFolder, removeAll } from './cache-files.js'
import { cacheFolder } from './cache-option.js'
import { readPackIndex } from './pack.js'

/** The size of a cache. */
export interface CacheSize {
  /** How many archives it has; one that was asked for with several `required` counts for each of them. */
  archives: number
  bytes: number
}

/**
 * The archives that queries with the option `cache` keep on disk, for this kernel and later ones.
 *
 * @example
 * ```ts
 * const { archives, bytes } = await cache.size('cache')
 * await cache.clear('cache')
 * ```
 */
export const cache = {
  /** The folder of `cache: true`; `undefined` where the user has no home folder. */
  get folder(): string | undefined {
    return readConfig().cacheFolder
  },

  /**
   * Returns how many archives a cache has, and how many bytes they take.
   *
   * @param folder as a query's option `cache` names it. Default: that of `cache: true`
   */
  async size(folder?: string): Promise<CacheSize> {
    const files = await filesIn(ownFolder(cacheFolder(folder)))
    const { open } = await import('node:fs/promises')
    const size = { archives: 0, bytes: 0 }
    for (const { path, bytes } of files) {
      const file = await open(path, 'r').catch(() => undefined)
      if (!file) continue
      const index = await readPackIndex(file).finally(() => file.close())
      size.archives += index?.size ?? 0
      size.bytes += bytes
    }
    return size
  },

  /**
   * Removes all archives of a cache, private ones too. Other files in its folder stay.
   *
   * @param folder as a query's option `cache` names it. Default: that of `cache: true`
   */
  async clear(folder?: string): Promise<void> {
    await removeAll(ownFolder(cacheFolder(folder)))
  },
}
