import { boltzmann, electronvolt, planck } from '../../basics/si-constants.js'

/** Independent oscillators: frequencies in THz, and how many of each there are. */
export interface Oscillators {
  readonly frequencies: Float64Array
  readonly weights: Float64Array
}

/** Thermodynamic functions of oscillators at one temperature: in k_B and eV. */
export interface HarmonicFunctions {
  readonly heatCapacity: number
  readonly entropy: number
  readonly freeEnergy: number
  readonly internalEnergy: number
}

/** The energy h ν of a frequency of 1 THz, in eV. */
const quantum = (planck * 1e12) / electronvolt
/** k_B in eV/K. */
const thermal = boltzmann / electronvolt

/** Abscissas and weights of the Gaussian quadrature with three points on [−1, 1]. */
const gaussian = [
  [-Math.sqrt(3 / 5), 5 / 9],
  [0, 8 / 9],
  [Math.sqrt(3 / 5), 5 / 9],
] as const

/**
 * Returns a density of states as oscillators: three in each interval, by Gaussian quadrature of the straight line between its
 * points. Frequencies up to zero are left out: imaginary modes are no oscillators.
 *
 * @param frequencies in THz, ascending
 * @param values modes per THz
 */
export function oscillatorsOf(frequencies: Float64Array, values: Float64Array): Oscillators {
  const nodes: number[] = []
  const weights: number[] = []
  for (let index = 1; index < frequencies.length; index++) {
    const [start, end] = [frequencies[index - 1] as number, frequencies[index] as number]
    const [first, last] = [values[index - 1] as number, values[index] as number]
    const from = Math.max(start, 0)
    if (!(end > from) || !Number.isFinite(first + last) || (first === 0 && last === 0)) continue
    for (const [place, weight] of gaussian) {
      const frequency = (from + end) / 2 + (place * (end - from)) / 2
      const density = first + ((last - first) * (frequency - start)) / (end - start)
      nodes.push(frequency)
      weights.push((weight * density * (end - from)) / 2)
    }
  }
  return { frequencies: Float64Array.from(nodes), weights: Float64Array.from(weights) }
}

/**
 * Computes the thermodynamic functions of independent oscillators at a temperature in K. The formulas are those of Togo and
 * Tanaka, Scr. Mater. 108, 1 (2015).
 *
 * With x = h ν / (k_B T) and n = 1 / (eˣ − 1): C = k_B x² n (n + 1), F = h ν / 2 + k_B T ln(1 − e⁻ˣ), U = h ν (1/2 + n),
 * S = (U − F) / T. At zero temperature, energies are those of the zero-point motion, C and S are 0.
 */
export function harmonic({ frequencies, weights }: Oscillators, temperature: number): HarmonicFunctions {
  let [heatCapacity, entropy, freeEnergy, internalEnergy] = [0, 0, 0, 0]
  const heat = thermal * temperature
  for (let index = 0; index < frequencies.length; index++) {
    const [frequency, weight] = [frequencies[index] as number, weights[index] as number]
    if (!(frequency > 0)) continue
    const energy = quantum * frequency
    freeEnergy += (weight * energy) / 2
    internalEnergy += (weight * energy) / 2
    if (!(heat > 0)) continue
    const x = energy / heat
    // Further terms are below the smallest number.
    if (!(x < 700)) continue
    const occupation = 1 / Math.expm1(x)
    const logarithm = Math.log(-Math.expm1(-x))
    freeEnergy += weight * heat * logarithm
    internalEnergy += weight * energy * occupation
    entropy += weight * (x * occupation - logarithm)
    heatCapacity += weight * x * occupation * x * (1 + occupation)
  }
  return { heatCapacity, entropy, freeEnergy, internalEnergy }
}
