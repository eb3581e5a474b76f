import { apiError, invalid } from '../answer.js'
import { isObject, type Json } from '../json.js'

/** Which page is asked for, as the answer repeats it. */
export interface Pagination {
  page_size: number
  order_by?: string
  order: 'asc' | 'desc'
  page_after_value?: string
  page?: number
  page_offset?: number
}

/** The most entries on a page, and the most that page numbers reach. */
const maxPageSize = 10_000

/**
 * Reads `pagination`: page size 10 and ascending order by default.
 *
 * @throws a 422 for what the form does not allow, a 400 for a page larger than 10 000.
 */
export function parsePagination(value: Json | undefined, ...where: string[]): Pagination {
  if (value !== undefined && value !== null && !isObject(value))
    throw invalid('pagination must be an object.', ...where)
  const given = value ?? {}
  const page_size = wholeNumber(given['page_size'], 'page_size', where) ?? 10
  const page = wholeNumber(given['page'], 'page', where)
  const page_offset = wholeNumber(given['page_offset'], 'page_offset', where)
  const page_after_value = text(given['page_after_value'], 'page_after_value', where)
  const order_by = text(given['order_by'], 'order_by', where)
  const order = given['order'] ?? 'asc'
  if (order !== 'asc' && order !== 'desc') throw invalid("order must be 'asc' or 'desc'.", ...where, 'order')
  const pagination: Pagination = {
    page_size,
    ...(order_by === undefined ? {} : { order_by }),
    order,
    ...(page_after_value === undefined ? {} : { page_after_value }),
    ...(page === undefined ? {} : { page }),
    ...(page_offset === undefined ? {} : { page_offset }),
  }
  check(pagination, where)
  return pagination
}

/** Checks the page size. @throws a 400 for a page larger than the search engine of a real server gives */
export function checkPageSize({ page_size }: Pagination): void {
  if (page_size > maxPageSize) {
    throw apiError(400, `page_size is ${page_size}, but a page has at most ${maxPageSize} entries.`)
  }
}

function check({ page_size, page, page_offset, page_after_value }: Pagination, where: string[]): void {
  if (page_size < 0) throw invalid(`page_size is ${page_size}; it must be 0 or more.`, ...where, 'page_size')
  if (page !== undefined && page < 1) throw invalid(`page is ${page}; pages are counted from 1.`, ...where, 'page')
  if (page_offset !== undefined && page_offset < 0) {
    throw invalid(`page_offset is ${page_offset}; it must be 0 or more.`, ...where, 'page_offset')
  }
  const criteria = [page, page_offset, page_after_value].filter(Boolean).length
  if (criteria > 1) throw invalid('Give at most one of page, page_offset and page_after_value.', ...where)
  if (criteria > 0 && page_size === 0) throw invalid('With page_size 0 there is no page to choose.', ...where)
  if (page && page * page_size >= maxPageSize) {
    throw invalid(`page reaches the first ${maxPageSize} entries only; use page_after_value.`, ...where, 'page')
  }
  if (page_offset && page_offset + page_size >= maxPageSize) {
    throw invalid(
      `page_offset reaches the first ${maxPageSize} entries only; use page_after_value.`,
      ...where,
      'page_offset',
    )
  }
}

function wholeNumber(value: Json | undefined, name: string, where: string[]): number | undefined {
  if (value === undefined || value === null) return undefined
  const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value
  if (typeof number === 'boolean') return Number(number)
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw invalid(`${name} is ${JSON.stringify(value)}; it must be a whole number.`, ...where, name)
}

function text(value: Json | undefined, name: string, where: string[]): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw invalid(`${name} is ${JSON.stringify(value)}; it must be a text.`, ...where, name)
}
