import { quantity } from '../../units/index.js'
import { type PhononUnit, phononUnit } from './phonon-unit.js'

/**
 * Acoustic branches end at Γ a little above or below zero, by the numerical noise of the forces: so close to zero, in meV,
 * a negative value is no instability. (0.5 meV are 0.12 THz or 4 cm⁻¹.)
 */
export const noiseInMeV = 0.5

/** The threshold of noise in a unit. */
export function noiseIn(unit: PhononUnit): number {
  return quantity(noiseInMeV, 'millielectron_volt').to(phononUnit(unit).energy as never).magnitude
}

/** What is to be said of imaginary modes, which archives hold as negative energies; `undefined` where there are none. */
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

/** The lowest and the highest of zero and all values, gaps left out. */
export function extremes(lists: readonly Float64Array[]): [number, number] {
  let [low, high] = [0, 0]
  for (const value of lists.flatMap(list => Array.from(list))) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

const digits = (value: number) => String(Number(value.toPrecision(2)))
