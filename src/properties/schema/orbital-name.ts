import type { OrbitalName } from './records/density-of-states.js'

/** The quantum numbers of an orbital; `undefined` for those that an archive lacks. */
export interface OrbitalNumbers {
  n?: number | undefined
  l: number | undefined
  m: number | undefined
  /** True when m counts the polynomials x, y, z, x² … */
  isPolynomial?: boolean
}

const shells = [...'spdfghi']

/** Directions in the order of NOMAD's `m_kind: 'polynomial'`: x, y, z; x², xy, xz, y², yz, z². Its x² is VASP's x² − y². */
const polynomials = [[''], ['x', 'y', 'z'], ['x²−y²', 'xy', 'xz', 'y²', 'yz', 'z²']]

/** Returns the name of an orbital with these quantum numbers; `undefined` without l. */
export function orbitalOf({ n, l, m, isPolynomial = false }: OrbitalNumbers): OrbitalName | undefined {
  const letter = l === undefined ? undefined : shells[l]
  if (letter === undefined) return undefined
  const shell = n === undefined ? letter : `${n}${letter}`
  return { shell, whole: `${shell} ${directionOf(l as number, m, isPolynomial)}`.trim() }
}

/** Returns the direction or m; an empty text for s and for sums over m, which parsers write as −1. */
function directionOf(l: number, m: number | undefined, isPolynomial: boolean): string {
  if (l === 0 || m === undefined || !Number.isFinite(m)) return ''
  if (!isPolynomial) return `m=${m}`
  return m < 0 ? '' : (polynomials[l]?.[m] ?? `m=${m}`)
}
