import type { SchemaReader } from '../schema/reader.js'
import { storedSeries, type TrajectorySeries } from './series.js'

/** A time of simulation beyond a millisecond is none: it is in other units than the schema says. */
const longestTime = 1e9

/** Returns the radii of gyration that an archive stores, in Å. */
export function gyrationSeries(reader: SchemaReader, timestep: number | undefined): TrajectorySeries[] {
  return storedSeries(reader, reader.gyrations(), timestep).map(series => {
    const { times, values } = series
    const last = times?.at(-1) ?? 0
    if (!times || Math.abs(last) < longestTime) return series
    // GROMACS archives have these times in ps, where the schema says s: a factor of 10¹².
    const own = storedSeries(reader, [{ label: undefined, values, times: undefined }], timestep)[0]?.times
    const isPicoseconds = own?.every(
      (time, index) => Math.abs(time - (times[index] as number) / 1e12) < 1e-6 * (own.at(-1) as number),
    )
    reader.reading.note(
      isPicoseconds
        ? 'The times of the radii of gyration are stored in ps, though the schema says s: they are taken in ps.'
        : 'The times of the radii of gyration are longer than any simulation, and are left out.',
    )
    return { ...series, times: isPicoseconds ? own : undefined }
  })
}

/** The paths of radii of gyration. */
export const gyrationReads = [
  ...['label', 'value', 'time', 'time_start', 'time_step'].map(
    name => `results.properties.structural.radius_of_gyration.${name}`,
  ),
  ...['label', 'value', 'times'].flatMap(name => [
    `workflow2.results.radius_of_gyration.${name}`,
    `workflow2.results.radii_of_gyration.${name}`,
  ]),
]
