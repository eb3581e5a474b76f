import { type AskOptions, askCitations, type CitationSource } from './ask-citations.js'
import type { CitationGroup, CitationRecord } from './citation-groups.js'

/** The entries of a data set, and what was kept of their citations. */
export interface KeptCitations {
  /** Ids of all entries of the data set. */
  entries: readonly string[]
  /** What an earlier call found out; `undefined` for nothing. */
  kept: CitationRecord | undefined
  /** Opens what is asked for the rest; called only where something is missing. */
  source: () => CitationSource
}

/** What is known for the citations of a data set, and whether it had to be asked for. */
export interface FoundCitations {
  record: CitationRecord
  isNew: boolean
}

/**
 * Returns what citing exactly these entries needs. What was kept before is not asked for again, so that a data set whose
 * citations were kept is cited offline. Entries that the data set no longer has are left out.
 */
export async function completeCitations(
  { entries, kept, source }: KeptCitations,
  options: Omit<AskOptions, 'entries'> = {},
): Promise<FoundCitations> {
  const { licenses = true } = options
  const usable = kept && (kept.hasLicenses || !licenses) ? kept : undefined
  const known = new Set([...(usable?.groups.flatMap(group => group.entries) ?? []), ...(usable?.unlisted ?? [])])
  const missing = entries.filter(entryId => !known.has(entryId))
  if (usable && missing.length === 0) return { record: only(usable, entries), isNew: false }
  const found = await askCitations(source(), { ...options, entries: missing })
  if (!usable) return { record: found, isNew: true }
  const joined: CitationRecord = {
    ...found,
    hasLicenses: usable.hasLicenses && found.hasLicenses,
    groups: [...usable.groups, ...found.groups],
    unlisted: [...usable.unlisted, ...found.unlisted],
  }
  return { record: only(joined, entries), isNew: true }
}

function only(record: CitationRecord, entries: readonly string[]): CitationRecord {
  const wanted = new Set(entries)
  const isWanted = (entryId: string) => wanted.has(entryId)
  const groups = record.groups.flatMap(({ entries, facts }): CitationGroup[] => {
    const left = entries.filter(isWanted)
    return left.length === 0 ? [] : [{ entries: left, facts }]
  })
  return { ...record, groups, unlisted: record.unlisted.filter(isWanted) }
}
