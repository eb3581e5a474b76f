import { type MinimumImage, minimumImage } from '../../math/minimum-image.js'
import { periodicBasis } from '../../math/reduced-lattice.js'
import type { Atoms } from '../schema/records/atoms.js'

/** Positions of atoms over frames, without the jumps at the boundary of the cell. */
export interface Unwrapped {
  /** x, y, z of each atom, frame by frame, in Å. */
  readonly positions: Float64Array
  readonly frames: number
  /** The number of atoms. */
  readonly atoms: number
  /** How many steps of an atom between two frames cross the boundary of the cell. */
  readonly crossings: number
  /** How many steps are so long that another periodic image may be the right one. */
  readonly doubtful: number
}

/** Steps beyond this share of the longest unambiguous one are doubtful. */
const doubtfulShare = 0.8

/** Follows atoms from frame to frame: each goes to the nearest of its periodic images. */
export function unwrap(frames: Iterable<Atoms>): Unwrapped {
  const followed: Float64Array[] = []
  let before: Atoms | undefined
  let images: Images | undefined
  let [crossings, doubtful] = [0, 0]
  const step = new Float64Array(3)
  for (const atoms of frames) {
    const last = followed.at(-1)
    if (!before || !last) {
      followed.push(atoms.positions.slice())
      before = atoms
      continue
    }
    images = imagesOf(atoms, images)
    const here = new Float64Array(last.length)
    for (let at = 0; at < here.length; at += 3) {
      for (let axis = 0; axis < 3; axis++) {
        step[axis] = (atoms.positions[at + axis] as number) - (before.positions[at + axis] as number)
      }
      const direct = lengthOf(step)
      images.shorten(step)
      const shortest = lengthOf(step)
      if (shortest < direct - 1e-6) crossings++
      if (shortest > doubtfulShare * images.longest) doubtful++
      for (let axis = 0; axis < 3; axis++) here[at + axis] = (last[at + axis] as number) + (step[axis] as number)
    }
    followed.push(here)
    before = atoms
  }
  const size = followed[0]?.length ?? 0
  const positions = new Float64Array(size * followed.length)
  for (const [frame, own] of followed.entries()) positions.set(own, frame * size)
  return { positions, frames: followed.length, atoms: size / 3, crossings, doubtful }
}

const lengthOf = (vector: Float64Array) => Math.hypot(vector[0] as number, vector[1] as number, vector[2] as number)

interface Images {
  readonly shorten: MinimumImage
  /** Half of the shortest lattice vector: a shorter step has one nearest image. */
  readonly longest: number
  readonly vectors: Float64Array | undefined
  readonly periodic: readonly boolean[]
}

function imagesOf({ vectors, periodic }: Atoms, known: Images | undefined): Images {
  const isKnown =
    known !== undefined &&
    periodic.every((along, axis) => along === known.periodic[axis]) &&
    (vectors === known.vectors || vectors?.every((value, index) => value === known.vectors?.[index]) === true)
  if (isKnown) return known
  const basis = periodicBasis(vectors, periodic)
  const lengths = [0, 1, 2]
    .filter(row => basis.periodic[row])
    .map(row => lengthOf(basis.vectors.subarray(3 * row, 3 * row + 3)))
  const longest = lengths.reduce((least, length) => Math.min(least, length / 2), Number.POSITIVE_INFINITY)
  return { shorten: minimumImage(vectors, periodic), longest, vectors, periodic }
}

/** Subtracts the displacement of the center of mass from all positions. Without masses all atoms weigh the same. */
export function removeDrift({ positions, frames, atoms }: Unwrapped, masses: readonly number[]): void {
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const start = new Float64Array(3)
  for (let frame = 0; frame < frames; frame++) {
    const own = positions.subarray(3 * atoms * frame, 3 * atoms * (frame + 1))
    const center = new Float64Array(3)
    for (let at = 0; at < own.length; at++) {
      const axis = at % 3
      center[axis] = (center[axis] as number) + ((masses[Math.floor(at / 3)] as number) * (own[at] as number)) / total
    }
    if (frame === 0) start.set(center)
    for (let at = 0; at < own.length; at++) {
      own[at] = (own[at] as number) - (center[at % 3] as number) + (start[at % 3] as number)
    }
  }
}
