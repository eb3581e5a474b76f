import { anything, checkOptions, type OptionRules } from '../options/index.js'
import type { JsonObject } from './json-object.js'
import { type Missing, type Renaming, Renamings } from './renaming.js'
import { type BesideQuery, translateQuery } from './translate-query.js'
import { translateRequired } from './translate-required.js'

/** What to translate: a query and a `required` in v0's words; either may be left out. */
export interface LegacyRequest {
  query?: JsonObject | undefined
  required?: unknown
}

/** The same in v1's words, and how sure each renaming is. */
export interface TranslatedRequest {
  /** The v1 query; `{}` when none was given. */
  query: JsonObject
  /** The v1 `required`; `undefined` when none was given. */
  required: Record<string, unknown> | '*' | undefined
  /** The owner that the query named: in v1 it stands beside the query. */
  owner?: string
  /** Names that are the same thing under another name. */
  certain: Renaming[]
  /** Names where a look at the result is wise; each with its evidence and often a note. */
  judged: Renaming[]
  /** Names, or values, that v1 does not have: they are left out of the query and the `required`. */
  missing: Missing[]
}

const rules: OptionRules<LegacyRequest> = { query: anything, required: anything }

/**
 * Translates a v0 query and `required` (`dft.code_name`, `$and`, `section_run`) into v1 ones
 * (`results.method.simulation.program_name`, `and`, `run`).
 *
 * Nothing is dropped in silence: what has no counterpart is listed in `missing`.
 *
 * @throws QueryError when the query is no v0 query, such as a comparison of two quantities.
 */
export function translateLegacy(request: LegacyRequest): TranslatedRequest {
  checkOptions('translateLegacy', request, rules)
  const notes = new Renamings()
  const beside: BesideQuery = {}
  const query = translateQuery(request.query ?? {}, notes, beside)
  const required = request.required === undefined ? undefined : translateRequired(request.required, notes)
  const { certain, judged, missing } = notes
  return { query, required, ...beside, certain, judged, missing }
}
