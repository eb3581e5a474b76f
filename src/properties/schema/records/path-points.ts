/** The points of a path through reciprocal space, as an archive stores them. */
export interface PathPoints {
  /** The number of points. */
  readonly count: number
  /** The fractional coordinates, three for each point; `undefined` when the archive has none. */
  readonly points: Float64Array | undefined
  /** The number of points of each segment that the archive declares; a single one for a path without segments. */
  readonly segments: readonly number[]
  /** The name of each point, as stored; `undefined` for a point without a name. */
  readonly labels: readonly (string | undefined)[]
  /** The reciprocal cell that is stored with the path, row by row, in 1/Å, with or without 2π. */
  readonly reciprocalCell: Float64Array | undefined
}
