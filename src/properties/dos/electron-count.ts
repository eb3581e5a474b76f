import { interpolated } from '../../math/trapezoid.js'
import { gapOfStates } from '../band-gap/gap-of-states.js'
import type { Eigenvalues } from '../schema/records/eigenvalues.js'
import { type KnownLevels, zeroOf } from '../zero/zero.js'

/** One spin channel of a density of states, with its integral. */
export interface CountedChannel {
  readonly energies: Float64Array
  readonly integrated: Float64Array
}

/** What the number of states is compared with. */
export interface CountContext {
  levels: KnownLevels
  /** The number of electrons in the calculated states; `undefined` when it is not known. */
  electrons: number | undefined
}

/** The number of electrons that an integral may differ by before a note says so, and as part of all electrons. */
const tolerance = { electrons: 0.1, share: 0.005 }

/**
 * Returns notes on the number of states up to the zero of energy: an insulator has a whole number of electrons below its gap, and a
 * curve with peaks narrower than its step does not integrate to it.
 */
export function countNotes(channels: readonly CountedChannel[], { levels, electrons }: CountContext): string[] {
  const { isMetal, highestOccupied: low, lowestUnoccupied: high } = levels
  const hasGap = isMetal === false && low !== undefined && high !== undefined
  const zero = hasGap ? (low + high) / 2 : zeroOf(levels, 'highest occupied')?.energy
  if (zero === undefined) return []
  const counted = channels.reduce((sum, { energies, integrated }) => sum + interpolated(energies, integrated, zero), 0)
  const expected = electrons ?? (isMetal === false ? Math.round(counted) : undefined)
  if (!Number.isFinite(counted) || expected === undefined) return []
  if (Math.abs(counted - expected) <= Math.max(tolerance.electrons, tolerance.share * expected)) return []
  const than =
    electrons === undefined
      ? 'no whole number, as an insulator has'
      : `not the ${expected.toFixed(1)} of the calculated states`
  return [`The density of states integrates to ${counted.toFixed(2)} electrons up to the zero of energy, ${than}.`]
}

/**
 * Returns the number of electrons in calculated states: for an insulator by its occupied bands, else by their occupations on a
 * weighted mesh. `undefined` without occupations, and for a metal without weights.
 */
export function electronsOf(states: Eigenvalues | undefined): number | undefined {
  const gap = states && gapOfStates(states)
  if (!states || gap?.by !== 'occupations') return undefined
  const perState = gap.full === 1 && states.channels.length === 1 ? 2 : 1
  const { channels, kCount, weights } = states
  if (!weights && gap.isMetal) return undefined
  let [sum, all] = [0, 0]
  for (let k = 0; k < kCount; k++) {
    const weight = weights?.[k] ?? 1
    all += weight
    for (const { occupations } of channels) sum += weight * occupiedAt(occupations as Float64Array, k, states.bandCount)
  }
  return all > 0 ? (perState * sum) / all : undefined
}

function occupiedAt(occupations: Float64Array, k: number, bandCount: number): number {
  let sum = 0
  for (let index = k * bandCount; index < (k + 1) * bandCount; index++) sum += occupations[index] || 0
  return sum
}
