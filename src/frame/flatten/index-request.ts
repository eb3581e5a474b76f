import { namesOf, type Path } from '../../metainfo/index.js'
import type { EntryRequest } from '../../query/index.js'
import type { EntrySource } from './entry-source.js'
import { Flattening } from './flattening.js'
import { indexedAsArchived } from './indexed-as-archived.js'
import type { FlattenOptions } from './options.js'

/** How the search index answers a table. */
export interface IndexRequest {
  /** What is asked for; `undefined` where the index cannot answer. */
  request: EntryRequest | undefined
  /** Why the index cannot answer: the end of a sentence. */
  reason: string | undefined
}

/** What is said of every table that was read from the search index. */
export const indexNote =
  'Read from the search index, no archive was opened: entries whose archive is missing have a row too.'

/**
 * Returns how the search index answers a table: when all columns are quantities that it has exactly as archives do, with a
 * row for each entry.
 */
export function indexRequest({ config }: EntrySource, flattening: Flattening): IndexRequest {
  const no = (reason: string) => ({ request: undefined, reason })
  if (config.dialect !== 'v1') return no('the old API gives no values of its search index')
  const needed = flattening.neededRequired
  if (!needed) return no('without columns, all quantities are read')
  if (flattening.hasRows) return no('it knows entries alone, and rows asks for the items of a list')
  const paths = flattening.columnPaths
  const other = paths.find(path => !isIndexed(path))
  if (other) return no(`'${other.text}' is not among the quantities that it has exactly as archives do`)
  const include = paths.map(({ steps }) =>
    namesOf(steps)
      .join('.')
      .replace(/^metadata\./, ''),
  )
  const index = { include: [...new Set(include)].sort(), max: flattening.most }
  return { request: { required: needed.required, index }, reason: undefined }
}

/**
 * Returns how the search index answers a table with these rows and columns.
 *
 * @throws QueryError for texts that are no paths
 */
export function indexRequestOfTable(
  query: EntrySource,
  options: Pick<FlattenOptions, 'rows' | 'columns' | 'max'>,
): IndexRequest {
  return indexRequest(query, new Flattening(options))
}

function isIndexed({ from, steps }: Path): boolean {
  const isPlain = steps.slice(0, -1).every(({ selectors }) => selectors.length === 0)
  return from !== 'index' && isPlain && indexedAsArchived.has(namesOf(steps).join('.'))
}
