import { didYouMean, isNomadError, QueryError, shortValue } from '../errors/index.js'
import type { OptionRule, OptionRules } from './option-rule.js'
import { isPlainObject } from './plain-object.js'

/**
 * Checks the options of a public function. An option that is `undefined` counts as left out.
 *
 * @param caller the function's name for messages, such as `plot.dos`
 * @throws QueryError for an unknown option, with the nearest names, and for a value that an option cannot have
 */
export function checkOptions<Options extends object>(
  caller: string,
  options: Options,
  rules: OptionRules<Options>,
): void {
  try {
    readOptions(caller, options, rules)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    // A getter of the user's object may throw anything.
    throw new QueryError(`The options of ${caller} cannot be read.`, { cause, hint: optionsHint(rules) })
  }
}

function readOptions<Options extends object>(caller: string, options: Options, rules: OptionRules<Options>): void {
  if (!isPlainObject(options)) {
    throw new QueryError(`The options of ${caller} are ${shortValue(options)}; they must be one object.`, {
      hint: optionsHint(rules),
    })
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof Options] : undefined
    if (!rule) throw unknownOption(caller, name, rules)
    if (value !== undefined && !rule.accepts(value)) throw wrongValue(caller, name, { value, rule })
  }
}

function unknownOption(caller: string, name: string, rules: object): QueryError {
  const near = didYouMean(name, Object.keys(rules))
  return new QueryError(`${caller} has no option ${shortValue(name)}.${near}`, {
    hint: optionsHint(rules),
  })
}

function optionsHint(rules: object): string {
  return `Options are ${Object.keys(rules).join(', ')}.`
}

function wrongValue(caller: string, name: string, { value, rule }: { value: unknown; rule: OptionRule }): QueryError {
  const given = rule.isSecret ? `a ${typeof value}` : shortValue(value)
  const near = rule.isSecret ? '' : nearest(value, rule.values ?? [])
  return new QueryError(`The option ${name} of ${caller} is ${given}; it must be ${rule.allowed}.${near}`)
}

/** Returns the values that are nearest to the one given, or to the first wrong one of a list. */
function nearest(value: unknown, values: readonly string[]): string {
  const wrong = Array.isArray(value) ? value.find(item => !values.includes(item)) : value
  return typeof wrong === 'string' ? didYouMean(wrong, values) : ''
}
