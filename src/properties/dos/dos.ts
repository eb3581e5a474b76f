import { cumulativeTrapezoid } from '../../math/trapezoid.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { gapOfDos, isNoGap, stepOf } from '../band-gap/gap-of-dos.js'
import { storedGapOf } from '../band-gap/stored-gap-of.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { makeProperty, type Property, type PropertyColumn } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { DosChannelRecord, DosRecord, DosValues } from '../schema/records/density-of-states.js'
import { dataStructurePaths, runStructurePaths } from '../schema/structure-paths.js'
import { type SpinName, spinName } from '../spin-name.js'
import { fermiNotes } from '../zero/fermi-notes.js'
import { type EnergyLevels, energyLevels } from '../zero/levels.js'
import type { KnownLevels } from '../zero/zero.js'
import { countNotes, electronsOf } from './electron-count.js'
import { type DosNormalization, normalizationOf } from './normalization.js'
import { type PartKind, partsOf } from './parts.js'

/** The options of `properties.dos`. */
export type DosReadOptions = CalculationOption

/** The curve of a density of states, or of a part of it. */
export interface DosCurve {
  /** States per eV of the cell. */
  readonly values: Quantity<'1 / energy', Float64Array>
  /** The number of states up to each energy. */
  readonly integrated: Float64Array
  /** True when the archive has the integral; else it is that of straight lines between the points. */
  readonly isIntegralStored: boolean
}

/** A part of a density of states: of a species, an atom, a shell or an orbital. */
export interface DosPart extends DosCurve {
  /** `Ti`, `O 2` (atoms count from 1), `Ti d`, `Ti d xy`. */
  readonly label: string
}

/** The density of states of one spin channel. */
export interface DosChannel {
  /** `undefined` for a calculation without spin: its states have electrons of both spins. */
  readonly spin: SpinName | undefined
  /** In eV, as the archive counts energies. Channels may have different energies. */
  readonly energies: Quantity<'energy', Float64Array>
  readonly total: DosCurve
  /** The parts by `species`, by `atom`, by `shell` of each species, and by each `orbital`; empty where there are none. */
  readonly projected: Readonly<Record<PartKind, readonly DosPart[]>>
}

/** The electronic density of states of a calculation. */
export interface Dos extends Property {
  /** One channel, or spin up and spin down. */
  readonly channels: readonly DosChannel[]
  /** The levels from which energies can be counted: the same ones for all channels. */
  readonly levels: EnergyLevels
  /**
   * The factor of the archive from states of the cell to those of an atom or of an electron. `undefined` when it has none, or one
   * of no known meaning.
   */
  readonly normalization: DosNormalization | undefined
}

const rules: OptionRules<DosReadOptions> = { calculation: calculationRule }

const runPath = 'run.calculation.dos_electronic'
const dataPath = 'data.outputs.electronic_dos'
const valueNames = ['value', 'value_integrated', 'normalization_factor', 'spin']
const partNames = [...valueNames, 'atom_label', 'atom_index']

/**
 * Returns the electronic density of states of the last calculation that has one, in states per eV of the cell.
 *
 * Energies are as the archive counts them, the same way for both spin channels; `levels` has what can be the zero. Integrals are
 * those of the archive, else those of straight lines between the points: a note says where these do not give the electrons that
 * there are.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation is read
 * @returns `undefined` when the archive has no density of states
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.dos(entry)?.channels[0]?.total.values
 */
export const dos = withReads(readDos, {
  run: [
    ...['energies', 'energy_fermi', 'energy_ref', 'spin_channel'].map(name => `${runPath}.${name}`),
    ...['index', 'value', 'type', 'energy_highest_occupied', 'energy_lowest_unoccupied'].map(
      name => `${runPath}.band_gap.${name}`,
    ),
    ...valueNames.map(name => `${runPath}.total.${name}`),
    ...['species_projected', 'atom_projected'].flatMap(kind => partNames.map(name => `${runPath}.${kind}.${name}`)),
    ...[...partNames, 'orbital', 'lm', 'm_kind'].map(name => `${runPath}.orbital_projected.${name}`),
    ...['fermi', 'highest_occupied', 'lowest_unoccupied'].map(name => `run.calculation.energy.${name}`),
    ...['energies', 'occupations', 'kpoints', 'kpoints_weights'].map(name => `run.calculation.eigenvalues.${name}`),
    'run.calculation.system_ref',
    ...runStructurePaths(),
  ],
  data: [
    ...['value', 'energies.points', 'energies_origin', 'spin_channel', 'normalization_factor'].map(
      name => `${dataPath}.${name}`,
    ),
    ...['value', 'energies.points', 'name', 'entity_ref', 'normalization_factor'].map(
      name => `${dataPath}.projected_dos.${name}`,
    ),
    ...['value', 'type', 'spin_channel', 'physical_property_ref'].map(
      name => `data.outputs.electronic_band_gaps.${name}`,
    ),
    ...['value', 'occupation', 'spin_channel', 'highest_occupied', 'lowest_unoccupied'].map(
      name => `data.outputs.electronic_eigenvalues.${name}`,
    ),
    'data.outputs.chemical_potentials.value',
    'data.outputs.model_system_ref',
    ...dataStructurePaths,
    'data.model_system.particle_states.electronic_state',
  ],
})

function readDos(input: Section, options: DosReadOptions = {}): Dos | undefined {
  const caller = 'properties.dos'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => one.dos(), { ...options, caller })
  if (found) return propertyOf(found.value, { reader, calculation: found.calculation })
  const results = options.calculation === undefined ? reader.electronicResults().dos() : undefined
  return results && propertyOf(results, { reader, calculation: undefined })
}

interface Context {
  reader: SchemaReader
  calculation: CalculationReader | undefined
}

function propertyOf(record: DosRecord, { reader, calculation }: Context): Dos {
  const channels = record.channels.map(channelOf)
  const normalization = normalizationIn(record, calculation)
  const levels = levelsOf(record)
  const counted = channels.map(({ energies, total }) => ({
    energies: energies.magnitude,
    integrated: total.integrated,
  }))
  const counts = countNotes(counted, {
    levels,
    electrons: electronsOf(calculation?.eigenvalues()),
  })
  return makeProperty<Omit<Dos, keyof Property>>(
    { channels, levels: energyLevels(levels), normalization },
    {
      name: 'dos',
      reader,
      calculation,
      notes: [...counts, ...fermiNotes(levels), ...gapNotes(record, levels)],
      columns: () => columnsOf(channels),
    },
  ) as Dos
}

function channelOf({ spin, energies, total, projections }: DosChannelRecord): DosChannel {
  const made = new Map<PartKind, DosPart[]>()
  const parts = (kind: PartKind): DosPart[] => {
    const known = made.get(kind)
    if (known) return known
    const read = partsOf(projections, kind).map(part => ({ label: part.label, ...curveOf(part, energies) }))
    made.set(kind, read)
    return read
  }
  return {
    spin: spinName(spin),
    energies: quantity(energies, 'eV') as DosChannel['energies'],
    total: curveOf(total, energies),
    // A calculation of many atoms has many parts: they are added up when they are asked for.
    projected: {
      get species() {
        return parts('species')
      },
      get atom() {
        return parts('atom')
      },
      get shell() {
        return parts('shell')
      },
      get orbital() {
        return parts('orbital')
      },
    },
  }
}

function curveOf({ values, integrated }: DosValues, energies: Float64Array): DosCurve {
  return {
    values: quantity(values, '1 / eV') as DosCurve['values'],
    integrated: integrated ?? cumulativeTrapezoid(energies, values),
    isIntegralStored: integrated !== undefined,
  }
}

/** Returns a note where the archive states no gap beside curves that have one. */
function gapNotes(
  { gaps }: DosRecord,
  { highestOccupied: low, lowestUnoccupied: high, isMetal }: KnownLevels,
): string[] {
  const stated = storedGapOf(gaps)
  const hasGap = isMetal === false && low !== undefined && high !== undefined && high - low > 0.1
  if (stated?.value !== 0 || !hasGap) return []
  return [
    `The archive states a gap of 0.00 eV, but the density of states has one of ${(high - low).toFixed(2)} eV about the level.`,
  ]
}

/** Returns what the factor of the archive means. The structure is read only where there is a factor. */
function normalizationIn(
  { channels }: DosRecord,
  calculation: CalculationReader | undefined,
): DosNormalization | undefined {
  const factors = channels.map(({ total }) => total.normalization)
  if (factors[0] === undefined) return undefined
  const atoms = calculation?.system()?.atoms()
  const numbers = atoms?.atomicNumbers
  const electrons = numbers?.every(one => one !== undefined)
    ? (numbers as number[]).reduce((sum, number) => sum + number, 0)
    : undefined
  return normalizationOf(factors, { electrons, atoms: atoms?.labels.length, channels: channels.length })
}

/** Returns the levels of all channels. The curves decide whether there is a gap, where the archive states none. */
function levelsOf({ channels, levels, gaps }: DosRecord): KnownLevels {
  const { fermi, highestOccupied, lowestUnoccupied } = levels
  const stated = storedGapOf(gaps)
  if (stated && stated.value >= stepOf(channels)) return { ...levels, isMetal: false }
  const curves = channels.map(({ energies, total }) => ({ energies, values: total.values }))
  const computed = gapOfDos(curves, levels)
  const value = computed?.value ?? stated?.value
  if (value === undefined) return { ...levels, isMetal: undefined }
  if (!computed || isNoGap(value, 'dos', computed.step))
    return { fermi, highestOccupied, lowestUnoccupied: undefined, isMetal: true }
  const edge = computed.highestOccupied as number
  return {
    fermi,
    highestOccupied: highestOccupied === undefined ? edge : Math.min(highestOccupied, edge),
    lowestUnoccupied: stated || lowestUnoccupied === undefined ? computed.lowestUnoccupied : lowestUnoccupied,
    isMetal: false,
  }
}

function columnsOf(channels: readonly DosChannel[]): PropertyColumn[] {
  const joined = (read: (channel: DosChannel) => ArrayLike<number | undefined>) =>
    channels.flatMap(channel => Array.from(read(channel)))
  const labels = [...new Set(channels.flatMap(({ projected }) => projected.species.map(part => part.label)))]
  const partOf = (channel: DosChannel, label: string) => channel.projected.species.find(part => part.label === label)
  const unit = '1 / eV'
  return [
    ...(channels.length > 1
      ? [{ name: 'spin', values: channels.flatMap(({ spin, energies }) => Array.from(energies.magnitude, () => spin)) }]
      : []),
    { name: 'energy', values: joined(channel => channel.energies.magnitude), unit: 'eV' },
    { name: 'total', values: joined(channel => channel.total.values.magnitude), unit },
    { name: 'integrated', values: joined(channel => channel.total.integrated) },
    ...labels.map(label => ({
      name: label,
      values: joined(
        channel => partOf(channel, label)?.values.magnitude ?? Array.from(channel.energies.magnitude, () => undefined),
      ),
      unit,
    })),
  ]
}
