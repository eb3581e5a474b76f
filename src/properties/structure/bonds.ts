import type { Vector } from '../../math/vectors.js'
import { covalentRadius, isMetal } from '../elements/bonding.js'

/** The greatest length of a bond, divided by the sum of both covalent radii. */
const maxRelativeLength = 1.15

/** An atom at its place, in Å. */
export interface PlacedAtom {
  readonly element: string
  readonly place: Vector
}

/**
 * Returns the pairs of atoms closer than 1.15 times the sum of their covalent radii. In a structure of metals and
 * non-metals, metals are not bonded to each other. Particles that are no atoms of a known element have no bonds.
 *
 * Atoms are sorted into boxes as large as the longest bond, so that only neighboring boxes are searched.
 */
export function findBonds(atoms: readonly PlacedAtom[]): [number, number][] {
  // Ghosts among metals leave their bonds as they are.
  const elements = [...new Set(atoms.map(atom => atom.element))].filter(
    element => covalentRadius(element) !== undefined,
  )
  const skipMetals = elements.some(isMetal) && !elements.every(isMetal)
  const size = 2 * maxRelativeLength * elements.reduce((most, one) => Math.max(most, covalentRadius(one) ?? 0), 0.1)
  const boxes = new Map<string, number[]>()
  const bonds: [number, number][] = []
  atoms.forEach((atom, index) => {
    const ownBox = atom.place.map(value => Math.floor(value / size)) as unknown as Vector
    for (const other of neighbors(boxes, ownBox)) {
      const second = atoms[other] as PlacedAtom
      if (skipMetals && isMetal(atom.element) && isMetal(second.element)) continue
      if (isBond(atom, second)) bonds.push([other, index])
    }
    const key = ownBox.join()
    const box = boxes.get(key)
    if (box) box.push(index)
    else boxes.set(key, [index])
  })
  return bonds
}

function* neighbors(boxes: ReadonlyMap<string, number[]>, [x, y, z]: Vector): Generator<number, void, undefined> {
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      for (const dz of [-1, 0, 1]) yield* boxes.get(`${x + dx},${y + dy},${z + dz}`) ?? []
    }
  }
}

function isBond(a: PlacedAtom, b: PlacedAtom): boolean {
  const limit =
    maxRelativeLength * ((covalentRadius(a.element) ?? Number.NaN) + (covalentRadius(b.element) ?? Number.NaN))
  const distance = Math.hypot(...a.place.map((value, axis) => value - (b.place[axis] as number)))
  return distance > 0.1 && distance < limit
}
