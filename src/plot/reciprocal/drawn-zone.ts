import type { Vector } from '../../math/vectors.js'
import type { BrillouinZone } from '../../properties/index.js'

/** A Brillouin zone as plain numbers in 1/Å, for drawing. */
export interface Zone {
  readonly dimensions: 1 | 2 | 3
  readonly corners: readonly Vector[]
  readonly faces: readonly { readonly beyond: Vector; readonly corners: readonly number[] }[]
  readonly edges: readonly { readonly ends: readonly [number, number]; readonly faces: readonly number[] }[]
  readonly volume: number
}

/** The path of a band structure through a zone, as plain numbers in 1/Å. */
export interface ZonePath {
  readonly lines: readonly (readonly Vector[])[]
  /** Named k-points. */
  readonly places: readonly { readonly label: string; readonly place: Vector }[]
  /** All k-points. */
  readonly points: readonly Vector[]
}

/** Returns the numbers of a property, with its reciprocal lattice vectors. */
export function drawnZone({ dimensions, corners, faces, edges, volume, path, reciprocalLattice }: BrillouinZone): {
  zone: Zone
  path: ZonePath | undefined
  vectors: readonly Vector[]
} {
  return {
    zone: {
      dimensions,
      corners: corners.magnitude.map(asVector),
      faces: faces.map(face => ({ beyond: asVector(face.beyond.magnitude), corners: face.corners })),
      edges,
      volume: volume.magnitude,
    },
    path: path && {
      lines: path.lines.map(line => line.magnitude.map(asVector)),
      places: path.points.map(({ label, position }) => ({ label, place: asVector(position.magnitude) })),
      points: path.kPoints.magnitude.map(asVector),
    },
    vectors: reciprocalLattice.magnitude.map(asVector),
  }
}

const asVector = ([x, y, z]: ArrayLike<number> & Iterable<number>): Vector => [x as number, y as number, z as number]

/** Returns the size of a zone as a length: the side of a cube or a square of the same volume. */
export function sizeOf({ volume, dimensions }: Zone): number {
  return volume ** (1 / dimensions)
}
