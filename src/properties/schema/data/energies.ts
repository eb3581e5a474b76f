import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Energies } from '../records/energies.js'

/** Reads the total energies of a section `outputs`, in eV. Of several items the last one with a value is taken. */
export function dataEnergies(outputs: Section, reading: Reading): Energies {
  const total = reading
    .sections(outputs, 'total_energies')
    .map(energy => reading.number(energy, 'value', 'eV'))
    .findLast(value => value !== undefined)
  return total === undefined ? {} : { total }
}
