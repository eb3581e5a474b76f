import { isPlainObject } from '../../options/index.js'
import { UsageError } from '../usage-error.js'
import { readJson } from './read-text.js'

/**
 * Returns the object that a repeated option means: `--units gap=eV --units energy=hartree`, or one JSON object, or a file of one
 * (`@units.json`). `undefined` when the option was not given.
 *
 * @param name the option, for messages
 */
export function readNamed(name: string, values: readonly string[]): Record<string, unknown> | undefined {
  if (values.length === 0) return undefined
  const [only = ''] = values
  if (values.length === 1 && /^\s*[{[@]/.test(only)) return objectOf(name, readJson(name, only))
  const named = new Map<string, string>()
  for (const value of values) {
    const at = value.indexOf('=')
    if (at < 1) throw new UsageError(`${name} is '${value}'; it must be a name and a value, as in ${name} name=value.`)
    const key = value.slice(0, at).trim()
    if (named.has(key)) throw new UsageError(`${name} gives '${key}' twice.`)
    named.set(key, value.slice(at + 1).trim())
  }
  return Object.fromEntries(named)
}

function objectOf(name: string, value: unknown): Record<string, unknown> {
  if (isPlainObject(value)) return value
  throw new UsageError(`The JSON of ${name} must be an object, as in '{"name": "value"}'.`)
}
