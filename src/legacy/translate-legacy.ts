import { QueryError, shortValue } from '../errors/index.js'
import { plainData } from '../metainfo/index.js'
import { anything, checkOptions, type OptionRules } from '../options/index.js'
import { isShowable } from '../present.js'
import { isObject, type JsonObject } from './json-object.js'
import { type Missing, type Renaming, Renamings } from './renaming.js'
import { type BesideQuery, translateQuery } from './translate-query.js'
import { translateRequired } from './translate-required.js'

/** The v0 request to translate: a query, a `required`, or both. */
export interface LegacyRequest {
  query?: JsonObject | undefined
  required?: unknown
}

/** The translated request, and how certain each renaming is. */
export interface TranslatedRequest {
  /** The v1 query; `{}` when none was given. */
  query: JsonObject
  /** The v1 `required`; `undefined` when none was given. */
  required: Record<string, unknown> | '*' | undefined
  /** The owner that the query named. In v1 it is an option beside the query. */
  owner?: string
  /** The renamings that are certain. */
  certain: Renaming[]
  /** The renamings to check, each with its evidence and often a note. */
  judged: Renaming[]
  /** The names and values that v1 does not have. They are left out of the query and the `required`. */
  missing: Missing[]
}

const rules: OptionRules<LegacyRequest> = { query: anything, required: anything }

/**
 * Translates a v0 query and `required` (`dft.code_name`, `$and`, `section_run`) into v1 ones
 * (`results.method.simulation.program_name`, `and`, `run`).
 *
 * Names without a counterpart are listed in `missing`.
 *
 * @throws QueryError when the query is no valid v0 query, as with a comparison of two quantities
 * @example
 * translateLegacy({ query: { 'dft.code_name': 'VASP' } }).query   // { 'results.method.simulation.program_name': 'VASP' }
 */
export function translateLegacy(request: LegacyRequest): TranslatedRequest {
  checkOptions('translateLegacy', request, rules)
  const asked = plainData(request, { option: 'request', isValue }) as LegacyRequest
  if (!isObject(asked) || (asked.query !== undefined && asked.query !== null && !isObject(asked.query))) {
    throw new QueryError(`The request is ${shortValue(request)}; it must be { query: {…}, required: {…} }.`)
  }
  const notes = new Renamings()
  const beside: BesideQuery = {}
  const query = translateQuery(asked.query ?? {}, notes, beside)
  const required = asked.required === undefined ? undefined : translateRequired(asked.required, notes)
  const { certain, judged, missing } = notes
  return { query, required, ...beside, certain, judged, missing }
}

/** Returns true for quantities and dates, which are not translated. */
function isValue(value: object): boolean {
  return isShowable(value) || value instanceof Date
}
