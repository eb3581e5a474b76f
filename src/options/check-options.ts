import { didYouMean, isNomadError, QueryError, shortValue } from '../errors/index.js'
import type { OptionRule, OptionRules } from './option-rule.js'
import { isPlainObject } from './plain-object.js'

/**
 * Checks the options of a public function at its door, so that none passes unseen: `door` is what the user wrote, such as
 * `plot.dos`. An option that is `undefined` is left out.
 *
 * @throws QueryError for an option that there is not, with the nearest names, and for a value that it does not take
 */
export function checkOptions<Options extends object>(
  door: string,
  options: Options,
  rules: OptionRules<Options>,
): void {
  try {
    readOptions(door, options, rules)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    // Whoever gives an object decides what its members do when they are read.
    throw new QueryError(`The options of ${door} cannot be read.`, { cause, hint: optionsHint(rules) })
  }
}

function readOptions<Options extends object>(door: string, options: Options, rules: OptionRules<Options>): void {
  if (!isPlainObject(options)) {
    throw new QueryError(`The options of ${door} are ${shortValue(options)}; they must be one object.`, {
      hint: optionsHint(rules),
    })
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof Options] : undefined
    if (!rule) throw unknownOption(door, name, rules)
    if (value !== undefined && !rule.accepts(value)) throw wrongValue(door, name, { value, rule })
  }
}

function unknownOption(door: string, name: string, rules: object): QueryError {
  const near = didYouMean(name, Object.keys(rules))
  return new QueryError(`${door} has no option ${shortValue(name)}.${near}`, {
    hint: optionsHint(rules),
  })
}

function optionsHint(rules: object): string {
  return `Options are ${Object.keys(rules).join(', ')}.`
}

function wrongValue(door: string, name: string, { value, rule }: { value: unknown; rule: OptionRule }): QueryError {
  const given = rule.isSecret ? `a ${typeof value}` : shortValue(value)
  const near = rule.isSecret ? '' : nearest(value, rule.values ?? [])
  return new QueryError(`The option ${name} of ${door} is ${given}; it must be ${rule.allowed}.${near}`)
}

/** The words that are near to the one given, or to the first wrong one of a list. */
function nearest(value: unknown, values: readonly string[]): string {
  const word = Array.isArray(value) ? value.find(item => !values.includes(item)) : value
  return typeof word === 'string' ? didYouMean(word, values) : ''
}
