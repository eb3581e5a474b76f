import { isList } from '../basics/is-list.js'
import { isPlainObject } from './plain-object.js'

/** The rule for the values of an option. */
export interface OptionRule {
  /** A description of the allowed values, for messages: `a positive number`. */
  readonly allowed: string
  /** All allowed values, when they can be listed. */
  readonly values?: readonly string[]
  /** True when messages must not show the value. */
  readonly isSecret?: boolean
  /** Returns true for an allowed value. */
  accepts(value: unknown): boolean
}

/** A rule for each option of a function. An option without a rule is a type error. */
export type OptionRules<Options> = { readonly [Name in keyof Options]-?: OptionRule }

/** Any value: the function checks it itself. */
export const anything: OptionRule = { allowed: 'anything', accepts: () => true }

export const anyText: OptionRule = { allowed: 'text', accepts: value => typeof value === 'string' }

export const flag: OptionRule = { allowed: 'true or false', accepts: value => typeof value === 'boolean' }

export const aFunction: OptionRule = { allowed: 'a function', accepts: value => typeof value === 'function' }

export const number: OptionRule = { allowed: 'a number', accepts: Number.isFinite }

export const positive: OptionRule = {
  allowed: 'a positive number',
  accepts: value => Number.isFinite(value) && (value as number) > 0,
}

/** Two numbers, the limits of a range in either order. */
export const span: OptionRule = {
  allowed: 'two numbers, such as [-5, 10]',
  accepts: value => isList(value) && value.length === 2 && Array.from(value).every(Number.isFinite),
}

export const signal: OptionRule = {
  allowed: 'an AbortSignal',
  accepts: value => typeof (value as { addEventListener?: unknown } | null)?.addEventListener === 'function',
}

export const plainObject: OptionRule = { allowed: 'an object', accepts: isPlainObject }

/** Returns the rule for one of these texts. */
export function oneOf(...values: string[]): OptionRule {
  return { allowed: listed(values), values, accepts: value => values.includes(value as string) }
}

/** Returns the rule for an integer from `min` to `max`, both included. */
export function wholeNumber(min: number, max = Number.POSITIVE_INFINITY): OptionRule {
  return {
    allowed: max === Number.POSITIVE_INFINITY ? `a whole number from ${min}` : `a whole number from ${min} to ${max}`,
    accepts: value => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  }
}

/** Returns the rule for a list of values that each follow a rule. */
export function listOf(rule: OptionRule, allowed = `a list, each ${rule.allowed}`): OptionRule {
  return { ...rule, allowed, accepts: value => isList(value) && Array.from(value).every(item => rule.accepts(item)) }
}

/** Returns the rule for a value that follows one of several rules. */
export function either(...rules: OptionRule[]): OptionRule {
  return {
    allowed: rules.map(({ allowed }) => allowed).join(', or '),
    values: rules.flatMap(({ values = [] }) => values),
    accepts: value => rules.some(rule => rule.accepts(value)),
  }
}

/** Returns the same rule for a value that messages never show. */
export function secret(rule: OptionRule): OptionRule {
  return { ...rule, isSecret: true }
}

function listed(values: readonly string[]): string {
  const quoted = values.map(value => `'${value}'`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
