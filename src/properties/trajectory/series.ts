import { cellVolume } from '../../math/lattice.js'
import type { SchemaReader } from '../schema/reader.js'
import type { FrameNumber, StoredCourse } from '../schema/records/dynamics.js'

/** A number over the time of a simulation. */
export interface TrajectorySeries {
  /** The group of atoms; `undefined` for all. */
  readonly label: string | undefined
  /** In the unit of the quantity; NaN for a missing one. */
  readonly values: Float64Array
  /** In ps; `undefined` when the archive does not state all of them. */
  readonly times: Float64Array | undefined
  /** The step of each value; `undefined` when the archive does not state all of them. */
  readonly steps: Float64Array | undefined
}

/** Reads a number over time: from NOMAD's summary of the trajectory, or else from the calculations one by one. */
export function seriesOf(reader: SchemaReader, name: FrameNumber, timestep: number | undefined): TrajectorySeries[] {
  const stored = storedSeries(reader, reader.courses(name), timestep)
  if (stored.length > 0) return stored
  const values = Float64Array.from(reader.calculations(), one => {
    const stated = one.frameNumber(name)
    return stated ?? (name === 'volume' ? volumeOf(one.system()?.box()?.lattice) : Number.NaN)
  })
  return values.some(Number.isFinite) ? [{ label: undefined, values, ...timesAndSteps(reader, timestep) }] : []
}

const volumeOf = (lattice: Float64Array | undefined) => (lattice ? cellVolume(lattice) : Number.NaN)

/** Returns stored courses with the times and steps of the calculations, where they are as many and state none of their own. */
export function storedSeries(
  reader: SchemaReader,
  courses: readonly StoredCourse[],
  timestep: number | undefined,
): TrajectorySeries[] {
  return courses.map(({ label, values, times }) => {
    const isOfCalculations = reader.calculations().length === values.length
    const own = isOfCalculations ? timesAndSteps(reader, timestep) : { times: undefined, steps: undefined }
    return { label, values, times: times ?? own.times, steps: own.steps }
  })
}

function timesAndSteps(reader: SchemaReader, timestep: number | undefined): Pick<TrajectorySeries, 'times' | 'steps'> {
  const calculations = reader.calculations()
  const steps = Float64Array.from(calculations, one => one.step() ?? Number.NaN)
  const times = Float64Array.from(
    calculations,
    (one, index) => one.time() ?? (steps[index] as number) * (timestep ?? Number.NaN),
  )
  return { times: complete(times), steps: complete(steps) }
}

const complete = (values: Float64Array) => (values.every(Number.isFinite) ? values : undefined)
