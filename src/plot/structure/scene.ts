import { combination, completedBasis, fractional, lengthOf, type Matrix, type Vector } from '../../math/vectors.js'
import { findBonds, type Structure } from '../../properties/index.js'

/** What a figure of a structure shows; places are in Å. */
export interface Scene {
  atoms: SceneAtom[]
  /** Pairs of the indices of bonded atoms. */
  bonds: [number, number][]
  /** The edges of the cell: start and end of each. */
  edges: [Vector, Vector][]
  /** The lattice vectors, with one of length 1 for each that is missing; `undefined` for a molecule. */
  cell: Matrix | undefined
  /** The numbers of the lattice vectors that there are. */
  axes: number[]
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
export function sceneOf(structure: Structure, options: SceneOptions): Scene {
  const axes = [0, 1, 2].filter(axis => lengthOf(vectorAt(structure, axis)) > 0)
  const cell = axes.length === 0 ? undefined : cellOf(structure, axes)
  const atoms = cell ? crystalAtoms(structure, cell, options) : placesOf(structure)
  const { bonds = 'auto' } = options
  const withBonds = bonds === 'auto' ? atoms.length <= 1000 : bonds
  return { atoms, bonds: withBonds ? findBonds(atoms) : [], edges: cell ? edgesOf(cell, axes) : [], cell, axes }
}

const vector = (row: ArrayLike<number> | undefined): Vector => [row?.[0] ?? 0, row?.[1] ?? 0, row?.[2] ?? 0]

const vectorAt = ({ lattice }: Structure, axis: number) => vector(lattice?.magnitude[axis])

function cellOf(structure: Structure, axes: readonly number[]): Matrix {
  return completedBasis([0, 1, 2].map(axis => (axes.includes(axis) ? vectorAt(structure, axis) : undefined)))
}

function placesOf({ species, positions }: Structure): SceneAtom[] {
  const rows = positions.magnitude
  return species.map((element, index) => ({ element, place: vector(rows[index]) }))
}

function crystalAtoms(structure: Structure, cell: Matrix, options: SceneOptions): SceneAtom[] {
  const { supercell = [1, 1, 1], wrap = true, boundary = true } = options
  const { periodic } = structure
  return placesOf(structure).flatMap(({ element, place }) => {
    const raw = fractional(cell, place)
    const inside = raw.map((value, axis) => (wrap && periodic[axis] ? wrapped(value) : value))
    const along = inside.map((value, axis) =>
      imagesOf(value, { count: supercell[axis] as number, isPeriodic: periodic[axis] as boolean, boundary }),
    )
    const [xs, ys, zs] = along as [number[], number[], number[]]
    return xs.flatMap(x => ys.flatMap(y => zs.map(z => ({ element, place: combination(cell, [x, y, z]) }))))
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

/** Returns the edges of a cell, of the parallelogram of a sheet, or of the line of a chain. */
function edgesOf(cell: Matrix, axes: readonly number[]): [Vector, Vector][] {
  const ends = (axis: number) => (axes.includes(axis) ? [0, 1] : [0])
  const corners = ends(0).flatMap(x => ends(1).flatMap(y => ends(2).map(z => [x, y, z] as const)))
  return corners.flatMap(start =>
    axes
      .filter(axis => start[axis] === 0)
      .map(axis => {
        const end = start.map((value, index) => (index === axis ? 1 : value))
        return [combination(cell, start), combination(cell, end)] as [Vector, Vector]
      }),
  )
}
