import { isAbsolute, join } from 'node:path'

/** The settings that nobody names in a call, and the environment variables that override them. */
export interface Config {
  /** The API root of the public NOMAD server; `NOMAD_URL` overrides it. */
  url: string
  /** Credentials from `NOMAD_USERNAME` and `NOMAD_PASSWORD`; `undefined` when not set. */
  username: string | undefined
  password: string | undefined
  /** A bearer token from `NOMAD_TOKEN`; it goes before username and password. */
  token: string | undefined
  /** Where a token may be kept: `nomad-notebook/token` in `XDG_CONFIG_HOME` (default `~/.config`); `undefined`: nowhere. */
  tokenFile?: string | undefined
  /** At most so many entries are given where a query names no `max`. Default 10 000. */
  max?: number | undefined
}

const publicServer = 'https://nomad-lab.eu/prod/v1/api/v1'

/**
 * The settings as the environment has them now: read at each call, so that a notebook may set
 * `process.env.NOMAD_URL` in a cell.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const value = (name: string) => environment[name] || undefined
  return {
    url: value('NOMAD_URL') ?? publicServer,
    username: value('NOMAD_USERNAME'),
    password: value('NOMAD_PASSWORD'),
    token: value('NOMAD_TOKEN'),
    tokenFile: tokenFile(value('XDG_CONFIG_HOME'), value('HOME') ?? value('USERPROFILE')),
  }
}

function tokenFile(configHome: string | undefined, home: string | undefined): string | undefined {
  const folder = configHome && isAbsolute(configHome) ? configHome : home && join(home, '.config')
  return folder && join(folder, 'nomad-notebook', 'token')
}
