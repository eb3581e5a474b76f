import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'

/**
 * Reads which coordinates of atoms are held fixed: true for x, y, z of each atom that may not move.
 *
 * The sections `constraint` of `run` name atoms by index; VASP's parser stores for each coordinate whether it may move. The
 * schema of `data` has no place for it.
 *
 * @param count the number of atoms
 * @returns `undefined` when the archive says nothing
 */
export function fixedCoordinates(system: Section, count: number, reading: Reading): readonly boolean[] | undefined {
  const moves = reading.list(system, 'x_vasp_selective_dynamics')?.flat()
  if (moves?.length === 3 * count) return moves.map(value => value === false)
  const constraints = reading.sections(system, 'constraint')
  if (constraints.length === 0) return undefined
  const fixed = new Array<boolean>(3 * count).fill(false)
  for (const constraint of constraints) {
    const axes = axesOf(reading.text(constraint, 'kind'))
    const atoms = reading.numbers(constraint, 'atom_indices')
    if (!axes) {
      reading.note('A constraint of the structure is not of fixed atoms: it is not regarded.')
      continue
    }
    for (const atom of atoms ?? [])
      for (const axis of axes) if (atom >= 0 && atom < count) fixed[3 * atom + axis] = true
  }
  return fixed
}

/** Returns the axes along which a kind of constraint fixes atoms: `fix_xy` has 0 and 1; a word without axes has all. */
function axesOf(kind: string | undefined): readonly number[] | undefined {
  if (kind !== undefined && !/fix|frozen|freeze|constrain/i.test(kind)) return undefined
  const named = /(?:^|[^a-z])([xyz]{1,3})(?:[^a-z]|$)/i.exec(kind ?? '')?.[1]?.toLowerCase()
  return named === undefined ? [0, 1, 2] : [...new Set(named)].map(axis => 'xyz'.indexOf(axis))
}
