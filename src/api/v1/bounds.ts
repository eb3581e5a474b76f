import { isObject } from '../http/answer.js'

/**
 * Rewrites ranges whose only bound is exactly 0, which servers of generation 2.0 misread, to the nearest number that all
 * generations read in the same way. Ranges of integers stay right, because the search engine rounds a bound inwards.
 */
export function rewriteZeroBounds(query: unknown): unknown {
  if (Array.isArray(query)) return query.some(isObject) ? query.map(rewriteZeroBounds) : query
  if (!isObject(query)) return query
  const [key, ...others] = Object.keys(query)
  if (key !== undefined && others.length === 0 && query[key] === 0 && key in nearZero) return { [key]: nearZero[key] }
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, rewriteZeroBounds(value)]))
}

const nearZero: Record<string, number> = { gte: -1e-300, gt: 1e-300, lte: 1e-300, lt: -1e-300 }
