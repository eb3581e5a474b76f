import { cellVolume } from '../../../math/lattice.js'
import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Atoms } from '../records/atoms.js'

/**
 * Reads a section `model_system`; `undefined` when it has no positions or no names of particles.
 *
 * Versions before 0.4 have positions and particles in `cell[0]`, versions before 0.6 the lattice vectors.
 */
export function dataAtoms(system: Section, reading: Reading): Atoms | undefined {
  const cell = reading.section(system, 'cell')
  const holder = (name: string) => [system, cell].find(section => section?.m_is_set(name))
  const positions = reading.numbers(holder('positions'), 'positions', 'angstrom')
  const states = [
    ...reading.sections(system, 'particle_states'),
    ...reading.sections(system, 'atoms_state'),
    ...reading.sections(cell, 'atoms_state'),
  ]
  const labels = states.map(
    state =>
      reading.text(state, 'chemical_symbol') ??
      reading.text(state, 'label') ??
      reading.text(state, 'bead_symbol') ??
      'X',
  )
  if (!positions || labels.length === 0 || positions.length !== 3 * labels.length) return undefined
  const vectors = reading.numbers(holder('lattice_vectors'), 'lattice_vectors', 'angstrom')
  const lattice = vectors?.length === 9 && cellVolume(vectors) > 1e-6 ? vectors : undefined
  const stored = reading.list(holder('periodic_boundary_conditions'), 'periodic_boundary_conditions') ?? []
  return {
    labels,
    positions,
    lattice,
    atomicNumbers: states.map(state => reading.number(state, 'atomic_number')),
    periodic: [0, 1, 2].map(axis => lattice !== undefined && (stored[axis] ?? true) === true) as [
      boolean,
      boolean,
      boolean,
    ],
  }
}
