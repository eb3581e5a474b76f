import { covalentRadius, isMetal } from '../elements/elements.js'
import type { Vector } from './lattice.js'

/** Atoms are bonded up to this factor times the sum of their covalent radii. */
const reach = 1.15

interface Atom {
  element: string
  place: Vector
}

/**
 * Pairs of neighbors closer than 1.15 times the sum of their covalent radii. Where a metal stands beside non-metals,
 * metals are not bonded to each other.
 *
 * Atoms are sorted into boxes as large as the longest bond, so that only neighboring boxes are searched.
 */
export function findBonds(atoms: readonly Atom[]): [number, number][] {
  const elements = [...new Set(atoms.map(atom => atom.element))]
  const skipMetals = elements.some(isMetal) && !elements.every(isMetal)
  const size = 2 * reach * Math.max(0.1, ...elements.map(covalentRadius))
  const boxes = new Map<string, number[]>()
  const bonds: [number, number][] = []
  atoms.forEach((atom, index) => {
    const home = atom.place.map(value => Math.floor(value / size)) as unknown as Vector
    for (const other of neighbors(boxes, home)) {
      const second = atoms[other] as Atom
      if (skipMetals && isMetal(atom.element) && isMetal(second.element)) continue
      if (isBond(atom, second)) bonds.push([other, index])
    }
    const key = home.join()
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

function isBond(a: Atom, b: Atom): boolean {
  const limit = reach * (covalentRadius(a.element) + covalentRadius(b.element))
  const distance = Math.hypot(...a.place.map((value, axis) => value - (b.place[axis] as number)))
  return distance > 0.1 && distance < limit
}
