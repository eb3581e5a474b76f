import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import { type FrameNumber, frameUnits, type StoredForces } from '../records/dynamics.js'

const names: Partial<Record<FrameNumber, string>> = {
  temperature: 'temperatures',
  pressure: 'pressures',
  volume: 'volumes',
  energy_potential: 'potential_energies',
  energy_kinetic: 'kinetic_energies',
  energy_total: 'total_energies',
}

/** Reads one number of a section `outputs`. Each is a list with one item for each method, of which the last one is taken. */
export function dataFrameNumber(outputs: Section, reading: Reading, name: FrameNumber): number | undefined {
  const listed = names[name]
  if (listed === undefined) return undefined
  return reading
    .sections(outputs, listed)
    .map(one => reading.number(one, 'value', frameUnits[name]))
    .findLast(value => value !== undefined)
}

/** Reads the forces of a section `outputs`. */
export function dataForces(outputs: Section, reading: Reading): StoredForces | undefined {
  const found = reading
    .sections(outputs, 'total_forces')
    .map(one => reading.array(one, 'value', 'eV / angstrom'))
    .findLast(array => array?.shape[1] === 3)
  return found && { values: found.values, atoms: found.shape[0] as number }
}

/** Returns the number of particles of a section `model_system`. */
export function dataAtomCount(system: Section, reading: Reading): number | undefined {
  const holders = [system, reading.section(system, 'cell')]
  const counts = holders.flatMap(holder =>
    ['particle_states', 'atoms_state'].map(name => (holder?.m_is_set(name) ? holder.m_sub_section_count(name) : 0)),
  )
  return counts.find(count => count > 0)
}
