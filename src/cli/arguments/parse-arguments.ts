import { parseArgs } from 'node:util'
import { didYouMean } from '../../errors/index.js'
import { UsageError } from '../usage-error.js'

/** An option, as the parser needs it. */
interface OptionForm {
  value?: string
  short?: string
  repeated?: boolean
}

/** A command, as the parser needs it. */
export interface CommandForm {
  operands: { name: string; least: number; most: number }
  options: Readonly<Record<string, OptionForm>>
}

/** The arguments of a command. */
export interface Arguments {
  readonly operands: readonly string[]
  /** Returns the value of an option; `undefined` when it was not given. */
  text(name: string): string | undefined
  /** Returns all values of an option that may be repeated. */
  texts(name: string): string[]
  /** Returns true when an option without a value was given. */
  has(name: string): boolean
}

/** Options that would show a login to everyone who lists the processes of the machine. */
const secrets = new Set(['token', 'password', 'username', 'user', 'login', 'authentication', 'api-key'])

/**
 * Reads the arguments of a command.
 *
 * @throws UsageError for unknown options, with the nearest names, for options that lack a value, have one too many or are
 *   repeated, and for too few or too many operands
 */
export function parseArguments(args: readonly string[], form: CommandForm): Arguments {
  const { options } = form
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, parserForm(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, (string | undefined)[]>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    checkOption(rawName, { option: ownOption(options, name), value, isInline: inlineValue === true, options })
    given.set(name, [...(given.get(name) ?? []), value])
    if ((given.get(name)?.length ?? 0) > 1 && options[name]?.repeated !== true) {
      throw new UsageError(`${rawName} is given twice; it can have one value only.`)
    }
  }
  checkOperands(operands, form, given.has('help'))
  const texts = (name: string) => (given.get(name) ?? []).filter(value => value !== undefined)
  return { operands, text: name => texts(name)[0], texts, has: name => given.has(name) }
}

function parserForm({ value, short, repeated }: OptionForm) {
  const type: 'string' | 'boolean' = value === undefined ? 'boolean' : 'string'
  return { type, multiple: repeated === true, ...(short !== undefined && { short }) }
}

function ownOption(options: CommandForm['options'], name: string): OptionForm | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined
}

interface GivenOption {
  option: OptionForm | undefined
  value: string | undefined
  isInline: boolean
  options: CommandForm['options']
}

function checkOption(rawName: string, { option, value, isInline, options }: GivenOption): void {
  if (!option) {
    const name = rawName.replace(/^-+/, '')
    if (secrets.has(name)) {
      throw new UsageError(
        `Logins are not taken from arguments, because everyone on this machine can see these. Set NOMAD_TOKEN, or NOMAD_USERNAME and NOMAD_PASSWORD, or keep the token in ~/.config/nomad-notebook/token.`,
      )
    }
    const near = didYouMean(
      rawName,
      Object.keys(options).map(known => `--${known}`),
    )
    throw new UsageError(`There is no option ${rawName}.${near}`)
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, but '${value}' is given.`)
    return
  }
  if (value === undefined) throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`)
  // `--rows --raw` lacks a value; `--rows=--raw` does not.
  if (!isInline && /^--?[a-z]/i.test(value)) {
    throw new UsageError(
      `${rawName} needs a value, but ${value} follows. Write ${rawName}=${value} if this is the value.`,
    )
  }
}

function checkOperands(operands: readonly string[], { operands: form }: CommandForm, isHelp: boolean): void {
  if (isHelp) return
  if (operands.length < form.least) throw new UsageError(`The command needs ${form.name}.`)
  const extra = operands[form.most]
  if (extra !== undefined) {
    const takes = form.most === 0 ? 'The command takes options only' : `The command takes ${form.name} alone`
    throw new UsageError(`${takes}, but '${extra}' is given too. Put values with blanks in quotes.`)
  }
}
