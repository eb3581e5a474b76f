/** The zero of energy: the highest occupied state (as in NOMAD), the Fermi energy, or `none` for energies as they are. */
export type EnergyReference = 'highest occupied' | 'fermi' | 'none'

/** The energies of an archive that can be the zero of energy, in eV. */
export interface KnownEnergies {
  highestOccupied: number | undefined
  fermi: number | undefined
}

/**
 * Returns the zero of energy in eV. When the archive lacks the chosen one, it is the other one.
 *
 * @returns `undefined` when the archive has neither, or for `none`
 */
export function zeroOf({ highestOccupied, fermi }: KnownEnergies, reference: EnergyReference): number | undefined {
  if (reference === 'none') return undefined
  return reference === 'fermi' ? (fermi ?? highestOccupied) : (highestOccupied ?? fermi)
}

/** Returns the title of an energy axis; it names E_F only when energies are shifted. */
export function energyTitle(isShifted: boolean, symbol = 'eV'): string {
  return isShifted ? `Energy − <i>E</i><sub>F</sub> (${symbol})` : `Energy (${symbol})`
}

/** The note of a figure without a known zero of energy. */
export const unknownZeroNote =
  'The archive has neither Fermi level nor highest occupied state: energies are not shifted.'

/** The range of energies that NOMAD's web pages show, in eV from the zero. */
export const electronicRange = [-5, 10] as const
