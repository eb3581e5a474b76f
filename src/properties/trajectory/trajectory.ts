import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import type { Quantity } from '../../units/index.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { SchemaReader } from '../schema/reader.js'
import type { FrameNumber } from '../schema/records/dynamics.js'
import { structure } from '../structure/structure.js'
import { LazyColumns } from './columns.js'
import { extxyzOf } from './extxyz.js'
import type { FrameEnergyKind } from './frame.js'
import type { TrajectoryFrames } from './frames.js'
import { gyrationReads, gyrationSeries } from './gyration-series.js'
import { lazyFrames } from './lazy-frames.js'
import { once } from './once.js'
import { seriesOf, type TrajectorySeries } from './series.js'
import { plausibleTimestep } from './timestep.js'

/** A number that a trajectory has over time. */
export type SeriesName = FrameNumber | 'radius_of_gyration'

/** The options of `properties.trajectory`: there are none yet. */
export type TrajectoryReadOptions = Record<string, never>

/** The geometries of an entry in order, with what was calculated for each. Nothing of a frame is read before it is asked for. */
export interface Trajectory extends Property {
  /** The frames. A frame without a calculation counts, and so does a calculation without a geometry. */
  readonly frames: TrajectoryFrames
  /** The energy of each frame in eV, all of the kind `energyKind`; NaN for frames without it. `undefined` when none has one. */
  readonly energies: Quantity<'energy', Float64Array> | undefined
  /** Which energy `energies` are: the first of potential, total, free and at 0 K that most frames have. */
  readonly energyKind: FrameEnergyKind | undefined
  /** The temperature of each frame in K; NaN for frames without one. `undefined` when none has one. */
  readonly temperatures: Quantity<'temperature', Float64Array> | undefined
  /** The time of each frame in ps; NaN for frames without one. `undefined` when none has one. */
  readonly times: Quantity<'time', Float64Array> | undefined
  /** The step of each frame; NaN for frames without one. `undefined` when none has one. */
  readonly steps: Float64Array | undefined
  /** The volume of the cell of each frame in Å³; NaN for frames without a cell. `undefined` when none has one. */
  readonly volumes: Quantity<'volume', Float64Array> | undefined
  /**
   * Returns a number over time as the archive has it: from NOMAD's summary of the trajectory, else from the calculations one by
   * one: temperatures in K, pressures in GPa, volumes in Å³, densities in g/cm³, energies in eV, radii in Å. Frames and series may
   * differ in number: positions are often written less often than temperatures.
   */
  series(name: SeriesName): readonly TrajectorySeries[]
  /** What was assumed when a series was read, and what is odd with it. */
  seriesNotes(name: SeriesName): readonly string[]
  /**
   * Writes the frames with a structure in the extended XYZ format, as ASE reads it: energies in eV, forces in eV/Å, stress in
   * eV/Å³ (positive in tension).
   *
   * @throws DataError when no frame has a structure
   */
  toExtxyz(): string
}

const rules: OptionRules<TrajectoryReadOptions> = {} as OptionRules<TrajectoryReadOptions>

const summarized = ['temperature', 'pressure', 'volume', 'energy_potential']
const summary = 'results.properties.thermodynamic.trajectory'
const numbers = ['temperature', 'pressure', 'volume', 'density']

/** The paths that molecular dynamics reads beside the schema's own, in either schema. */
export const summaryReads = [
  'metadata.parser_name',
  'workflow2.method.integration_timestep',
  `${summary}.provenance.molecular_dynamics.time_step`,
  ...summarized.flatMap(name => ['value', 'time', 'time_start', 'time_step'].map(own => `${summary}.${name}.${own}`)),
]

/** The paths of geometries, calculations and times, by schema. */
export const frameReads = {
  run: [
    'run.program.name',
    'run.program.version',
    'run.calculation.step',
    'run.calculation.time',
    ...structure.reads.run,
    ...summaryReads,
  ],
  data: [
    'data.program.name',
    'data.program.version',
    'data.outputs.step',
    'data.outputs.time',
    ...structure.reads.data,
    ...summaryReads,
  ],
}

/**
 * Returns the frames of a molecular dynamics, an optimisation, or any other series of geometries.
 *
 * The stress is given only for programs whose sign and scale are established, the forces with the sign of forces, and energies
 * beside the geometry that they belong to; notes say what was changed or left out.
 *
 * @param input an entry, or a calculation for a single frame
 * @returns `undefined` when the archive has neither geometries nor calculations
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option
 *
 * @example
 * properties.trajectory(entry)?.frames.at(-1)?.energy?.to('hartree')
 */
export const trajectory = withReads(readTrajectory, {
  run: [
    ...frameReads.run,
    ...gyrationReads,
    ...['total', 'free', 'total_t0', 'potential', 'kinetic'].map(name => `run.calculation.energy.${name}.value`),
    ...['value', 'value_raw'].map(name => `run.calculation.forces.total.${name}`),
    'run.calculation.stress.total.value',
    ...numbers.map(name => `run.calculation.${name}`),
    ...numbers.slice(0, 3).map(name => `run.calculation.thermodynamics.${name}`),
  ],
  data: [
    ...frameReads.data,
    ...gyrationReads,
    ...['total_energies', 'potential_energies', 'kinetic_energies', 'temperatures', 'total_forces'].map(
      name => `data.outputs.${name}.value`,
    ),
  ],
})

function readTrajectory(input: Section, options: TrajectoryReadOptions = {}): Trajectory | undefined {
  const caller = 'properties.trajectory'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  return trajectoryOf(reader)
}

/** Returns the trajectory of an opened archive. */
function trajectoryOf(reader: SchemaReader): Trajectory | undefined {
  if (reader.calculations().length === 0 && reader.systems().length === 0 && !isSummarized(reader)) return undefined
  const lazy = lazyFrames(reader)
  const columns = new LazyColumns(lazy.frames, reader.reading)
  const timestep = once(() => plausibleTimestep(reader))
  const values = {
    get frames() {
      return lazy.frames()
    },
    get energies() {
      return columns.energies().values
    },
    get energyKind() {
      return columns.energies().kind
    },
    get temperatures() {
      return columns.temperatures()
    },
    get times() {
      return columns.times()
    },
    get steps() {
      return columns.steps()
    },
    get volumes() {
      return columns.volumes()
    },
  }
  const property = makeProperty(values, {
    name: 'trajectory',
    reader,
    isLazy: true,
    notes: lazy.notes,
    columns: () => columns.all(),
  })
  const series = new SeriesReader(reader, timestep)
  return Object.defineProperties(property as unknown as Trajectory, {
    series: { value: (name: SeriesName) => series.read(name).series },
    seriesNotes: { value: (name: SeriesName) => series.read(name).notes },
    toExtxyz: { value: () => extxyzOf(lazy.frames()) },
  })
}

/** Returns true when the archive has nothing of the frames but NOMAD's summary of them. */
function isSummarized(reader: SchemaReader): boolean {
  const names: readonly FrameNumber[] = ['temperature', 'pressure', 'volume', 'energy_potential']
  return names.some(name => reader.courses(name).length > 0) || reader.gyrations().length > 0
}

/** Reads each series once, with the notes that its reading gave. */
class SeriesReader {
  readonly #reader: SchemaReader
  readonly #timestep: () => number | undefined
  readonly #read = new Map<SeriesName, { series: readonly TrajectorySeries[]; notes: readonly string[] }>()

  constructor(reader: SchemaReader, timestep: () => number | undefined) {
    this.#reader = reader
    this.#timestep = timestep
  }

  read(name: SeriesName) {
    const known = this.#read.get(name)
    if (known) return known
    const { reading } = this.#reader
    const before = new Set(reading.notes)
    const timestep = this.#timestep()
    const series =
      name === 'radius_of_gyration' ? gyrationSeries(this.#reader, timestep) : seriesOf(this.#reader, name, timestep)
    const made = { series, notes: reading.notes.filter(note => !before.has(note)) }
    this.#read.set(name, made)
    return made
  }
}
