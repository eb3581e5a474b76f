import type { Section } from '../../../metainfo/index.js'
import { AtomsSection } from '../atoms-section.js'
import type { CellKind, SystemReader } from '../reader.js'
import type { Reading } from '../reading.js'

const names: Readonly<Record<CellKind, string>> = { primitive: 'system_primitive', conventional: 'system_std' }

/** Returns the cell that the symmetry of a section `system` has. */
export function runCell(system: Section, kind: CellKind, reading: Reading): SystemReader | undefined {
  const atoms = reading.at(system, 'symmetry', names[kind])
  return atoms && new AtomsSection(atoms, reading)
}
