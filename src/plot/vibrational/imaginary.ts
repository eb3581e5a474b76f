import { quantity } from '../../units/index.js'
import { type PhononUnit, phononUnit } from './phonon-unit.js'

/**
 * The threshold of numerical noise in meV (0.12 THz, 4 cm⁻¹). Errors of the forces move acoustic branches at Γ a little above
 * or below zero; a negative energy closer to zero than this is not counted as imaginary.
 */
export const noiseInMeV = 0.5

/** Returns the threshold of noise in a unit. */
export function noiseIn(unit: PhononUnit): number {
  return quantity(noiseInMeV, 'millielectron_volt').to(phononUnit(unit).energy as never).magnitude
}

/** Returns a note that counts the imaginary modes, stored as negative energies; `undefined` when there are none. */
export function imaginaryNote(branches: readonly Float64Array[], unit: PhononUnit): string | undefined {
  const noise = noiseIn(unit)
  const counts = branches.map(branch => branch.filter(value => value < -noise).length)
  const unstable = counts.filter(count => count > 0).length
  if (unstable === 0) return undefined
  const points = counts.reduce((sum, count) => sum + count, 0)
  const [lowest] = extremes(branches)
  const { symbol } = phononUnit(unit)
  return (
    `Imaginary modes, drawn below zero: ${unstable} of ${branches.length} branches, ${points} points, ` +
    `down to −${digits(-lowest)} ${symbol} (beyond −${digits(noise)} ${symbol}, noise).`
  )
}

/** Returns the lowest and the highest of zero and all values. NaN is ignored. */
export function extremes(lists: readonly Float64Array[]): [number, number] {
  let [low, high] = [0, 0]
  for (const value of lists.flatMap(list => Array.from(list))) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

const digits = (value: number) => String(Number(value.toPrecision(2)))
