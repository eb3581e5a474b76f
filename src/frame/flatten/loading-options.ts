import { flag, type OptionRules } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { type FlattenOptions, flattenRules } from './options.js'

/** The options of a `toFrame` that loads entries. */
export interface LoadingOptions extends FlattenOptions, CallOptions {
  /**
   * Reads the columns of a query from the server's search index, 1 000 entries a request, and opens no archive. For columns
   * that the index has exactly as archives do; `docs/paths.md` lists them. Entries whose archive is missing have a row then,
   * where archives would name them in the frame's `ledger`. Default false.
   */
  fromIndex?: boolean | undefined
}

/** What the options of a `toFrame` that loads entries take. */
export const loadingRules: OptionRules<LoadingOptions> = { ...flattenRules, fromIndex: flag }
