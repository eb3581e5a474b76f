import { QueryError, shortValue } from '../errors/index.js'
import { optionRules } from './option-rules.js'
import type { CallOptions } from './options.js'

/** The options of a call that waits, checked: `QueryError` for anything but `{ signal }`. */
export function checkCall(call: CallOptions): CallOptions {
  if (typeof call !== 'object' || call === null) {
    throw new QueryError(`The options of the call are ${shortValue(call)}; they must be an object such as { signal }.`)
  }
  const { signal } = call
  if (signal !== undefined && !optionRules['signal']?.accepts(signal)) {
    throw new QueryError(`The option signal is ${shortValue(signal)}; it must be ${optionRules['signal']?.allowed}.`)
  }
  return call
}

/** A place in the results, checked: `QueryError` for what is no number. */
export function checkIndex(index: number, name: string): number {
  if (typeof index === 'number' && !Number.isNaN(index)) return index
  throw new QueryError(`The ${name} is ${shortValue(index)}; it must be a number.`)
}
