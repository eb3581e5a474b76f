import type { DialectName, Owner } from '../api/index.js'
import type { Config } from '../config.js'
import { didYouMean, isNomadError, QueryError, shortValue } from '../errors/index.js'
import { plainData } from '../metainfo/index.js'
import { isPlainObject } from '../options/index.js'
import { isQuantity } from '../units/index.js'
import { optionRules, pythonSpellings } from './option-rules.js'
import type { ArchiveQueryOptions } from './options.js'
import { jsonFromPython } from './python-text.js'

/** The options of a query with their defaults, in our spelling. */
export interface CheckedOptions extends ArchiveQueryOptions {
  owner: Owner
  query: Record<string, unknown>
  max: number
  /** True where the query names no `max`. */
  hasDefaultMax: boolean
  raiseErrors: boolean
}

/** The default of `max`. */
const defaultMax = 10_000

/**
 * Checks the options of a query and returns them with their defaults.
 *
 * @param config may have another default of `max`
 * @throws QueryError which names the option, what was given, and what is allowed
 */
export function checkOptions(given: ArchiveQueryOptions = {}, config: Pick<Config, 'max'> = {}): CheckedOptions {
  if (!isPlainObject(given)) {
    throw new QueryError(
      `The options are ${shortValue(given)}; they must be one object, such as { query: {…}, max: 100 }.`,
    )
  }
  try {
    return readOptions(given, config.max ?? defaultMax)
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    throw new QueryError(`The options cannot be read: ${cause instanceof Error ? cause.message : shortValue(cause)}`, {
      cause,
    })
  }
}

/** Reads the options. A getter among them may throw anything. */
function readOptions(given: ArchiveQueryOptions, limit: number): CheckedOptions {
  const options: Record<string, unknown> = {}
  for (const [spelling, value] of Object.entries(given)) {
    if (value === undefined) continue
    const name = nameOf(spelling)
    check(name, spelling, value)
    if (Object.hasOwn(options, name)) throw new QueryError(`The option ${name} is given twice: also as ${spelling}.`)
    options[name] = value
  }
  checkLogin(options)
  return withDefaults(options, limit)
}

function nameOf(spelling: string): string {
  const name = Object.hasOwn(pythonSpellings, spelling) ? (pythonSpellings[spelling] as string) : spelling
  if (Object.hasOwn(optionRules, name)) return name
  const known = Object.keys(optionRules)
  throw new QueryError(`There is no option '${spelling}'.${didYouMean(spelling, known)}`, {
    hint: `Options are ${known.join(', ')}.`,
  })
}

function check(name: string, spelling: string, value: unknown): void {
  const rule = optionRules[name]
  if (rule?.accepts(value) && !(name === 'required' && isTree(value))) return
  if ((name === 'query' || name === 'required') && typeof value === 'string') throw pastedText(spelling, value)
  const given = isSecret(name) ? `a ${typeof value}` : shortValue(value)
  throw new QueryError(`The option ${spelling} is ${given}; it must be ${rule?.allowed}.`)
}

/** A `required` given as text is a directive; a whole tree as text has been pasted. */
function isTree(value: unknown): boolean {
  return typeof value === 'string' && /[{[]/.test(value)
}

function pastedText(option: string, text: string): QueryError {
  const json = jsonFromPython(text)
  if (json === undefined) {
    return new QueryError(
      `The option ${option} is the text ${shortValue(text)}; it must be ${optionRules[option]?.allowed}.`,
    )
  }
  return new QueryError(
    `The option ${option} is text; it must be an object. As JSON, without quotes around it:\n${json}`,
  )
}

function checkLogin(options: Record<string, unknown>): void {
  const { username, password } = options
  if ((username === undefined) === (password === undefined)) return
  const [there, lacking] = username === undefined ? ['password', 'username'] : ['username', 'password']
  throw new QueryError(`The option ${there} is given without ${lacking}: a login needs both.`)
}

function withDefaults(options: Record<string, unknown>, limit: number): CheckedOptions {
  const { query, max, required, ...rest } = options as ArchiveQueryOptions
  return {
    ...rest,
    owner: rest.owner ?? 'visible',
    raiseErrors: rest.raiseErrors ?? false,
    ...(required === null || required === undefined
      ? {}
      : { required: plainData(required, { option: 'required' }) as NonNullable<ArchiveQueryOptions['required']> }),
    query: plainData(query ?? {}, { option: 'query', isValue: isSearchValue }) as Record<string, unknown>,
    max: max === null ? Number.POSITIVE_INFINITY : (max ?? limit),
    hasDefaultMax: max === undefined,
  }
}

/** Values that are turned into what servers take once it is known which quantity they are compared with. */
function isSearchValue(value: object): boolean {
  return isQuantity(value) || (value instanceof Date && !Number.isNaN(value.getTime()))
}

/** Returns the default of `required`: everything; on the old API `section_run`, as the old client. */
export function defaultRequired(dialect: DialectName): unknown {
  return dialect === 'v0' ? { section_run: '*' } : '*'
}

function isSecret(name: string): boolean {
  return name === 'password' || name === 'authentication'
}
