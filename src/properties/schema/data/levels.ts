import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading } from '../reading.js'
import type { Levels } from '../records/levels.js'
import type { StoredGap } from '../records/stored-gap.js'
import { spinOf } from '../spin-of.js'

/** Reads the levels that a section `outputs` states, and those of its eigenvalues. */
export function dataLevels(outputs: Section | undefined, reading: Reading): Levels {
  const levels = ['fermi_levels', 'chemical_potentials']
    .flatMap(name => (outputs ? reading.sections(outputs, name) : []))
    .map(level => reading.number(level, 'value', 'eV') ?? reading.number(level, 'fermi_energy', 'eV'))
    .filter(value => value !== undefined)
  const states = outputs ? reading.sections(outputs, 'electronic_eigenvalues') : []
  return { fermi: [...new Set(levels)], ...edgesOf(states, reading) }
}

/** Returns the highest of the highest occupied, and the lowest of the lowest unoccupied states that sections state. */
export function edgesOf(
  sections: readonly Section[],
  reading: Reading,
): Pick<Levels, 'highestOccupied' | 'lowestUnoccupied'> {
  let [highestOccupied, lowestUnoccupied]: (number | undefined)[] = [undefined, undefined]
  for (const section of sections) {
    const top = reading.number(section, 'highest_occupied', 'eV')
    const bottom = reading.number(section, 'lowest_unoccupied', 'eV')
    if (top !== undefined) highestOccupied = Math.max(highestOccupied ?? top, top)
    if (bottom !== undefined) lowestUnoccupied = Math.min(lowestUnoccupied ?? bottom, bottom)
  }
  return { highestOccupied, lowestUnoccupied }
}

/** Reads the gaps that a section `outputs` states. Versions before 0.4 have a value in an array; of several all are gaps. */
export function dataGaps(outputs: Section, reading: Reading): StoredGap[] {
  return reading.sections(outputs, 'electronic_band_gaps').flatMap(gap => {
    const single = reading.number(gap, 'value', 'eV')
    const values = single === undefined ? Array.from(reading.numbers(gap, 'value', 'eV') ?? []) : [single]
    const known = values.filter(Number.isFinite)
    if (known.length > 1) reading.noteAt(`A gap has ${known.length} numbers: the smallest counts`, pathOf(gap))
    const type = reading.text(gap, 'type')
    return known.map(
      (value): StoredGap => ({
        value: Math.max(0, value),
        type: type === 'direct' || type === 'indirect' ? type : undefined,
        highestOccupied: undefined,
        lowestUnoccupied: undefined,
        spin: spinOf(reading.number(gap, 'spin_channel')),
        from: sourceOf(reading.section(gap, 'physical_property_ref')),
      }),
    )
  })
}

function sourceOf(property: Section | undefined): string | undefined {
  const path = property?.m_path() ?? ''
  if (path.includes('/electronic_dos/')) return 'dos'
  if (path.includes('/electronic_band_structures/')) return 'bands'
  return path.includes('/electronic_eigenvalues/') ? 'eigenvalues' : undefined
}
