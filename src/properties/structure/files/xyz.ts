import { rowsOfThree } from '../../../math/vectors.js'
import type { Atoms } from '../../schema/records/atoms.js'
import { writtenRow } from './written-number.js'

/** What a frame of an extended XYZ file has beside its atoms. */
export interface XyzFacts {
  /** Further words of the second line, such as `energy=-1.5`. */
  readonly words?: readonly string[] | undefined
  /** The forces on the atoms in eV/Å, atom by atom. */
  readonly forces?: Float64Array | undefined
  /** Writes numbers in a row. Default with twelve decimals. */
  readonly row?: (values: Float64Array) => string
}

/** Returns a structure as a frame of an extended XYZ file, in Å. A missing lattice vector is 0 0 0. */
export function xyzText(atoms: Atoms, { words = [], forces, row = writtenRow }: XyzFacts = {}): string {
  const { species, positions, vectors, periodic, occupancies } = atoms
  const columns = [
    'species:S:1',
    'pos:R:3',
    ...(occupancies ? ['occupancy:R:1'] : []),
    ...(forces ? ['forces:R:3'] : []),
  ]
  const second = [
    ...(vectors ? [`Lattice="${row(vectors)}"`] : []),
    `Properties=${columns.join(':')}`,
    ...words,
    `pbc="${periodic.map(isPeriodic => (isPeriodic ? 'T' : 'F')).join(' ')}"`,
  ]
  const [places, pulls] = [rowsOfThree(positions), forces && rowsOfThree(forces)]
  const lines = species.map((element, index) => {
    const share = occupancies ? [`${occupancies[index]}`] : []
    const pull = pulls?.[index] ? [row(pulls[index])] : []
    return [element, row(places[index] as Float64Array), ...share, ...pull].join(' ')
  })
  return [species.length, second.join(' '), ...lines, ''].join('\n')
}
