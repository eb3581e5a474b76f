import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { groupIndices } from '../archive/group.js'
import { labelOf } from '../archive/label.js'
import type { AtomicSystem } from '../archive/system.js'
import { elementOf } from '../elements/elements.js'
import { fractional, latticeParameters, type Matrix, type Vector, vectorsOf } from './lattice.js'
import { readSystem } from './structure.js'

/** Writes a number with twelve decimals, and never as −0. */
const number = (value: number) => (Object.is(Math.round(value * 1e12), -0) ? 0 : value).toFixed(12)

const row = (values: readonly number[]) => values.map(number).join(' ')

/**
 * Returns the structure as the text of an extended XYZ file, in Å.
 *
 * @param section an entry, a system or a section `atoms`
 * @throws DataError when there are no atoms
 *
 * @example
 * plot.toXyz(entry).split('\n')[0]   // '2'
 */
export function toXyz(section: Section): string {
  const system = readSystem(section, 'toXyz')
  const lattice = system.cell ? `Lattice="${row(Array.from(system.cell))}" ` : ''
  const periodic = system.periodic.map(isPeriodic => (isPeriodic ? 'T' : 'F')).join(' ')
  const lines = system.labels.map((label, index) => `${elementOf(label)} ${row(placeAt(system, index))}`)
  return `${system.labels.length}\n${lattice}Properties=species:S:1:pos:R:3 pbc="${periodic}"\n${lines.join('\n')}\n`
}

/**
 * Returns the structure as the text of a CIF file, without symmetry (P 1).
 *
 * @param section an entry, a system or a section `atoms`
 * @throws DataError when there are no atoms, or no cell
 *
 * @example
 * plot.toCif(entry).split('\n')[0]   // 'data_MgO'
 */
export function toCif(section: Section): string {
  const { system, cell } = readCrystal(section, 'toCif')
  const { a, b, c, alpha, beta, gamma } = latticeParameters(cell)
  const head = [
    `data_${fileName(section)}`,
    ...Object.entries({
      length_a: a,
      length_b: b,
      length_c: c,
      angle_alpha: alpha,
      angle_beta: beta,
      angle_gamma: gamma,
    }).map(([name, value]) => `_cell_${name} ${number(value)}`),
    "_symmetry_space_group_name_H-M 'P 1'",
    '_symmetry_Int_Tables_number 1',
  ]
  const columns = ['label', 'type_symbol', 'fract_x', 'fract_y', 'fract_z', 'occupancy'].map(
    name => `_atom_site_${name}`,
  )
  const atoms = system.labels.map((label, index) => {
    const element = elementOf(label)
    return `${element}${index + 1} ${element} ${row(fractional(cell, placeAt(system, index)))} 1`
  })
  return [...head, 'loop_', '_symmetry_equiv_pos_as_xyz', "'x, y, z'", 'loop_', ...columns, ...atoms, ''].join('\n')
}

/**
 * Returns the structure as the text of a VASP POSCAR file, in Cartesian coordinates. Atoms are grouped by element, in the
 * order of each element's first atom.
 *
 * @param section an entry, a system or a section `atoms`
 * @throws DataError when there are no atoms, or no cell
 *
 * @example
 * plot.toPoscar(entry).split('\n')[0]   // 'MgO'
 */
export function toPoscar(section: Section): string {
  const { system, cell } = readCrystal(section, 'toPoscar')
  const groups = groupIndices(system.labels, elementOf)
  const counts = [...groups.values()].map(indices => indices.length)
  const atoms = [...groups.values()].flat().map(index => row(placeAt(system, index)))
  return [
    fileName(section),
    '1.0',
    ...cell.map(row),
    [...groups.keys()].join(' '),
    counts.join(' '),
    'Cartesian',
    ...atoms,
    '',
  ].join('\n')
}

function readCrystal(section: Section, what: string): { system: AtomicSystem; cell: Matrix } {
  const system = readSystem(section, what)
  if (system.cell) return { system, cell: vectorsOf(system.cell) }
  throw new DataError(`${labelOf(section)} has no cell, which plot.${what} needs.`, {
    hint: 'plot.toXyz writes molecules.',
  })
}

function placeAt({ positions }: AtomicSystem, index: number): Vector {
  return Array.from(positions.subarray(3 * index, 3 * index + 3)) as unknown as Vector
}

/** Returns a name without characters that have a meaning in the formats. */
function fileName(section: Section): string {
  return (
    labelOf(section)
      .replace(/[^\w-]+/g, '_')
      .slice(0, 60) || 'structure'
  )
}
