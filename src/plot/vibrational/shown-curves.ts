import { quantity } from '../../units/index.js'
import type { ThermodynamicCurve } from './thermodynamic-curves.js'
import { type ThermodynamicUnit, toldUnit } from './thermodynamic-unit.js'

/** A curve with the entry that it is of, and the number of atoms that its values count. */
export interface CountedCurve extends ThermodynamicCurve {
  entry: number
  atoms: number | undefined
}

/** How curves are shown. */
export interface ShownOptions {
  unit: ThermodynamicUnit
  /** Divided by the number of atoms. */
  isPerAtom: boolean
  /** Names of the entries. */
  labels: readonly string[]
}

/** A curve's values as they are shown. */
export function shownValues(curve: CountedCurve, { unit, isPerAtom }: ShownOptions): number[] {
  const factor = toldUnit(curve.of, unit).factor / (isPerAtom ? (curve.atoms as number) : 1)
  return Array.from(curve.values, value => value * factor)
}

/**
 * The heat capacity that a warm solid tends to, after Dulong and Petit: 3 k_B an atom, in the unit that is shown;
 * `undefined` where the number of atoms is not known, or is not the same for all curves.
 */
export function dulongPetit(curves: readonly CountedCurve[], { unit, isPerAtom }: ShownOptions): number | undefined {
  const heats = curves.filter(curve => curve.word === 'C_V')
  const [atoms, ...others] = new Set(heats.map(curve => (isPerAtom ? 1 : curve.atoms)))
  if (atoms === undefined || others.length > 0) return undefined
  const boltzmann = quantity(1, 'boltzmann_constant').to('joule / kelvin' as never).magnitude as number
  return 3 * atoms * boltzmann * toldUnit('heat capacity', unit).factor
}
