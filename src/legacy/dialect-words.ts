import { archivePaths } from './archive-paths.js'
import { searchNames } from './tables/search-names.js'

/** A name or operator of the other dialect, and its counterpart. */
export interface WrongWord {
  /** The name as in the query; from a `required`, the whole path with dots. */
  readonly word: string
  /** The counterpart in the server's dialect; `undefined` when there is none. */
  readonly right: string | undefined
  /** Why there is no counterpart, where that is known. */
  readonly why?: string | undefined
}

/** Search names that mean the same in both dialects. */
export const sameSearchNames: ReadonlySet<string> = new Set(
  searchNames.filter(row => row.v1.includes(row.v0)).map(row => row.v0),
)

/** Search names of v0 that were renamed or dropped. */
export const oldSearchNames: ReadonlySet<string> = new Set(
  searchNames.map(row => row.v0).filter(name => !sameSearchNames.has(name)),
)

/** The single names on the v1 paths of the table of archive names. */
export const newPathNames: ReadonlySet<string> = new Set(archivePaths.flatMap(place => place.v1.flatMap(splitPath)))

function splitPath(path: string): string[] {
  return path.split('.')
}

/** The top-level sections of v1 in which authors choose the names. */
export const customRoots: ReadonlySet<string> = new Set(['data', 'definitions', 'measurement', 'tabular_tree'])

/** The top-level sections of v0's archives. */
export const rootsOfV0: ReadonlySet<string> = new Set([
  'section_run',
  'section_workflow',
  'section_metadata',
  'section_experiment',
  'section_quantum_cms',
])

/** The top-level sections of v1's archives. */
export const rootsOfV1: ReadonlySet<string> = new Set([
  'run',
  'workflow',
  'workflow2',
  'metadata',
  'results',
  ...customRoots,
])
