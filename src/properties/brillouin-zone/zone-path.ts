import { difference, lengthOf, type Vector, vectorsOf } from '../../math/vectors.js'
import type { WignerSeitzCell } from '../../math/wigner-seitz.js'
import { inCell, type KPath } from '../k-path/k-path.js'
import { foldedPath, inZone } from './folded-path.js'

/** A path through a zone, in 1/Å. */
export interface FoldedPath {
  /** The straight lines of the path in the zone. */
  readonly lines: readonly (readonly Vector[])[]
  /** Named k-points; each place is listed once. */
  readonly places: readonly { readonly label: string; readonly place: Vector }[]
  /** All k-points, at their equivalents in the zone. */
  readonly points: readonly Vector[]
}

/** Returns a path in the zone; `undefined` when it has fewer than two points with coordinates. */
export function zonePath(path: KPath, cell: Float64Array, zone: WignerSeitzCell): FoldedPath | undefined {
  const points = path.points && placesOf(path.points, cell)
  if (!points || points.filter(point => point.every(Number.isFinite)).length < 2) return undefined
  const starts = [0, ...path.breaks]
  const pieces = starts.map((start, index) => points.slice(start, starts[index + 1]))
  const named = labelsOf(path)
    .map(({ label, index }) => ({ label, place: points[index] as Vector }))
    .filter(({ place }) => place.every(Number.isFinite))
    .map(({ label, place }) => ({ label, place: inZone(place, zone) }))
  return {
    lines: pieces
      .map(piece => piece.filter(point => point.every(Number.isFinite)))
      .flatMap(piece => foldedPath(piece, zone))
      .map(straightened),
    places: named.filter((one, index) => named.findIndex(other => isSame(one, other)) === index),
    points: points.filter(point => point.every(Number.isFinite)).map(point => inZone(point, zone)),
  }
}

function placesOf(points: Float64Array, cell: Float64Array): Vector[] {
  const places = inCell(points, cell)
  return Array.from({ length: places.length / 3 }, (_, index) => vectorsOf(places.subarray(3 * index))[0])
}

/** Returns the names with their points. Where a path breaks off, its label has two names: of that point and of the next. */
function labelsOf({ labels }: KPath): { label: string; index: number }[] {
  return labels.flatMap(({ label, index }) =>
    label.split('|').map((name, place) => ({ label: name, index: index + place })),
  )
}

/** Removes the points of a line that lie straight between their neighbors. */
function straightened(line: readonly Vector[]): Vector[] {
  const kept: Vector[] = []
  for (const point of line) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    const isBetween =
      before && last && distance(before, last) + distance(last, point) < distance(before, point) * (1 + 1e-9)
    if (isBetween) kept.pop()
    kept.push(point)
  }
  return kept
}

const distance = (a: Vector, b: Vector) => lengthOf(difference(a, b))

type Named = FoldedPath['places'][number]

function isSame(one: Named, other: Named): boolean {
  return one.label === other.label && one.place.every((x, axis) => Math.abs(x - (other.place[axis] as number)) < 1e-3)
}
