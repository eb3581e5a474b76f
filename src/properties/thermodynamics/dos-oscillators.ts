import { numberText } from '../../basics/text.js'
import { countedByDos, modesTolerance } from '../phonons/cell.js'
import type { ReadPhonons } from '../phonons/read-phonons.js'
import { scaled } from './functions.js'
import { type Oscillators, oscillatorsOf } from './harmonic.js'

/** The oscillators of a density of states. */
export interface DosOscillators {
  /** Those of as many atoms as the density of states counts. */
  readonly all: Oscillators
  /** The number of these atoms; `undefined` when it is not known. */
  readonly atoms: number | undefined
  /** Those of one atom; `undefined` when the number of atoms is not known. */
  readonly perAtom: Oscillators | undefined
  /** What was assumed, and what is odd. */
  readonly notes: readonly string[]
}

/**
 * Returns the oscillators of a density of states. When its area differs a little from three modes for each atom, as it does on a
 * coarse mesh, it is scaled to them; a larger difference stays, and is said.
 */
export function dosOscillators({ curve, cell }: ReadPhonons): DosOscillators | undefined {
  if (!curve || !(curve.modes > 0)) return undefined
  const raw = oscillatorsOf(curve.frequencies, curve.values)
  const atoms = cell.atoms ?? countedByDos(curve.modes)
  if (atoms === undefined) return { all: raw, atoms, perAtom: undefined, notes: [] }
  const factor = (3 * atoms) / curve.modes
  const isClose = Math.abs(1 / factor - 1) <= modesTolerance
  const all = isClose ? scaled(raw, factor) : raw
  const isSaid = isClose && Math.abs(factor - 1) > 1e-3
  return {
    all,
    atoms,
    perAtom: scaled(all, 1 / atoms),
    notes: isSaid
      ? [`The area under the density of states, ${numberText(curve.modes)} modes, is scaled to ${3 * atoms}.`]
      : [],
  }
}
