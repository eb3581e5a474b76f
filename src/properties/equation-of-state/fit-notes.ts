import { gigapascal } from '../../basics/si-constants.js'
import { maximum, minimum } from '../../math/index.js'
import type { StoredFitRecord } from '../schema/records/equation-of-state.js'
import type { EnergyPoints, FitResult, ModelFit } from './fit.js'
import { type EquationOfStateModel, models } from './models.js'

/** Says when a fit is poor. */
export function qualityNotes({ energies }: EnergyPoints, result: FitResult): string[] {
  if (!('fit' in result)) return []
  const { rms, parameters } = result.fit
  const share = rms / (maximum(energies) - minimum(energies))
  const { derivative } = parameters
  return [
    ...(share > 0.01
      ? [`The fit is poor: its root mean square is ${(100 * share).toPrecision(2)} % of the range of energies.`]
      : []),
    ...(derivative < 2 || derivative > 8
      ? [
          `The derivative of the bulk modulus, ${derivative.toPrecision(3)}, is outside 2 … 8, where those of crystals are.`,
        ]
      : []),
  ]
}

/** The names that archives have for the models. */
const storedNames: Record<EquationOfStateModel, readonly string[]> = {
  'birch-murnaghan': ['birch_murnaghan', 'birchmurnaghan'],
  vinet: ['vinet'],
  murnaghan: ['murnaghan'],
  'poirier-tarantola': ['poirier_tarantola', 'pourier_tarantola'],
}

/** Compares with the fit of the same model that the archive stores. */
export function storedNotes(
  stored: readonly StoredFitRecord[],
  fit: ModelFit | undefined,
  { model, divisor }: { model: EquationOfStateModel; divisor: number },
): string[] {
  const same = stored.find(({ name }) => name !== undefined && storedNames[model].includes(name.toLowerCase()))
  if (!same || !fit) return []
  const { volume, bulkModulus } = same
  const own = { volume: fit.parameters.volume * divisor, bulk: fit.parameters.bulkModulus * gigapascal }
  const isFar = (value: number | undefined, other: number, share: number) =>
    value !== undefined && Math.abs(value - other) > share * Math.abs(other)
  const differs = isFar(volume, own.volume, 0.005) || isFar(bulkModulus, own.bulk, 0.02)
  if (!differs) return []
  const texts = [
    volume === undefined ? undefined : `V₀ = ${volume.toFixed(3)} Å³`,
    bulkModulus === undefined ? undefined : `B₀ = ${bulkModulus.toPrecision(4)} GPa`,
  ]
  return [`The archive's own ${models[model].name} fit differs: ${texts.filter(Boolean).join(', ')}.`]
}
