import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Energies, EnergyKind, EnergyPart } from '../records/energies.js'

/** Contributions that are total energies of another kind, not parts. */
const kindOf: Readonly<Record<string, EnergyKind>> = {
  free: 'free',
  free_energy: 'free',
  total_free: 'free',
  total_t0: 'zero-temperature',
}

/** Reads the total energies of a section `outputs`, in eV. Of several items the last one with a value is taken. */
export function dataEnergies(outputs: Section, reading: Reading): Energies {
  const all = reading.sections(outputs, 'total_energies').filter(one => one.m_is_set('value'))
  const chosen = all.at(-1)
  const total = reading.number(chosen, 'value', 'eV')
  if (all.length > 1 && total !== undefined) {
    const labels = all.map(one => reading.text(one, 'label') ?? 'no label').join(', ')
    reading.note(`The calculation has ${all.length} total energies (${labels}): the last is taken.`)
  }
  const others = reading.sections(chosen, 'contributions').flatMap(one => {
    const type = reading.text(one, 'contribution_type') ?? ''
    const value = Object.hasOwn(kindOf, type) ? reading.number(one, 'value', 'eV') : undefined
    return value === undefined ? [] : [[kindOf[type] as EnergyKind, value] as const]
  })
  return { ...Object.fromEntries(others), ...(total === undefined ? {} : { total }) }
}

/** Reads the parts of the total energy of a section `outputs`, in eV, with the names of the archive. */
export function dataEnergyParts(outputs: Section, reading: Reading): EnergyPart[] {
  const chosen = reading
    .sections(outputs, 'total_energies')
    .filter(one => one.m_is_set('value'))
    .at(-1)
  return reading.sections(chosen, 'contributions').flatMap(one => {
    const name = reading.text(one, 'contribution_type') ?? reading.text(one, 'name')
    if (name === undefined || Object.hasOwn(kindOf, name)) return []
    const value = reading.number(one, 'value', 'eV')
    return value === undefined ? [] : [{ name, value }]
  })
}
