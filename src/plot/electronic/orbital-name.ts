import type { Section } from '../../metainfo/index.js'
import { numberOf, numbersOf, wordOf } from '../archive/read.js'

/** The name of an orbital. */
export interface OrbitalName {
  /** Its shell, such as `d`, or `3d` when the archive has the main quantum number. */
  shell: string
  /** The shell with the magnetic quantum number or the direction, if the archive has one, such as `d xy`. */
  whole: string
}

const shells = [...'spdfghi']

/** Directions in the order of NOMAD's `m_kind: 'polynomial'`: x, y, z; x², xy, xz, y², yz, z². Its x² is VASP's x² − y². */
const polynomials = [[''], ['x', 'y', 'z'], ['x²−y²', 'xy', 'xz', 'y²', 'yz', 'z²']]

/**
 * Returns the orbital of a projected density of states, from its name or else from its quantum numbers l and m.
 *
 * @returns `undefined` when the archive has none of them
 */
export function orbitalName(projection: Section): OrbitalName | undefined {
  const given = wordOf(projection, 'orbital')?.trim()
  if (given) return { shell: /^\d*[spdfghi]/.exec(given)?.[0] ?? given, whole: given }
  const stored = numbersOf(projection, 'lm')
  const l = stored?.[0] ?? numberOf(projection, 'lm')
  const shell = l === undefined ? undefined : shells[l]
  if (shell === undefined) return undefined
  return { shell, whole: `${shell} ${directionOf(projection, l as number, stored?.[1])}`.trim() }
}

/** Returns the direction or m; an empty text for s and for sums over m, which parsers write as −1. */
function directionOf(projection: Section, l: number, m: number | undefined): string {
  if (l === 0 || m === undefined || !Number.isFinite(m)) return ''
  if (wordOf(projection, 'm_kind') !== 'polynomial') return `m=${m}`
  return m < 0 ? '' : (polynomials[l]?.[m] ?? `m=${m}`)
}
