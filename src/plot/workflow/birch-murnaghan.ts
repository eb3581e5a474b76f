import { DataError } from '../../errors/index.js'
import { solve } from './solve.js'

/** A third-order Birch–Murnaghan equation of state. */
export interface BirchMurnaghan {
  /** The volume at the minimum of the energy, in the unit of the volumes. */
  volume: number
  /** The energy at the minimum. */
  energy: number
  /** The bulk modulus at that volume, in energy per volume. */
  bulkModulus: number
  /** The derivative of the bulk modulus by the pressure, without unit. */
  bulkModulusDerivative: number
  /** The largest difference in energy between a point and the curve. */
  residual: number
  /** Returns the energy of the curve at a volume. */
  at(volume: number): number
}

/**
 * Fits the third-order Birch–Murnaghan equation (Birch, Phys. Rev. 71, 809 (1947)) to energies and volumes.
 *
 * In x = V^(−2/3) the energy is a polynomial of third order. So the fit is linear and needs no starting values. The
 * polynomial is fitted in (x − x̄) / range, which keeps the equations well conditioned.
 *
 * @throws DataError for fewer than four volumes, or when the points have no minimum
 */
export function fitBirchMurnaghan(volumes: readonly number[], energies: readonly number[]): BirchMurnaghan {
  if (new Set(volumes).size < 4) {
    throw new DataError(`An equation of state needs at least four volumes; there are ${new Set(volumes).size}.`)
  }
  const strains = volumes.map(volume => volume ** (-2 / 3))
  const middle = strains.reduce((sum, value) => sum + value, 0) / strains.length
  const width = Math.max(...strains) - Math.min(...strains)
  const offset = energies.reduce((sum, value) => sum + value, 0) / energies.length
  const coefficients = polynomial(
    strains.map(x => (x - middle) / width),
    energies.map(energy => energy - offset),
  )
  const at = (volume: number) => valueAt(coefficients, (volume ** (-2 / 3) - middle) / width) + offset
  const minimumAt = minimum(coefficients)
  const [, , second, third] = coefficients as [number, number, number, number]
  const x = minimumAt === undefined ? Number.NaN : minimumAt * width + middle
  if (!(x > 0))
    throw new DataError('The energies have no minimum in reach of their volumes: no equation of state fits.')
  const curvature = (2 * second + 6 * third * (minimumAt as number)) / width ** 2
  const volume = x ** (-3 / 2)
  const residual = Math.max(...volumes.map((value, index) => Math.abs(at(value) - (energies[index] as number))))
  return { volume, energy: at(volume), ...elasticity(volume, curvature, (6 * third) / width ** 3), residual, at }
}

/** Computes B = V E″(V) and dB/dP at the minimum from the second and third derivative of the energy by x = V^(−2/3). */
function elasticity(volume: number, second: number, third: number) {
  const bulkModulus = (4 / 9) * second * volume ** (-7 / 3)
  const slope =
    (4 / 9) * ((-2 / 3) * third * volume ** -4 - (7 / 3) * second * volume ** (-10 / 3)) -
    (20 / 27) * second * volume ** (-10 / 3)
  return { bulkModulus, bulkModulusDerivative: (-volume * slope) / bulkModulus }
}

/** Fits a cubic polynomial by least squares. Returns its coefficients, the constant first. */
function polynomial(xs: readonly number[], ys: readonly number[]): number[] {
  const moment = (power: number) => xs.reduce((sum, x) => sum + x ** power, 0)
  const matrix = [0, 1, 2, 3].map(row => [0, 1, 2, 3].map(column => moment(row + column)))
  return solve(
    matrix,
    [0, 1, 2, 3].map(power => xs.reduce((sum, x, index) => sum + x ** power * (ys[index] as number), 0)),
  )
}

const valueAt = (coefficients: readonly number[], x: number) =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)

/** Returns the minimum of the cubic polynomial: the root of its derivative with positive curvature. */
function minimum(coefficients: readonly number[]): number | undefined {
  const [, b = 0, c = 0, d = 0] = coefficients
  if (Math.abs(d) < 1e-12 * Math.abs(c)) return c > 0 ? -b / (2 * c) : undefined
  const discriminant = c * c - 3 * b * d
  if (discriminant < 0) return undefined
  return [1, -1].map(sign => (-c + sign * Math.sqrt(discriminant)) / (3 * d)).find(x => 2 * c + 6 * d * x > 0)
}
