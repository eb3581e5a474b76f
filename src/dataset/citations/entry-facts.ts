import { isRawObject, member, type RawObject } from '../../metainfo/index.js'
import { cleanText } from './clean-text.js'
import { type CitedPerson, readPerson } from './person.js'
import { doiOf, doisIn } from './reference.js'

/** A data set of NOMAD that an entry is part of. */
export interface NamedDataset {
  id: string
  name?: string
  /** In lower case. */
  doi?: string
}

/** What an entry says about how to cite it. */
export interface CitationFacts {
  uploadId: string
  uploadName?: string
  authors: CitedPerson[]
  datasets: NamedDataset[]
  /** As they stand in the entry: addresses, DOIs, texts. */
  references: string[]
  /** DOIs in the comment of the entry. */
  dois: string[]
  /** The database that the entry was taken from. */
  database?: string
  /** When its upload was published, and when it was made; ISO texts. Servers leave the first one out of many entries. */
  published?: string
  uploaded?: string
  /** Whether it is published, where the server says so. */
  isPublished?: boolean
  /** The licence, as the archives of the upload have it; absent where it is not known. */
  license?: string
}

/**
 * The search quantities that citations are made of. Servers check exact names, not patterns: which parts of an author they
 * name differs. The licence is none of them: servers do not index it, and fill in
 * `CC BY 4.0` where a search returns whole entries.
 */
export const citationQuantities = [
  'authors.*',
  'comment',
  'datasets.*',
  'external_db',
  'publish_time',
  'published',
  'references',
  'upload_create_time',
  'upload_name',
] as const

/** Reads what the search index, or the metadata of an archive, says of an entry; what has another form is left out. */
export function readCitationFacts(raw: RawObject, uploadId: string): CitationFacts {
  const text = (name: string) => cleanText(member(raw, name))
  const uploadName = text('upload_name')
  const database = text('external_db')
  const published = text('publish_time')
  const uploaded = text('upload_create_time')
  const isPublished = member(raw, 'published')
  return {
    uploadId,
    ...(uploadName === undefined ? {} : { uploadName }),
    authors: listOf(member(raw, 'authors')).flatMap(author => readPerson(author) ?? []),
    datasets: listOf(member(raw, 'datasets')).flatMap(dataset => readDataset(dataset) ?? []),
    references: unique(listOf(member(raw, 'references')).flatMap(reference => cleanText(reference) ?? [])),
    dois: doisIn(text('comment') ?? ''),
    ...(database === undefined ? {} : { database }),
    ...(published === undefined ? {} : { published }),
    ...(uploaded === undefined ? {} : { uploaded }),
    ...(typeof isPublished === 'boolean' ? { isPublished } : {}),
  }
}

/** Reads facts that were stored with a data set, as carefully as those of a server. */
export function readStoredFacts(raw: RawObject): CitationFacts {
  const license = cleanText(member(raw, 'license'))
  const named = (name: string, key: string) => ({ [name]: member(raw, key) })
  const facts = readCitationFacts(
    {
      ...named('upload_name', 'uploadName'),
      ...named('external_db', 'database'),
      ...named('publish_time', 'published'),
      ...named('upload_create_time', 'uploaded'),
      ...named('published', 'isPublished'),
      ...named('references', 'references'),
      comment: '',
      authors: listOf(member(raw, 'authors')).map(storedPerson),
      datasets: listOf(member(raw, 'datasets')).map(storedDataset),
    },
    cleanText(member(raw, 'uploadId')) ?? '',
  )
  const dois = unique(listOf(member(raw, 'dois')).flatMap(doi => (typeof doi === 'string' ? (doiOf(doi) ?? []) : [])))
  return { ...facts, dois, ...(license === undefined ? {} : { license }) }
}

function storedPerson(value: unknown): unknown {
  if (!isRawObject(value)) return value
  const at = (name: string) => member(value, name)
  return { name: at('name'), user_id: at('id'), first_name: at('given'), last_name: at('family') }
}

function storedDataset(value: unknown): unknown {
  if (!isRawObject(value)) return value
  return { dataset_id: member(value, 'id'), dataset_name: member(value, 'name'), doi: member(value, 'doi') }
}

function readDataset(value: unknown): NamedDataset | undefined {
  if (!isRawObject(value)) return undefined
  const name = cleanText(member(value, 'dataset_name'))
  const given = cleanText(member(value, 'doi'))
  const doi = given === undefined ? undefined : doiOf(given)
  const id = cleanText(member(value, 'dataset_id')) ?? doi ?? name
  if (id === undefined) return undefined
  return { id, ...(name === undefined ? {} : { name }), ...(doi === undefined ? {} : { doi }) }
}

/** Servers leave lists out where they are empty, and may write one item by itself. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
