import { interpolated } from '../../math/trapezoid.js'

/** One spin channel of a density of states, with its integral. */
export interface CountedChannel {
  readonly energies: Float64Array
  readonly integrated: Float64Array
}

/** The number of electrons that the integral of a density of states may differ by, before a note says so. */
const tolerance = 0.1

/**
 * Returns notes on the number of states up to the zero of energy: an insulator has a whole number of electrons below its gap, and a
 * curve with peaks narrower than its step does not integrate to it.
 *
 * @param electrons the number of electrons that the states hold; `undefined` when it is not known
 */
export function countNotes(
  channels: readonly CountedChannel[],
  {
    zero,
    isMetal,
    electrons,
  }: { zero: number | undefined; isMetal: boolean | undefined; electrons: number | undefined },
): string[] {
  if (zero === undefined) return []
  const counted = channels.reduce((sum, { energies, integrated }) => sum + interpolated(energies, integrated, zero), 0)
  if (!Number.isFinite(counted)) return []
  const expected = electrons ?? (isMetal === false ? Math.round(counted) : undefined)
  if (expected === undefined || Math.abs(counted - expected) <= tolerance) return []
  const than =
    electrons === undefined
      ? 'no whole number, as an insulator has'
      : `not the ${electrons.toFixed(1)} of the calculation`
  return [`The density of states integrates to ${counted.toFixed(2)} electrons up to the zero of energy, ${than}.`]
}
