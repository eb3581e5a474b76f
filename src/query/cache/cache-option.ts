import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Owner } from '../../api/index.js'
import { type Config, readConfig } from '../../config.js'
import { QueryError } from '../../errors/index.js'

/** The option `cache` of a query, at length. */
export interface CacheOptions {
  /** Default: `nomad-notebook` in the user's folder for caches (`~/.cache`, `~/Library/Caches` or `%LOCALAPPDATA%`). */
  folder?: string | undefined
  /** Keeps entries too that are not published or under embargo. Default false. */
  private?: boolean | undefined
  /** How many bytes the folder takes at most; what was not used for longest goes first. Default 2 000 000 000. */
  maxBytes?: number | undefined
}

/** The value of the option `cache` of a query. */
export type CacheOption = boolean | string | CacheOptions

/** The option `cache` with its defaults. */
export interface CacheSettings {
  folder: string
  keepsPrivate: boolean
  maxBytes: number
}

const defaultMaxBytes = 2_000_000_000

/** Returns the settings of a cache; `undefined` for none. @throws QueryError where there is no folder */
export function cacheSettings(
  option: CacheOption | undefined,
  config: Pick<Config, 'cacheFolder'> | undefined = readConfig(),
): CacheSettings | undefined {
  if (option === undefined || option === false) return undefined
  const {
    folder,
    private: keepsPrivate = false,
    maxBytes = defaultMaxBytes,
  }: CacheOptions = option === true ? {} : typeof option === 'string' ? { folder: option } : option
  return { folder: cacheFolder(folder, config), keepsPrivate, maxBytes }
}

/** What is probably a mistake in the option, a sentence each. */
export function doubtsAboutCache({ cache, owner }: { cache?: CacheOption | undefined; owner: Owner }): string[] {
  if (cache === undefined || cache === false || owner === 'public' || owner === 'visible') return []
  if (typeof cache === 'object' && cache.private === true) return []
  return [`The cache keeps no entries of owner '${owner}': { cache: { private: true } } does.`]
}

/** Returns the whole path of a folder. @throws QueryError where none is named and there is no default */
export function cacheFolder(folder: string | undefined, config: Pick<Config, 'cacheFolder'> = readConfig()): string {
  const named = folder ?? config.cacheFolder
  if (named === undefined) {
    throw new QueryError('There is no folder for a cache: neither XDG_CACHE_HOME nor HOME is set.', {
      hint: "Name one, as in { cache: 'folder' }.",
    })
  }
  // A shell would do so; without it there would be a folder named ~.
  return named === '~' || named.startsWith('~/') ? join(homedir(), named.slice(1)) : resolve(named)
}
