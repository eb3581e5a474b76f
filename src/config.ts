import { isAbsolute, join } from 'node:path'
// By name: a cell of Deno's kernel that declares a variable `process` hides the global one from all modules.
import process from 'node:process'
import { publicServer } from './basics/public-server.js'

/** The settings that no call names, with the environment variables that override them. */
export interface Config {
  /** The API root of the public NOMAD server; `NOMAD_URL` overrides it. */
  url: string
  /** Credentials from `NOMAD_USERNAME` and `NOMAD_PASSWORD`; `undefined` when not set. */
  username: string | undefined
  password: string | undefined
  /** A bearer token from `NOMAD_TOKEN`; it is used instead of username and password. */
  token: string | undefined
  /** The file that a token may be kept in: `nomad-notebook/token` in `XDG_CONFIG_HOME` (default `~/.config`); `undefined`: nowhere. */
  tokenFile?: string | undefined
  /** The folder of `cache: true`: `nomad-notebook` in the user's folder for caches; `undefined`: nowhere. */
  cacheFolder?: string | undefined
  /** At most so many entries are given where a query names no `max`. Default 10 000. */
  max?: number | undefined
}

/**
 * Returns the settings of the environment. They are read at each call, so that a cell may set `process.env.NOMAD_URL`.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const value = (name: string) => environment[name] || undefined
  return {
    url: value('NOMAD_URL') ?? publicServer,
    username: value('NOMAD_USERNAME'),
    password: value('NOMAD_PASSWORD'),
    token: value('NOMAD_TOKEN'),
    tokenFile: tokenFile(value('XDG_CONFIG_HOME'), value('HOME') ?? value('USERPROFILE')),
    cacheFolder: cacheFolder(value),
  }
}

/** Where each system has its users' caches. */
function cacheFolder(value: (name: string) => string | undefined): string | undefined {
  const named = value('XDG_CACHE_HOME')
  const home = value('HOME') ?? value('USERPROFILE')
  const usual = {
    win32: value('LOCALAPPDATA') ?? (home && join(home, 'AppData', 'Local')),
    darwin: home && join(home, 'Library', 'Caches'),
  }
  const system = Object.hasOwn(usual, process.platform) ? (process.platform as keyof typeof usual) : undefined
  const folder = named && isAbsolute(named) ? named : system ? usual[system] : home && join(home, '.cache')
  return folder && join(folder, 'nomad-notebook')
}

function tokenFile(configHome: string | undefined, home: string | undefined): string | undefined {
  const folder = configHome && isAbsolute(configHome) ? configHome : home && join(home, '.config')
  return folder && join(folder, 'nomad-notebook', 'token')
}
