import { QueryError } from '../../errors/index.js'
import { shortNames } from './short-names.js'

/** Which items of a list are meant: all, or one by its index (negative from the end). */
export type Selector = 'all' | number

/** One name of a path, with what stands in brackets behind it. */
export interface PathStep {
  readonly name: string
  readonly selectors: readonly Selector[]
}

/** A path that was read: where it begins, and what it leads through. */
export interface FlattenPath {
  /** As it was written. */
  readonly text: string
  /** `row`: from the row; `entry`: from the entry (`^`); `index`: the place of the row in a list (`#`). */
  readonly from: 'row' | 'entry' | 'index'
  /** Empty for the row itself (`.`) and for the index in the innermost list (`#`); for `#run` the one name. */
  readonly steps: readonly PathStep[]
}

const segment = /^([^.[\]#^\s]+)((?:\[-?\d*\])*)$/

/**
 * Reads a path: names joined by dots, `run[].calculation[-1].energy.total.value`. Brackets choose of a list: `[]` all,
 * `[2]` the third, `[-1]` the last. `^` in front begins at the entry, `.` is the row itself, `#` the row's index in its
 * list and `#run` its index in the list of that name.
 *
 * @throws QueryError for texts that are no path
 */
export function parsePath(text: string): FlattenPath {
  if (typeof text !== 'string') throw notPath(String(text))
  const plain = text.trim()
  if (plain === '.') return { text: plain, from: 'row', steps: [] }
  if (plain.startsWith('#')) {
    const name = plain.slice(1)
    return { text: plain, from: 'index', steps: name === '' ? [] : [stepOf(name, text)] }
  }
  const from = plain.startsWith('^') ? 'entry' : 'row'
  const names = (from === 'entry' ? plain.slice(1) : plain).split('.')
  return { text: plain, from, steps: names.map(name => stepOf(name, text)) }
}

/** A path without its brackets, for schemas: `run.calculation.energy.total.value`. */
export function plainPath(steps: readonly PathStep[]): string {
  return steps.map(step => step.name).join('.')
}

function stepOf(text: string, path: string): PathStep {
  const parts = segment.exec(text)
  if (!parts) throw notPath(path)
  const [, name, brackets] = parts as unknown as [string, string, string]
  const inside = brackets === '' ? [] : brackets.slice(1, -1).split('][')
  if (inside.includes('-')) throw notPath(path)
  return { name, selectors: inside.map(index => (index === '' ? 'all' : Number(index))) }
}

function notPath(text: string): QueryError {
  return new QueryError(`'${text}' is no path.`, {
    hint: "A path is names joined by dots, with brackets for lists: 'run[].calculation[-1].energy.total.value'.",
  })
}

/** The paths of columns by name; a list of paths gets short names. @throws QueryError for texts that are no paths */
export function pathsOf(columns: Readonly<Record<string, string>> | readonly string[]): Map<string, FlattenPath> {
  if (!Array.isArray(columns)) {
    return new Map(Object.entries(columns as Record<string, string>).map(([name, text]) => [name, parsePath(text)]))
  }
  const paths = (columns as string[]).map(parsePath)
  const names = shortNames(paths.map(path => (path.steps.length > 0 ? path.steps.map(nameOf) : [path.text])))
  return new Map(paths.map((path, index) => [names[index] as string, path]))
}

function nameOf({ name, selectors }: PathStep): string {
  const chosen = selectors.filter(selector => selector !== 'all')
  return [name, ...chosen].join('_')
}
