import { DataError } from '../../errors/index.js'
import { isRawObject, member } from '../../metainfo/index.js'
import { type CitationFacts, readStoredFacts } from './entry-facts.js'

/** Entries that are cited alike. */
export interface CitationGroup {
  /** Ids of entries. */
  entries: string[]
  facts: CitationFacts
}

/** What is known for the citations of some entries. */
export interface CitationRecord {
  /** Root of the API that was asked. */
  url: string
  /** When it was asked; an ISO text. */
  asked: string
  /** Whether licences were asked for. */
  hasLicenses: boolean
  groups: CitationGroup[]
  /** Entries that the server no longer lists. */
  unlisted: string[]
}

/** The name of the file with what is known for the citations of a data set. */
export const citationsName = 'citations.json'

const format = 1

/** Collects entries that are cited alike, in the order in which they come. */
export class CitationGroups {
  readonly #groups = new Map<string, CitationGroup>()

  add(entryId: string, facts: CitationFacts): void {
    const key = JSON.stringify(facts)
    const group = this.#groups.get(key)
    if (group) group.entries.push(entryId)
    else this.#groups.set(key, { entries: [entryId], facts })
  }

  get all(): CitationGroup[] {
    return [...this.#groups.values()]
  }
}

/** Returns the text of `citations.json`. */
export function citationsText({ groups, ...record }: CitationRecord): string {
  const stored = { format, ...record, groups: groups.map(({ entries, facts }) => ({ ...facts, entries })) }
  return `${JSON.stringify(stored, undefined, 1)}\n`
}

/** Reads `citations.json`. @param path for messages. @throws DataError for what it cannot be */
export function readCitations(text: string, path = citationsName): CitationRecord {
  const refuse = (what: string, cause?: unknown) => {
    const hint = 'Remove the file; the citations are then asked for again.'
    return new DataError(`'${path}' ${what}.`, { hint, ...(cause === undefined ? {} : { cause }) })
  }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (cause) {
    throw refuse('is not valid JSON', cause)
  }
  if (!isRawObject(raw) || member(raw, 'format') !== format) throw refuse(`does not have the format ${format}`)
  const [url, asked, groups] = [member(raw, 'url'), member(raw, 'asked'), member(raw, 'groups')]
  if (typeof url !== 'string' || typeof asked !== 'string' || !Array.isArray(groups)) {
    throw refuse('lacks url, asked or groups')
  }
  return {
    url,
    asked,
    hasLicenses: member(raw, 'hasLicenses') === true,
    groups: groups.map((group: unknown) => {
      if (!isRawObject(group)) throw refuse('has a group that is no object')
      return { entries: textsOf(member(group, 'entries')), facts: readStoredFacts(group) }
    }),
    unlisted: textsOf(member(raw, 'unlisted')),
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
