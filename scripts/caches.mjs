// The caches of npm and pip: the user's own, or in the project if those cannot be written.
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './steps.mjs'

/**
 * Environment variables that move a cache to the project's `.cache/` where it cannot be written: in a read-only home, or
 * where a `sudo npm` left files of another user.
 */
export function cacheEnvironment(environment = process.env) {
  const moved = {}
  const npm = npmCache(environment)
  if (![npm, ...npmFolders.map(name => join(npm, name))].every(isWritable))
    moved.npm_config_cache = join(root, '.cache', 'npm')
  if (!isWritable(pipCache(environment))) moved.PIP_CACHE_DIR = join(root, '.cache', 'pip')
  return moved
}

/** What npm writes to below its cache. */
const npmFolders = ['_cacache', '_cacache/tmp', '_cacache/content-v2', '_cacache/index-v5']

function npmCache({ npm_config_cache: named, LOCALAPPDATA: local }) {
  if (named) return named
  return process.platform === 'win32' && local ? join(local, 'npm-cache') : join(homedir(), '.npm')
}

function pipCache({ PIP_CACHE_DIR: named, XDG_CACHE_HOME: shared, LOCALAPPDATA: local }) {
  if (named) return named
  if (process.platform === 'win32' && local) return join(local, 'pip', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'pip')
  return join(shared || join(homedir(), '.cache'), 'pip')
}

/** True when the folder, or the nearest one above it that exists, can be written to. */
function isWritable(folder) {
  if (!existsSync(folder)) return folder === dirname(folder) ? false : isWritable(dirname(folder))
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
