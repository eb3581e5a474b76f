import type { Section } from '../../metainfo/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numberOf, numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import { type DosCurve, dosCurve } from './dos-curve.js'
import type { KnownEnergies } from './energy-reference.js'
import { type Projection, projectionsOf } from './projections.js'

/** The density of states of one spin channel. */
export interface DosChannel extends KnownEnergies {
  /** 0 for spin up, 1 for spin down, `undefined` for a calculation without spin. */
  spin: 0 | 1 | undefined
  /** In eV, not shifted. */
  energies: Float64Array
  /** In states per eV. */
  total: DosCurve
  /** The projected densities of states, by species, atom or orbital. */
  projections: Projection[]
}

/**
 * Reads the spin channels of an entry (from its last calculation with a density of states), of a calculation, or of a
 * section `dos_electronic`.
 *
 * @returns an empty list when there is no density of states
 */
export function dosChannels(section: Section): DosChannel[] {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'dos_electronic') : undefined
  const direct = sectionsOf(owner ?? section, 'dos_electronic')
  const sections = direct.length > 0 ? direct : section.m_is_set('energies') ? [section] : fromResults(section)
  return sections.flatMap(dos => channelsOf(dos, owner ?? dos.m_parent))
}

function fromResults(entry: Section): Section[] {
  const electronic = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'electronic')
  if (!electronic) return []
  const newer = sectionOf(electronic, 'dos_electronic_new')
  return newer ? sectionsOf(newer, 'data') : sectionsOf(electronic, 'dos_electronic')
}

/** Reads one section: newer archives have one for each spin channel, older ones a single one with a total for each spin. */
function channelsOf(dos: Section, calculation: Section | undefined): DosChannel[] {
  const energies = numbersOf(dos, 'energies', 'eV')
  if (!energies) return []
  const totals = sectionsOf(dos, 'total').filter(total => numbersOf(total, 'value')?.length === energies.length)
  const known = knownEnergies(dos, calculation)
  const own = numberOf(dos, 'spin_channel')
  return totals.map((total, index) => {
    const spin = numberOf(total, 'spin') ?? own ?? (totals.length === 2 ? index : undefined)
    const channel = spin === 0 || spin === 1 ? spin : undefined
    return {
      ...known,
      spin: channel,
      energies,
      total: dosCurve(total),
      projections: projectionsOf(dos, { spin: channel, count: energies.length }),
    }
  })
}

function knownEnergies(dos: Section, calculation: Section | undefined): KnownEnergies {
  const gap = sectionOf(dos, 'band_gap')
  const energy = sectionOf(calculation, 'energy')
  const first = (...values: (number | undefined)[]) => values.find(value => value !== undefined)
  return {
    highestOccupied: first(
      numberOf(dos, 'energy_ref', 'eV'),
      numberOf(gap, 'energy_highest_occupied', 'eV'),
      numberOf(energy, 'highest_occupied', 'eV'),
    ),
    fermi: first(numberOf(dos, 'energy_fermi', 'eV'), numberOf(energy, 'fermi', 'eV')),
  }
}
