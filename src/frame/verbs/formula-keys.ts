import { DataError } from '../../errors/index.js'
import { reducedFormula } from '../../query/index.js'
import type { Column } from '../column/column.js'
import { StringData } from '../column/string-data.js'

/** Texts that are no formulas, as an error or a note names them. */
const named = 3

/**
 * Returns a column of formulas in NOMAD's reduced form, so that `TiO2`, `Ti2O4` and `O2Ti` are the same. What is no formula stays
 * as it is, and the column's note says so.
 *
 * @throws DataError for a column that has no texts
 */
export function asReducedFormulas(column: Column): Column {
  const { data } = column
  if (column.nullCount === column.length) return column
  if (!(data instanceof StringData)) {
    throw new DataError(`The column '${column.name}' holds ${column.dtype}: there are no formulas to compare.`, {
      hint: 'Leave out formulas: true, or join on a column of formulas.',
    })
  }
  const others: string[] = []
  const places = new Map<string, number>()
  const place = (text: string) => {
    const known = places.get(text) ?? places.size
    places.set(text, known)
    return known
  }
  const used = new Set(data.codes)
  const codes = data.dictionary.map((text, code) => {
    const formula = reducedFormula(text)
    if (formula === undefined && used.has(code)) others.push(text)
    return place(formula ?? text)
  })
  const reduced = new StringData(
    data.codes.map(code => (code < 0 ? code : (codes[code] as number))),
    [...places.keys()],
  )
  const list = others.slice(0, named).map(text => JSON.stringify(text))
  const more = others.length > named ? ` and ${others.length - named} more` : ''
  const found = column.withData(reduced)
  return others.length > 0 ? found.withNote(`compared as text, not as formulas: ${list.join(', ')}${more}`) : found
}
