import type { Column } from '../../column/column.js'
import type { ColumnData } from '../../column/column-data.js'
import { ListData } from '../../column/list-data.js'
import { StringData } from '../../column/string-data.js'

/** Halves of surrogate pairs, of which a text of JavaScript may consist and none in UTF-8 can. */
const surrogate = /\p{Surrogate}/u

/** Returns the column as UTF-8 can have it: with a name that can be written, and a note where texts cannot. */
export function utf8Column(column: Column): Column {
  const broken = brokenTexts(column.data)
  const texts = broken === 1 ? '1 text has halves' : `${broken} different texts have halves`
  const note = `${texts} of surrogate pairs, which UTF-8 does not have: replaced by U+FFFD`
  const noted = broken === 0 ? column : column.withNote(note)
  return surrogate.test(column.name) ? noted.with({ name: wellFormed(column.name) }) : noted
}

function brokenTexts(data: ColumnData): number {
  if (data instanceof ListData) return brokenTexts(data.items)
  if (!(data instanceof StringData) || !data.dictionary.some(text => surrogate.test(text))) return 0
  const used = new Set(data.codes)
  return data.dictionary.filter((text, code) => used.has(code) && surrogate.test(text)).length
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
