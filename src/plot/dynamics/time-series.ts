import type { RadiusOfGyration, SeriesName, Trajectory, TrajectorySeries } from '../../properties/index.js'
import { quantity } from '../../units/index.js'
import { plainText } from '../figure/plain-text.js'

/** The quantities that molecular dynamics writes at many steps, under NOMAD's names. */
export type TrajectoryQuantity = SeriesName

/** All quantities of trajectories, in the order in which they are drawn. */
export const trajectoryQuantities: readonly TrajectoryQuantity[] = [
  'temperature',
  'pressure',
  'volume',
  'density',
  'energy_potential',
  'energy_kinetic',
  'energy_total',
  'radius_of_gyration',
]

/** One quantity over the frames of a simulation. */
export interface TimeSeries {
  /** The group of atoms, when there are several; in Plotly's markup. */
  label: string
  /** In fs; `undefined` when the archive states no time. */
  times: (number | undefined)[]
  /** The step of each frame, or the frame's index when the archive states no steps. */
  steps: number[]
  /** In the requested unit; NaN when missing. */
  values: Float64Array
}

/** What a figure of quantities over time draws. */
export interface SeriesSource {
  series(quantity: TrajectoryQuantity): readonly TimeSeries[]
  notes(quantity: TrajectoryQuantity): readonly string[]
}

/** Returns the series of a trajectory as they are drawn. */
export function trajectorySource(trajectory: Trajectory | undefined): SeriesSource {
  return {
    series: name => trajectory?.series(name).map(shownSeries) ?? [],
    notes: name => trajectory?.seriesNotes(name) ?? [],
  }
}

/** Returns the series of radii of gyration as they are drawn. */
export function gyrationSource(gyration: RadiusOfGyration | undefined): SeriesSource {
  return {
    series: name =>
      name === 'radius_of_gyration'
        ? (gyration?.courses ?? []).map(({ label, values, times, steps }) =>
            shownSeries({
              label: label === 'all' ? undefined : label,
              values: values.magnitude,
              times: times?.magnitude,
              steps,
            }),
          )
        : [],
    notes: name => (name === 'radius_of_gyration' ? (gyration?.notes ?? []) : []),
  }
}

const femtoseconds = quantity(1, 'ps').to('fs').magnitude

function shownSeries({ label, values, times, steps }: TrajectorySeries): TimeSeries {
  return {
    label: plainText(label ?? ''),
    values,
    times: Array.from(values, (_, frame) => (times ? (times[frame] as number) * femtoseconds : undefined)),
    steps: Array.from(values, (_, frame) => steps?.[frame] ?? frame),
  }
}

/** Returns the series with its values in another unit. */
export function inUnit(series: TimeSeries, from: string, to: string): TimeSeries {
  return { ...series, values: quantity(series.values, from).to(to as never).magnitude as unknown as Float64Array }
}
