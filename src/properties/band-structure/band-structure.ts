import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type GapOfStates, gapOfStates } from '../band-gap/gap-of-states.js'
import { type CombinedGap, storedGapOf } from '../band-gap/stored-gap-of.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { type BandPath, bandPath } from '../k-path/band-path.js'
import { type KPath, kPath } from '../k-path/k-path.js'
import { type PathCell, pathCell } from '../k-path/reciprocal-cell.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { Bands, EigenvalueChannel } from '../schema/records/eigenvalues.js'
import { dataStructurePaths, runStructurePaths } from '../schema/structure-paths.js'
import { type SpinName, spinName } from '../spin-name.js'
import { fermiNotes } from '../zero/fermi-notes.js'
import { type EnergyLevels, energyLevels } from '../zero/levels.js'
import type { KnownLevels } from '../zero/zero.js'
import { type PathGap, pathGap } from './path-gap.js'

export type { BandPath } from '../k-path/band-path.js'

/** The options of `properties.bandStructure`. */
export interface BandStructureReadOptions extends CalculationOption {
  /**
   * How distances along the path are measured: in 1/Å with 2π (`cartesian`, default), or in the fractional coordinates of the
   * archive (`fractional`, as on NOMAD's web pages).
   */
  coordinates?: 'cartesian' | 'fractional' | undefined
}

/** The bands of one spin channel. */
export interface BandChannel {
  /** `undefined` for a calculation without spin. */
  readonly spin: SpinName | undefined
  /** [k][band] in eV, as the archive counts energies; NaN for a missing one. */
  readonly energies: Quantity<'energy', Float64Array[]>
  /** The number of electrons in each state: [k][band]; `undefined` when the archive has none. */
  readonly occupations: Quantity<'dimensionless', Float64Array[]> | undefined
}

/** The band structure of a calculation. */
export interface BandStructure extends Property {
  /** One channel, or spin up and spin down. */
  readonly channels: readonly BandChannel[]
  readonly path: BandPath
  /** The levels from which energies can be counted. */
  readonly levels: EnergyLevels
  /** The gap that the archive states of these bands, else that of the states along the path. `properties.bandGap` knows more. */
  readonly gap: PathGap | undefined
}

const rules: OptionRules<BandStructureReadOptions> = {
  calculation: calculationRule,
  coordinates: oneOf('cartesian', 'fractional'),
}

const runPath = 'run.calculation.band_structure_electronic'
const dataPath = 'data.outputs.electronic_band_structures'

/**
 * Returns the electronic band structure of the last calculation that has one: energies along a path of k-points.
 *
 * Eigenvalues on a mesh of k-points are no path. Distances along the path are in 1/Å with 2π; the reciprocal cell is the one
 * that is stored with the bands, else that of the calculation's structure.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation is read, and how distances are measured
 * @returns `undefined` when the archive has no band structure
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.bandStructure(entry)?.path.labels
 */
export const bandStructure = withReads(readBandStructure, {
  run: [
    ...['energies', 'occupations', 'kpoints', 'endpoints_labels'].map(name => `${runPath}.segment.${name}`),
    ...['index', 'value', 'type', 'energy_highest_occupied', 'energy_lowest_unoccupied'].map(
      name => `${runPath}.band_gap.${name}`,
    ),
    `${runPath}.energy_fermi`,
    `${runPath}.reciprocal_cell`,
    ...['fermi', 'highest_occupied', 'lowest_unoccupied'].map(name => `run.calculation.energy.${name}`),
    'run.calculation.system_ref',
    ...runStructurePaths(),
  ],
  data: [
    ...['value', 'occupation', 'spin_channel', 'highest_occupied', 'lowest_unoccupied', 'reciprocal_cell'].map(
      name => `${dataPath}.${name}`,
    ),
    `${dataPath}.k_path.points`,
    ...['value', 'physical_property_ref'].map(name => `data.outputs.electronic_band_gaps.${name}`),
    ...['highest_occupied', 'lowest_unoccupied'].map(name => `data.outputs.electronic_eigenvalues.${name}`),
    'data.model_method.numerical_settings.reciprocal_lattice_vectors',
    'data.outputs.chemical_potentials.value',
    'data.outputs.model_system_ref',
    ...dataStructurePaths,
  ],
})

function readBandStructure(input: Section, options: BandStructureReadOptions = {}): BandStructure | undefined {
  const caller = 'properties.bandStructure'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => pathBands(one.bands()), { ...options, caller })
  if (found) return propertyOf(found.value, { reader, calculation: found.calculation, options })
  const results = options.calculation === undefined ? pathBands(reader.electronicResults().bands()) : undefined
  return results && propertyOf(results, { reader, calculation: undefined, options })
}

/** Returns bands, unless their k-points are those of a mesh: a list that breaks off again and again is no path. */
function pathBands(bands: Bands | undefined): Bands | undefined {
  if (!bands) return undefined
  const { breaks } = kPath(bands.path)
  return breaks.length > mostBreaks && breaks.length > bands.kCount / 40 ? undefined : bands
}

/** Paths of triclinic crystals break off eight times. */
const mostBreaks = 16

interface Context {
  reader: SchemaReader
  calculation: CalculationReader | undefined
  options: BandStructureReadOptions
}

function propertyOf(bands: Bands, { reader, calculation, options }: Context): BandStructure {
  // Without distances there is nothing that needs the structure.
  const hasDistances = bands.path.points !== undefined && bands.kCount > 1
  const cell = pathCell({
    stored: bands.path.reciprocalCell,
    lattice: hasDistances ? calculation?.system()?.box()?.lattice : undefined,
    hasTwoPi: reader.schema === 'data',
  })
  const isFractional = options.coordinates === 'fractional'
  const path = kPath(bands.path, {
    cell: isFractional ? undefined : cell.vectors,
    isSame: (one, other) => hasSameStates(bands, one, other),
  })
  const channels = bands.channels.map(channel => channelOf(channel, bands, path.indices))
  const gaps = { computed: gapOfStates(bands), stated: storedGapOf(bands.gaps) }
  const levels = levelsOf(bands, gaps)
  return makeProperty<Omit<BandStructure, keyof Property>>(
    {
      channels,
      path: bandPath(path, cell),
      levels: energyLevels(levels),
      gap: pathGap(bands, path.indices, gaps),
    },
    {
      name: 'bandStructure',
      reader,
      calculation,
      notes: [...notesOf(path, cell, isFractional), ...gapNotes(gaps), ...fermiNotes(levels)],
      columns: () => columnsOf(channels, path),
    },
  ) as BandStructure
}

function notesOf(path: KPath, cell: PathCell, isFractional: boolean): string[] {
  if (path.unit === 'steps') return ['The archive has no coordinates of the k-points: they stand at equal distances.']
  return isFractional || path.distances.length === 1 ? [] : [...cell.notes]
}

/** Energies of one k-point that is stored twice differ by less, in eV. */
const sameEnergy = 1e-5

function hasSameStates({ channels, bandCount }: Bands, one: number, other: number): boolean {
  return channels.every(({ energies }) => {
    for (let band = 0; band < bandCount; band++) {
      const [a, b] = [energies[one * bandCount + band] as number, energies[other * bandCount + band] as number]
      if (Math.abs(a - b) > sameEnergy || Number.isNaN(a) !== Number.isNaN(b)) return false
    }
    return true
  })
}

function channelOf(
  { spin, energies, occupations }: EigenvalueChannel,
  { bandCount }: Bands,
  indices: readonly number[],
): BandChannel {
  const rows = (values: Float64Array) => indices.map(k => values.subarray(k * bandCount, (k + 1) * bandCount))
  return {
    spin: spinName(spin),
    energies: quantity(rows(energies), 'eV') as BandChannel['energies'],
    occupations: occupations && (quantity(rows(occupations), 'dimensionless') as BandChannel['occupations']),
  }
}

interface Gaps {
  computed: GapOfStates | undefined
  stated: CombinedGap | undefined
}

/** Returns a note where the stated gap and the states differ. */
function gapNotes({ computed, stated }: Gaps): string[] {
  if (!stated || computed?.value === undefined || Math.abs(stated.value - computed.value) <= 0.1) return []
  return [
    `The archive states a gap of ${stated.value.toFixed(2)} eV, but the states along the path have one of ${computed.value.toFixed(2)} eV.`,
  ]
}

/** Returns the levels: those of the states themselves where these have them, else the stated ones. */
function levelsOf(
  { levels: { fermi, highestOccupied, lowestUnoccupied } }: Bands,
  { computed, stated }: Gaps,
): KnownLevels {
  const isMetal = computed?.value === undefined ? stated && stated.value === 0 : computed.isMetal
  const edges = computed?.isMetal === false ? computed : undefined
  return {
    fermi,
    highestOccupied: edges?.highest?.energy ?? highestOccupied,
    lowestUnoccupied: edges?.lowest?.energy ?? lowestUnoccupied,
    isMetal,
  }
}

function columnsOf(channels: readonly BandChannel[], path: KPath) {
  const rows = channels.flatMap(({ energies, spin }) => {
    const magnitude = energies.magnitude
    return path.indices.map((_, k) => ({ spin, k, energies: magnitude[k] as Float64Array }))
  })
  const bandCount = rows[0]?.energies.length ?? 0
  const label = new Map(path.labels.map(one => [one.index, one.label]))
  return [
    ...(channels.length > 1 ? [{ name: 'spin', values: rows.map(row => row.spin) }] : []),
    {
      name: 'distance',
      values: rows.map(row => path.distances[row.k] as number),
      ...(path.unit === '1/angstrom' && { unit: '1 / angstrom' }),
    },
    { name: 'label', values: rows.map(row => label.get(row.k)) },
    ...Array.from({ length: bandCount }, (_, band) => ({
      name: `band ${band + 1}`,
      values: rows.map(row => row.energies[band] as number),
      unit: 'eV',
    })),
  ]
}
