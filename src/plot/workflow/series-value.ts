import type { Section } from '../../metainfo/index.js'
import { type Magnitude, Quantity, type Unit } from '../../units/index.js'
import { calculationsOf, isDefined, numberOf, sectionsOf } from '../archive/read.js'
import { atomsOf, readAtoms, totalEnergy } from '../archive/system.js'
import { unitOfAll } from '../tables/shown-quantity.js'
import { largestForce } from './geometry-convergence.js'

/** A number, or a quantity that holds one. */
export type Scalar = number | Quantity<string, Magnitude>

/** A number and the symbol of its unit, empty when it has none. */
export interface Shown {
  value: number
  unit: string
}

/** Converts numbers and quantities for an axis: all quantities to one unit of the notebook's unit system. */
export function shownScalars(scalars: readonly (Scalar | null | undefined)[]): (Shown | undefined)[] {
  const unit = unitOfAll(scalars)
  return scalars.map(scalar => shownScalar(scalar, unit))
}

function shownScalar(scalar: Scalar | null | undefined, unit: Unit | undefined): Shown | undefined {
  if (scalar instanceof Quantity) {
    const shown = unit ? scalar.to(unit) : scalar
    const { magnitude } = shown
    return typeof magnitude === 'number' && Number.isFinite(magnitude)
      ? { value: magnitude, unit: shown.units.symbol }
      : undefined
  }
  return typeof scalar === 'number' && Number.isFinite(scalar) ? { value: scalar, unit: '' } : undefined
}

/** Reads the total energy of an entry's last calculation that has one, in eV per cell or per atom. */
export function energyOf(entry: Section, per: 'atom' | 'cell'): Shown | undefined {
  const energy = calculationsOf(entry).map(totalEnergy).findLast(isDefined)
  const atoms = per === 'atom' ? atomCount(entry) : 1
  return energy === undefined || atoms === undefined ? undefined : { value: energy / atoms, unit: 'eV' }
}

/** Reads the largest force on an atom in an entry's last calculation that has forces, in eV/Å. */
export function forceOf(entry: Section): Shown | undefined {
  const value = calculationsOf(entry).map(largestForce).findLast(isDefined)
  return value === undefined ? undefined : { value, unit: 'eV/Å' }
}

/** Reads the pressure in an entry's last calculation that has one, in GPa. */
export function pressureOf(entry: Section): Shown | undefined {
  const value = calculationsOf(entry).map(calculationPressure).findLast(isDefined)
  return value === undefined ? undefined : { value, unit: 'GPa' }
}

/** Reads the pressure of a calculation in GPa, from itself or from its thermodynamics. */
export function calculationPressure(calculation: Section): number | undefined {
  return [calculation, ...sectionsOf(calculation, 'thermodynamics')]
    .map(section => numberOf(section, 'pressure', 'GPa'))
    .find(isDefined)
}

function atomCount(entry: Section): number | undefined {
  const atoms = atomsOf(entry)
  return atoms && readAtoms(atoms)?.labels.length
}
