import { readFileSync } from 'node:fs'
import { UsageError } from '../usage-error.js'

/**
 * Returns the value of an option, or the text of the file that it names: `@criteria.json`, or `@-` for what is piped in.
 *
 * @param name the option, for messages
 */
export function readText(name: string, value: string): string {
  if (!value.startsWith('@')) return value
  const path = value.slice(1)
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message
    throw new UsageError(`The file '${path}' of ${name} cannot be read: ${reason}.`)
  }
}

/** Returns the JSON that is the value of an option, or that of the file that it names. */
export function readJson(name: string, value: string): unknown {
  const text = readText(name, value)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(
      `The value of ${name} is not JSON: ${(error as Error).message}. Names and texts are in double quotes, and the whole in single ones: '{"results.material.elements": ["Mg", "O"]}'; or name a file: @criteria.json.`,
    )
  }
}
