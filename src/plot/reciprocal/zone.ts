import { cross, dot, type Matrix, scaled, sum, type Vector } from '../structure/lattice.js'
import { boundingVectors } from './obtuse-base.js'

/** The points that are nearer to the origin than to any other point of a lattice: a convex polyhedron around it. */
export interface Zone {
  corners: Vector[]
  faces: ZoneFace[]
  edges: ZoneEdge[]
  /** In the third power of the lattice vectors' unit. */
  volume: number
}

/** A face lies half-way to one point of the lattice. */
export interface ZoneFace {
  /** The point of the lattice beyond the face. */
  beyond: Vector
  /** The indices of its corners, in their order around it. */
  corners: number[]
}

/** An edge between two faces. */
export interface ZoneEdge {
  /** The indices of its corners. */
  ends: [number, number]
  /** The indices of the faces on both sides. */
  faces: number[]
}

/** Corners nearer to each other than this part of the zone's size are one: cells in archives are rounded. */
const coarseness = 1e-4

/**
 * The Wigner–Seitz cell of a lattice (of a reciprocal one: its first Brillouin zone). Each face is a square cut by the
 * planes of all other faces, which also works where more than three planes meet in a corner.
 */
export function zoneOf(cell: Matrix): Zone {
  const beyond = boundingVectors(cell)
  const polygons = beyond.map(vector => facePolygon(vector, beyond))
  const volume = polygons.reduce((total, polygon, index) => {
    const height = Math.sqrt(dot(beyond[index] as Vector, beyond[index] as Vector)) / 2
    return total + (areaOf(polygon) * height) / 3
  }, 0)
  const size = Math.cbrt(volume) * coarseness
  const corners: Vector[] = []
  const faces = polygons
    .map((polygon, index) => ({ beyond: beyond[index] as Vector, corners: merged(polygon, corners, size) }))
    .filter(face => face.corners.length >= 3)
  return compact({ corners, faces, volume })
}

/** Which part of the plane half-way to a point of the lattice is nearer to the origin than to all others. */
function facePolygon(vector: Vector, others: readonly Vector[]): Vector[] {
  const length = Math.sqrt(dot(vector, vector))
  const normal = scaled(vector, 1 / length)
  const along = unit(cross(normal, Math.abs(normal[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0]))
  const across = cross(normal, along)
  const reach = 2 * Math.max(...others.map(other => Math.sqrt(dot(other, other))))
  const square = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].map(([u, v]) =>
    sum(scaled(vector, 0.5), sum(scaled(along, (u as number) * reach), scaled(across, (v as number) * reach))),
  )
  return others.reduce<Vector[]>((polygon, other) => (other === vector ? polygon : cut(polygon, other, reach)), square)
}

/**
 * What of a polygon is nearer to the origin than to a point. Corners on the plane stay, and no edge in it is cut: on it is
 * what double precision cannot tell from it at the size of the square.
 */
function cut(polygon: readonly Vector[], point: Vector, reach: number): Vector[] {
  const limit = dot(point, point) / 2
  const onPlane = 1e-14 * reach * Math.sqrt(dot(point, point))
  const heights = polygon.map(corner => dot(corner, point) - limit)
  const sides = heights.map(height => (Math.abs(height) < onPlane ? 0 : Math.sign(height)))
  return polygon.flatMap((corner, index) => {
    const next = (index + 1) % polygon.length
    const kept = (sides[index] as number) <= 0 ? [corner] : []
    if ((sides[index] as number) * (sides[next] as number) >= 0) return kept
    const [here, there] = [heights[index] as number, heights[next] as number]
    const share = here / (here - there)
    return [...kept, sum(scaled(corner, 1 - share), scaled(polygon[next] as Vector, share))]
  })
}

function areaOf(polygon: readonly Vector[]): number {
  const [first, ...rest] = polygon
  if (!first) return 0
  const arms = rest.map(corner => sum(corner, scaled(first, -1)))
  const total = arms
    .slice(1)
    .reduce<Vector>((before, arm, index) => sum(before, cross(arms[index] as Vector, arm)), [0, 0, 0])
  return Math.sqrt(dot(total, total)) / 2
}

/** The indices of a polygon's corners among all corners; fewer than three where nothing is left between its edges. */
function merged(polygon: readonly Vector[], corners: Vector[], size: number): number[] {
  const indices = polygon.map(point => {
    const known = corners.findIndex(corner => distance(corner, point) < size)
    return known >= 0 ? known : corners.push(point) - 1
  })
  return withoutSpurs(indices)
}

/** A way around without standing still and without going somewhere and straight back. */
function withoutSpurs(indices: readonly number[]): number[] {
  const moving = indices.filter((index, place) => index !== indices.at(place - 1))
  const tip = moving.findIndex((_, place) => moving.at(place - 1) === moving[(place + 1) % moving.length])
  return tip < 0 || moving.length < 3 ? moving : withoutSpurs(moving.filter((_, place) => place !== tip))
}

/** Without the corners that no face has, and with edges. */
function compact({ corners, faces, volume }: Omit<Zone, 'edges'>): Zone {
  const used = [...new Set(faces.flatMap(face => face.corners))]
  const renumbered = faces.map(face => ({ ...face, corners: face.corners.map(corner => used.indexOf(corner)) }))
  return { corners: used.map(index => corners[index] as Vector), faces: renumbered, edges: edgesOf(renumbered), volume }
}

function edgesOf(faces: readonly ZoneFace[]): ZoneEdge[] {
  const edges = new Map<string, ZoneEdge>()
  faces.forEach(({ corners }, face) => {
    corners.forEach((corner, index) => {
      const next = corners[(index + 1) % corners.length] as number
      const ends: [number, number] = [Math.min(corner, next), Math.max(corner, next)]
      const known = edges.get(ends.join())
      if (known) known.faces.push(face)
      else edges.set(ends.join(), { ends, faces: [face] })
    })
  })
  return [...edges.values()]
}

const unit = (vector: Vector) => scaled(vector, 1 / Math.sqrt(dot(vector, vector)))
const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
