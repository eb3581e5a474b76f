import { gigapascal } from '../../basics/si-constants.js'
import { DataError, shortValue } from '../../errors/index.js'
import { maximum, minimum } from '../../math/index.js'
import { isSection, type Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Magnitude, type Quantity, quantity } from '../../units/index.js'
import { labelsOf } from '../method/group-labels.js'
import type { Method } from '../method/method.js'
import { methodReads } from '../method/method-reads.js'
import { type AnyQuantity, entryOf, makeProperty, type Property, type PropertyEntry } from '../property.js'
import { withReads } from '../reads.js'
import type { EnergyKind } from '../schema/records/energies.js'
import type { StoredFitRecord } from '../schema/records/equation-of-state.js'
import { type EnergyPoints, fitModel, type ModelFit } from './fit.js'
import { qualityNotes, storedNotes } from './fit-notes.js'
import { groupPoints } from './groups.js'
import { cubicEdge } from './lattice-constant.js'
import { type EquationOfStateModel, models } from './models.js'
import { type EntryPoint, readPoint, type StoredSeries } from './points.js'
import { givenSeries, type Series, seriesOfGroup, seriesOfWorkflow } from './series.js'

/** Volumes and the energies at these volumes, in the same order. */
export interface EnergyVolume {
  volumes: Quantity<string, Magnitude>
  energies: Quantity<string, Magnitude>
}

/** The options of `properties.equationOfState`. */
export interface EquationOfStateReadOptions {
  /** The model that is fitted. Default `'birch-murnaghan'`, of third order. */
  model?: EquationOfStateModel | undefined
  /** Energies and volumes per cell of the calculation (default), or per atom. */
  per?: 'cell' | 'atom' | undefined
}

/** The parameters of a fitted equation of state. */
export interface EquationOfStateParameters {
  /** The volume at the minimum of the energy, in Å³. */
  readonly volume: Quantity<'volume'>
  /** The energy at the minimum, in eV. */
  readonly energy: Quantity<'energy'>
  /** The bulk modulus at that volume, in GPa. */
  readonly bulkModulus: Quantity<'pressure'>
  /** The derivative of the bulk modulus by the pressure, without unit. */
  readonly bulkModulusDerivative: number
  /** The edge of the conventional cell in Å, for cubic lattices. */
  readonly latticeConstant: Quantity<'length'> | undefined
}

/** A fit of an equation of state. */
export interface EquationOfStateFit extends EquationOfStateParameters {
  /** One standard deviation of each parameter, from the scatter of the points; `undefined` for four volumes. */
  readonly errors: EquationOfStateParameters | undefined
  /** The root mean square of the differences between points and curve, in eV. */
  readonly rms: Quantity<'energy'>
  /** The largest difference in energy between a point and the curve, in eV. */
  readonly residual: Quantity<'energy'>
}

/** A fit that the archive stores. */
export interface StoredFit {
  /** The function's name in the archive. */
  readonly name: string | undefined
  /** In Å³. */
  readonly volume: Quantity<'volume'> | undefined
  /** In eV. */
  readonly energy: Quantity<'energy'> | undefined
  /** In GPa. */
  readonly bulkModulus: Quantity<'pressure'> | undefined
  readonly bulkModulusDerivative: number | undefined
}

/** The equation of state of one structure, calculated by one method. */
export interface EquationOfState extends Property {
  /** The material, and the settings in which this group differs from the others. */
  readonly label: string
  /** The formula of the material; `undefined` when it is not known. */
  readonly formula: string | undefined
  /** The fitted model. */
  readonly model: EquationOfStateModel
  /** Which energy it is; `undefined` for energies that were given, and for those of a workflow. */
  readonly energyKind: EnergyKind | undefined
  /** Whether volumes and energies are per cell or per atom. */
  readonly per: 'cell' | 'atom'
  /** The number of atoms in the cell of the calculations; `undefined` when it is not known. */
  readonly atoms: number | undefined
  /** The volumes in Å³, from small to large. */
  readonly volumes: Quantity<'volume', Float64Array>
  /** The energies in eV, in the same order. */
  readonly energies: Quantity<'energy', Float64Array>
  /** The entries of the points, in the same order: one for all that a workflow stores. */
  readonly entries: readonly PropertyEntry[]
  /** The method of the first point. */
  readonly method: Method | undefined
  /** The fit; `undefined` when there is none, for the `reason`. */
  readonly fit: EquationOfStateFit | undefined
  /** Why there is no fit. */
  readonly reason: string | undefined
  /** The fitted curve over the range of volumes: volumes in Å³, energies in eV, pressures in GPa. */
  readonly curve:
    | { readonly volumes: AnyQuantity; readonly energies: AnyQuantity; readonly pressures: AnyQuantity }
    | undefined
  /** The fits that the archive stores of these points. */
  readonly storedFits: readonly StoredFit[]
}

/** The rules of the options; the figure has the same. */
export const equationOfStateRules: OptionRules<EquationOfStateReadOptions> = {
  model: oneOf('birch-murnaghan', 'vinet', 'murnaghan', 'poirier-tarantola'),
  per: oneOf('cell', 'atom'),
}

const workflow = ['volumes', 'energies', 'eos_fit'].map(name => `workflow2.results.${name}`)

/**
 * Fits equations of state to the energies of calculations at several volumes.
 *
 * The result has one item for each group of calculations that belong together: the same species at the same fractional positions
 * in a cell of the same shape, the same number of atoms, and the same method, where k-meshes of one density count as the same.
 * Volumes and energies that a workflow stores are a group of their own. Of each entry the last calculation with an energy is
 * read.
 *
 * A group has no fit but a `reason` for fewer than four volumes, and for energies without a minimum between the volumes. `notes`
 * say when the fit is poor: a root mean square of the differences above 1 % of the range of energies, or a derivative of the bulk
 * modulus outside 2 … 8.
 *
 * @param input entries, one entry, or volumes and energies
 * @param options the model, and whether values are per cell or per atom
 * @returns an empty list when no entry has both an energy and a cell
 * @throws DataError when something else is given, or there are not as many volumes as energies
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.equationOfState(entries)[0]?.fit?.bulkModulus
 */
export const equationOfState = withReads(readEquationOfState, {
  run: [
    ...methodReads.run,
    'run.calculation.energy.total.value',
    'run.calculation.energy.free.value',
    'run.calculation.energy.total_t0.value',
    ...workflow,
  ],
  data: [...methodReads.data, 'data.outputs.total_energies', ...workflow],
})

function readEquationOfState(
  input: Section | readonly Section[] | EnergyVolume,
  options: EquationOfStateReadOptions = {},
): readonly EquationOfState[] {
  const caller = 'properties.equationOfState'
  checkOptions(caller, options, equationOfStateRules)
  if (isEnergyVolume(input)) return [fitted(givenSeries(input), options)]
  const entries: readonly unknown[] = Array.isArray(input) ? input : [input]
  const wrong = entries.find(entry => !isSection(entry))
  if (wrong !== undefined) {
    throw new DataError(`${caller} takes entries, or { volumes, energies }; it was given ${shortValue(wrong)}.`, {
      hint: 'Entries come from a query: await query.fetch().',
    })
  }
  const found = (entries as readonly Section[]).map(entry => readPoint(entry, caller))
  const points = found.filter((one): one is EntryPoint => 'volume' in one)
  const stored = found.filter((one): one is StoredSeries => 'volumes' in one)
  const series = [...groupPoints(points).map(seriesOfGroup), ...stored.map(seriesOfWorkflow)]
  const labels = labelsOf(series)
  const skipped = skippedNote(found.filter(one => 'missing' in one) as { missing: string[] }[])
  return series.map((one, index) =>
    fitted(
      { ...one, label: labels[index]?.label ?? '', notes: [...one.notes, ...(labels[index]?.notes ?? []), ...skipped] },
      options,
    ),
  )
}

const isEnergyVolume = (input: unknown): input is EnergyVolume =>
  typeof input === 'object' && input !== null && !isSection(input) && 'volumes' in input && 'energies' in input

function skippedNote(missing: readonly { missing: string[] }[]): string[] {
  if (missing.length === 0) return []
  const count = missing.length === 1 ? 'One entry has' : `${missing.length} entries have`
  return [`${count} no energy or no cell.`, ...new Set(missing.flatMap(one => one.missing))]
}

/** Fits a series, and makes the property. */
function fitted(
  series: Series,
  { model = 'birch-murnaghan', per = 'cell' }: EquationOfStateReadOptions,
): EquationOfState {
  const atoms = series.shape?.species.length
  const divisor = per === 'atom' ? atoms : 1
  const notes = [...series.notes]
  if (divisor === undefined) notes.push('The number of atoms is not known: values are per cell.')
  const points: EnergyPoints = {
    volumes: series.volumes.map(volume => volume / (divisor ?? 1)),
    energies: series.energies.map(energy => energy / (divisor ?? 1)),
  }
  const result = fitModel(points, model)
  const edge = series.shape && cubicEdge(series.shape)
  const toEdge = (volume: number) => edge && edge * Math.cbrt(volume * (divisor ?? 1))
  const fit = 'fit' in result ? result.fit : undefined
  const values: Omit<EquationOfState, keyof Property> = {
    label: series.label,
    formula: series.formula,
    model,
    energyKind: series.kind,
    per: divisor === undefined ? 'cell' : per,
    atoms,
    volumes: quantity(points.volumes, 'angstrom ** 3'),
    energies: quantity(points.energies, 'eV'),
    entries: series.sources.map(entryOf),
    method: series.method,
    fit: fit && publicFit(fit, toEdge),
    reason: 'reason' in result ? result.reason : undefined,
    curve: fit && curveOf(points.volumes, fit, model),
    storedFits: series.fits.map(storedFit),
  }
  return makeProperty(values, {
    name: 'equationOfState',
    source: series.sources[0],
    notes: [
      ...notes,
      ...qualityNotes(points, result),
      ...storedNotes(series.fits, fit, { model, divisor: divisor ?? 1 }),
    ],
    columns: () => [
      ...(series.sources.length === points.volumes.length && series.sources.length > 0
        ? [{ name: 'entry_id', values: series.sources.map(({ entryId }) => entryId) }]
        : []),
      { name: 'volume', values: points.volumes, unit: 'angstrom ** 3' },
      { name: 'energy', values: points.energies, unit: 'eV' },
    ],
  })
}

function publicFit(fit: ModelFit, toEdge: (volume: number) => number | undefined): EquationOfStateFit {
  const { parameters, errors } = fit
  const edge = toEdge(parameters.volume)
  // From a = c·V^(1/3): σ(a) / a = σ(V) / 3V.
  const edgeError = edge && errors && (edge * errors.volume) / (3 * parameters.volume)
  return {
    ...publicParameters(parameters, edge),
    errors: errors && publicParameters(errors, edgeError),
    rms: quantity(fit.rms, 'eV') as Quantity<'energy'>,
    residual: quantity(fit.largest, 'eV') as Quantity<'energy'>,
  }
}

function publicParameters(parameters: ModelFit['parameters'], edge: number | undefined): EquationOfStateParameters {
  return {
    volume: quantity(parameters.volume, 'angstrom ** 3') as Quantity<'volume'>,
    energy: quantity(parameters.energy, 'eV') as Quantity<'energy'>,
    bulkModulus: quantity(parameters.bulkModulus * gigapascal, 'GPa') as Quantity<'pressure'>,
    bulkModulusDerivative: parameters.derivative,
    latticeConstant: edge === undefined ? undefined : (quantity(edge, 'angstrom') as Quantity<'length'>),
  }
}

/** Returns the curve at 101 volumes, a little beyond the points. */
function curveOf(all: readonly number[], { parameters }: ModelFit, model: EquationOfStateModel) {
  const [low, high] = [minimum(all), maximum(all)]
  const margin = 0.04 * (high - low)
  const volumes = Array.from({ length: 101 }, (_, i) => low - margin + ((high - low + 2 * margin) * i) / 100)
  const pressures = volumes.map(volume => models[model].pressure(volume, parameters) * gigapascal)
  return {
    volumes: quantity(volumes, 'angstrom ** 3') as AnyQuantity,
    energies: quantity(
      volumes.map(volume => models[model].energy(volume, parameters)),
      'eV',
    ) as AnyQuantity,
    pressures: quantity(pressures, 'GPa') as AnyQuantity,
  }
}

function storedFit({ name, volume, energy, bulkModulus, derivative }: StoredFitRecord): StoredFit {
  const inUnit = (value: number | undefined, unit: string) =>
    value === undefined ? undefined : quantity(value, unit as 'eV')
  return {
    name,
    volume: inUnit(volume, 'angstrom ** 3') as Quantity<'volume'> | undefined,
    energy: inUnit(energy, 'eV') as Quantity<'energy'> | undefined,
    bulkModulus: inUnit(bulkModulus, 'GPa') as Quantity<'pressure'> | undefined,
    bulkModulusDerivative: derivative,
  }
}
