import type { Section } from '../../metainfo/index.js'
import { isProperty } from '../property.js'
import { withReads } from '../reads.js'
import { type Method, method, methodWords } from './method.js'
import { methodReads } from './method-reads.js'

/** One setting in which two methods differ, in words. */
export interface MethodDifference {
  /** The setting, such as `functional`, `cutoff`, `k-mesh`. */
  readonly what: string
  readonly a: string
  readonly b: string
  /** True when the difference can follow from the volumes of the cells alone: k-meshes of one density. */
  readonly fromVolume: boolean
}

/** One setting that an archive does not state: whether it is the same is not known. */
export interface UnknownSetting {
  readonly what: string
  /** Where it is missing. */
  readonly missing: 'a' | 'b' | 'both'
}

/** The comparison of two methods, returned by `properties.sameMethod`. */
export interface MethodComparison {
  /** True when no setting that both archives state differs. `unknown` says what this does not cover. */
  readonly same: boolean
  readonly differences: readonly MethodDifference[]
  readonly unknown: readonly UnknownSetting[]
}

/** Corrections: most archives state one where there is one, so that one archive with and one without differ. */
const corrections = ['Hubbard', 'van der Waals']

/** Settings that calculations have: missing on both sides they are unknown, not equal. */
const expected = ['program', 'kind', 'functional', 'basis', 'k-mesh', 'spin', 'relativity', ...corrections]

/**
 * Compares two methods: returns the settings that differ, and those that an archive does not state.
 *
 * @param a an entry, a calculation, or a method that was read before
 * @param b the other one
 * @throws DataError when one of them is neither a section nor a method
 *
 * @example
 * properties.sameMethod(entry, entries[1]).differences.map(({ what }) => what)
 */
export const sameMethod = withReads(
  (a: Section | Method, b: Section | Method): MethodComparison => compareMethods(given(a), given(b)),
  methodReads,
)

const given = (input: Section | Method): Method | undefined =>
  isProperty(input, 'method') ? (input as Method) : method(input as Section)

/** Compares two methods; `undefined` is a method of which nothing is known. */
export function compareMethods(a: Method | undefined, b: Method | undefined): MethodComparison {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const names = [...new Set([...expected, ...left.keys(), ...right.keys()])]
  const differences: MethodDifference[] = []
  const unknown: UnknownSetting[] = []
  for (const what of names) {
    const isCorrection = corrections.includes(what) && (left.has(what) || right.has(what))
    const [one, other] = [left, right].map(words => words.get(what) ?? (isCorrection ? 'none stated' : undefined))
    if (one !== undefined && other !== undefined) {
      if (one !== other)
        differences.push({ what, a: one, b: other, fromVolume: what === 'k-mesh' && sameDensity(a, b) })
    } else if (one !== other || what !== 'functional' || isDft(a) || isDft(b)) {
      unknown.push({ what, missing: one === other ? 'both' : one === undefined ? 'a' : 'b' })
    }
  }
  return { same: differences.length === 0, differences, unknown }
}

const isDft = (one: Method | undefined) => one?.kind === 'DFT' || one?.kind === undefined

/** Returns the settings in words. The functional's name has its share of exact exchange. */
function wordsOf(one: Method | undefined): Map<string, string> {
  const words = new Map(one ? methodWords(one) : [])
  if (words.has('functional')) words.delete('exact exchange')
  return words
}

/**
 * Returns true when two k-meshes can come from one density of points: programs round the number of divisions up, so that two
 * numbers per length of the reciprocal vector differ by less than one division.
 */
function sameDensity(a: Method | undefined, b: Method | undefined): boolean {
  const [left, right] = [divisions(a), divisions(b)]
  if (!left || !right) return false
  return left.every((one, axis) => {
    const other = right[axis] as (typeof left)[number]
    const step = Math.max(1 / one.length, 1 / other.length)
    return Math.abs(one.count / one.length - other.count / other.length) < step * (1 - 1e-9)
  })
}

/** Returns the number of divisions and the length of each reciprocal lattice vector in 1/Å. */
function divisions(one: Method | undefined): { count: number; length: number }[] | undefined {
  const grid = one?.kMesh?.grid
  const spacing = one?.kMesh?.spacing?.flat()
  if (!grid || spacing?.length !== grid.length) return undefined
  return grid.map((count, axis) => ({ count, length: count * (spacing[axis] as number) }))
}
