import type { Section } from '../../../metainfo/index.js'
import { lastOfEachSpin } from '../last-of-each-spin.js'
import type { Reading } from '../reading.js'
import type { DosChannelRecord, DosRecord } from '../records/density-of-states.js'
import type { Levels } from '../records/levels.js'
import { inScope } from '../scope.js'
import { spinOf } from '../spin-of.js'
import { runDosValues } from './dos-values.js'
import { fermiLevels, runGaps, runLevels } from './levels.js'
import { runProjections } from './projections.js'

/** What the density of states of a calculation is read from. */
export interface DosHolder {
  /** The sections `dos_electronic`. */
  sections: readonly Section[]
  /** The calculation, for its levels. */
  calculation: Section | undefined
  /** The section that the user gave. */
  input: Section
  /** The names of the atoms of the structure, for projections without a name. */
  elements: () => readonly string[]
}

/** Reads the density of states: newer archives have a section for each spin channel, older ones a total for each spin. */
export function runDos({ sections, calculation, input, elements }: DosHolder, reading: Reading): DosRecord | undefined {
  const own = sections.filter(section => inScope(section, input))
  const channels = own.flatMap(section => channelsOf(section, { reading, elements }))
  if (channels.length === 0) return undefined
  return {
    channels: lastOfEachSpin(channels, reading),
    gaps: own.flatMap(section =>
      runGaps(section, reading, 'dos').map(gap => ({
        ...gap,
        spin: gap.spin ?? spinOf(reading.number(section, 'spin_channel')),
      })),
    ),
    levels: levelsOf(own, runLevels(calculation, reading), reading),
  }
}

function channelsOf(
  dos: Section,
  { reading, elements }: { reading: Reading; elements: () => readonly string[] },
): DosChannelRecord[] {
  const energies = reading.numbers(dos, 'energies', 'eV')
  if (!energies) return []
  const own = reading.number(dos, 'spin_channel')
  const totals = reading.sections(dos, 'total').flatMap(section => {
    const values = runDosValues(section, energies.length, reading)
    return values ? [{ section, values }] : []
  })
  return totals.map(({ section, values }, index) => {
    const spin = spinOf(reading.number(section, 'spin') ?? own ?? (totals.length === 2 ? index : undefined))
    return {
      spin,
      energies,
      total: values,
      projections: runProjections(dos, { spin, count: energies.length, elements, reading }),
    }
  })
}

/** Returns the levels of all spin channels: each has the same zero, so that the highest occupied state is that of all. */
function levelsOf(sections: readonly Section[], own: Levels, reading: Reading): Levels {
  const fermi = [...new Set(sections.flatMap(section => fermiLevels(section, reading, 'energy_fermi')))]
  let [highest, lowest]: (number | undefined)[] = [undefined, undefined]
  for (const section of sections) {
    const gaps = runGaps(section, reading, 'dos')
    const top = reading.number(section, 'energy_ref', 'eV') ?? gaps[0]?.highestOccupied
    const bottom = gaps[0]?.lowestUnoccupied
    if (top !== undefined) highest = Math.max(highest ?? top, top)
    if (bottom !== undefined) lowest = Math.min(lowest ?? bottom, bottom)
  }
  return {
    fermi: fermi.length > 0 ? fermi : own.fermi,
    highestOccupied: highest ?? own.highestOccupied,
    lowestUnoccupied: lowest ?? own.lowestUnoccupied,
  }
}
