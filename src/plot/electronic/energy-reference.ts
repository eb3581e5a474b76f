/** What energies are counted from: NOMAD's highest occupied state, the Fermi energy, or nothing. */
export type EnergyReference = 'highest occupied' | 'fermi' | 'none'

/** The candidates for the zero of energy, in eV as the archive has them. */
export interface KnownEnergies {
  highestOccupied: number | undefined
  fermi: number | undefined
}

/** The zero of energy: `undefined` when the archive does not tell. */
export function zeroOf({ highestOccupied, fermi }: KnownEnergies, reference: EnergyReference): number | undefined {
  if (reference === 'none') return undefined
  return reference === 'fermi' ? (fermi ?? highestOccupied) : (highestOccupied ?? fermi)
}

/** The title of an energy axis; only a known zero is called E_F. */
export function energyTitle(isShifted: boolean, symbol = 'eV'): string {
  return isShifted ? `Energy − <i>E</i><sub>F</sub> (${symbol})` : `Energy (${symbol})`
}

/** The note of a figure whose zero of energy is not known. */
export const unknownZeroNote =
  'The archive has neither Fermi level nor highest occupied state: energies are not shifted.'

/** NOMAD's window of energies around the zero, in eV. */
export const electronicRange = [-5, 10] as const
