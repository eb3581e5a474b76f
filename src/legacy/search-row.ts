import type { Evidence } from './evidence.js'

/** Translates a value of the old search quantity; returns `undefined` when the new one has no such value. */
export type TranslateValue = (value: unknown) => unknown

/** One row of the table of search quantities: an old name and the new names. */
export interface SearchRow {
  /** The name in a v0 query. */
  readonly v0: string
  /** The names in a v1 query: several when any of them may have the value, none when there is no counterpart. */
  readonly v1: readonly string[]
  readonly evidence: Evidence
  /** Translates the value. Without it the value is the same. */
  readonly value?: TranslateValue
  /** What a reader of the translation should know. */
  readonly note?: string
  /** True when a list of values means "any of them" in v0; elsewhere a list means "all of them". */
  readonly anyOf?: boolean
}

type Target =
  | string
  | readonly string[]
  | (Omit<SearchRow, 'v0' | 'evidence' | 'v1'> & { v1: string | readonly string[] })

/** Makes rows with the same evidence from `old name: new name` pairs. */
export function searchRows(evidence: Evidence, pairs: Record<string, Target>): SearchRow[] {
  return Object.entries(pairs).map(([v0, target]) => {
    if (typeof target === 'string') return { v0, v1: [target], evidence }
    if (isList(target)) return { v0, v1: target, evidence }
    const { v1, ...rest } = target
    return { v0, v1: typeof v1 === 'string' ? [v1] : v1, evidence, ...rest }
  })
}

function isList(target: Target): target is readonly string[] {
  return Array.isArray(target)
}
