import type { AtomicSystem } from '../archive/system.js'
import { elementOf } from '../elements/elements.js'
import { findBonds } from './bonds.js'
import { combination, fractional, type Matrix, type Vector, vectorsOf } from './lattice.js'

/** What a figure of a structure shows; places are in Å. */
export interface Scene {
  atoms: SceneAtom[]
  /** Pairs of the indices of bonded atoms. */
  bonds: [number, number][]
  /** The edges of the cell: start and end of each. */
  edges: [Vector, Vector][]
  cell: Matrix | undefined
}

/** An atom, with its place in Å. */
export interface SceneAtom {
  element: string
  place: Vector
}

/** The options of `plot.structure` that say which atoms and bonds are drawn. */
export interface SceneOptions {
  /** The number of cells along each lattice vector. Default [1, 1, 1]. */
  supercell?: readonly [number, number, number]
  /** Moves atoms into the cell. Default true. */
  wrap?: boolean
  /** Repeats atoms that lie on faces, edges and corners, as crystals are usually drawn. Default true. */
  boundary?: boolean
  /** Draws bonds between neighbors. Default `auto`: for at most 1 000 atoms. */
  bonds?: boolean | 'auto'
}

/** Atoms nearer to a face of the cell count as on it, in fractional coordinates. */
const faceDistance = 1e-3

/** Returns the atoms, bonds and edges of a structure that a figure shows. */
export function sceneOf(system: AtomicSystem, options: SceneOptions): Scene {
  const cell = system.cell && vectorsOf(system.cell)
  const atoms = cell ? crystalAtoms(system, cell, options) : moleculeAtoms(system)
  const { bonds = 'auto' } = options
  const withBonds = bonds === 'auto' ? atoms.length <= 1000 : bonds
  return { atoms, bonds: withBonds ? findBonds(atoms) : [], edges: cell ? edgesOf(cell) : [], cell }
}

function moleculeAtoms({ labels, positions }: AtomicSystem): SceneAtom[] {
  return labels.map((label, index) => ({ element: elementOf(label), place: placeAt(positions, index) }))
}

function placeAt(positions: Float64Array, index: number): Vector {
  return Array.from(positions.subarray(3 * index, 3 * index + 3)) as unknown as Vector
}

function crystalAtoms(system: AtomicSystem, cell: Matrix, options: SceneOptions): SceneAtom[] {
  const { supercell = [1, 1, 1], wrap = true, boundary = true } = options
  return system.labels.flatMap((label, index) => {
    const raw = fractional(cell, placeAt(system.positions, index))
    const inside = raw.map((value, axis) =>
      wrap && system.periodic[axis] ? wrapped(value) : value,
    ) as unknown as Vector
    const along = inside.map((value, axis) =>
      imagesOf(value, { count: supercell[axis] as number, isPeriodic: system.periodic[axis] as boolean, boundary }),
    )
    const [xs, ys, zs] = along as [number[], number[], number[]]
    return xs.flatMap(x =>
      ys.flatMap(y => zs.map(z => ({ element: elementOf(label), place: combination(cell, [x, y, z]) }))),
    )
  })
}

/** Moves a fractional coordinate into [0, 1); values slightly below 1 become slightly negative: they lie on the face at 0. */
function wrapped(value: number): number {
  const inside = value - Math.floor(value)
  return inside > 1 - faceDistance ? inside - 1 : inside
}

interface ImageOptions {
  count: number
  isPeriodic: boolean
  boundary: boolean
}

function imagesOf(value: number, { count, isPeriodic, boundary }: ImageOptions): number[] {
  if (!isPeriodic) return [value]
  const images = Array.from({ length: count }, (_, index) => value + index)
  return boundary && Math.abs(value) < faceDistance ? [...images, value + count] : images
}

function edgesOf(cell: Matrix): [Vector, Vector][] {
  const corners = [0, 1].flatMap(x => [0, 1].flatMap(y => [0, 1].map(z => [x, y, z] as const)))
  return corners.flatMap(start =>
    [0, 1, 2]
      .filter(axis => start[axis] === 0)
      .map(axis => {
        const end = start.map((value, index) => (index === axis ? 1 : value)) as unknown as Vector
        return [combination(cell, start), combination(cell, end)] as [Vector, Vector]
      }),
  )
}
