import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import { type PhononUnit, perEnergy, phononUnit } from './phonon-unit.js'

/** A phonon density of states. */
export interface PhononDosCurve {
  /** In the requested unit; imaginary modes are negative. */
  energies: Float64Array
  /** States per unit of energy. */
  values: Float64Array
  /** The area under the curve: the number of modes, three for each atom of the cell. */
  modes: number
  /** True when the archive's numbers are per THz, although its schema states per joule. */
  isPerTerahertz: boolean
}

/**
 * Reads the phonon density of states of an entry (from its last calculation that has one), of a calculation, or of a section
 * `dos_phonon`. Returns `undefined` when there is none.
 */
export function phononDosCurve(section: Section, unit: PhononUnit): PhononDosCurve | undefined {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'dos_phonon') : undefined
  const dos = sectionsOf(owner ?? section, 'dos_phonon').at(-1) ?? dosItself(section) ?? fromResults(section)
  const energies = numbersOf(dos, 'energies', phononUnit(unit).energy)
  const values = dos && sectionsOf(dos, 'total').map(total => numbersOf(total, 'value', perEnergy(unit)))
  const total = values?.find(list => list?.length === energies?.length)
  if (!energies || energies.length === 0 || !total) return undefined
  return inStatesPerEnergy(energies, total)
}

const dosItself = (section: Section) => (section.m_is_set('energies') ? section : undefined)

function fromResults(entry: Section): Section | undefined {
  const vibrational = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'vibrational')
  return sectionOf(vibrational, 'dos_phonon')
}

/** The smallest area that can be a number of modes. An atom has three. */
const minModes = 1e-3

/**
 * Converts densities that are stored per THz.
 *
 * NOMAD's schema states densities per joule, but its phonopy parser stores phonopy's numbers, which are per THz. Read as per
 * joule, their area is about 10⁻²¹ modes, far below that of any real curve; so the area identifies them.
 */
function inStatesPerEnergy(energies: Float64Array, values: Float64Array): PhononDosCurve {
  const modes = area(energies, values)
  if (!(modes > 0 && modes < minModes)) return { energies, values, modes, isPerTerahertz: false }
  const joules = quantity(1, 'joule').to(phononUnit('THz').energy as never).magnitude
  const scaled = values.map(value => value * joules)
  return { energies, values: scaled, modes: modes * joules, isPerTerahertz: true }
}

/** Computes the area under a curve by the trapezoidal rule. Intervals with a missing value are ignored. */
export function area(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0
  for (let index = 1; index < x.length; index++) {
    const step = (x[index] as number) - (x[index - 1] as number)
    const trapezoid = (step * ((y[index] as number) + (y[index - 1] as number))) / 2
    if (Number.isFinite(trapezoid)) sum += trapezoid
  }
  return sum
}
