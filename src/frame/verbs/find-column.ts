import { DataError, didYouMean } from '../../errors/index.js'

/** Makes the error for a name that no column has. */
export function unknownColumn(name: string, names: readonly string[]): DataError {
  const near = didYouMean(name, names)
  const listed = names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')}, … (${names.length})`
  return new DataError(`The frame has no column '${String(name)}'.${near}`, {
    hint: names.length === 0 ? 'It has no columns.' : `Its columns: ${listed}.`,
  })
}

/** Makes the error for a name that two columns would have. */
export function duplicateName(name: string): DataError {
  return new DataError(`Two columns would be named '${name}'.`, { hint: 'Rename one of them first.' })
}

/** Checks the columns that an option names. @throws DataError when one does not exist, with the nearest name */
export function checkColumnNames(option: string, named: Iterable<string>, columns: readonly string[]): void {
  for (const name of named) {
    if (columns.includes(name)) continue
    throw new DataError(`${option} names a column that does not exist: '${name}'.${didYouMean(name, columns)}`, {
      hint: `Columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', …' : ''}.`,
    })
  }
}
