import type { ColumnPath } from '../../metainfo/index.js'
import { aFunction, isPlainObject, type OptionRules, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import type { Unit, UnitText } from '../../units/index.js'
import { type UnitSystemOptions, unitSystemRules } from '../unit-system.js'

/** The progress of `toFrame`. */
export interface FlattenProgress {
  /** The number of entries that were read. */
  done: number
  /** The number of entries that will be read; `undefined` while it is not known. */
  total: number | undefined
  /** The number of rows so far. */
  rows: number
}

/** The options of `toFrame`. */
export interface FlattenOptions extends UnitSystemOptions {
  /**
   * What one row is: a path from the entry, such as `'run[].calculation[]'` or `'workflow2.results.energies[]'`. `[]` (or no
   * brackets) means every item of a list, `[-1]` the last, `[0:2]` the first two; `docs/paths.md` describes paths. Default: one
   * row for each entry.
   */
  rows?: string | undefined
  /**
   * The columns: names mapped to paths from the row, such as `{ energy: 'energy.total.value' }`, or a list of paths.
   * `^` in front begins at the entry (`'^results.material.chemical_formula_reduced'`), where names that `rows` leads
   * through mean the item that the row is in; `.` is the row itself, `#` its index, `#run` its index in that list. A list of
   * which no single item is chosen gives a list of the values of all its items. Paths lead through references;
   * `docs/paths.md` describes them.
   *
   * Default: all scalar quantities that occur, under short names. Where an entry has several sections in a list, no value
   * stands for all of them: a column is kept when it fits at least half of the entries, is missing in the others, and its
   * note counts them. The frame's `notes` name what is left out, with the `rows` that show it.
   */
  columns?: Readonly<Record<string, ColumnPath>> | readonly ColumnPath[] | undefined
  /** Units by column name, such as `{ energy: 'hartree' }`. Default: those of the unit system. */
  units?: Readonly<Record<string, UnitText | Unit>> | undefined
  /**
   * The units of all other columns: `'custom'` (eV, Å, …), `'SI'` or `'atomic'`. Default: `config.unitSystem`. Numbers far
   * from 1 in it get a usual unit of their kind, such as seconds for a date, as on an axis. A unit that the archive's own
   * schema shows them in goes before. `units` applies whatever the numbers are.
   */
  unitSystem?: UnitSystemOptions['unitSystem']
  /** The number of entries that are read at most; `null` for no limit. Default: all. */
  max?: number | null | undefined
  /** Called with the progress after each entry of a query. */
  onProgress?: ((progress: FlattenProgress) => void) | undefined
}

/** What the options of `toFrame` take. */
export const flattenRules: OptionRules<FlattenOptions & CallOptions> = {
  rows: { allowed: "a path such as 'run[].calculation[]'", accepts: value => typeof value === 'string' },
  columns: {
    allowed: "names mapped to paths, such as { energy: 'energy.total.value' }, or a list of paths",
    accepts: isTexts,
  },
  units: { allowed: "units by column name, such as { energy: 'eV' }", accepts: isPlainObject },
  ...unitSystemRules,
  max: {
    allowed: 'a whole number that is not negative, or null for no limit',
    accepts: value => value === null || (Number.isInteger(value) && (value as number) >= 0),
  },
  onProgress: aFunction,
  signal,
}

function isTexts(columns: unknown): boolean {
  if (typeof columns !== 'object' || columns === null) return false
  return Object.values(columns).every(path => typeof path === 'string')
}
