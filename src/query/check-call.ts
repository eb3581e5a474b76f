import { checkOptions, type OptionRules, signal } from '../options/index.js'
import type { CallOptions } from './options.js'

const rules: OptionRules<CallOptions> = { signal }

/** Checks the options of a call that waits. @throws QueryError for options and values that there are not */
export function checkCall(call: CallOptions): void {
  checkOptions('A call of a query', call, rules)
}
