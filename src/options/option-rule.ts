import { isPlainObject } from './plain-object.js'

/** What an option takes: a test, its words for the message, and all values where they can be listed. */
export interface OptionRule {
  readonly allowed: string
  readonly values?: readonly string[]
  /** Messages never show what was given. */
  readonly isSecret?: boolean
  accepts(value: unknown): boolean
}

/** A rule for each option of a function: one that has none is a mistake that the compiler finds. */
export type OptionRules<Options> = { readonly [Name in keyof Options]-?: OptionRule }

/** Any value: the function itself says what it does not take. */
export const anything: OptionRule = { allowed: 'anything', accepts: () => true }

export const anyText: OptionRule = { allowed: 'text', accepts: value => typeof value === 'string' }

export const flag: OptionRule = { allowed: 'true or false', accepts: value => typeof value === 'boolean' }

export const aFunction: OptionRule = { allowed: 'a function', accepts: value => typeof value === 'function' }

export const number: OptionRule = { allowed: 'a number', accepts: Number.isFinite }

export const positive: OptionRule = {
  allowed: 'a positive number',
  accepts: value => Number.isFinite(value) && (value as number) > 0,
}

/** The least and the greatest number of a range; the greater one may come first. */
export const span: OptionRule = {
  allowed: 'two numbers, such as [-5, 10]',
  accepts: value => isList(value) && value.length === 2 && Array.from(value).every(Number.isFinite),
}

export const signal: OptionRule = {
  allowed: 'an AbortSignal',
  accepts: value => typeof (value as { addEventListener?: unknown } | null)?.addEventListener === 'function',
}

export const plainObject: OptionRule = { allowed: 'an object', accepts: isPlainObject }

/** One of these words. */
export function oneOf(...values: string[]): OptionRule {
  return { allowed: listed(values), values, accepts: value => values.includes(value as string) }
}

export function wholeNumber(least: number, most = Number.POSITIVE_INFINITY): OptionRule {
  return {
    allowed:
      most === Number.POSITIVE_INFINITY ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    accepts: value => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  }
}

/** A list of values that each follow the rule. */
export function listOf(rule: OptionRule, allowed = `a list, each ${rule.allowed}`): OptionRule {
  return { ...rule, allowed, accepts: value => isList(value) && Array.from(value).every(item => rule.accepts(item)) }
}

/** A value that follows one of the rules. */
export function either(...rules: OptionRule[]): OptionRule {
  return {
    allowed: rules.map(({ allowed }) => allowed).join(', or '),
    values: rules.flatMap(({ values = [] }) => values),
    accepts: value => rules.some(rule => rule.accepts(value)),
  }
}

/** The same rule for a value that messages never show. */
export function secret(rule: OptionRule): OptionRule {
  return { ...rule, isSecret: true }
}

/** Lists of another realm (a vm context, as notebooks have) are no instances of this one's `Array`. */
function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)
}

function listed(values: readonly string[]): string {
  const quoted = values.map(value => `'${value}'`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
