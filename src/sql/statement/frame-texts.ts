import { DataError } from '../../errors/index.js'
import type { Column, Frame } from '../../frame/index.js'

/** @throws DataError for names of columns that SQL cannot name, or takes for one */
export function checkFrameNames(frame: Frame): void {
  const names = new Map<string, string>()
  for (const name of frame.columnNames) {
    const other = names.get(name.toLowerCase())
    if (other !== undefined) {
      throw new DataError(`The columns '${other}' and '${name}' have one name in SQL, which ignores case.`, {
        hint: `frame.rename({ ${JSON.stringify(name)}: '…' }).`,
      })
    }
    if (name === '' || name.includes('\0')) {
      throw new DataError(`A column is named '${name}', which SQL cannot name.`, { hint: 'Rename it first.' })
    }
    names.set(name.toLowerCase(), name)
  }
  if (names.size === 0) throw new DataError('The frame has no columns: SQL has nothing to read.')
}

/** Halves of surrogate pairs, of which a text of JavaScript may consist and none in UTF-8 can. */
const surrogate = /\p{Surrogate}/u
const checked = new WeakMap<object, boolean>()

/** Returns true where a text of a column cannot be written in UTF-8. Each column is looked through once. */
export function hasBrokenTexts(column: Column): boolean {
  return hasSurrogates(column.data)
}

function hasSurrogates(data: Column['data']): boolean {
  if ('items' in data) return hasSurrogates(data.items as Column['data'])
  if (!('dictionary' in data)) return false
  const dictionary = data.dictionary as readonly string[]
  const known = checked.get(dictionary)
  if (known !== undefined) return known
  const found = dictionary.some(text => surrogate.test(text))
  checked.set(dictionary, found)
  return found
}

/** Returns the note on columns with texts that UTF-8 does not have. */
export function noteOnBrokenTexts(columns: readonly string[]): string[] {
  if (columns.length === 0) return []
  const names = columns.map(name => `'${name}'`).join(', ')
  return [
    `Texts of the columns ${names} have halves of surrogate pairs, which UTF-8 does not have: replaced by U+FFFD.`,
  ]
}
