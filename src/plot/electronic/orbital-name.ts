import type { Section } from '../../metainfo/index.js'
import { numberOf, numbersOf, wordOf } from '../archive/read.js'

/** What an orbital is called. */
export interface OrbitalName {
  /** Its shell, such as `d` or, where the archive tells, `3d`. */
  shell: string
  /** With its magnetic number or direction, such as `d xy`; the shell alone where the archive has no more. */
  whole: string
}

const shells = [...'spdfghi']

/** Directions in the order of NOMAD's kind `polynomial`: x, y, z; x², xy, xz, y², yz, z². VASP's x² − y² is its x². */
const polynomials = [[''], ['x', 'y', 'z'], ['x²−y²', 'xy', 'xz', 'y²', 'yz', 'z²']]

/** The orbital of a part of a density of states: from its name, else from its numbers l and m; `undefined` without both. */
export function orbitalName(part: Section): OrbitalName | undefined {
  const given = wordOf(part, 'orbital')?.trim()
  if (given) return { shell: /^\d*[spdfghi]/.exec(given)?.[0] ?? given, whole: given }
  const stored = numbersOf(part, 'lm')
  const l = stored?.[0] ?? numberOf(part, 'lm')
  const shell = l === undefined ? undefined : shells[l]
  if (shell === undefined) return undefined
  return { shell, whole: `${shell} ${directionOf(part, l as number, stored?.[1])}`.trim() }
}

/** Nothing for s, and for sums over m, which parsers write as −1. */
function directionOf(part: Section, l: number, m: number | undefined): string {
  if (l === 0 || m === undefined || !Number.isFinite(m)) return ''
  if (wordOf(part, 'm_kind') !== 'polynomial') return `m=${m}`
  return m < 0 ? '' : (polynomials[l]?.[m] ?? `m=${m}`)
}
