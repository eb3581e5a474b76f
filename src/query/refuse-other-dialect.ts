import type { DialectName } from '../api/index.js'
import { QueryError } from '../errors/index.js'
import { legacyWords, modernWords, translateLegacy, type WrongWord } from '../legacy/index.js'
import { isRawObject } from '../metainfo/index.js'

const most = 12

/** Search names of today's API alone. */
const todays = /^(?:results\.|(?:entry|upload)_id(?::|$))/
const logical = new Set(['and', 'or', 'not'])

/**
 * Refuses a query or a `required` in the other dialect's words, before anything is sent: such words would be ignored or
 * refused without a reason. The message names the right words, and for old ones the whole translation.
 */
export function refuseOtherDialect(
  asked: { query: Record<string, unknown>; required: unknown },
  { name, url }: { name: DialectName; url: string },
): void {
  // Most questions have no name that could be an old one: then the tables of old names are not loaded.
  if (name === 'v1' && isOfToday(asked)) return
  const words = name === 'v1' ? legacyWords(asked.query, asked.required) : modernWords(asked.query, asked.required)
  if (words.length === 0) return
  const [theirs, ours] = name === 'v1' ? ['the old API (v0)', 'v1'] : ['v1', 'the old API (v0)']
  const lines = words.slice(0, most).map(describe)
  if (words.length > most) lines.push(`… and ${words.length - most} more`)
  throw new QueryError(`The query is in the words of ${theirs}, but ${url} speaks ${ours}:\n  ${lines.join('\n  ')}`, {
    hint: name === 'v1' ? translation(asked) : `A server that speaks v1 has an address that ends in /api/v1.`,
  })
}

/** Returns true when a question has names of today's API alone; false where that takes a look into the tables. */
export function isOfToday({ query, required }: { query: unknown; required: unknown }): boolean {
  return !isRawObject(required) && hasTodaysKeys(query)
}

function hasTodaysKeys(query: unknown): boolean {
  if (Array.isArray(query)) return query.every(hasTodaysKeys)
  if (!isRawObject(query)) return true
  return Object.entries(query).every(([key, value]) => (logical.has(key) ? hasTodaysKeys(value) : todays.test(key)))
}

function describe({ word, right, why }: WrongWord): string {
  if (right !== undefined) return `'${word}' is '${right}'`
  return `'${word}' has no counterpart${why === undefined ? '' : `: ${why}`}`
}

function translation(asked: { query: Record<string, unknown>; required: unknown }): string {
  try {
    const { query, required, missing } = translateLegacy(asked)
    const lost = missing.length > 0 ? ` (${missing.length} without a counterpart left out)` : ''
    const parts = { query, ...(required === undefined ? {} : { required }) }
    return `Translated${lost}: ${JSON.stringify(parts)}`
  } catch {
    return 'A server of the old API has an address that ends in /api, such as https://nomad-lab.eu/prod/rae/api.'
  }
}
