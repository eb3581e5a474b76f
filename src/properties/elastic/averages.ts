import { leastSquares } from '../../math/index.js'

/** Moduli of a polycrystal. Bulk, shear and Young's moduli in the unit of the constants. */
export interface Moduli {
  readonly bulk: number
  readonly shear: number
  readonly young: number
  readonly poisson: number
}

/** The averages of Voigt (uniform strain), Reuss (uniform stress) and Hill (their mean). */
export interface Averages {
  readonly voigt: Moduli
  readonly reuss: Moduli | undefined
  readonly hill: Moduli | undefined
}

/**
 * Returns the moduli of a polycrystal from the elastic constants of a crystal, by the averages of Voigt, Reuss and Hill (Hill,
 * Proc. Phys. Soc. A 65, 349 (1952)).
 *
 * @param constants 6 × 6 in Voigt's order, row by row
 */
export function averagesOf(constants: ArrayLike<number>): Averages {
  const c = (i: number, j: number) => constants[6 * (i - 1) + j - 1] as number
  const [diagonal, mixed, shear] = sums(c)
  const voigt = moduliOf((diagonal + 2 * mixed) / 9, (diagonal - mixed + 3 * shear) / 15)
  const compliances = invert(constants)
  if (!compliances) return { voigt, reuss: undefined, hill: undefined }
  const [stretched, across, twisted] = sums((i, j) => compliances[6 * (i - 1) + j - 1] as number)
  const reuss = moduliOf(1 / (stretched + 2 * across), 15 / (4 * stretched - 4 * across + 3 * twisted))
  return { voigt, reuss, hill: moduliOf((voigt.bulk + reuss.bulk) / 2, (voigt.shear + reuss.shear) / 2) }
}

function sums(c: (i: number, j: number) => number): [number, number, number] {
  return [c(1, 1) + c(2, 2) + c(3, 3), c(1, 2) + c(2, 3) + c(1, 3), c(4, 4) + c(5, 5) + c(6, 6)]
}

function moduliOf(bulk: number, shear: number): Moduli {
  return {
    bulk,
    shear,
    young: (9 * bulk * shear) / (3 * bulk + shear),
    poisson: (3 * bulk - 2 * shear) / (2 * (3 * bulk + shear)),
  }
}

/** Returns the inverse of a 6 × 6 matrix, row by row; `undefined` when it has none. */
export function invert(matrix: ArrayLike<number>): Float64Array | undefined {
  const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => matrix[6 * i + j] as number))
  const inverse = new Float64Array(36)
  for (let column = 0; column < 6; column++) {
    const unit = rows.map((_, row) => (row === column ? 1 : 0))
    const solution = leastSquares(rows, unit)?.parameters
    if (!solution) return undefined
    for (let row = 0; row < 6; row++) inverse[6 * row + column] = solution[row] as number
  }
  return inverse
}

/**
 * Returns true for a symmetric matrix whose eigenvalues are all positive: then any small strain costs energy, and the crystal is
 * mechanically stable (Born). Computed by the pivots of Cholesky's decomposition.
 */
export function isPositiveDefinite(matrix: ArrayLike<number>): boolean {
  const lower = new Float64Array(36)
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[6 * row + column] as number
      for (let k = 0; k < column; k++) rest -= (lower[6 * row + k] as number) * (lower[6 * column + k] as number)
      if (row === column && !(rest > 0)) return false
      lower[6 * row + column] = row === column ? Math.sqrt(rest) : rest / (lower[7 * column] as number)
    }
  }
  return true
}

/** Returns the largest difference of a matrix from its mirror image, as a share of its largest number. */
export function asymmetry(matrix: ArrayLike<number>): number {
  let [difference, largest] = [0, 0]
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 6; column++) {
      const value = matrix[6 * row + column] as number
      largest = Math.max(largest, Math.abs(value))
      difference = Math.max(difference, Math.abs(value - (matrix[6 * column + row] as number)))
    }
  }
  return largest === 0 ? 0 : difference / largest
}
