import type { Atoms } from '../../schema/records/atoms.js'
import { placeAt } from './place-at.js'
import { writtenRow } from './written-number.js'

/**
 * Returns a structure as a frame of an extended XYZ file, in Å. A missing lattice vector is 0 0 0.
 *
 * @param more further words of the second line, such as `energy=-1.5`
 */
export function xyzText(atoms: Atoms, more: readonly string[] = []): string {
  const { species, vectors, periodic, occupancies } = atoms
  const second = [
    ...(vectors ? [`Lattice="${writtenRow(vectors)}"`] : []),
    `Properties=species:S:1:pos:R:3${occupancies ? ':occupancy:R:1' : ''}`,
    `pbc="${periodic.map(isPeriodic => (isPeriodic ? 'T' : 'F')).join(' ')}"`,
    ...more,
  ]
  const lines = species.map((element, index) => {
    const share = occupancies ? ` ${occupancies[index]}` : ''
    return `${element} ${writtenRow(placeAt(atoms, index))}${share}`
  })
  return [species.length, second.join(' '), ...lines, ''].join('\n')
}
