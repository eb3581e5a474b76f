import type { Section } from '../../metainfo/index.js'
import { sectionsOf, storedIn } from '../archive/read.js'
import { segmentOf } from '../electronic/band-path.js'
import { namedPlaces, type PathPoint, placePath } from '../electronic/k-path.js'
import type { Matrix, Vector } from '../structure/lattice.js'
import { foldedPath, inZone } from './folded-path.js'
import type { Zone } from './zone.js'

/** The path of a band structure through the zone, in 1/Å. */
export interface ZonePath {
  lines: Vector[][]
  /** Named k-points; each place is listed once. */
  places: { label: string; place: Vector }[]
  /** All k-points, in or on the zone. */
  points: Vector[]
}

/** Reads the path of a section `band_structure_electronic`; returns `undefined` when it has no k-points. */
export function zonePath(bands: Section | undefined, cell: Matrix, zone: Zone): ZonePath | undefined {
  const segments = bands ? sectionsOf(bands, 'segment').filter(segment => storedIn(segment, 'kpoints')) : []
  const read = segments.map(segment => segmentOf(segment, Float64Array.from(cell.flat())))
  const path = placePath(read).filter(point => placeOf(point, read).every(Number.isFinite))
  if (path.length < 2 || read.some(({ points }) => points.some(point => point.length !== 3))) return undefined
  const places = namedPlaces(path).map(({ label, point }) => ({ label, place: inZone(placeOf(point, read), zone) }))
  return {
    lines: piecesOf(path)
      .map(piece => piece.map(point => placeOf(point, read)))
      .flatMap(piece => foldedPath(piece, zone))
      .map(straightened),
    places: places.filter((one, index) => places.findIndex(other => isSame(one, other)) === index),
    points: path.map(point => inZone(placeOf(point, read), zone)),
  }
}

function placeOf({ segment, index }: PathPoint, read: readonly { points: readonly (readonly number[])[] }[]): Vector {
  return read[segment]?.points[index] as unknown as Vector
}

function piecesOf(path: readonly PathPoint[]): PathPoint[][] {
  const pieces: PathPoint[][] = []
  for (const point of path) {
    if (point.startsPiece || pieces.length === 0) pieces.push([point])
    else pieces.at(-1)?.push(point)
  }
  return pieces
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

const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

type Named = ZonePath['places'][number]

function isSame(one: Named, other: Named): boolean {
  return one.label === other.label && one.place.every((x, axis) => Math.abs(x - (other.place[axis] as number)) < 1e-3)
}
