import type { NomadError, NomadErrorOptions } from '../../errors/index.js'

/** The facts about an error, beside its message, that decide about retries and splits of pages. */
export interface ErrorFacts {
  /** The limit of time that ran out. */
  limit?: 'connect' | 'firstByte' | 'stall' | 'total'
  /** The answer was larger than is taken. */
  tooLarge?: true
  /** The answer came with success and cannot be read: it ends in the middle, or one of its entries is not as it must be. */
  unreadable?: 'cut' | 'broken'
  /** The connection was there, and broke off before the answer was complete. */
  brokenOff?: true
  /** The login failed: asking for less does not help. */
  login?: true
  /** Trying again changes nothing. */
  lasting?: true
}

const known = new WeakMap<object, ErrorFacts>()

/** The facts of an error. */
export function factsOf(error: object): ErrorFacts {
  return known.get(error) ?? {}
}

/** Adds facts to an error, and returns it. */
export function withFacts<Err extends object>(error: Err, facts: ErrorFacts): Err {
  known.set(error, { ...known.get(error), ...facts })
  return error
}

/** The message of an error without its hint, which stands on the last line. */
export function messageWithoutHint({ message, hint }: NomadError): string {
  return hint && message.endsWith(`\n${hint}`) ? message.slice(0, -hint.length - 1) : message
}

/** Returns an error of the same class and with the same facts, and another message. */
export function reworded(error: NomadError, message: string, changed: NomadErrorOptions): NomadError {
  const { cause, hint, request, response } = error
  const options: NomadErrorOptions = {}
  for (const [name, value] of Object.entries({ cause, hint, request, response, ...changed })) {
    if (value !== undefined) Object.assign(options, { [name]: value })
  }
  const Same = error.constructor as new (message: string, options: NomadErrorOptions) => NomadError
  return withFacts(new Same(message, options), factsOf(error))
}
