import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf, positive } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { SchemaReader } from '../schema/reader.js'
import type { StoredDistribution } from '../schema/records/dynamics.js'
import { equilibrationRule } from '../trajectory/equilibration.js'
import { frameReads } from '../trajectory/trajectory.js'
import { countedPairs } from './computed.js'
import { allPairs, type PairCounts, runningSums, shellVolumes } from './pair-counts.js'

/** The options of `properties.radialDistribution`. */
export interface RadialDistributionReadOptions {
  /**
   * Where the functions come from: those that the archive stores, or computed from its trajectory. Default the stored ones; where
   * there are none, those of the trajectory of a molecular dynamics.
   */
  from?: 'stored' | 'trajectory' | undefined
  /** The largest distance in Å of computed functions. All periodic images up to it count. Default 10. */
  radius?: number | undefined
  /** The width of the bins in Å of computed functions. Default 0.05. */
  width?: number | undefined
  /** The fraction of frames at the beginning that computed functions leave out, from 0 to below 1. Default 0. */
  equilibration?: number | undefined
  /**
   * The number of atoms in 1 Å³, for structures that are not periodic in three directions: they have no volume of their own, and
   * without a density no function is computed, only numbers of neighbors.
   */
  density?: number | undefined
}

/** The radial distribution function of one pair. */
export interface PairDistribution {
  /** The pair as the archive writes it (`SOL-SOL`) or by elements (`O-H`); `all` for all atoms. */
  readonly label: string
  /** The middle of each bin of distances, in Å. */
  readonly distances: Quantity<'length', Float64Array>
  /** g(r): how often a distance occurs, relative to atoms that are spread evenly. `undefined` without a density. */
  readonly values: Float64Array | undefined
  /**
   * The number of atoms of the second element up to the upper edge of each bin around an atom of the first one. `undefined` for
   * stored functions.
   */
  readonly neighbors: Float64Array | undefined
  /** The first and the last frame that a stored function is averaged over; `undefined` when the archive does not state them. */
  readonly frames: readonly [number, number] | undefined
}

/** Radial distribution functions of a simulation. */
export interface RadialDistribution extends Property {
  readonly pairs: readonly PairDistribution[]
  /** Where the functions come from. */
  readonly from: 'stored' | 'trajectory'
  /** The number of frames of which the functions were computed; `undefined` for stored ones. */
  readonly numberOfFrames: number | undefined
  /** The number density of all atoms in 1/Å³ that computed functions were divided by. */
  readonly density: Quantity<string> | undefined
}

const rules: OptionRules<RadialDistributionReadOptions> = {
  from: oneOf('stored', 'trajectory'),
  radius: positive,
  width: positive,
  equilibration: equilibrationRule,
  density: positive,
}

const results = ['label', 'bins', 'value', 'frame_start', 'frame_end']
const stored = results.flatMap(name => [
  `results.properties.structural.radial_distribution_function.${name}`,
  `workflow2.results.radial_distribution_functions.${name}`,
])

/**
 * Returns the radial distribution functions g(r) of an entry: those that the archive stores, else computed from its trajectory.
 *
 * A computed function counts all periodic images of atoms up to its radius, in cells of any shape, and is divided by the number
 * that atoms spread evenly would give: g(r) = ⟨V⟩ n(r) / (N 4πr² dr), with the volume averaged over frames (Allen and Tildesley,
 * Computer Simulation of Liquids, 2017, section 2.6).
 *
 * @param input an entry of molecular dynamics; of any other structure with `from: 'trajectory'`
 * @returns `undefined` when the archive stores none and has no molecular dynamics
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.radialDistribution(entry)?.pairs[0]?.label
 */
export const radialDistribution = withReads(readRadialDistribution, {
  run: [
    ...stored,
    ...results.map(
      name => `workflow2.results.radial_distribution_functions.radial_distribution_function_values.${name}`,
    ),
    ...frameReads.run,
  ],
  data: [...stored, ...frameReads.data],
})

function readRadialDistribution(
  input: Section,
  options: RadialDistributionReadOptions = {},
): RadialDistribution | undefined {
  const caller = 'properties.radialDistribution'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = options.from === 'trajectory' ? [] : reader.distributions()
  if (found.length > 0) return storedProperty(reader, found)
  const isWanted = options.from === 'trajectory' || (options.from === undefined && reader.isMolecularDynamics())
  return isWanted ? computedProperty(reader, options) : undefined
}

function storedProperty(reader: SchemaReader, found: readonly StoredDistribution[]): RadialDistribution {
  const pairs = found.map(
    ({ label, distances, values, frames }): PairDistribution => ({
      label: label ?? 'all',
      distances: quantity(distances, 'angstrom') as unknown as Quantity<'length', Float64Array>,
      values,
      neighbors: undefined,
      frames,
    }),
  )
  return property(reader, { pairs, from: 'stored', numberOfFrames: undefined, density: undefined }, [])
}

function computedProperty(
  reader: SchemaReader,
  { radius = 10, width = 0.05, equilibration = 0, density: given, from }: RadialDistributionReadOptions,
): RadialDistribution | undefined {
  const all = reader.isMolecularDynamics()
  const counted = countedPairs(reader, { radius, width, equilibration, all })
  // A single structure has no distribution, unless somebody asks for its distances.
  if (!counted || (from === undefined && counted.counts.frames < 2)) return undefined
  const { counts, notes } = counted
  const own = counts.volume === undefined ? undefined : counts.atoms / counts.volume
  const density = own ?? given
  const further = [
    ...notes,
    ...(density === undefined
      ? ['The structure is not periodic in three directions and has no density: the option density gives one.']
      : []),
    ...(own !== undefined && given !== undefined
      ? ['The density is that of the cell; the option density is not used.']
      : []),
    ...(all ? [] : ['The distances are those of the last structure alone: the archive is of no molecular dynamics.']),
  ]
  return property(
    reader,
    {
      pairs: pairsOf(counts, density),
      from: 'trajectory',
      numberOfFrames: counts.frames,
      density: density === undefined ? undefined : (quantity(density, '1 / angstrom ** 3') as Quantity<string>),
    },
    further,
  )
}

function pairsOf(counts: PairCounts, density: number | undefined): PairDistribution[] {
  const { edges, atoms } = counts
  const shells = shellVolumes(edges)
  const middles = shells.map((_, bin) => ((edges[bin] as number) + (edges[bin + 1] as number)) / 2)
  const make = (label: string, neighbors: Float64Array, count: number): PairDistribution => ({
    label,
    distances: quantity(middles, 'angstrom') as unknown as Quantity<'length', Float64Array>,
    values:
      density === undefined
        ? undefined
        : neighbors.map((value, bin) => value / ((density * count) / atoms) / (shells[bin] as number)),
    neighbors: runningSums(neighbors),
    frames: undefined,
  })
  const total = make('all', allPairs(counts), atoms)
  const elements = [...new Set(counts.pairs.map(({ pair }) => pair[0]))]
  if (elements.length < 2) return [{ ...total, label: `${elements[0]}-${elements[0]}` }]
  const isForward = (pair: readonly [string, string]) => elements.indexOf(pair[0]) <= elements.indexOf(pair[1])
  const partial = counts.pairs
    .filter(({ pair }) => isForward(pair))
    .map(({ pair, neighbors, count }) => make(pair.join('-'), neighbors, count))
  return [total, ...partial]
}

function property(
  reader: SchemaReader,
  values: Pick<RadialDistribution, 'pairs' | 'from' | 'numberOfFrames' | 'density'>,
  notes: readonly string[],
): RadialDistribution {
  const { pairs } = values
  const rows = <Value>(of: (pair: PairDistribution, index: number) => Value) =>
    pairs.flatMap(pair => Array.from(pair.distances.magnitude, (_, index) => of(pair, index)))
  return makeProperty(values, {
    name: 'radialDistribution',
    reader,
    notes,
    columns: () => [
      { name: 'label', values: rows(({ label }) => label) },
      { name: 'distance', values: rows(({ distances }, index) => distances.magnitude[index]), unit: 'angstrom' },
      { name: 'g', values: rows(({ values: g }, index) => g?.[index]) },
      { name: 'neighbors', values: rows(({ neighbors }, index) => neighbors?.[index]) },
    ],
  })
}
