import { maxStructures } from '../phonons/cell.js'
import { ownStructure } from '../phonons/own-structure.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'
import type { ThermodynamicName } from '../schema/records/thermodynamic-table.js'
import { type HarmonicFunctions, harmonic, type Oscillators } from './harmonic.js'

/** A stored thermodynamic function. */
export interface StoredFunction {
  name: ThermodynamicName
  /** In K. */
  temperatures: Float64Array
  /** In k_B or eV. */
  values: Float64Array
}

/** What the number of atoms is found from. */
export interface CountingEvidence {
  /** The oscillators of one atom; `undefined` without a density of states. */
  perAtom: Oscillators | undefined
  /** The numbers of atoms of the archive's structures, that of the calculation first. */
  structures: readonly number[]
  program: string | undefined
}

/** The number of atoms that stored values count, and how it was found. */
export interface CountedAtoms {
  readonly atoms: number
  readonly by: 'density of states' | 'program' | 'structure'
}

/** The greatest relative difference of the ratio of stored and harmonic value from a number of atoms. */
const tolerance = 0.04

/**
 * Returns the number of atoms that the values of a thermodynamic function count; `undefined` when it cannot be found.
 *
 * Archives do not say it, and they differ: NOMAD's phonopy parser stores free energies for one atom and heat capacities for the
 * supercell. When there is a density of states, the stored value is compared with the harmonic value of one atom: the ratio must
 * be the number of atoms of a structure, one, or a small whole number. Otherwise, phonopy's values count what they are known to
 * count, and those of other programs, without a density of states, the atoms of the calculation's structure.
 */
export function countedAtoms(stored: StoredFunction, evidence: CountingEvidence): CountedAtoms | undefined {
  const { perAtom, structures, program } = evidence
  const compared = perAtom && fromHarmonic(stored, { perAtom, structures })
  if (compared !== undefined) return { atoms: compared, by: 'density of states' }
  const [own] = structures
  const isPhonopy = program === 'Phonopy'
  if (isPhonopy && stored.name === 'freeEnergy') return { atoms: 1, by: 'program' }
  // Where there is a density of states that fits no number of atoms, only a program that is known says more.
  if (own === undefined || !isPossible(stored, own) || (perAtom && !isPhonopy)) return undefined
  return { atoms: own, by: isPhonopy ? 'program' : 'structure' }
}

/** The functions of vibrations at constant volume, which the harmonic approximation has. */
const harmonicName: Partial<Record<ThermodynamicName, keyof HarmonicFunctions>> = {
  heatCapacity: 'heatCapacity',
  heatCapacityAtConstantPressure: 'heatCapacity',
  entropy: 'entropy',
  freeEnergy: 'freeEnergy',
  internalEnergy: 'internalEnergy',
}

/** Whole numbers up to this one differ from the next by more than twice the tolerance. */
const largestWithoutStructure = 1 / (2 * tolerance)

/**
 * Compares a stored value with the harmonic one: of heat capacity and entropy at the highest temperature, of energies at the
 * lowest. There they show the number of atoms best.
 */
function fromHarmonic(
  { name, temperatures, values }: StoredFunction,
  { perAtom, structures }: { perAtom: Oscillators; structures: readonly number[] },
): number | undefined {
  const isEnergy = name === 'freeEnergy' || name === 'internalEnergy'
  const known = Array.from(temperatures.keys()).filter(index => Number.isFinite(values[index]))
  const place = known.reduce<number | undefined>((best, index) => {
    if (best === undefined) return index
    const isHigher = (temperatures[index] as number) > (temperatures[best] as number)
    return isHigher === isEnergy ? best : index
  }, undefined)
  if (place === undefined) return undefined
  const one = harmonic(perAtom, temperatures[place] as number)[harmonicName[name] as keyof HarmonicFunctions]
  const ratio = (values[place] as number) / one
  const fits = (atoms: number) => Math.abs(ratio / atoms - 1) < tolerance
  const whole = Math.round(ratio)
  return (
    [...structures, 1].filter(fits).sort((a, b) => Math.abs(ratio / a - 1) - Math.abs(ratio / b - 1))[0] ??
    (whole >= 1 && whole <= largestWithoutStructure && fits(whole) ? whole : undefined)
  )
}

/** Returns false when C_V exceeds 3 k_B for each atom, the harmonic limit: then it counts more atoms. */
function isPossible({ name, values }: StoredFunction, atoms: number): boolean {
  return name !== 'heatCapacity' || values.every(value => !(value > 3.01 * atoms))
}

/** Returns the numbers of atoms of an archive's structures: that of the calculation first, then of the first few. */
export function structureSizes(reader: SchemaReader, calculation: CalculationReader | undefined): number[] {
  const own = ownStructure(reader, calculation)
  const sizes = (systems: readonly (SystemReader | undefined)[]) =>
    systems.map(system => system?.atomCount() ?? 0).filter(count => count > 0)
  const others = new Set(sizes(reader.systems().slice(0, maxStructures)))
  const first = sizes([own])
  // Without a structure of the calculation, several sizes do not say which one is meant.
  return first.length === 0 && others.size > 1 ? [] : [...new Set([...first, ...others])]
}
