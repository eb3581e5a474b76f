import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, positive } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import { equilibrationRule } from '../trajectory/equilibration.js'
import { frameReads } from '../trajectory/trajectory.js'
import { countedPairs } from './computed.js'
import { firstMinimum } from './first-minimum.js'
import { allPairs, type PairCounts, runningSums, shellVolumes } from './pair-counts.js'

/** The options of `properties.coordinationNumbers`. */
export interface CoordinationNumbersReadOptions {
  /** The distance in Å up to which atoms are neighbors. Default the first minimum of each pair's radial distribution function. */
  cutoff?: number | undefined
  /** The largest distance in Å at which a first minimum is looked for. Default 6. */
  radius?: number | undefined
  /** The fraction of frames at the beginning that are left out, from 0 to below 1. Default 0. */
  equilibration?: number | undefined
}

/** The mean number of neighbors of one element around atoms of another. */
export interface CoordinationNumber {
  /** The element of the atoms that are counted around; `all` for atoms of any element. */
  readonly center: string
  /** The element of the neighbors; `all` for any. */
  readonly neighbor: string
  /** The mean number of neighbors, over atoms and frames. */
  readonly value: number
  /** The distance up to which they count, in Å. */
  readonly cutoff: Quantity<'length'>
}

/** Mean numbers of neighbors. */
export interface CoordinationNumbers extends Property {
  readonly numbers: readonly CoordinationNumber[]
  /** The number of frames that the numbers are averaged over. */
  readonly numberOfFrames: number
}

const rules: OptionRules<CoordinationNumbersReadOptions> = {
  cutoff: positive,
  radius: positive,
  equilibration: equilibrationRule,
}

/**
 * Returns the mean number of neighbors by pairs of elements: those up to the first minimum of the pair's radial distribution
 * function, or up to a given distance. Of molecular dynamics it is the mean over frames, else that of the last structure.
 *
 * @param input an entry with a structure
 * @returns `undefined` when the archive has no structure
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.coordinationNumbers(entry, { cutoff: 3.0 })?.numbers
 */
export const coordinationNumbers = withReads(readCoordination, frameReads)

const width = 0.02

function readCoordination(
  input: Section,
  options: CoordinationNumbersReadOptions = {},
): CoordinationNumbers | undefined {
  const caller = 'properties.coordinationNumbers'
  checkOptions(caller, options, rules)
  const { cutoff, radius = 6, equilibration = 0 } = options
  const reader = openReader(input, caller)
  const farthest = cutoff ?? radius
  const all = reader.isMolecularDynamics()
  // With a cutoff the last bin ends there.
  const bins = Math.max(1, Math.ceil(farthest / width))
  const counted = countedPairs(reader, { radius: farthest, width: farthest / bins, equilibration, all })
  if (!counted) return undefined
  const { numbers, notes } = numbersOf(counted.counts, cutoff)
  return makeProperty(
    { numbers, numberOfFrames: counted.counts.frames },
    {
      name: 'coordinationNumbers',
      reader,
      notes: [...counted.notes, ...notes],
      columns: () => [
        { name: 'center', values: numbers.map(({ center }) => center) },
        { name: 'neighbor', values: numbers.map(({ neighbor }) => neighbor) },
        { name: 'number', values: numbers.map(({ value }) => value) },
        { name: 'cutoff', values: numbers.map(one => one.cutoff.magnitude), unit: 'angstrom' },
      ],
    },
  )
}

function numbersOf(counts: PairCounts, cutoff: number | undefined) {
  const notes: string[] = []
  const elements = new Set(counts.pairs.map(({ pair }) => pair[0]))
  const curves = [
    ...(elements.size > 1 ? [{ pair: ['all', 'all'] as const, neighbors: allPairs(counts), count: counts.atoms }] : []),
    ...counts.pairs,
  ]
  const numbers = curves.flatMap(({ pair, neighbors, count }): CoordinationNumber[] => {
    const [center, neighbor] = pair
    const end = cutoff === undefined ? shellEnd(counts, neighbors, count) : neighbors.length - 1
    if (end === undefined) {
      notes.push(
        `Neighbors ${neighbor} of ${center} are not counted: their distances have no first minimum up to ${counts.edges.at(-1)} Å.`,
      )
      return []
    }
    const value = runningSums(neighbors)[end] as number
    const limit = quantity(counts.edges[end + 1] as number, 'angstrom') as Quantity<'length'>
    return [{ center, neighbor, value, cutoff: limit }]
  })
  return { numbers, notes }
}

/** Returns the bin in which the first shell ends. The density matters only as a factor, so that a molecule needs none. */
function shellEnd({ edges, volume, atoms }: PairCounts, neighbors: Float64Array, count: number): number | undefined {
  const shells = shellVolumes(edges)
  const density = volume === undefined ? count / atoms : count / volume
  return firstMinimum(neighbors.map((value, bin) => value / density / (shells[bin] as number)))
}
