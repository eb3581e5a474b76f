import type { Section } from '../../../metainfo/index.js'
import { makeAtoms, makeBox } from '../make-atoms.js'
import type { CellKind, SystemReader } from '../reader.js'
import { type NumberArray, pathOf, type Reading } from '../reading.js'
import type { Atoms, Box } from '../records/atoms.js'
import { particlesOf } from './atoms.js'

/** Returns the representation of a section `model_system` in another cell. */
export function dataCell(system: Section, kind: CellKind, reading: Reading): SystemReader | undefined {
  const section = reading.sections(system, 'representations').find(one => reading.text(one, 'name') === kind)
  if (!section) return undefined
  return {
    section,
    index: section.m_parent_index,
    atoms: () => representedAtoms(section, system, reading),
    box: () => representedBox(section, system, reading),
    cell: () => undefined,
    spaceGroup: () => undefined,
    atomCount: () => particlesOf(system, reading)?.labels.length,
  }
}

function representedBox(section: Section, system: Section, reading: Reading): Box {
  return makeBox(
    {
      place: pathOf(section),
      vectors: reading.array(section, 'lattice_vectors', 'angstrom'),
      periodic: periodicOf(section, system, reading),
    },
    reading,
  )
}

function periodicOf(section: Section, system: Section, reading: Reading): readonly unknown[] | undefined {
  const pbc = 'periodic_boundary_conditions'
  return reading.list(section, pbc) ?? reading.list(system, pbc)
}

/** A representation names no particles: its positions have those of the structure when they are as many. */
function representedAtoms(section: Section, system: Section, reading: Reading): Atoms | undefined {
  const vectors = reading.array(section, 'lattice_vectors', 'angstrom')
  const fractional = reading.array(section, 'fractional_coordinates')
  const particles = particlesOf(system, reading)
  if (!fractional || !particles || vectors?.values.length !== 9 || fractional.shape[0] !== particles.labels.length) {
    reading.noteAt('The cell is stored without the positions of its atoms, and is left out', pathOf(section))
    return undefined
  }
  return makeAtoms(
    {
      ...particles,
      place: pathOf(section),
      positions: cartesian(fractional, vectors.values),
      vectors,
      periodic: periodicOf(section, system, reading),
    },
    reading,
  )
}

function cartesian({ values, shape }: NumberArray, vectors: Float64Array): NumberArray {
  const at = (index: number) => values[index] as number
  const along = (from: number, axis: number) =>
    [0, 1, 2].reduce((sum, row) => sum + at(from + row) * (vectors[3 * row + axis] as number), 0)
  return { values: values.map((_, index) => along(index - (index % 3), index % 3)), shape }
}
