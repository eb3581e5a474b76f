import { scaled, sum, type Vector } from '../../math/vectors.js'
import { drawnSize } from '../elements/elements.js'
import type { Scene, SceneAtom } from './scene.js'

/** The drawn radius of an atom divided by its covalent radius; smaller than 1, so that bonds are visible. */
export const drawnRadius = 0.5

/** Returns each bond in two halves, one for each atom, without the pieces that the atoms cover. */
export function freeBonds(scene: Scene): [Vector, Vector][] {
  return scene.bonds.flatMap(([first, second]) => {
    const [a, b] = [scene.atoms[first] as SceneAtom, scene.atoms[second] as SceneAtom]
    const middle = between(a.place, b.place, 0.5)
    const fraction = (atom: SceneAtom) =>
      Math.min(1, (0.85 * drawnRadius * drawnSize(atom.element)) / distance(atom.place, middle))
    return [a, b].map(atom => [between(atom.place, middle, fraction(atom)), middle] as [Vector, Vector])
  })
}

/**
 * Returns each edge of the cell in pieces, so that it can pass behind one atom and in front of another. Pieces inside an
 * atom are left out.
 */
export function freeEdges(scene: Scene): [Vector, Vector][] {
  const count = 16
  const isFree = ([a, b]: [Vector, Vector]) =>
    scene.atoms.every(atom => distance(atom.place, between(a, b, 0.5)) > 0.9 * drawnRadius * drawnSize(atom.element))
  return scene.edges
    .flatMap(([a, b]) =>
      Array.from({ length: count }, (_, index): [Vector, Vector] => [
        between(a, b, index / count),
        between(a, b, (index + 1) / count),
      ]),
    )
    .filter(isFree)
}

/** Joins pieces that touch and lie on a straight line. */
export function joined(pieces: readonly [Vector, Vector][]): [Vector, Vector][] {
  const lines: [Vector, Vector][] = []
  for (const [start, end] of pieces) {
    const last = lines.at(-1)
    if (last && distance(last[1], start) < 1e-9 && isStraight(last, end)) last[1] = end
    else lines.push([start, end])
  }
  return lines
}

const isStraight = ([a, b]: [Vector, Vector], c: Vector) => distance(a, c) > distance(a, b) + distance(b, c) - 1e-9

/** Joins the two halves of each bond. */
export function wholeBonds(halves: readonly [Vector, Vector][]): [Vector, Vector][] {
  return halves.flatMap(([start], index) =>
    index % 2 === 0 ? [[start, halves[index + 1]?.[0] ?? start] as [Vector, Vector]] : [],
  )
}

const between = (a: Vector, b: Vector, fraction: number) => sum(scaled(a, 1 - fraction), scaled(b, fraction))
const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
