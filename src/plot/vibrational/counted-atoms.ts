import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { calculationsOf, isDefined, numbersOf, sectionOf } from '../archive/read.js'
import { atomsOf } from '../archive/system.js'
import { harmonicPerAtom } from './harmonic.js'
import { type PhononDosCurve, phononDosCurve } from './phonon-dos-curve.js'
import type { ThermodynamicCurve } from './thermodynamic-curves.js'

/** The greatest relative difference of the ratio of stored and harmonic value from a whole number of atoms. */
const tolerance = 0.04

/**
 * Returns the number of atoms that the values of a thermodynamic function count; `undefined` when it cannot be found.
 *
 * Archives differ: NOMAD's phonopy parser stores free energies for one atom and heat capacities for the supercell. When
 * there is a density of states, the stored value is compared with the harmonic value for one atom. Otherwise the atoms of
 * the system are counted that the calculation refers to.
 */
export function countedAtoms(entry: Section, curve: ThermodynamicCurve): number | undefined {
  const dos = asTemperatures(phononDosCurve(entry, 'meV'))
  return (dos && fromHarmonic(curve, dos)) ?? fromSystem(entry, curve)
}

const boltzmann = quantity(1, 'boltzmann_constant').to('joule / kelvin' as never).magnitude as number

/** Converts a density of states from meV to temperatures E / k_B in K. */
function asTemperatures(dos: PhononDosCurve | undefined): PhononDosCurve | undefined {
  if (!dos || !(dos.modes > 0)) return undefined
  const kelvin = quantity(1, 'millielectron_volt / boltzmann_constant').to('kelvin' as never).magnitude as number
  return {
    ...dos,
    energies: dos.energies.map(energy => energy * kelvin),
    values: dos.values.map(value => value / kelvin),
  }
}

/**
 * Compares a stored value with the harmonic one: of heat capacity and entropy at the highest temperature, of energies at the
 * lowest. There they show the number of atoms best.
 */
function fromHarmonic({ of, temperatures, values }: ThermodynamicCurve, dos: PhononDosCurve): number | undefined {
  const isEnergy = of === 'free energy' || of === 'internal energy'
  const extreme = isEnergy ? Math.min(...temperatures) : Math.max(...temperatures)
  const stored = (values[temperatures.indexOf(extreme)] as number) / boltzmann
  const ratio = stored / harmonicPerAtom(of, dos, extreme)
  const atoms = Math.round(ratio)
  return atoms >= 1 && Math.abs(ratio / atoms - 1) < tolerance ? atoms : undefined
}

/** Counts the atoms of the first system that has positions. */
function fromSystem(entry: Section, curve: ThermodynamicCurve): number | undefined {
  const systems = [
    ...calculationsOf(entry).map(calculation => sectionOf(calculation, 'system_ref')),
    sectionOf(sectionOf(sectionOf(entry, 'workflow2'), 'inputs'), 'section'),
    entry,
  ]
  const atoms = systems.filter(isDefined).map(atomsOf).find(isDefined)
  const count = (numbersOf(atoms, 'positions')?.length ?? 0) / 3
  return count >= 1 && isPossible(curve, count) ? count : undefined
}

/** Returns false when C_V exceeds 3 k_B per atom, the harmonic limit: then it counts more atoms. */
function isPossible({ plainSymbol, values }: ThermodynamicCurve, atoms: number): boolean {
  return plainSymbol !== 'C_V' || values.every(value => !(value > 3.01 * atoms * boltzmann))
}
