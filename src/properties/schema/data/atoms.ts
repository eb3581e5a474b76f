import type { Section } from '../../../metainfo/index.js'
import { makeAtoms, makeBox, type StoredAtoms } from '../make-atoms.js'
import { pathOf, type Reading } from '../reading.js'
import type { Atoms, Box } from '../records/atoms.js'

/**
 * Reads a section `model_system`; `undefined` when it has no positions or no names of particles.
 *
 * Versions before 0.4 have positions and particles in `cell[0]`, versions before 0.6 the lattice vectors.
 */
export function dataAtoms(system: Section, reading: Reading): Atoms | undefined {
  const particles = particlesOf(system, reading)
  if (!particles) return undefined
  return makeAtoms(
    {
      ...particles,
      ...storedBox(system, reading),
      positions: reading.array(holderOf('positions', system, reading), 'positions', 'angstrom'),
      count: reading.number(system, 'n_particles'),
    },
    reading,
  )
}

/** Reads the cell of a section `model_system`, and nothing else of it. */
export function dataBox(system: Section, reading: Reading): Box {
  return makeBox(storedBox(system, reading), reading)
}

function storedBox(system: Section, reading: Reading): Pick<StoredAtoms, 'place' | 'vectors' | 'periodic'> {
  const pbc = 'periodic_boundary_conditions'
  return {
    place: pathOf(system),
    vectors: reading.array(holderOf('lattice_vectors', system, reading), 'lattice_vectors', 'angstrom'),
    periodic: reading.list(holderOf(pbc, system, reading), pbc),
  }
}

function holderOf(name: string, system: Section, reading: Reading): Section | undefined {
  return [system, reading.section(system, 'cell')].find(section => section?.m_is_set(name))
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
