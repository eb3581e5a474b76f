import { createHash } from 'node:crypto'
import { countOf } from '../../basics/text.js'
import type { CitationGroup } from './citation-groups.js'
import type { CitationFacts } from './entry-facts.js'
import { type CitedPerson, personKey } from './person.js'
import { doiUrl, type Reference, readReference, referenceKey } from './reference.js'

/** Something to cite. */
export interface CitedWork {
  /** What BibTeX and CSL know it by: the same in every result that has it. */
  key: string
  /**
   * `'dataset'`: a data set of NOMAD with a DOI; `'reference'`: what the authors of entries refer to; `'upload'`: an upload whose
   * entries have neither; `'software'`: NOMAD itself.
   */
  type: 'dataset' | 'reference' | 'upload' | 'software'
  /** Absent where the archive does not know it: a reference is an address alone. */
  title?: string
  authors: readonly CitedPerson[]
  year?: number
  doi?: string
  url?: string
  /** What it is published in. */
  container?: { title: string; volume: string; issue: string; page: string }
  note?: string
  /** How many of the entries it is cited for; 0 for the software. */
  entries: number
}

/** NOMAD's own paper. https://doi.org/10.21105/joss.05388 */
const nomad: CitedWork = {
  key: 'nomad-joss-2023',
  type: 'software',
  title: 'NOMAD: A distributed web-based platform for managing materials science research data',
  authors: [{ name: 'Markus Scheidgen', family: 'Scheidgen', given: 'Markus' }, { name: 'the NOMAD team' }],
  year: 2023,
  doi: '10.21105/joss.05388',
  container: { title: 'Journal of Open Source Software', volume: '8', issue: '90', page: '5388' },
  entries: 0,
}

/**
 * Returns what to cite for the entries: data sets with a DOI, references, the uploads of all other entries, and NOMAD. Those
 * with the most entries come first.
 *
 * @param host of the server, for the notes
 */
export function citedWorks(groups: readonly CitationGroup[], host: string): CitedWork[] {
  const datasets = new Map<string, Work>()
  const references = new Map<string, Work>()
  const uploads = new Map<string, Work>()
  for (const { entries, facts } of groups) {
    const found = referencesOf(facts)
    for (const dataset of facts.datasets) {
      if (dataset.doi !== undefined)
        add(datasets, dataset.doi, { title: dataset.name, doi: dataset.doi }, facts, entries)
    }
    for (const reference of found) {
      const key = referenceKey(reference)
      if (!facts.datasets.some(({ doi }) => doi === reference.doi && doi !== undefined)) {
        add(references, key, reference, facts, entries)
      }
    }
    if (!hasCitation(facts)) {
      const { uploadName: title, published, uploaded, isPublished } = facts
      add(uploads, facts.uploadId, { title, published, uploaded, isPublished }, facts, entries)
    }
  }
  // An entry may refer to a data set that it is no part of.
  for (const [key, { count }] of references) {
    const dataset = datasets.get(key)
    if (!dataset) continue
    dataset.referred += count
    references.delete(key)
  }
  const works = [
    ...mostFirst(datasets).map(([doi, work]) => datasetWork(doi, work)),
    ...mostFirst(references).map(([key, work]) => referenceWork(key, work)),
    ...mostFirst(uploads).map(([id, work]) => uploadWork(id, work, host)),
  ]
  return [...withUniqueKeys(works), ...(works.length === 0 ? [] : [nomad])]
}

/** Returns true where an entry names something to cite: a data set with a DOI, or a reference. */
export function hasCitation(facts: CitationFacts): boolean {
  return facts.datasets.some(({ doi }) => doi !== undefined) || referencesOf(facts).length > 0
}

/** Returns the references of an entry and those in its comment, each once. */
function referencesOf({ references, dois }: CitationFacts): Reference[] {
  const all = [...references.map(readReference), ...dois.map(doi => ({ doi, text: doi }))]
  return [...new Map(all.map(reference => [referenceKey(reference), reference] as const)).values()]
}

interface Facts {
  title?: string | undefined
  doi?: string | undefined
  url?: string | undefined
  text?: string | undefined
  published?: string | undefined
  uploaded?: string | undefined
  isPublished?: boolean | undefined
}

interface Work {
  facts: Facts
  authors: Map<string, CitedPerson>
  count: number
  /** How many entries refer to it without being part of it. */
  referred: number
}

function add(
  works: Map<string, Work>,
  key: string,
  facts: Facts,
  { authors }: CitationFacts,
  entries: readonly string[],
): void {
  const work = works.get(key) ?? { facts, authors: new Map(), count: 0, referred: 0 }
  works.set(key, work)
  work.count += entries.length
  for (const author of authors) if (!work.authors.has(personKey(author))) work.authors.set(personKey(author), author)
}

function mostFirst(works: ReadonlyMap<string, Work>): [string, Work][] {
  return [...works].sort(([a, first], [b, second]) => second.count - first.count || (a < b ? -1 : 1))
}

function datasetWork(doi: string, { facts, authors, count, referred }: Work): CitedWork {
  // NOMAD's DOIs have the day on which they were given.
  const [, year] = /^10\.17172\/nomad\/((?:19|20)\d\d)[.-]/.exec(doi) ?? []
  const others = referred > 0 ? `; ${countOf(referred, 'entry', 'entries')} more refer to it` : ''
  return {
    key: keyOf('doi', doi),
    type: 'dataset',
    ...(facts.title === undefined ? {} : { title: facts.title }),
    authors: [...authors.values()],
    ...(year === undefined ? {} : { year: Number(year) }),
    doi,
    url: doiUrl(doi),
    note: `Data set of NOMAD; ${countOf(count, 'entry', 'entries')} of it, whose authors these are${others}`,
    entries: count + referred,
  }
}

function referenceWork(key: string, { facts: { doi, url, text = key }, count }: Work): CitedWork {
  const note = `Reference of ${countOf(count, 'entry', 'entries')}`
  if (doi !== undefined) {
    return { key: keyOf('doi', doi), type: 'reference', authors: [], doi, url: doiUrl(doi), note, entries: count }
  }
  if (url !== undefined) return { key: keyOf('url', url), type: 'reference', authors: [], url, note, entries: count }
  return { key: keyOf('reference', text), type: 'reference', title: text, authors: [], note, entries: count }
}

function uploadWork(id: string, { facts, authors, count }: Work, host: string): CitedWork {
  const { published, uploaded, isPublished, title } = facts
  const [day, year] = /^(\d{4})-\d\d-\d\d/.exec(published ?? uploaded ?? '') ?? []
  const when = [
    ...(day === undefined ? [] : [`${published === undefined ? 'uploaded' : 'published'} on ${day}`]),
    ...(isPublished === false ? ['not public'] : []),
  ]
  return {
    key: keyOf('upload', id),
    type: 'upload',
    title: title ?? `Upload ${id}`,
    authors: [...authors.values()],
    ...(year === undefined ? {} : { year: Number(year) }),
    note: [`${countOf(count, 'entry', 'entries')} of the upload ${id} to NOMAD at ${host}`, ...when].join(', '),
    entries: count,
  }
}

/** Returns a key of letters, digits and hyphens that follows from the identity alone. */
function keyOf(type: string, identity: string): string {
  const readable = identity
    .normalize('NFKD')
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const hash = createHash('sha256').update(identity).digest('hex')
  return [type, readable, hash.slice(0, 8)].filter(part => part !== '').join('-')
}

/** Two keys are equal where 32 bits of two hashes are; then the later ones are numbered. */
function withUniqueKeys(works: readonly CitedWork[]): CitedWork[] {
  const taken = new Set<string>([nomad.key])
  return works.map(work => {
    let key = work.key
    for (let number = 2; taken.has(key); number++) key = `${work.key}-${number}`
    taken.add(key)
    return key === work.key ? work : { ...work, key }
  })
}
