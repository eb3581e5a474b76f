import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { DosValues } from '../records/density-of-states.js'

/** Reads the curve of a total or of a projected density of states; `undefined` when it is none of so many energies. */
export function runDosValues(section: Section, count: number, reading: Reading): DosValues | undefined {
  const values = reading.numbers(section, 'value', '1 / electron_volt')
  if (values?.length !== count) return undefined
  const integrated = reading.numbers(section, 'value_integrated')
  return {
    values,
    integrated: integrated?.length === count ? integrated : undefined,
    normalization: reading.number(section, 'normalization_factor'),
  }
}
