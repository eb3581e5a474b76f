import { cross, dot, type Matrix, scaled, sum, type Vector } from '../../math/vectors.js'
import { boundingVectors } from './obtuse-base.js'

/** The points that are nearer to the origin than to any other point of a lattice: a convex polyhedron around it. */
export interface Zone {
  corners: Vector[]
  faces: ZoneFace[]
  edges: ZoneEdge[]
  /** In the cubed unit of the lattice vectors. */
  volume: number
}

/** A face. It lies midway between the origin and a lattice point. */
export interface ZoneFace {
  /** The lattice point beyond the face. */
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

/** Corners nearer to each other than this fraction of the zone's size are merged: cells in archives are rounded. */
const mergeDistance = 1e-4

/**
 * Returns the Wigner–Seitz cell of a lattice; that of a reciprocal lattice is its first Brillouin zone.
 *
 * Each face starts as a large square, which the planes of all other faces cut. This also works for a corner in which more
 * than three planes meet.
 */
export function zoneOf(cell: Matrix): Zone {
  const beyond = boundingVectors(cell)
  const polygons = beyond.map(vector => facePolygon(vector, beyond))
  const volume = polygons.reduce((total, polygon, index) => {
    const height = Math.sqrt(dot(beyond[index] as Vector, beyond[index] as Vector)) / 2
    return total + (areaOf(polygon) * height) / 3
  }, 0)
  const size = Math.cbrt(volume) * mergeDistance
  const corners: Vector[] = []
  const faces = polygons
    .map((polygon, index) => ({ beyond: beyond[index] as Vector, corners: merged(polygon, corners, size) }))
    .filter(face => face.corners.length >= 3)
  return compact({ corners, faces, volume })
}

/** Returns the polygon in the plane midway to a lattice point that is nearer to the origin than to all other points. */
function facePolygon(vector: Vector, others: readonly Vector[]): Vector[] {
  const length = Math.sqrt(dot(vector, vector))
  const normal = scaled(vector, 1 / length)
  const along = unit(cross(normal, Math.abs(normal[0]) < 0.8 ? [1, 0, 0] : [0, 1, 0]))
  const across = cross(normal, along)
  const halfSide = 2 * Math.max(...others.map(other => Math.sqrt(dot(other, other))))
  const square = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].map(([u, v]) =>
    sum(scaled(vector, 0.5), sum(scaled(along, (u as number) * halfSide), scaled(across, (v as number) * halfSide))),
  )
  return others.reduce<Vector[]>(
    (polygon, other) => (other === vector ? polygon : cut(polygon, other, halfSide)),
    square,
  )
}

/**
 * Returns the piece of a polygon that is nearer to the origin than to a point. Corners on the plane between the two are
 * kept, and edges in the plane are not cut. A corner counts as on the plane within the error of double precision at the
 * size of the square.
 */
function cut(polygon: readonly Vector[], point: Vector, halfSide: number): Vector[] {
  const limit = dot(point, point) / 2
  const onPlane = 1e-14 * halfSide * Math.sqrt(dot(point, point))
  const heights = polygon.map(corner => dot(corner, point) - limit)
  const sides = heights.map(height => (Math.abs(height) < onPlane ? 0 : Math.sign(height)))
  return polygon.flatMap((corner, index) => {
    const next = (index + 1) % polygon.length
    const kept = (sides[index] as number) <= 0 ? [corner] : []
    if ((sides[index] as number) * (sides[next] as number) >= 0) return kept
    const [here, there] = [heights[index] as number, heights[next] as number]
    const fraction = here / (here - there)
    return [...kept, sum(scaled(corner, 1 - fraction), scaled(polygon[next] as Vector, fraction))]
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

/** Adds the corners of a polygon to all corners and returns their indices: fewer than three when its area is 0. */
function merged(polygon: readonly Vector[], corners: Vector[], size: number): number[] {
  const indices = polygon.map(point => {
    const known = corners.findIndex(corner => distance(corner, point) < size)
    return known >= 0 ? known : corners.push(point) - 1
  })
  return withoutSpurs(indices)
}

/** Removes repeated corners, and edges that go to a corner and straight back. */
function withoutSpurs(indices: readonly number[]): number[] {
  const moving = indices.filter((index, place) => index !== indices.at(place - 1))
  const tip = moving.findIndex((_, place) => moving.at(place - 1) === moving[(place + 1) % moving.length])
  return tip < 0 || moving.length < 3 ? moving : withoutSpurs(moving.filter((_, place) => place !== tip))
}

/** Removes the corners that no face has, and adds the edges. */
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
