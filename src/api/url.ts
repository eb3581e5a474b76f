import { QueryError } from '../errors/index.js'
import type { DialectName } from '../metainfo/index.js'

/** Where an API is, and which language it speaks. */
export interface ApiAddress {
  /** Root of the API without a trailing slash, such as `https://nomad-lab.eu/prod/v1/api/v1`. */
  url: string
  dialect: DialectName
}

/**
 * The API root and the dialect of what a user gives as `url`:
 *
 * | given | root | dialect |
 * |---|---|---|
 * | `…/api/v1` | as it is | v1 |
 * | `…/api` | as it is | v0 |
 * | `…/prod/v1…/api` | `…/api/v1` | v1 |
 * | no `/api` at all | `…/api/v1` | v1 |
 *
 * `/gui…`, `/api/v1/extensions/docs`, queries, fragments and trailing slashes are cut first. A `dialect` that is named
 * wins, and the root follows from it. Throws `QueryError` when it is not an http(s) address, or holds credentials.
 */
export function resolveApi(given: string, dialect?: DialectName): ApiAddress {
  const url = parseUrl(given)
  const path = url.pathname
    .replace(/\/gui(\/.*)?$/, '')
    .replace(/\/extensions\/docs\/?$/, '')
    .replace(/\/+$/, '')
  const rule = rules.find(({ pattern }) => pattern.test(path)) as Rule
  const chosen = dialect ?? rule.dialect
  const base = path.replace(/\/api(\/v1)?$/, '')
  const root = chosen === 'v1' ? `${base}/api/v1` : `${base}/api`
  return { url: url.origin + root, dialect: chosen }
}

interface Rule {
  pattern: RegExp
  dialect: DialectName
}

const rules: Rule[] = [
  { pattern: /\/api\/v1$/, dialect: 'v1' },
  { pattern: /\/prod\/v1(\/.*)?\/api$/, dialect: 'v1' },
  { pattern: /\/api$/, dialect: 'v0' },
  { pattern: /(?:)/, dialect: 'v1' },
]

/** Servers take no longer ones. */
const longestUrl = 2000

function parseUrl(given: string): URL {
  const text = typeof given === 'string' ? given.trim() : ''
  if (text.length > longestUrl) {
    throw new QueryError(`The option url has ${text.length} characters, which is no address: ${text.slice(0, 60)}…`)
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname) {
    const guess = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? ` Did you mean 'https://${text}'?` : ''
    throw new QueryError(`The option url is '${text.slice(0, 200)}', which is not an http or https address.${guess}`)
  }
  if (url.username || url.password) {
    throw new QueryError(`The option url holds a user name or password (for ${url.origin}).`, {
      hint: 'Give them by the options username and password: addresses end up in logs and saved notebooks.',
    })
  }
  return url
}
