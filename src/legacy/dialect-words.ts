import { archivePaths } from './archive-paths.js'
import { searchNames } from './tables/search-names.js'

/** A word of the other dialect, and the right one when there is one. */
export interface WrongWord {
  /** The word as it stands in the query or the `required`; in a `required` with the names above it, joined by dots. */
  readonly word: string
  /** What the asked server calls it; `undefined` when it has no such thing. */
  readonly right: string | undefined
}

/** Search names that mean the same in both dialects. */
export const sameSearchNames: ReadonlySet<string> = new Set(
  searchNames.filter(row => row.v1.includes(row.v0)).map(row => row.v0),
)

/** Search names of v0 that became others, or were dropped. */
export const oldSearchNames: ReadonlySet<string> = new Set(
  searchNames.map(row => row.v0).filter(name => !sameSearchNames.has(name)),
)

/** The single names on the v1 paths of the table of archive names. */
export const newPathNames: ReadonlySet<string> = new Set(archivePaths.flatMap(place => place.v1.flatMap(splitPath)))

function splitPath(path: string): string[] {
  return path.split('.')
}

/** v1 roots below which names are whatever an author chose. */
export const customRoots: ReadonlySet<string> = new Set(['data', 'definitions', 'measurement', 'tabular_tree'])

/** The roots of v0's archives. */
export const rootsOfV0: ReadonlySet<string> = new Set([
  'section_run',
  'section_workflow',
  'section_metadata',
  'section_experiment',
  'section_quantum_cms',
])

/** The roots of v1's archives. */
export const rootsOfV1: ReadonlySet<string> = new Set([
  'run',
  'workflow',
  'workflow2',
  'metadata',
  'results',
  ...customRoots,
])
