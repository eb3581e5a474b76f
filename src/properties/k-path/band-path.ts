import { rowsOfThree } from '../../math/vectors.js'
import { type Quantity, quantity } from '../../units/index.js'
import type { KPath, PathLabel } from './k-path.js'
import type { PathCell } from './reciprocal-cell.js'

/** The path of bands of electrons, or of branches of phonons, through reciprocal space. */
export interface BandPath {
  /** The fractional coordinates of each point: [k][3]; `undefined` when the archive has none. */
  readonly points: Quantity<'dimensionless', Float64Array[]> | undefined
  /** The distance of each point from the start. Where the path breaks off, it does not grow. */
  readonly distances: Float64Array
  /** The unit of distances: 1/Å with 2π, of fractional coordinates, or steps from point to point. */
  readonly unit: KPath['unit']
  /** The named places, in order: Γ for every spelling of it, `U|K` where the path breaks off. */
  readonly labels: readonly PathLabel[]
  /** The index of each point that starts a new piece of the path, but for the first. */
  readonly breaks: readonly number[]
  /** The reciprocal lattice vectors row by row, in 1/Å with 2π; `undefined` when the archive has no cell. */
  readonly reciprocalCell: Quantity<'1 / length', Float64Array[]> | undefined
  /** Where the reciprocal cell comes from, in words. */
  readonly cellOrigin: string
}

/** Returns the path of a property. */
export function bandPath({ points, distances, unit, labels, breaks }: KPath, cell: PathCell): BandPath {
  return {
    points: points && (quantity(rowsOfThree(points), 'dimensionless') as BandPath['points']),
    distances,
    unit,
    labels,
    breaks,
    reciprocalCell: cell.vectors && (quantity(rowsOfThree(cell.vectors), '1 / angstrom') as BandPath['reciprocalCell']),
    cellOrigin: cell.origin,
  }
}
