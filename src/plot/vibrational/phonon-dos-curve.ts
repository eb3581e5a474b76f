import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import { type PhononUnit, perEnergy, phononUnit } from './phonon-unit.js'

/** A phonon density of states. */
export interface PhononDosCurve {
  /** In the unit asked for; imaginary modes are negative. */
  energies: Float64Array
  /** States per unit of energy. */
  values: Float64Array
  /** The area under the curve: how many modes it counts, three for each atom of the cell. */
  modes: number
  /** True where the archive's numbers are per THz, against the unit that its schema states. */
  isPerTerahertz: boolean
}

/**
 * The phonon density of states of an entry (its last calculation with one), of a calculation, or of a section
 * `dos_phonon` itself; `undefined` where there is none.
 */
export function phononDosCurve(section: Section, unit: PhononUnit): PhononDosCurve | undefined {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'dos_phonon') : undefined
  const dos = sectionsOf(owner ?? section, 'dos_phonon').at(-1) ?? itself(section) ?? fromResults(section)
  const energies = numbersOf(dos, 'energies', phononUnit(unit).energy)
  const values = dos && sectionsOf(dos, 'total').map(total => numbersOf(total, 'value', perEnergy(unit)))
  const total = values?.find(list => list?.length === energies?.length)
  if (!energies || energies.length === 0 || !total) return undefined
  return inStatesPerEnergy(energies, total)
}

const itself = (section: Section) => (section.m_is_set('energies') ? section : undefined)

function fromResults(entry: Section): Section | undefined {
  const vibrational = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'vibrational')
  return sectionOf(vibrational, 'dos_phonon')
}

/** An atom has three modes: what counts less than a thousandth of one is no number of states. */
const fewestModes = 1e-3

/**
 * NOMAD's schema states the density per joule, but its reader of phonopy stores phonopy's numbers, which are per THz:
 * read per joule they sum to some 10⁻²¹ states. Nothing else comes near, so such a curve is known by its area.
 */
function inStatesPerEnergy(energies: Float64Array, values: Float64Array): PhononDosCurve {
  const modes = area(energies, values)
  if (!(modes > 0 && modes < fewestModes)) return { energies, values, modes, isPerTerahertz: false }
  const joules = quantity(1, 'joule').to(phononUnit('THz').energy as never).magnitude
  const scaled = values.map(value => value * joules)
  return { energies, values: scaled, modes: modes * joules, isPerTerahertz: true }
}

/** The area under a curve, by the trapezoidal rule; gaps count nothing. */
export function area(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0
  for (let index = 1; index < x.length; index++) {
    const step = (x[index] as number) - (x[index - 1] as number)
    const part = (step * ((y[index] as number) + (y[index - 1] as number))) / 2
    if (Number.isFinite(part)) sum += part
  }
  return sum
}
