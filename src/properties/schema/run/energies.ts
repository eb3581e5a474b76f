import type { Section } from '../../../metainfo/index.js'
import { withoutUndefined } from '../../../options/index.js'
import type { Reading } from '../reading.js'
import type { Energies, EnergyPart } from '../records/energies.js'

/** Reads the total energies of a section `calculation`, in eV. */
export function runEnergies(calculation: Section, reading: Reading): Energies {
  const energy = reading.section(calculation, 'energy')
  const value = (name: string) => reading.number(reading.section(energy, name), 'value', 'eV')
  return withoutUndefined({ total: value('total'), free: value('free'), 'zero-temperature': value('total_t0') })
}

/** Sections of `energy` that are total energies, not parts. */
const totals = ['total', 'free', 'total_t0', 'current', 'contributions', 'types']

/** Reads the parts of the total energy of a section `calculation`, in eV, with the names of the archive. */
export function runEnergyParts(calculation: Section, reading: Reading): EnergyPart[] {
  const energy = reading.section(calculation, 'energy')
  const named = [...(energy?.m_def.all_sub_sections.keys() ?? [])]
    .filter(name => !totals.includes(name) && !name.startsWith('x_'))
    .map(name => [name, reading.section(energy, name)] as const)
  const listed = reading.sections(energy, 'contributions').map(one => [reading.text(one, 'kind') ?? '', one] as const)
  return [...named, ...listed].flatMap(([name, one]) => {
    const value = name === '' ? undefined : reading.number(one, 'value', 'eV')
    return value === undefined ? [] : [{ name, value }]
  })
}
