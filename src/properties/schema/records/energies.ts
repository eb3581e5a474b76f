/** The energy that a calculation calls its total energy, in the words of the field. */
export type EnergyKind = 'total' | 'free' | 'zero-temperature'

/** All kinds of energy, the preferred one first. */
export const energyKinds: readonly EnergyKind[] = ['total', 'free', 'zero-temperature']

/** The total energies of a calculation, in eV. */
export type Energies = Partial<Record<EnergyKind, number>>

/** A part of the total energy, with the archive's name. The parts of an archive are mostly not a partition. */
export interface EnergyPart {
  readonly name: string
  /** In eV. */
  readonly value: number
}
