import { exactDot } from './exact-dot.js'
import { minimum } from './extremes.js'
import { obtuseSuperbase } from './lattice-reduction.js'
import { combination, cross, dot, dualVectors, lengthOf, type Vector } from './vectors.js'

/** The points that are nearer to the origin than to any other point of a lattice. */
export interface WignerSeitzCell {
  /** 3 for a polyhedron, 2 for a polygon, 1 for a line. */
  readonly dimensions: 1 | 2 | 3
  readonly corners: readonly Vector[]
  /** The faces of a polyhedron, the sides of a polygon, the ends of a line: each midway to a lattice point. */
  readonly faces: readonly WignerSeitzFace[]
  readonly edges: readonly WignerSeitzEdge[]
  /** The volume, the area or the length. */
  readonly volume: number
}

/** A face, side or end. */
export interface WignerSeitzFace {
  /** The lattice point beyond it. */
  readonly beyond: Vector
  /** The indices of its corners, in their order around it. */
  readonly corners: readonly number[]
}

/** An edge between two faces; in two dimensions a side, in one the line itself. */
export interface WignerSeitzEdge {
  /** The indices of its corners. */
  readonly ends: readonly [number, number]
  /** The indices of the faces that meet in it. */
  readonly faces: readonly number[]
}

/** Edges shorter than this part of the shortest lattice vector have no length: cells in archives are rounded. */
const shortEdge = 1e-4

/**
 * Returns the Wigner–Seitz cell of a lattice of one, two or three dimensions; that of a reciprocal lattice is its first
 * Brillouin zone.
 *
 * The products of an obtuse superbase v₀ … v₃, p_ij = −v_i · v_j ≥ 0, give all of the cell. It is the sum of one segment for
 * each pair, of length p_ij |d_ij|, where d_ij · v_k = δ_ik − δ_jk. Its corners belong to the 24 orders of v₀ … v₃, its edges
 * to two neighbors of an order that change their places, and its 14 faces to the sums of one, two or three of them (Conway
 * and Sloane, Proc. R. Soc. A 436, 55 (1992)). A pair without length makes corners equal. So the cell is closed for every
 * lattice: no plane is cut by others, and no corner has to be found again.
 *
 * @param basis one, two or three independent vectors
 * @param tolerance edges shorter than this part of the shortest lattice vector are left out. Default 1e-4; at most 0.1
 */
export function wignerSeitzCell(basis: readonly Vector[], tolerance = shortEdge): WignerSeitzCell {
  const base = obtuseSuperbase(basis)
  const dimensions = basis.length as 1 | 2 | 3
  const products = segmentProducts(base, tolerance)
  const { corners, cornerOf } = cornersOf(base, products)
  const faces = subsets(base.length)
    .map(members => ({
      beyond: combination(
        members.map(member => base[member] as Vector),
        members.map(() => 1),
      ),
      corners: faceCorners(members, base.length, cornerOf),
    }))
    .filter(face => face.corners.length >= dimensions)
  const edges = edgesOf(corners, faces, dimensions)
  return { dimensions, corners, faces, edges, volume: spanned(base.slice(0, -1)) }
}

/** Returns the length, the area or the volume that vectors span. */
function spanned([a, b, c]: readonly Vector[]): number {
  if (a && b && c) return Math.abs(dot(a, cross(b, c)))
  if (a && b) return lengthOf(cross(a, b))
  return a ? lengthOf(a) : 0
}

/**
 * Returns p_ij of all pairs, 0 for those whose edge is too short. What is left still spans all dimensions: the longest edge
 * between two parts of the base is at least a quarter of a lattice vector, the sum of a part.
 */
function segmentProducts(base: readonly Vector[], tolerance: number): number[][] {
  const shortest = minimum(
    subsets(base.length).map(members =>
      lengthOf(
        combination(
          members.map(member => base[member] as Vector),
          members.map(() => 1),
        ),
      ),
    ),
  )
  const dual = [...dualVectors(base.slice(0, -1)), [0, 0, 0] as Vector]
  const products = base.map(() => base.map(() => 0))
  for (let i = 0; i < base.length; i++) {
    for (let j = i + 1; j < base.length; j++) {
      const product = Math.max(0, -productOf(base, i, j))
      const direction = combination([dual[i] as Vector, dual[j] as Vector], [1, -1])
      const kept = product * lengthOf(direction) < tolerance * shortest ? 0 : product
      ;(products[i] as number[])[j] = kept
      ;(products[j] as number[])[i] = kept
    }
  }
  return products
}

/**
 * Returns the dot product of vectors i < j of a superbase. The last vector is taken as minus the sum of the others, without
 * rounding: else the parts of a flat cell would not add up to its thickness.
 */
function productOf(base: readonly Vector[], i: number, j: number): number {
  const last = base.length - 1
  const own = base[i] as Vector
  if (j < last) return exactDot([[own, base[j] as Vector]])
  return -exactDot(base.slice(0, last).map(other => [own, other]))
}

/** Returns the corners, and the index of the corner of an order of the base. */
function cornersOf(
  base: readonly Vector[],
  products: readonly (readonly number[])[],
): { corners: Vector[]; cornerOf: (order: readonly number[]) => number } {
  const dual = dualVectors(base.slice(0, -1))
  const corners: Vector[] = []
  const indices = new Map<number, number>()
  const all = base.map((_, index) => index)
  // Those of three vectors are in their order around the polygon.
  for (const order of all.length < 4 ? cycle(all) : orders(all)) {
    const key = keyOf(order, products)
    if (indices.has(key)) continue
    const heights = dual.map((_, k) => heightOver(k, order, products))
    indices.set(key, corners.push(combination(dual, heights)) - 1)
  }
  return { corners, cornerOf: order => indices.get(keyOf(order, products)) as number }
}

/** Returns a corner's product with vector k of the base: half the sum of p_kj, with + for those that come after k. */
function heightOver(k: number, order: readonly number[], products: readonly (readonly number[])[]): number {
  const place = order.indexOf(k)
  return order.reduce((total, j, other) => total + ((other < place ? -1 : 1) * (products[k]?.[j] as number)) / 2, 0)
}

/** Returns the same number for all orders of one corner: a bit for each pair with length, by which of both comes first. */
function keyOf(order: readonly number[], products: readonly (readonly number[])[]): number {
  let key = 0
  for (let place = 0; place < order.length; place++) {
    for (let later = place + 1; later < order.length; later++) {
      const [i, j] = [order[place] as number, order[later] as number]
      if (i < j && products[i]?.[j] !== 0) key |= 1 << (4 * i + j)
    }
  }
  return key
}

/** Returns all orders of a list. */
function orders(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap(first => orders(items.filter(item => item !== first)).map(rest => [first, ...rest]))
}

/** Returns the subsets of 0 … count − 1 but for the empty and the whole one. */
function subsets(count: number): number[][] {
  return Array.from({ length: 2 ** count - 2 }, (_, index) =>
    Array.from({ length: count }, (_, member) => member).filter(member => ((index + 1) >> member) & 1),
  )
}

/** Returns the distinct corners of a face in their order around it: those of all orders that begin with its members. */
function faceCorners(
  members: readonly number[],
  count: number,
  cornerOf: (order: readonly number[]) => number,
): number[] {
  const others = Array.from({ length: count }, (_, index) => index).filter(index => !members.includes(index))
  const rounds = roundsOf(members, others).map(cornerOf)
  const around = rounds.filter((corner, place) => corner !== rounds.at(place - 1))
  return around.length === 0 ? rounds.slice(0, 1) : around
}

/** Returns orders in which each one differs from the next, and the last from the first, by one swap of neighbors. */
function roundsOf(members: readonly number[], others: readonly number[]): number[][] {
  const starts = cycle(members)
  const ends = cycle(others)
  if (starts.length === 1 || ends.length === 1) {
    return starts.flatMap(start => ends.map(end => [...start, ...end]))
  }
  // Two pairs: the four corners of a quadrilateral.
  const [[first, second], [third, fourth]] = [starts, ends] as [[number[], number[]], [number[], number[]]]
  return [
    [...first, ...third],
    [...second, ...third],
    [...second, ...fourth],
    [...first, ...fourth],
  ]
}

/** Returns the orders of up to three items so that neighbors in the list differ by one swap of neighbors. */
function cycle(items: readonly number[]): number[][] {
  const [a, b, c] = items as [number, number, number]
  if (items.length === 1) return [[a]]
  if (items.length === 2) {
    return [
      [a, b],
      [b, a],
    ]
  }
  return [
    [a, b, c],
    [b, a, c],
    [b, c, a],
    [c, b, a],
    [c, a, b],
    [a, c, b],
  ]
}

function edgesOf(
  corners: readonly Vector[],
  faces: readonly WignerSeitzFace[],
  dimensions: 1 | 2 | 3,
): WignerSeitzEdge[] {
  if (dimensions === 1) return [{ ends: [0, corners.length - 1], faces: faces.map((_, face) => face) }]
  if (dimensions === 2) return faces.map((face, index) => ({ ends: face.corners as [number, number], faces: [index] }))
  const edges = new Map<string, { ends: [number, number]; faces: number[] }>()
  faces.forEach(({ corners: around }, face) => {
    around.forEach((corner, index) => {
      const next = around[(index + 1) % around.length] as number
      const ends: [number, number] = [Math.min(corner, next), Math.max(corner, next)]
      const known = edges.get(ends.join())
      if (known) known.faces.push(face)
      else edges.set(ends.join(), { ends, faces: [face] })
    })
  })
  return [...edges.values()]
}
