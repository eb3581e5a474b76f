import type { Section } from '../../metainfo/index.js'
import { isDefined, numberOf, numbersOf, sectionOf, sectionsOf, wordOf } from '../archive/read.js'

/** One radial distribution function. */
export interface Distribution {
  /** The pair as the archive writes it, `O-H` or `SOL-SOL`: not escaped for Plotly. */
  label: string
  /** Distances in Å. */
  distances: Float64Array
  /** How often each distance occurs, relative to atoms that are spread evenly; no unit. */
  values: Float64Array
  /** The first and the last averaged frame; `undefined` when the archive does not state them. */
  frames: readonly [number, number] | undefined
}

/** Reads all radial distribution functions of an entry, from the results or from the workflow. */
export function distributionsOf(entry: Section): Distribution[] {
  const structural = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'structural')
  const summary = structural
    ? sectionsOf(structural, 'radial_distribution_function').map(readDistribution).filter(isDefined)
    : []
  if (summary.length > 0) return summary
  const results = sectionOf(sectionOf(entry, 'workflow2'), 'results')
  return (results ? sectionsOf(results, 'radial_distribution_functions') : [])
    .flatMap(one => sectionsOf(one, 'radial_distribution_function_values'))
    .map(readDistribution)
    .filter(isDefined)
}

function readDistribution(section: Section): Distribution | undefined {
  const distances = numbersOf(section, 'bins', 'angstrom')
  const values = numbersOf(section, 'value')
  if (!distances || !values || distances.length === 0 || distances.length !== values.length) return undefined
  const [start, end] = [numberOf(section, 'frame_start'), numberOf(section, 'frame_end')]
  return {
    label: wordOf(section, 'label') ?? 'all atoms',
    distances,
    values,
    frames: start === undefined || end === undefined ? undefined : [start, end],
  }
}

/** Returns for each pair the function that was averaged over the latest frames. */
export function latestOf(distributions: readonly Distribution[]): Distribution[] {
  const latest = new Map<string, Distribution>()
  for (const distribution of distributions) {
    const before = latest.get(distribution.label)
    if (!before || endOf(distribution) >= endOf(before)) latest.set(distribution.label, distribution)
  }
  return [...latest.values()]
}

const endOf = ({ frames }: Distribution) => frames?.[1] ?? Number.POSITIVE_INFINITY

/** Returns true when two names mean the same pair, in either order of the atoms. */
export function isSamePair(one: string, other: string): boolean {
  return one === other || one.split('-').reverse().join('-') === other
}
