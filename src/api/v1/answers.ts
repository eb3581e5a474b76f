import type { LoadedEntry, Match } from '../dialect.js'
import { expectEntryForm, expectForm, isObject } from '../http/answer.js'
import type { JsonAnswer } from '../http/client.js'

/** The ids of one entry. */
export interface Ids {
  entryId: string
  uploadId: string
}

/** One page of a search, checked. */
export interface SearchPage<Item> {
  total: number
  /** The size of the page as the server understood it; `undefined` where it does not say. */
  size: number | undefined
  next: string | undefined
  items: Item[]
}

/** Reads a page of ids. */
export function readIds(answer: JsonAnswer): SearchPage<Ids> {
  return readPage(answer, (item, where) => {
    const { entry_id: entryId, upload_id: uploadId } = item
    expectForm(typeof entryId === 'string', `${where}.entry_id`, 'text', answer.request)
    return { entryId, uploadId: typeof uploadId === 'string' ? uploadId : '' }
  })
}

/** An entry as the search index has it. */
export interface Indexed extends Ids {
  document: Record<string, unknown>
}

/** Reads a page of the search index. */
export function readIndexed(answer: JsonAnswer): SearchPage<Indexed> {
  const { items, ...page } = readIds(answer)
  const { data } = answer.value as { data: Record<string, unknown>[] }
  return { ...page, items: items.map((ids, place) => ({ ...ids, document: data[place] as Record<string, unknown> })) }
}

/** Reads a page of matches, with what the index has of them where it was asked for. */
export function readMatches(answer: JsonAnswer): SearchPage<Match> {
  const { items, ...page } = readIndexed(answer)
  return { ...page, items: items.map(matchOf) }
}

function matchOf({ entryId, uploadId, document }: Indexed): Match {
  const { last_processing_time: processed, published, with_embargo: embargo } = document
  const match: Match = { entryId, uploadId }
  if (typeof processed === 'string' && processed !== '') match.processed = processed
  if (typeof published === 'boolean' && (typeof embargo === 'boolean' || !published)) {
    match.isPublic = published && embargo !== true
  }
  return match
}

/** Reads a page of archives. An error names the archive that is not well-formed, so that the others can be asked for without it. */
export function readArchives(answer: JsonAnswer): SearchPage<LoadedEntry> {
  const page = readPage(answer, (item, where) => {
    const { entry_id: entryId, upload_id: uploadId, parser_name: parser, archive } = item
    expectEntryForm(typeof entryId === 'string', `${where}.entry_id`, 'text', answer.request)
    expectEntryForm(isObject(archive), `${where}.archive`, 'an object', answer.request)
    return {
      entryId,
      uploadId: typeof uploadId === 'string' ? uploadId : '',
      parserName: typeof parser === 'string' ? parser : undefined,
      archive,
    }
  })
  return answer.archives ? { ...page, items: answer.archives } : page
}

/** Reads the number of matches. */
export function readTotal({ value, request }: JsonAnswer): number {
  expectForm(isObject(value), 'body', 'an object', request)
  const { pagination } = value
  expectForm(isObject(pagination), 'pagination', 'an object', request)
  const { total } = pagination
  expectForm(Number.isInteger(total) && (total as number) >= 0, 'pagination.total', 'a whole number', request)
  return total as number
}

/** Reads aggregations, by the names under which they were asked. */
export function readAggregations({ value, request }: JsonAnswer): Record<string, unknown> {
  expectForm(isObject(value), 'body', 'an object', request)
  expectForm(isObject(value.aggregations), 'aggregations', 'an object', request)
  return value.aggregations
}

/** Reads a stored package of definitions. The ids beside it have other names in each generation. */
export function readDefinitions({ value, request }: JsonAnswer): Record<string, unknown> {
  expectForm(isObject(value), 'body', 'an object', request)
  expectForm(isObject(value.data), 'data', 'an object', request)
  return value.data
}

function readPage<Item>(
  answer: JsonAnswer,
  read: (item: Record<string, unknown>, where: string) => Item,
): SearchPage<Item> {
  const total = readTotal(answer)
  const { data, pagination } = answer.value as { data: unknown; pagination: Record<string, unknown> }
  expectForm(Array.isArray(data), 'data', 'a list', answer.request)
  const items = data.map((item: unknown, index) => {
    expectEntryForm(isObject(item), `data[${index}]`, 'an object', answer.request)
    return read(item, `data[${index}]`)
  })
  const { next_page_after_value: next, page_size: size } = pagination
  return {
    total,
    size: typeof size === 'number' ? size : undefined,
    next: typeof next === 'string' && next !== '' ? next : undefined,
    items,
  }
}
