import { countOf } from '../../basics/text.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import { bibTexOf } from './bibtex.js'
import type { CitationGroup, CitationRecord } from './citation-groups.js'
import { citationsAsText } from './citations-text.js'
import { type CitedWork, citedWorks, hasCitation } from './cited-work.js'
import { type CslItem, cslOf } from './csl.js'
import { hostOf } from './host.js'
import { licenseKey, licenseUrl } from './license.js'
import { type CitedPerson, personKey } from './person.js'

/** An author, and how many of the entries are theirs. */
export interface CitedAuthor extends CitedPerson {
  entries: number
}

/** A licence, and the entries under it. */
export interface CitedLicense {
  /** As the archives name it; `undefined` for entries whose licence is not known. */
  license: string | undefined
  /** The address of its text, where it is a known one. */
  url?: string
  entries: number
  /** The ids of the uploads of these entries. All entries of an upload have one licence. */
  uploads: string[]
}

/** A database that entries were taken from. */
export interface CitedDatabase {
  database: string
  entries: number
}

/** Which of the entries are cited. */
interface CitedPart {
  /** Those under this licence, or under one of these, alone. */
  license?: string | readonly string[] | undefined
  /** What else is to be said. */
  notes?: readonly string[] | undefined
}

/**
 * The citations of entries: their authors, data sets with DOIs, references and licences, with the number of entries behind each.
 * `query.citations()` and `dataset.citations()` give it.
 */
export class Citations {
  /** The entries that are cited, by their ids. */
  readonly entryIds: readonly string[]
  /** Those with the most entries first. Names are split only where the archive splits them. */
  readonly authors: readonly CitedAuthor[]
  /** What to cite: data sets with a DOI, references, the uploads of all other entries, and NOMAD itself. */
  readonly works: readonly CitedWork[]
  /** Those with the most entries first. */
  readonly licenses: readonly CitedLicense[]
  readonly databases: readonly CitedDatabase[]
  /** How many entries name neither a data set with a DOI nor a reference; they are cited by their uploads. */
  readonly withoutCitation: number
  /** What is missing or was left out, a sentence each. */
  readonly notes: readonly string[]
  /** Root of the API that the entries are from. */
  readonly url: string

  /** @internal `query.citations()` and `dataset.citations()` make it. */
  constructor(record: CitationRecord, { license, notes = [] }: CitedPart = {}) {
    const wanted = license === undefined ? undefined : new Set([license].flat().map(licenseKey))
    const groups = record.groups.filter(({ facts }) => !wanted || isUnder(facts.license, wanted))
    this.url = record.url
    this.entryIds = groups.flatMap(({ entries }) => entries)
    this.authors = countAuthors(groups)
    this.works = citedWorks(groups, hostOf(record.url))
    this.licenses = countLicenses(groups)
    this.databases = countDatabases(groups)
    this.withoutCitation = groups.reduce(
      (sum, { entries, facts }) => sum + (hasCitation(facts) ? 0 : entries.length),
      0,
    )
    this.notes = [...notesOn({ record, groups, citations: this, license }), ...notes]
  }

  get [kind](): string {
    return 'citations'
  }

  /** The number of entries that are cited. */
  get entries(): number {
    return this.entryIds.length
  }

  /**
   * Returns the works as BibTeX. Keys are the same in every result that has the work. What TeX would read as a command is
   * escaped, accents are commands of TeX, and authors whose name the archive does not split are kept whole by braces.
   *
   * @example
   * ```ts
   * const citations = await query.citations()
   * const bibliography = citations.toBibTex()
   * bibliography.includes('@article{nomad-joss-2023,')   // true
   * ```
   */
  toBibTex(): string {
    return bibTexOf(this.works)
  }

  /**
   * Returns the works as CSL-JSON, which Zotero, Pandoc and citation-js read.
   *
   * @example
   * ```ts
   * const citations = await query.citations()
   * citations.toCslJson().map(({ type }) => type).join(', ')   // 'dataset, article-journal'
   * ```
   */
  toCslJson(): CslItem[] {
    return cslOf(this.works)
  }

  /** Returns authors, licences and works as a text for people. */
  toString(): string {
    return citationsAsText(this)
  }

  /** @internal */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => this.toString())
  }
}

showInDeno(Citations.prototype)

function isUnder(license: string | undefined, wanted: ReadonlySet<string>): boolean {
  return license !== undefined && wanted.has(licenseKey(license))
}

function countAuthors(groups: readonly CitationGroup[]): CitedAuthor[] {
  const authors = new Map<string, CitedAuthor>()
  for (const { entries, facts } of groups) {
    for (const [key, person] of new Map(facts.authors.map(author => [personKey(author), author] as const))) {
      const author = authors.get(key) ?? { ...person, entries: 0 }
      authors.set(key, author)
      author.entries += entries.length
    }
  }
  return mostFirst([...authors.values()], ({ name }) => name)
}

function countLicenses(groups: readonly CitationGroup[]): CitedLicense[] {
  const licenses = new Map<string, { license: string | undefined; entries: number; uploads: Set<string> }>()
  for (const { entries, facts } of groups) {
    const { license } = facts
    const key = license === undefined ? '' : licenseKey(license)
    const found = licenses.get(key) ?? { license, entries: 0, uploads: new Set() }
    licenses.set(key, found)
    found.entries += entries.length
    found.uploads.add(facts.uploadId)
  }
  const all = [...licenses.values()].map(({ license, entries, uploads }): CitedLicense => {
    const url = license === undefined ? undefined : licenseUrl(license)
    return { license, ...(url === undefined ? {} : { url }), entries, uploads: [...uploads] }
  })
  return mostFirst(all, ({ license = '' }) => license)
}

function countDatabases(groups: readonly CitationGroup[]): CitedDatabase[] {
  const counts = new Map<string, number>()
  for (const { entries, facts } of groups) {
    if (facts.database !== undefined) counts.set(facts.database, (counts.get(facts.database) ?? 0) + entries.length)
  }
  const all = [...counts].map(([database, entries]) => ({ database, entries }))
  return mostFirst(all, ({ database }) => database)
}

function mostFirst<Item extends { entries: number }>(items: Item[], name: (item: Item) => string): Item[] {
  return items.sort((a, b) => b.entries - a.entries || (name(a) < name(b) ? -1 : 1))
}

interface Known {
  record: CitationRecord
  groups: readonly CitationGroup[]
  citations: Citations
  license: string | readonly string[] | undefined
}

function notesOn({ record, groups, citations, license }: Known): string[] {
  const count = (number: number) => countOf(number, 'entry', 'entries')
  const all = record.groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const unknown = record.groups.reduce((sum, { entries, facts }) => sum + (facts.license ? 0 : entries.length), 0)
  const noAuthor = groups.reduce((sum, { entries, facts }) => sum + (facts.authors.length > 0 ? 0 : entries.length), 0)
  const { entries, withoutCitation } = citations
  const notes: string[] = []
  if (license !== undefined)
    notes.push(`${entries} of ${count(all)} are under ${[license].flat().join(' or ')}; the others are left out.`)
  if (withoutCitation > 0) {
    notes.push(`${count(withoutCitation)} without a DOI and a reference, cited by their uploads.`)
  }
  if (noAuthor > 0) notes.push(`${count(noAuthor)} without an author.`)
  if (!record.hasLicenses) notes.push('Licences were not asked for.')
  else if (unknown > 0)
    notes.push(`The licence of ${count(unknown)} is not known: no archive of their uploads could be read.`)
  if (record.unlisted.length > 0) {
    notes.push(`${count(record.unlisted.length)} no longer in the search index of ${hostOf(record.url)}: not cited.`)
  }
  return notes
}
