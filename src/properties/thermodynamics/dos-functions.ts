import { numberText } from '../../basics/text.js'
import { perTerahertzNote } from '../phonons/dos-curve.js'
import { imaginaryModes } from '../phonons/imaginary.js'
import type { ReadPhonons } from '../phonons/read-phonons.js'
import { dosOscillators } from './dos-oscillators.js'
import { type FunctionsOfScale, isEnergy, type ScaleRequest, scaled } from './functions.js'
import { harmonic } from './harmonic.js'
import { atomsOfScale, factorsOfScale, type ThermodynamicScale } from './scale.js'

const names = ['heatCapacity', 'entropy', 'freeEnergy', 'internalEnergy'] as const

/** Computes the thermodynamic functions of a density of states in the harmonic approximation. */
export function dosFunctions(
  phonons: ReadPhonons,
  { per, amounts, temperatures }: ScaleRequest & { temperatures: readonly number[] },
): FunctionsOfScale | undefined {
  const oscillators = dosOscillators(phonons)
  if (!oscillators) return undefined
  const { curve, cell } = phonons
  const counted = oscillators.atoms
  const target = atomsOfScale(per, { ...amounts, cell: amounts.cell ?? counted })
  const isKnown = per !== 'stored' && counted !== undefined && target !== undefined
  const notes = [
    ...(curve?.isPerTerahertz ? [perTerahertzNote] : []),
    ...cell.notes,
    ...cell.dosNotes,
    ...(curve?.notes ?? []),
    ...imaginaryModes({ ...phonons, stated: undefined }).notes,
    ...oscillators.notes,
    ...leftOut(phonons),
  ]
  if (!isKnown && per !== 'stored') notes.push(unknownNote(per))
  const factor = isKnown ? target / counted : 1
  const units = factorsOfScale(isKnown ? per : 'stored')
  const own = scaled(oscillators.all, factor)
  const points = temperatures.map(temperature => harmonic(own, temperature))
  const list = (name: (typeof names)[number]) =>
    Float64Array.from(points, point => point[name] * (isEnergy(name) ? units.energy : units.entropy))
  return {
    per: isKnown ? per : 'stored',
    temperatures: Float64Array.from(temperatures),
    values: Object.fromEntries(names.map(name => [name, list(name)])),
    zeroPointEnergy: harmonic(own, 0).freeEnergy * units.energy,
    countedAtoms: counted === undefined ? {} : Object.fromEntries(names.map(name => [name, counted])),
    atoms: isKnown ? target : counted,
    notes,
  }
}

function unknownNote(per: ThermodynamicScale): string {
  return `How many atoms the density of states counts, or a ${per}, is not known: the functions are those of all its modes.`
}

/** Says how many modes have no thermodynamic functions. */
function leftOut({ curve }: ReadPhonons): string[] {
  if (!curve || !(curve.imaginaryModes > 1e-3 * curve.modes)) return []
  const [real, all] = [curve.modes - curve.imaginaryModes, curve.modes].map(value => numberText(value))
  return [`Modes below zero frequency are left out: the functions count ${real} of ${all} modes.`]
}
