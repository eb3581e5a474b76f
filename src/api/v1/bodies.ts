import { indexedPaths } from '../../metainfo/index.js'
import type { Question } from '../dialect.js'
import { rewriteZeroBounds } from './bounds.js'

/** How many ids one search returns at most. */
export const idsPerRequest = 1000

/** Returns the criteria as they are sent: the user's own and the filters that options add, joined by `and`. */
export function sentQuery({ query, required, onlyWithRequired }: Question): unknown {
  const own = rewriteZeroBounds(query)
  const paths = onlyWithRequired ? indexedPaths(required, 'v1') : []
  if (paths.length === 0) return own
  return Object.keys(query).length === 0 ? { quantities: paths } : { and: [own, { quantities: paths }] }
}

/** Returns the pagination of a search: its page size, sorting and cursor. */
function pagination(question: Question, size: number, after?: string): Record<string, unknown> {
  const { orderBy, order } = question
  return {
    page_size: size,
    ...(orderBy === undefined ? {} : { order_by: orderBy }),
    ...(order === undefined ? {} : { order }),
    ...(after === undefined ? {} : { page_after_value: after }),
  }
}

/** Returns the body of a search for ids, with the values that are read from the search index beside them. */
export function idsBody(question: Question, size: number, after?: string): Record<string, unknown> {
  return {
    owner: question.owner,
    query: sentQuery(question),
    pagination: pagination(question, size, after),
    required: { include: included(question) },
  }
}

/** Returns the body of a search for the values of named entries in the search index. */
export function indexBody(question: Question, ids: readonly string[]): Record<string, unknown> {
  return {
    owner: question.owner,
    query: { 'entry_id:any': ids },
    pagination: { page_size: ids.length },
    required: { include: included(question) },
  }
}

/** What a match has beside its ids. */
const facts = ['last_processing_time', 'published', 'with_embargo']

function included({ index, withFacts = false }: Question): string[] {
  return [...new Set(['entry_id', 'upload_id', ...(withFacts ? facts : []), ...(index?.include ?? [])])]
}

/** Returns the body of a search that only counts. */
export function countBody(question: Question): Record<string, unknown> {
  return { owner: question.owner, query: sentQuery(question), pagination: { page_size: 0 } }
}

/** Returns the body of a request for the first archives, in the order of the search. */
export function firstArchivesBody(question: Question, size: number): Record<string, unknown> {
  return {
    owner: question.owner,
    query: sentQuery(question),
    required: question.required,
    pagination: pagination(question, size),
  }
}

/** Returns the body of a request for the archives of named entries. */
export function archivesBody(question: Question, ids: string[], after?: string): Record<string, unknown> {
  return {
    owner: question.owner,
    query: { 'entry_id:any': ids },
    required: question.required,
    pagination: { page_size: ids.length, ...(after === undefined ? {} : { page_after_value: after }) },
  }
}
