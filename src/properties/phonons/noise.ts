import { numberText } from '../../basics/text.js'
import { quantity } from '../../units/index.js'

/**
 * The threshold of numerical noise in THz (0.5 meV, 4 cm⁻¹). Errors of the forces move acoustic branches at Γ a little above
 * or below zero: a negative frequency closer to zero than this is not counted as imaginary.
 */
export const noiseInTerahertz = 0.12

/** Returns a frequency in words, in all units of figures: `−1.93 THz (−7.98 meV, −64.4 cm⁻¹)`. Imaginary ones are negative. */
export function frequencyText(terahertz: number): string {
  const frequency = quantity(terahertz, 'terahertz')
  const energy = frequency.to('millielectron_volt', { by: 'photon' }).magnitude
  const wavenumber = frequency.to('1 / centimeter', { by: 'photon' }).magnitude
  return `${numberText(terahertz)} THz (${numberText(energy)} meV, ${numberText(wavenumber)} cm⁻¹)`
}
