import { quantity } from '../../units/index.js'
import type { ThermodynamicCurve } from './thermodynamic-curves.js'
import { type ThermodynamicUnit, thermodynamicUnit } from './thermodynamic-unit.js'

/** A curve with the index of its entry and the number of atoms that its values count. */
export interface CountedCurve extends ThermodynamicCurve {
  entry: number
  atoms: number | undefined
}

/** The options that decide how curves are drawn. */
export interface ShownOptions {
  unit: ThermodynamicUnit
  /** Whether values are divided by the number of atoms. */
  isPerAtom: boolean
  /** The names of the entries. */
  labels: readonly string[]
}

/** Returns the values of a curve in the unit shown, per atom if chosen. */
export function shownValues(curve: CountedCurve, { unit, isPerAtom }: ShownOptions): number[] {
  const factor = thermodynamicUnit(curve.of, unit).factor / (isPerAtom ? (curve.atoms as number) : 1)
  return Array.from(curve.values, value => value * factor)
}

/**
 * Returns the Dulong–Petit limit of the heat capacity at high temperature, 3 k_B per atom, in the unit shown. Returns
 * `undefined` when the number of atoms is unknown or differs between curves.
 */
export function dulongPetit(curves: readonly CountedCurve[], { unit, isPerAtom }: ShownOptions): number | undefined {
  const heats = curves.filter(curve => curve.plainSymbol === 'C_V')
  const [atoms, ...others] = new Set(heats.map(curve => (isPerAtom ? 1 : curve.atoms)))
  if (atoms === undefined || others.length > 0) return undefined
  const boltzmann = quantity(1, 'boltzmann_constant').to('joule / kelvin' as never).magnitude as number
  return 3 * atoms * boltzmann * thermodynamicUnit('heat capacity', unit).factor
}
