/** The settings that nobody names in a call, and the environment variables that override them. */
export interface Config {
  /** The API root of the public NOMAD server; `NOMAD_URL` overrides it. */
  url: string
  /** Credentials from `NOMAD_USERNAME` and `NOMAD_PASSWORD`; `undefined` when not set. */
  username: string | undefined
  password: string | undefined
  /** A bearer token from `NOMAD_TOKEN`; it goes before username and password. */
  token: string | undefined
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
  }
}
