/** What a path may hold where it is used. What it may not hold is refused with the reason that stands here. */
export interface PathUse {
  /** What errors call the path, such as "A path in required". */
  readonly subject: string
  /**
   * What a path from the entry (`^run`, `/run`) means: `entry`, the entry, wherever the path is used; `same`, nothing more,
   * because all paths of this use begin there. Else why there is none.
   */
  readonly fromEntry: 'entry' | 'same' | Refusal
  /** Whether `.` (the row itself) and `#` (its index) may stand for a path. */
  readonly row: true | Refusal
  /** Whether several pairs of brackets may follow one name. */
  readonly manyBrackets: true | Refusal
  /** A path that is right here. */
  readonly example: string
}

/** Why a part of the language cannot be used in a place, and what is right there: whole sentences. */
export interface Refusal {
  readonly reason: string
}

const noRow = (instead: string): Refusal => ({
  reason: `'.' and '#' mean the row of a table and its index, and here is no table. ${instead}`,
})

/** A path in `columns` of `toFrame`. */
export const columnPath: PathUse = {
  subject: 'The path of a column',
  fromEntry: 'entry',
  row: true,
  manyBrackets: true,
  example: 'run[0].calculation[-1].energy.total.value',
}

/** The path `rows` of `toFrame`. */
export const rowsPath: PathUse = {
  subject: 'The path rows',
  fromEntry: { reason: "rows begins at the entry, or at the section that was given, by itself: leave '^' or '/' out." },
  row: { reason: 'rows says what a row is, so it names a list. Leave rows out for one row for each entry.' },
  manyBrackets: true,
  example: 'run[].calculation[]',
}

/** A path in `required.fields`. */
export const requiredPath: PathUse = {
  subject: 'A path in required',
  fromEntry: 'same',
  row: noRow('Name what to send.'),
  manyBrackets: {
    reason: 'Servers cut the first dimension of a list only: one pair of brackets behind a name is right.',
  },
  example: 'run.calculation[-1].energy.total',
}

/** The path of a definition, in `describe` and `query.describe`. */
export const describedPath: PathUse = {
  subject: 'The path to describe',
  fromEntry: 'entry',
  row: noRow('Name a property.'),
  manyBrackets: true,
  example: 'run[0].calculation[-1].energy.total',
}

/** A path in the search quantity `quantities`, of which servers know the names alone. */
export const searchedPath: PathUse = {
  subject: "A path in 'quantities'",
  fromEntry: 'same',
  row: noRow('Name what entries hold.'),
  manyBrackets: true,
  example: 'run.calculation.energy.total',
}
