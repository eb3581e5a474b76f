import { type Quantity, quantity } from '../../units/index.js'
import { countedByDos, type PhononCell } from './cell.js'
import { type DosCurve, perTerahertzNote } from './dos-curve.js'

/** A phonon density of states. */
export interface PhononDos {
  /** In THz; imaginary modes are negative. */
  readonly frequencies: Quantity<'frequency', Float64Array>
  /** Modes per THz, of as many atoms as the archive counts. */
  readonly values: Quantity<'time', Float64Array>
  /** The area under the curve: its number of modes. Three for each atom, when nothing is missing. */
  readonly modes: number
  /** The number of modes below zero frequency. */
  readonly imaginaryModes: number
  /**
   * The number of atoms that the curve counts, by which it is divided to compare materials. Without known structure it is a
   * third of the area, when that is a whole number; `undefined` otherwise.
   */
  readonly atoms: number | undefined
  /** Those notes of the property that are about the density of states alone. */
  readonly notes: readonly string[]
}

/** Returns the density of states of a property from its curve. */
export function phononDos(curve: DosCurve, { atoms, dosNotes }: PhononCell): PhononDos {
  return {
    frequencies: quantity(curve.frequencies, 'terahertz') as Quantity<'frequency', Float64Array>,
    values: quantity(curve.values, '1 / terahertz') as Quantity<'time', Float64Array>,
    modes: curve.modes,
    imaginaryModes: curve.imaginaryModes,
    atoms: atoms ?? countedByDos(curve.modes),
    notes: [...(curve.isPerTerahertz ? [perTerahertzNote] : []), ...dosNotes, ...curve.notes],
  }
}
