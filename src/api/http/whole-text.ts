import { inspect } from 'node:util'

/** Returns all texts in a value, also those of hidden properties, to look for secrets in. */
export function wholeText(value: unknown): string {
  return inspect(value, { depth: 8, showHidden: true, maxStringLength: 100_000, maxArrayLength: 1000 })
}
