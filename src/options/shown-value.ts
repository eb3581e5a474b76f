import { shortened } from '../basics/text.js'

const maxLength = 120

/** Returns a value as a short text for a message, whatever its type. */
export function shownValue(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null)
    return shortened(typeof value === 'string' ? `'${value}'` : String(value), maxLength)
  try {
    const { name } = Object.getPrototypeOf(value)?.constructor ?? {}
    if (typeof name === 'string' && name !== 'Object' && name !== 'Array')
      return `an object of the class ${shortened(name, maxLength)}`
    return shortened(JSON.stringify(value), maxLength)
  } catch {
    // It contains itself, or what JSON cannot write.
    return Array.isArray(value) ? 'a list' : 'an object'
  }
}
