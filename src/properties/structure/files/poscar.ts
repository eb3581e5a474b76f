import { fractional } from '../../../math/vectors.js'
import type { Atoms } from '../../schema/records/atoms.js'
import { placeAt } from './place-at.js'
import { wholeCell } from './whole-cell.js'
import { writtenRow } from './written-number.js'

/** The options of `toPoscar`. */
export interface PoscarOptions {
  /**
   * Keeps the order of the atoms; an element that comes again gets a count of its own (`O Ti O`). Default false: atoms are grouped by
   * element, in the order of each element's first atom.
   */
  keepOrder?: boolean | undefined
  /** Whether positions are `Cartesian`, in Å, or `Direct`, in units of the lattice vectors. Default `Cartesian`. */
  coordinates?: 'Cartesian' | 'Direct' | undefined
}

/** Returns a structure as the text of a VASP POSCAR file, with right-handed lattice vectors. */
export function poscarText(
  atoms: Atoms,
  name: string,
  { keepOrder = false, coordinates = 'Cartesian' }: PoscarOptions,
): string {
  const { vectors, notes } = wholeCell(atoms)
  const groups = keepOrder ? runsOf(atoms.species) : groupsOf(atoms.species)
  const places = groups
    .flatMap(({ indices }) => indices)
    .map(index => placeAt(atoms, index))
    .map(place => (coordinates === 'Direct' ? fractional(vectors, place) : place))
  const all = [...notes, ...(atoms.occupancies ? ['partial occupancies are left out'] : [])]
  return [
    [name, ...all].join('; '),
    '1.0',
    ...vectors.map(writtenRow),
    groups.map(({ element }) => element).join(' '),
    groups.map(({ indices }) => indices.length).join(' '),
    coordinates,
    ...places.map(writtenRow),
    '',
  ].join('\n')
}

interface Group {
  element: string
  indices: number[]
}

function groupsOf(species: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  species.forEach((element, index) => {
    const group = groups.get(element)
    if (group) group.indices.push(index)
    else groups.set(element, { element, indices: [index] })
  })
  return [...groups.values()]
}

/** Neighbors in the list that have one element. */
function runsOf(species: readonly string[]): Group[] {
  const groups: Group[] = []
  species.forEach((element, index) => {
    const last = groups.at(-1)
    if (last?.element === element) last.indices.push(index)
    else groups.push({ element, indices: [index] })
  })
  return groups
}
