import { commonDivisor } from '../../math/common-divisor.js'

/** The energies that can be the zero, in eV. */
export interface KnownLevels {
  /** The Fermi level; one for each spin channel where there are two. */
  readonly fermi: readonly number[]
  readonly highestOccupied: number | undefined
  readonly lowestUnoccupied: number | undefined
  /** `undefined` where it is not known. */
  readonly isMetal: boolean | undefined
}

/** The wanted zero of energy. */
export type EnergyReference = 'highest occupied' | 'fermi' | 'none'

/** A zero of energy. */
export interface Zero {
  /** In eV, as the archive counts energies. */
  readonly energy: number
  readonly kind: 'fermi' | 'highest occupied'
}

/**
 * Returns the zero of energy. For `highest occupied` it is the highest occupied state of an insulator, over both spins, and the
 * Fermi level of a metal; for `fermi` the Fermi level. When the archive lacks it, it is the other one. Of two Fermi levels it is
 * the higher one.
 *
 * @returns `undefined` when the archive has neither, or for `none`
 */
export function zeroOf(levels: KnownLevels, reference: EnergyReference): Zero | undefined {
  if (reference === 'none') return undefined
  const { highestOccupied, isMetal } = levels
  const fermi = highestFermi(levels)
  const isFermi = fermi !== undefined && (reference === 'fermi' || isMetal === true || highestOccupied === undefined)
  if (isFermi) return { energy: fermi, kind: 'fermi' }
  return highestOccupied === undefined ? undefined : { energy: highestOccupied, kind: 'highest occupied' }
}

function highestFermi({ fermi }: KnownLevels): number | undefined {
  return fermi.reduce<number | undefined>((most, one) => Math.max(most ?? one, one), undefined)
}

/** What was calculated, and by what: energies of different systems or programs have no common zero. */
export interface ZeroOrigin {
  readonly entryId: string
  readonly formula: string | undefined
  readonly program: string | undefined
}

/** The levels of one half of a figure. */
export interface ZeroSide {
  readonly levels: KnownLevels
  readonly origin: ZeroOrigin
}

/** The zeros of bands and of a density of states in one figure. */
export interface SharedZero {
  readonly bands: Zero | undefined
  readonly dos: Zero | undefined
  /** False when both sides have zeros of their own. */
  readonly isShared: boolean
  /** Why they are not shared, or what one side took from the other. */
  readonly notes: readonly string[]
}

/** Levels of two calculations of one metal may differ so far, in eV: their meshes of k-points and smearings differ. */
const metalTolerance = 0.1

/** A level may lie so far outside of the gap of the bands, in eV. */
const edgeTolerance = 0.1

/**
 * Returns the one zero of energy of bands and of a density of states.
 *
 * It is the zero of the bands, whose edges are known best: an insulator counts from the highest occupied state of its bands, and
 * any level of the density of states between the edges of the gap is the same zero. A metal counts from the Fermi level of the
 * bands, else from that of the density of states. A side without levels takes the zero of the other. Calculations of different
 * systems or programs, and those whose levels disagree, keep zeros of their own, and a note says so.
 */
export function sharedZero(bands: ZeroSide, dos: ZeroSide, reference: EnergyReference): SharedZero {
  const [left, right] = [zeroOf(bands.levels, reference), zeroOf(dos.levels, reference)]
  const reason = reference === 'none' ? undefined : difference(bands, dos, [left, right])
  if (reason !== undefined) return { bands: left, dos: right, isShared: false, notes: [reason] }
  if (left === undefined || right === undefined) {
    const zero = left ?? right
    const notes = zero ? [taken(left ? 'density of states' : 'bands', left ? 'bands' : 'density of states', zero)] : []
    return { bands: zero, dos: zero, isShared: true, notes }
  }
  const isFermi = left.kind === 'highest occupied' && right.kind === 'fermi' && bands.levels.isMetal !== false
  const zero = isFermi ? right : left
  return { bands: zero, dos: zero, isShared: true, notes: [] }
}

function taken(side: string, other: string, { kind }: Zero): string {
  const level = kind === 'fermi' ? 'Fermi level' : 'highest occupied state'
  return `The archive has no zero of the ${side}: it is the ${level} of the ${other}.`
}

function difference(
  bands: ZeroSide,
  dos: ZeroSide,
  [left, right]: readonly [Zero | undefined, Zero | undefined],
): string | undefined {
  const isOne = bands.origin.entryId !== '' && bands.origin.entryId === dos.origin.entryId
  if (!isOne) {
    const [one, other] = [bands.origin, dos.origin]
    if (one.formula && other.formula && !isSameMaterial(one.formula, other.formula))
      return apart('systems', one.formula, other.formula)
    if (one.program && other.program && plain(one.program) !== plain(other.program))
      return apart('programs', one.program, other.program)
  }
  if (left === undefined || right === undefined) return undefined
  const distance = awayFrom(bands.levels, left, right.energy)
  if (distance === undefined) return undefined
  return `The levels of bands and density of states are ${distance.toFixed(2)} eV apart: each has a zero of its own.`
}

function apart(kind: 'systems' | 'programs', one: string, other: string): string {
  return `Bands and density of states are of different ${kind} (${one} and ${other}): each has a zero of its own.`
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Returns true for formulas of one composition, in whatever order and multiple: `MgO`, `OMg`, `Mg4O4`. */
function isSameMaterial(one: string, other: string): boolean {
  return composition(one) === composition(other)
}

function composition(formula: string): string {
  const counts = new Map<string, number>()
  for (const [, element = '', digits] of formula.matchAll(/([A-Z][a-z]?)(\d*)/g))
    counts.set(element, (counts.get(element) ?? 0) + Number(digits || 1))
  const divisor = [...counts.values()].reduce(commonDivisor, 0)
  return [...counts]
    .map(([element, count]) => `${element}${count / divisor}`)
    .sort()
    .join('')
}

/** Returns how far a level lies from the zero of the bands, or from their gap; `undefined` when it fits. */
function awayFrom(levels: KnownLevels, zero: Zero, level: number): number | undefined {
  const { isMetal, highestOccupied, lowestUnoccupied } = levels
  const hasGap = isMetal === false && highestOccupied !== undefined
  const low = hasGap ? highestOccupied : zero.energy
  const high = hasGap ? (lowestUnoccupied ?? highestOccupied) : zero.energy
  const tolerance = hasGap ? edgeTolerance : metalTolerance
  const apart = level < low ? low - level : level > high ? level - high : 0
  return apart > tolerance ? apart : undefined
}
