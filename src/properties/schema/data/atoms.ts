import type { Section } from '../../../metainfo/index.js'
import { makeAtoms, type StoredAtoms } from '../make-atoms.js'
import { pathOf, type Reading } from '../reading.js'
import type { Atoms } from '../records/atoms.js'

/**
 * Reads a section `model_system`; `undefined` when it has no positions or no names of particles.
 *
 * Versions before 0.4 have positions and particles in `cell[0]`, versions before 0.6 the lattice vectors.
 */
export function dataAtoms(system: Section, reading: Reading): Atoms | undefined {
  const cell = reading.section(system, 'cell')
  const holder = (name: string) => [system, cell].find(section => section?.m_is_set(name))
  const particles = particlesOf(system, reading)
  if (!particles) return undefined
  return makeAtoms(
    {
      ...particles,
      place: pathOf(system),
      positions: reading.array(holder('positions'), 'positions', 'angstrom'),
      vectors: reading.array(holder('lattice_vectors'), 'lattice_vectors', 'angstrom'),
      periodic: reading.list(holder('periodic_boundary_conditions'), 'periodic_boundary_conditions'),
      count: reading.number(system, 'n_particles'),
    },
    reading,
  )
}

/** Returns the names of the particles of a section `model_system`; `undefined` when it has none. */
export function particlesOf(
  system: Section,
  reading: Reading,
): Pick<StoredAtoms, 'labels' | 'beads' | 'atomicNumbers'> | undefined {
  const states = [
    reading.sections(system, 'particle_states'),
    reading.sections(system, 'atoms_state'),
    reading.sections(reading.section(system, 'cell'), 'atoms_state'),
  ].find(list => list.length > 0)
  return (
    states && {
      labels: states.map(state => labelOf(state, reading)),
      beads: states.map(state => state.m_is_set('bead_symbol')),
      atomicNumbers: states.map(state => reading.number(state, 'atomic_number')),
    }
  )
}

function labelOf(state: Section, reading: Reading): string | undefined {
  const names = ['chemical_symbol', 'bead_symbol', 'label']
  return names.map(name => reading.text(state, name)).find(name => name !== undefined)
}
