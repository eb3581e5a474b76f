import { determinant } from '../../../math/lattice.js'
import { fractional, latticeParameters } from '../../../math/vectors.js'
import type { Atoms } from '../../schema/records/atoms.js'
import { placeAt } from './place-at.js'
import { wholeCell } from './whole-cell.js'
import { writtenNumber, writtenRow } from './written-number.js'

/** Returns a structure as the text of a CIF file, without symmetry (P 1). */
export function cifText(atoms: Atoms, name: string): string {
  const { vectors, notes } = wholeCell(atoms)
  const { a, b, c, alpha, beta, gamma } = latticeParameters(vectors)
  const cell = {
    length_a: a,
    length_b: b,
    length_c: c,
    angle_alpha: alpha,
    angle_beta: beta,
    angle_gamma: gamma,
    volume: determinant(vectors.flat()),
  }
  const columns = ['label', 'type_symbol', 'fract_x', 'fract_y', 'fract_z', 'occupancy']
  const sites = atoms.species.map((element, index) => {
    const place = writtenRow(fractional(vectors, placeAt(atoms, index)))
    return `${element}${index + 1} ${element} ${place} ${atoms.occupancies?.[index] ?? 1}`
  })
  return [
    `data_${name}`,
    ...notes.map(note => `# ${note}`),
    ...Object.entries(cell).map(([key, value]) => `_cell_${key} ${writtenNumber(value)}`),
    "_symmetry_space_group_name_H-M 'P 1'",
    '_symmetry_Int_Tables_number 1',
    'loop_',
    '_symmetry_equiv_pos_as_xyz',
    "'x, y, z'",
    'loop_',
    ...columns.map(column => `_atom_site_${column}`),
    ...sites,
    '',
  ].join('\n')
}
