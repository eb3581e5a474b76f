import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Levels } from '../records/levels.js'
import type { StoredGap } from '../records/stored-gap.js'
import { spinOf } from '../spin-of.js'

/** Reads the levels that a section `calculation` states of itself. */
export function runLevels(calculation: Section | undefined, reading: Reading): Levels {
  const energy = reading.section(calculation, 'energy')
  return {
    fermi: fermiLevels(energy, reading, 'fermi'),
    highestOccupied: reading.number(energy, 'highest_occupied', 'eV'),
    lowestUnoccupied: reading.number(energy, 'lowest_unoccupied', 'eV'),
  }
}

/** Reads a Fermi level, or one for each spin channel. */
export function fermiLevels(section: Section | undefined, reading: Reading, name: string): number[] {
  const one = reading.number(section, name, 'eV')
  return one === undefined ? [...(reading.numbers(section, name, 'eV') ?? [])].filter(Number.isFinite) : [one]
}

/** Reads the gaps of a section: `band_gap` of a calculation, of its bands, of its density of states, or of `results`. */
export function runGaps(section: Section | undefined, reading: Reading, from?: string): StoredGap[] {
  return section === undefined
    ? []
    : reading.sections(section, 'band_gap').flatMap((gap): StoredGap[] => {
        const [highestOccupied, lowestUnoccupied] = ['energy_highest_occupied', 'energy_lowest_unoccupied'].map(name =>
          reading.number(gap, name, 'eV'),
        )
        const edges = lowestUnoccupied !== undefined && highestOccupied !== undefined
        const value = reading.number(gap, 'value', 'eV') ?? (edges ? lowestUnoccupied - highestOccupied : undefined)
        if (value === undefined) return []
        const type = reading.text(gap, 'type')
        return [
          {
            value: Math.max(0, value),
            type: type === 'direct' || type === 'indirect' ? type : undefined,
            highestOccupied,
            lowestUnoccupied,
            spin: spinOf(reading.number(gap, 'index')),
            from: from ?? provenance(reading.text(reading.section(gap, 'provenance'), 'label')),
          },
        ]
      })
}

function provenance(label: string | undefined): string | undefined {
  return label === 'band_structure' ? 'bands' : label
}
