import { anyText, either, flag, listOf, type OptionRules, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'

/** The options of `query.citations` and `dataset.citations`. */
export interface CitationsOptions extends CallOptions {
  /** Cites the entries under this licence, or under one of these, alone: `'CC BY 4.0'`. Default: all entries. */
  license?: string | readonly string[] | undefined
  /** Whether to ask for licences: for a small part of one archive of each upload. Default `true`. */
  licenses?: boolean | undefined
}

/** What the options of citations take. */
export const citationsRules: OptionRules<CitationsOptions> = {
  license: either(anyText, listOf(anyText, 'a list of texts')),
  licenses: flag,
  signal,
}

/** Returns why these options contradict each other; `undefined` when they do not. */
export function refusedCitations({ license, licenses = true }: CitationsOptions): string | undefined {
  return license === undefined || licenses
    ? undefined
    : "Entries cannot be chosen by 'license' while 'licenses' is false."
}
