import { type Quantity, quantity } from '../../units/index.js'
import type { KnownLevels } from './zero.js'

/** The levels of a calculation from which energies can be counted, as the archive counts energies. */
export interface EnergyLevels {
  /** The Fermi level in eV; one for each spin channel where the archive has two; empty when it has none. */
  readonly fermi: readonly Quantity<'energy'>[]
  /** The highest occupied state over both spins, in eV. */
  readonly highestOccupied: Quantity<'energy'> | undefined
  /** The lowest unoccupied state over both spins, in eV. */
  readonly lowestUnoccupied: Quantity<'energy'> | undefined
  /** True for a metal, false for a crystal or molecule with a gap; `undefined` where it is not known. */
  readonly isMetal: boolean | undefined
}

const energyOf = (value: number) => quantity(value, 'eV') as Quantity<'energy'>

/** Gives levels their unit. */
export function energyLevels({ fermi, highestOccupied, lowestUnoccupied, isMetal }: KnownLevels): EnergyLevels {
  return {
    fermi: fermi.map(energyOf),
    highestOccupied: highestOccupied === undefined ? undefined : energyOf(highestOccupied),
    lowestUnoccupied: lowestUnoccupied === undefined ? undefined : energyOf(lowestUnoccupied),
    isMetal,
  }
}

/** Returns the numbers of levels, in eV. */
export function knownLevels({ fermi, highestOccupied, lowestUnoccupied, isMetal }: EnergyLevels): KnownLevels {
  return {
    fermi: fermi.map(one => one.to('eV').magnitude),
    highestOccupied: highestOccupied?.to('eV').magnitude,
    lowestUnoccupied: lowestUnoccupied?.to('eV').magnitude,
    isMetal,
  }
}
