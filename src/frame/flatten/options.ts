import { didYouMean, QueryError, shortValue } from '../../errors/index.js'
import type { Unit, UnitSystem } from '../../units/index.js'

/** How far `toFrame` has come. */
export interface FlattenProgress {
  /** Entries that were read. */
  done: number
  /** Entries that there will be; `undefined` while that is not known. */
  total: number | undefined
  /** Rows so far. */
  rows: number
}

/** How `toFrame` makes a table of entries. */
export interface FlattenOptions {
  /**
   * What one row is: a path such as `'run[].calculation[]'` or `'workflow2.results.energies[]'`, from the entry. `[]` (or no
   * brackets) means every item of a list, `[-1]` the last. Default: one row for each entry.
   */
  rows?: string | undefined
  /**
   * The columns: names mapped to paths from the row, such as `{ energy: 'energy.total.value' }`, or a list of paths.
   * `^` in front begins at the entry (`'^results.material.chemical_formula_reduced'`), where names that `rows` leads
   * through mean the item that the row stands in; `.` is the row itself, `#` its index, `#run` its index in that list.
   * Paths lead through references. Default: all scalar quantities that occur, under short names. Where an entry has
   * several sections in a list, no value stands for all: a column is kept when it fits at least half of the entries, is
   * missing in the others, and its note counts them; what is left out is named in the frame's `notes`, with the `rows`
   * that show it.
   */
  columns?: Readonly<Record<string, string>> | readonly string[] | undefined
  /** Units by column name, such as `{ energy: 'hartree' }`. Default: those of the unit system. */
  units?: Readonly<Record<string, string | Unit>> | undefined
  /**
   * The units of all other columns: `'custom'` (eV, Å, …), `'SI'` or `'atomic'`. Default: `config.unitSystem`. Numbers far
   * from 1 in it get a customary unit of their kind, such as seconds for a date, the same as on an axis; a unit that the
   * archive's own schema shows them in goes before. `units` names a unit whatever the numbers are.
   */
  unitSystem?: UnitSystem | undefined
  /** The most entries that are read; `null` for no limit. Default: all that there are. */
  max?: number | null | undefined
  /** Told of the progress after each entry of a query. */
  onProgress?: ((progress: FlattenProgress) => void) | undefined
}

const known = ['rows', 'columns', 'units', 'unitSystem', 'max', 'onProgress', 'signal', 'progress']

/** Checks the options at the door. @throws QueryError that names the option, what was given and what is allowed */
export function checkFlattenOptions(options: FlattenOptions): void {
  const wrong = (name: string, value: unknown, allowed: string) =>
    new QueryError(`The option ${name} is ${shortValue(value)}; it must be ${allowed}.`)
  if (typeof options !== 'object' || options === null)
    throw new QueryError(
      `The options of toFrame are ${shortValue(options)}; they must be an object such as { columns: […] }.`,
    )
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw new QueryError(`toFrame has no option '${name}'.${didYouMean(name, known)}`, {
      hint: `Options are ${known.slice(0, 5).join(', ')}.`,
    })
  }
  const { rows, columns, units, max } = options
  if (rows !== undefined && typeof rows !== 'string') throw wrong('rows', rows, "a path such as 'run[].calculation[]'")
  if (columns !== undefined && !isTexts(columns)) {
    throw wrong(
      'columns',
      columns,
      "names mapped to paths, such as { energy: 'energy.total.value' }, or a list of paths",
    )
  }
  if (units !== undefined && (typeof units !== 'object' || units === null || Array.isArray(units))) {
    throw wrong('units', units, "units by column name, such as { energy: 'eV' }")
  }
  if (max !== undefined && max !== null && !(Number.isInteger(max) && max >= 0)) {
    throw wrong('max', max, 'a whole number that is not negative, or null for no limit')
  }
}

function isTexts(columns: unknown): boolean {
  if (typeof columns !== 'object' || columns === null) return false
  return Object.values(columns).every(path => typeof path === 'string')
}
