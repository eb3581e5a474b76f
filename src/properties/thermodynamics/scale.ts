import { avogadro, boltzmann, electronvolt } from '../../basics/si-constants.js'
import { commonDivisor } from '../../math/index.js'
import type { SystemReader } from '../schema/reader.js'

/**
 * The amount of substance that thermodynamic functions count: one atom; the cell whose vibrations were calculated; one formula
 * unit; one mole of formula units; or what the archive stores, which may differ between functions.
 */
export type ThermodynamicScale = 'atom' | 'cell' | 'formula unit' | 'mole' | 'stored'

/** All scales. */
export const thermodynamicScales: readonly ThermodynamicScale[] = ['atom', 'cell', 'formula unit', 'mole', 'stored']

/** What is known of the material. */
export interface KnownAmounts {
  /** The number of atoms of the cell. */
  cell: number | undefined
  /** A structure of the material. */
  system: SystemReader | undefined
}

/** Returns the number of atoms that a scale counts; `undefined` when it is not known, and for stored values. */
export function atomsOfScale(scale: ThermodynamicScale, { cell, system }: KnownAmounts): number | undefined {
  if (scale === 'atom') return 1
  if (scale === 'cell') return cell
  return scale === 'stored' ? undefined : formulaUnit(system)
}

/** Returns the number of atoms of a formula unit: 2 for NaCl; all atoms of a molecule. */
function formulaUnit(system: SystemReader | undefined): number | undefined {
  const atoms = system?.atoms()
  if (!atoms) return undefined
  const { labels, atomicNumbers, periodic } = atoms
  if (!periodic.some(Boolean)) return labels.length
  const counts = new Map<string, number>()
  for (const [index, label] of labels.entries()) {
    const species = String(atomicNumbers[index] ?? label)
    counts.set(species, (counts.get(species) ?? 0) + 1)
  }
  return labels.length / [...counts.values()].reduce(commonDivisor)
}

/** Returns the units of heat capacities and entropies, and of energies. */
export function unitsOfScale(scale: ThermodynamicScale): { entropy: string; energy: string } {
  return scale === 'mole'
    ? { entropy: 'joule / kelvin / mole', energy: 'kilojoule / mole' }
    : { entropy: 'boltzmann_constant', energy: 'eV' }
}

/** Returns the factors from k_B and eV of one particle to the units of a scale: Avogadro's number of them for a mole. */
export function factorsOfScale(scale: ThermodynamicScale): { entropy: number; energy: number } {
  return scale === 'mole' ? { entropy: boltzmann * avogadro, energy: (electronvolt * avogadro) / 1000 } : unchanged
}

const unchanged = { entropy: 1, energy: 1 }
