import { isDeeperThan } from './is-deeper-than.js'

/** What a server says about a refused request, in its own words: one line per complaint. */
export interface Refusal {
  lines: string[]
  /** The names that the server does not know, for suggestions. */
  unknownNames: string[]
}

/**
 * Reads the body of an error in all forms that NOMAD servers of all generations and the proxies before them send:
 * `detail` as text, as list (pydantic 1, pydantic 2, hand-made) or as object, the old API's `message` and `errors`,
 * `description`, HTML, plain text, nothing. Every line goes through `redact` once it is decoded.
 */
export function readRefusal(text: string, redact: (line: string) => string = line => line): Refusal {
  const body = parse(text)
  if (body === undefined) return { lines: plainText(text).map(redact), unknownNames: [] }
  const lines = describe(body).map(redact)
  return { lines, unknownNames: lines.flatMap(line => unknownName.exec(line)?.[1] ?? []) }
}

const unknownName = /(?:^|: |\s)'?([^\s']+?)'? (?:is not an? (?:doc|entry|material) quantity|does not exist)/

/** No server's complaint is nested deeper; what is would exhaust the stack of those who write it as text. */
const deepest = 100

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !isDeeperThan(deepest, value) ? value : undefined
  } catch {
    return undefined
  }
}

function plainText(text: string): string[] {
  const isHtml = /^\s*<|<html/i.test(text)
  const title = isHtml ? /<title>([^<]*)<\/title>/i.exec(text)?.[1] : undefined
  const words = (title ?? (isHtml ? text.replace(/<[^<>]*>/g, ' ') : text)).replace(/\s+/g, ' ').trim()
  return words === '' ? [] : [words.slice(0, 200)]
}

function describe(body: unknown): string[] {
  const { detail, message, errors, description, name } = body as Record<string, unknown>
  if (typeof detail === 'string') return [detail]
  if (Array.isArray(detail)) return describeList(detail)
  if (typeof detail === 'object' && detail !== null) return describeException(detail as Record<string, unknown>)
  if (typeof message === 'string') return [errors ? `${message}: ${compact(errors)}` : message]
  if (typeof description === 'string') return [description]
  if (typeof name === 'string') return [name]
  return [compact(body)]
}

/** The object of a server's own failure: reason, class and text of the exception; never its traceback. */
function describeException(detail: Record<string, unknown>): string[] {
  const { reason, exception, exception_class: kind } = detail
  const cause = [kind, exception].filter(part => typeof part === 'string' && part !== '').join(': ')
  const parts = [typeof reason === 'string' ? reason : '', cause].filter(part => part !== '')
  return parts.length > 0 ? [parts.join(': ')] : [compact(detail)]
}

interface Complaint {
  where: string
  what: string
}

/** Keeps the deepest complaints. A server complains about a wrong value once for each alternative; the deepest say most. */
function describeList(detail: unknown[]): string[] {
  const complaints = detail.map(readComplaint).filter(({ what }) => what !== '')
  const telling = complaints.filter(
    ({ what }) => !/value is not a valid (dict|list)|valid (dictionary|list)/i.test(what),
  )
  const chosen = telling.length > 0 ? telling : complaints
  const lines = chosen.map(({ where, what }) => (where && !what.startsWith(where) ? `${where}: ${what}` : what))
  const all = [...new Set(lines)]
  return all.length > 5 ? [...all.slice(0, 5), `… and ${all.length - 5} more`] : all
}

function readComplaint(item: unknown): Complaint {
  if (typeof item !== 'object' || item === null) return { where: '', what: String(item) }
  const { loc, msg } = item as { loc?: unknown; msg?: unknown }
  const path = (Array.isArray(loc) ? loc.flat(3) : [loc]).filter(part => part !== undefined && part !== 'body')
  const where = path.map(part => (typeof part === 'object' ? compact(part) : String(part))).join('.')
  return { where, what: typeof msg === 'string' ? msg : '' }
}

function compact(value: unknown): string {
  return JSON.stringify(value).slice(0, 200)
}
