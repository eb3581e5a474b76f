/** A value as a message names what was given: short, and whatever it is. */
export function shownValue(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return cut(typeof value === 'string' ? `'${value}'` : String(value))
  try {
    const { name } = Object.getPrototypeOf(value)?.constructor ?? {}
    if (typeof name === 'string' && name !== 'Object' && name !== 'Array') return `an object of the class ${cut(name)}`
    return cut(JSON.stringify(value))
  } catch {
    // It holds itself, or what JSON cannot write.
    return Array.isArray(value) ? 'a list' : 'an object'
  }
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
