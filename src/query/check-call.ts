import { QueryError, shortValue } from '../errors/index.js'
import { checkOptions, type OptionRules, signal } from '../options/index.js'
import type { CallOptions } from './options.js'

const rules: OptionRules<CallOptions> = { signal }

/** Returns the options of a call that waits. @throws QueryError for options and values that there are not */
export function checkCall(call: CallOptions): CallOptions {
  checkOptions('A call of a query', call, rules)
  return call
}

/** Returns a place in the results. @throws QueryError for what is no number */
export function checkIndex(index: number, name: string): number {
  if (typeof index === 'number' && !Number.isNaN(index)) return index
  throw new QueryError(`The ${name} is ${shortValue(index)}; it must be a number.`)
}
