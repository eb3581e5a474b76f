import { fitCurve, leastSquares, maximum, minimum } from '../../math/index.js'
import { type EquationOfStateModel, type ModelParameters, models } from './models.js'

/** Volumes in Å³ and energies in eV, in the same order. */
export interface EnergyPoints {
  readonly volumes: readonly number[]
  readonly energies: readonly number[]
}

/** A model that was fitted to energies over volumes. Energies in eV, volumes in Å³, the bulk modulus in eV/Å³. */
export interface ModelFit {
  readonly parameters: ModelParameters
  /** The standard deviation of each parameter; `undefined` for four volumes. */
  readonly errors: ModelParameters | undefined
  /** The root mean square of the differences between points and curve. */
  readonly rms: number
  /** The largest difference. */
  readonly largest: number
}

/** A fit, or the reason why there is none. */
export type FitResult = { readonly fit: ModelFit } | { readonly reason: string }

/** Two volumes are one when they differ by less than this share. */
const sameVolume = 1e-6

/** Returns the number of different volumes. */
export function countVolumes(volumes: readonly number[]): number {
  const sorted = [...volumes].sort((a, b) => a - b)
  return sorted.filter((volume, index) => index === 0 || volume > (sorted[index - 1] as number) * (1 + sameVolume))
    .length
}

/**
 * Fits a model to energies over volumes by least squares.
 *
 * The fit starts from the polynomial of third order in V^(−2/3), which is the Birch–Murnaghan equation and linear in its
 * parameters.
 */
export function fitModel({ volumes, energies }: EnergyPoints, model: EquationOfStateModel): FitResult {
  const count = countVolumes(volumes)
  if (count < 4) {
    const few = count === 0 ? 'none' : count === 1 ? 'one' : String(count)
    return { reason: `An equation of state needs at least four volumes; there ${count === 1 ? 'is' : 'are'} ${few}.` }
  }
  const [low, high] = [minimum(volumes), maximum(volumes)]
  const [least, most] = [minimum(energies), maximum(energies)]
  const range = most - least
  if (!(range > 0))
    return { reason: 'All energies are equal: there is no minimum, and no equation of state is fitted.' }
  const start = startOf({ volumes, energies }, { low, high })
  if ('reason' in start) return start
  // Volumes in units of V0 of the start, energies in units of their range: parameters of the order of one.
  const { volume: unit, curvature } = start
  const bulkUnit = curvature * unit
  const toModel = ([energy = 0, volume = 1, bulk = 1, derivative = 4]: readonly number[]): ModelParameters => ({
    energy: least + energy * range,
    volume: volume * unit,
    bulkModulus: bulk * bulkUnit,
    derivative,
  })
  const found = [start.derivative, 4]
    .map(derivative =>
      fitCurve(
        (volume, parameters) => (models[model].energy(volume, toModel(parameters)) - least) / range,
        { x: volumes, y: energies.map(energy => (energy - least) / range) },
        { start: [(start.energy - least) / range, 1, 1, Math.min(Math.max(derivative, 1.5), 12)] },
      ),
    )
    .find(fit => fit?.parameters.every(Number.isFinite))
  if (!found) return { reason: `The fit of the ${models[model].name} equation does not converge.` }
  const parameters = toModel(found.parameters)
  if (!(parameters.bulkModulus > 0)) return { reason: noMinimum }
  const outside = outsideReason(parameters.volume, { low, high })
  if (outside) return { reason: outside }
  const differences = volumes.map((volume, index) =>
    Math.abs((energies[index] as number) - models[model].energy(volume, parameters)),
  )
  const errors = count > 4 ? errorsOf(found.covariance, { range, unit, bulkUnit }) : undefined
  const rms = Math.sqrt(differences.reduce((sum, one) => sum + one * one, 0) / differences.length)
  return { fit: { parameters, errors, rms, largest: maximum(differences) } }
}

const noMinimum = 'The energies have no minimum: no equation of state is fitted.'

const outsideReason = (volume: number, { low, high }: { low: number; high: number }) =>
  volume >= low && volume <= high
    ? undefined
    : `The minimum of the energy, at about ${volume.toPrecision(4)} Å³, is outside the volumes from ${low.toPrecision(4)} to ${high.toPrecision(4)} Å³: no equation of state is fitted.`

interface Range {
  low: number
  high: number
}

type Start = { volume: number; energy: number; curvature: number; derivative: number } | { reason: string }

/** Fits a polynomial of third order in V^(−2/3), and returns its minimum with the second and third derivative there. */
function startOf({ volumes, energies }: EnergyPoints, { low, high }: Range): Start {
  const strains = volumes.map(volume => volume ** (-2 / 3))
  const [first, last] = [high ** (-2 / 3), low ** (-2 / 3)]
  const [middle, width] = [(first + last) / 2, last - first]
  const offset = energies.reduce((sum, value) => sum + value, 0) / energies.length
  const polynomial = leastSquares(
    strains.map(x => [0, 1, 2, 3].map(power => ((x - middle) / width) ** power)),
    energies.map(energy => energy - offset),
  )
  if (!polynomial) return { reason: 'The volumes are too close to one another for a fit.' }
  const [a, b, c, d] = polynomial.parameters as [number, number, number, number]
  const roots = stationary(b, c, d)
  const isInside = (root: number) => Math.abs(root) <= 0.5 + 1e-9
  const bottom = roots.find(root => 2 * c + 6 * d * root > 0 && root * width + middle > 0)
  const top = roots.find(root => 2 * c + 6 * d * root < 0 && isInside(root))
  if (top !== undefined && (bottom === undefined || !isInside(bottom))) {
    return { reason: 'The energies have a maximum, not a minimum: no equation of state is fitted.' }
  }
  if (bottom === undefined) return { reason: noMinimum }
  const x = bottom * width + middle
  const volume = x ** (-3 / 2)
  const outside = outsideReason(volume, { low, high })
  if (outside) return { reason: outside }
  const [second, third] = [(2 * c + 6 * d * bottom) / width ** 2, (6 * d) / width ** 3]
  // E″(V) and B0′ by the chain rule with x = V^(−2/3).
  const curvature = (4 / 9) * second * volume ** (-10 / 3)
  const slope = (-8 / 27) * third * volume ** -5 - (20 / 9) * second * volume ** (-13 / 3)
  const derivative = -1 - (volume * slope) / curvature
  const energy = a + offset + bottom * (b + bottom * (c + bottom * d))
  return { volume, energy, curvature, derivative }
}

/** Returns the roots of b + 2c·x + 3d·x², the derivative of a polynomial. */
function stationary(b: number, c: number, d: number): number[] {
  if (Math.abs(d) < 1e-12 * Math.abs(c)) return c === 0 ? [] : [-b / (2 * c)]
  const discriminant = c * c - 3 * b * d
  if (discriminant < 0) return []
  // The form that does not subtract two equal numbers.
  const q = -(c + Math.sign(c || 1) * Math.sqrt(discriminant))
  return q === 0 ? [0] : [q / (3 * d), b / q]
}

function errorsOf(
  covariance: readonly (readonly number[])[] | undefined,
  { range, unit, bulkUnit }: { range: number; unit: number; bulkUnit: number },
): ModelParameters | undefined {
  if (!covariance) return undefined
  const [energy = 0, volume = 0, bulk = 0, derivative = 0] = covariance.map((row, index) =>
    Math.sqrt(row[index] as number),
  )
  return { energy: energy * range, volume: volume * unit, bulkModulus: bulk * bulkUnit, derivative }
}
