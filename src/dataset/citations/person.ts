import { isRawObject, member } from '../../metainfo/index.js'
import { cleanText } from './clean-text.js'

/** An author. */
export interface CitedPerson {
  /** The name as NOMAD writes it. */
  name: string
  /** Family and given names, where the archive tells them apart. */
  family?: string
  given?: string
  /** What NOMAD knows the author by; two authors of one name differ in it. */
  id?: string
}

/**
 * Reads an author of the search index or of an archive. Names are split only where the archive splits them: in
 * `first_name` and `last_name`, or by the comma of `Lovelace, Ada`.
 */
export function readPerson(value: unknown): CitedPerson | undefined {
  const raw = isRawObject(value) ? value : { name: value }
  const id = cleanText(member(raw, 'user_id'))
  const [given, family] = [cleanText(member(raw, 'first_name')), cleanText(member(raw, 'last_name'))]
  const name = cleanText(member(raw, 'name'))
  const known = id === undefined ? {} : { id }
  if (given !== undefined && family !== undefined)
    return { name: name ?? `${given} ${family}`, family, given, ...known }
  const whole = name ?? family ?? given
  if (whole === undefined) return undefined
  const [last, first, ...more] = whole.split(',').map(part => part.trim())
  return last && first && more.length === 0
    ? { name: whole, family: last, given: first, ...known }
    : { name: whole, ...known }
}

/** Returns what tells an author from others. */
export function personKey({ id, name }: CitedPerson): string {
  return id ?? name
}
