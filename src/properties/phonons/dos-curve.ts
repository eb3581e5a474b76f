import { planck } from '../../basics/si-constants.js'
import { numberText } from '../../basics/text.js'
import { areaUnder } from '../../math/index.js'
import type { PhononDosRecord } from '../schema/records/phonon-dos.js'
import { frequencyText, noiseInTerahertz } from './noise.js'

/** A phonon density of states in plain numbers, as properties compute with it. */
export interface DosCurve {
  /** In THz, ascending; imaginary modes are negative. */
  readonly frequencies: Float64Array
  /** Modes per THz. */
  readonly values: Float64Array
  /** The area under the curve: its number of modes. */
  readonly modes: number
  /** The number of modes below zero frequency. */
  readonly imaginaryModes: number
  /** True when the archive's numbers are per THz, although its schema states per joule. */
  readonly isPerTerahertz: boolean
  /** What is odd. */
  readonly notes: readonly string[]
}

/** The smallest area that can be a number of modes. An atom has three. */
const minModes = 1e-3

/** One THz in joule is h · 10¹² Hz: this is its inverse. */
const terahertzPerJoule = 1e-12 / planck

/** A smaller part of the modes is not spoken of: rounding, or the tail of a smeared peak at zero. */
const negligiblePart = 1e-3

/**
 * Returns the curve of a density of states, with its modes and what is odd about them.
 *
 * NOMAD's schema states densities per joule, but its phonopy parser stores phonopy's numbers, which are per THz. Read as per
 * joule, their area is about 10⁻²¹ modes, far below that of any real curve: the area identifies them.
 */
export function dosCurve(record: PhononDosRecord): DosCurve {
  const { frequencies, values: stored } = ascending(record)
  const area = areaUnder(frequencies, stored)
  const isPerTerahertz = area > 0 && area < minModes
  const values = isPerTerahertz ? stored.map(value => value * terahertzPerJoule) : stored
  const modes = isPerTerahertz ? area * terahertzPerJoule : area
  const below = areaUnder(frequencies, values, { to: 0 })
  // Less is rounding: the lowest acoustic frequency at Γ is hardly ever exactly zero.
  const imaginaryModes = below > 1e-9 * modes ? below : 0
  const curve = { frequencies, values, modes, imaginaryModes, isPerTerahertz }
  return {
    ...curve,
    notes: [
      ...imaginaryNotes(curve),
      ...(modes > 0 ? [] : ['The density of states has no area: it counts no modes.']),
      ...(values.some(value => value < 0) ? ['The density of states is below zero at some frequencies.'] : []),
    ],
  }
}

function imaginaryNotes(curve: Omit<DosCurve, 'notes'>): string[] {
  const { modes, imaginaryModes } = curve
  if (!(imaginaryModes > negligiblePart * modes)) return []
  const lowest = lowestFrequency(curve)
  const percent = numberText((100 * imaginaryModes) / modes, 2)
  const what = lowest < -noiseInTerahertz ? 'imaginary modes' : 'noise, or smearing'
  return [
    `${numberText(imaginaryModes, 2)} of ${numberText(modes)} modes (${percent} %) are below zero frequency, down to ${frequencyText(lowest)}: ${what}.`,
  ]
}

/** Returns the lowest frequency at which there are states. */
export function lowestFrequency({ frequencies, values }: Pick<DosCurve, 'frequencies' | 'values'>): number {
  let highest = 0
  for (const value of values) if (value > highest) highest = value
  return frequencies[values.findIndex(value => value > 1e-4 * highest)] ?? 0
}

/** Returns the points in ascending order of frequency, without those that have no number. */
function ascending({ frequencies, values }: PhononDosRecord): PhononDosRecord {
  const isSorted = frequencies.every((value, index) => index === 0 || value >= (frequencies[index - 1] as number))
  if (isSorted) return { frequencies, values }
  const order = Array.from(frequencies.keys())
    .filter(index => Number.isFinite(frequencies[index]))
    .sort((a, b) => (frequencies[a] as number) - (frequencies[b] as number))
  const sorted = (list: Float64Array) => Float64Array.from(order, index => list[index] as number)
  return { frequencies: sorted(frequencies), values: sorted(values) }
}

/** What is said of a density of states that is stored per THz. */
export const perTerahertzNote = "The archive's densities of states are per THz, not per joule as its schema says."
