import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Energies } from '../records/energies.js'

/** Reads the total energies of a section `calculation`, in eV. */
export function runEnergies(calculation: Section, reading: Reading): Energies {
  const energy = reading.section(calculation, 'energy')
  const value = (name: string) => reading.number(reading.section(energy, name), 'value', 'eV')
  const found = { total: value('total'), free: value('free'), 'zero-temperature': value('total_t0') }
  return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined))
}
