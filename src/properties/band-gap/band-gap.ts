import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { pointLabel } from '../k-path/point-label.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { DosRecord } from '../schema/records/density-of-states.js'
import type { Bands, Eigenvalues } from '../schema/records/eigenvalues.js'
import { dataStructurePaths, runStructurePaths } from '../schema/structure-paths.js'
import { type SpinName, spinName } from '../spin-name.js'
import { type GapOfDos, gapOfDos, isNoGap, stepOf } from './gap-of-dos.js'
import { type ChannelGap, type EdgeState, type GapOfStates, gapOfStates } from './gap-of-states.js'
import { type CombinedGap, storedGapOf } from './stored-gap-of.js'

/** The origin of a gap: the value that the archive states, or states of electrons. */
export type GapOrigin = 'stated' | 'bands' | 'eigenvalues' | 'dos'

/** The options of `properties.bandGap`. */
export interface BandGapReadOptions extends CalculationOption {
  /**
   * What the gap is read from. Default the first that there is of: the value that the archive states (`stated`), the states
   * along a path (`bands`), the states on a mesh of k-points or of a molecule (`eigenvalues`), the density of states (`dos`).
   */
  from?: GapOrigin | undefined
}

/** The state at an edge of a gap. */
export interface GapEdge {
  readonly energy: Quantity<'energy'>
  readonly spin: SpinName | undefined
  /** Its k-point in fractional coordinates, and the name of it; `undefined` where they are not known. */
  readonly kPoint: readonly number[] | undefined
  readonly label: string | undefined
}

/** The gap of one spin channel by itself. */
export interface SpinGap {
  readonly spin: SpinName | undefined
  readonly value: Quantity<'energy'>
  readonly isMetal: boolean
}

/** The band gap of a calculation. */
export interface BandGap extends Property {
  /** The fundamental gap over both spins, in eV; 0 for a metal. */
  readonly value: Quantity<'energy'>
  readonly isMetal: boolean
  readonly type: 'direct' | 'indirect' | undefined
  /** The smallest difference of an unoccupied and an occupied state at one k-point, in eV. */
  readonly direct: Quantity<'energy'> | undefined
  readonly from: GapOrigin
  /** What the archive states that it was read from; `undefined` for a gap that was computed here. */
  readonly statedFrom: string | undefined
  /** True when the true gap may be smaller: the k-points of a mesh need not have the edges of the bands among them. */
  readonly isUpperBound: boolean
  readonly highestOccupied: GapEdge | undefined
  readonly lowestUnoccupied: GapEdge | undefined
  /** The gap of each spin channel by itself; empty for a calculation without spin. */
  readonly channels: readonly SpinGap[]
  /** All gaps that the calculation has, by their origin, in eV. */
  readonly all: Readonly<Partial<Record<GapOrigin, Quantity<'energy'>>>>
}

const rules: OptionRules<BandGapReadOptions> = {
  calculation: calculationRule,
  from: oneOf('stated', 'bands', 'eigenvalues', 'dos'),
}

const run = 'run.calculation'
const runBandsPath = `${run}.band_structure_electronic`
const runDosPath = `${run}.dos_electronic`
const edgeNames = ['index', 'value', 'type', 'energy_highest_occupied', 'energy_lowest_unoccupied']
const gapPaths = (holder: string) => edgeNames.map(name => `${holder}.band_gap.${name}`)
const outputs = 'data.outputs'

/**
 * Returns the band gap of the last calculation that has one: the value that the archive states, or that of its states.
 *
 * The fundamental gap goes from the highest occupied to the lowest unoccupied state, over both spins. A state is occupied when it
 * has at least half of the electrons of a full one; a number of occupied bands that differs between k-points, or bands that
 * overlap, make a metal with gap 0. A note says where the stated gap and the states differ.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation is read, and from what
 * @returns `undefined` when the archive has neither a gap nor states from which one follows
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.bandGap(entry)?.value.to('eV')
 */
export const bandGap = withReads(readBandGap, {
  run: [
    ...gapPaths(run),
    `${run}.band_gap.provenance.label`,
    `${run}.energy.fermi`,
    `${run}.energy.highest_occupied`,
    `${run}.energy.lowest_unoccupied`,
    ...gapPaths(runBandsPath),
    `${runBandsPath}.energy_fermi`,
    ...['energies', 'occupations', 'kpoints', 'endpoints_labels'].map(name => `${runBandsPath}.segment.${name}`),
    ...['energies', 'occupations', 'kpoints', 'kpoints_weights'].map(name => `${run}.eigenvalues.${name}`),
    ...gapPaths(runDosPath),
    ...['energies', 'energy_fermi', 'energy_ref', 'spin_channel', 'total.value', 'total.spin'].map(
      name => `${runDosPath}.${name}`,
    ),
    `${run}.system_ref`,
    ...runStructurePaths(),
  ],
  data: [
    ...['value', 'type', 'spin_channel', 'physical_property_ref'].map(
      name => `${outputs}.electronic_band_gaps.${name}`,
    ),
    `${outputs}.chemical_potentials.value`,
    ...['value', 'occupation', 'spin_channel', 'highest_occupied', 'lowest_unoccupied'].flatMap(name => [
      `${outputs}.electronic_band_structures.${name}`,
      `${outputs}.electronic_eigenvalues.${name}`,
    ]),
    `${outputs}.electronic_band_structures.k_path.points`,
    ...['value', 'energies.points', 'energies_origin', 'spin_channel'].map(name => `${outputs}.electronic_dos.${name}`),
    `${outputs}.model_system_ref`,
    ...dataStructurePaths,
    'results.properties.electronic.band_gap.value',
    'results.properties.electronic.band_gap.provenance.label',
  ],
})

function readBandGap(input: Section, options: BandGapReadOptions = {}): BandGap | undefined {
  const caller = 'properties.bandGap'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => estimatesOf(one, options.from), { ...options, caller })
  const estimates = found?.value ?? (options.calculation === undefined ? resultsOf(reader, options.from) : undefined)
  return estimates && propertyOf(estimates, { reader, calculation: found?.calculation, from: options.from })
}

/** All gaps of a calculation. */
interface Estimates {
  stated: CombinedGap | undefined
  /** Gaps that the archive states too, of something else. */
  alsoStated: CombinedGap[]
  bands: { gap: GapOfStates; states: Bands } | undefined
  eigenvalues: { gap: GapOfStates; states: Eigenvalues } | undefined
  dos: GapOfDos | undefined
  /** The distance of two energies of the density of states, in eV; 0 without one. */
  step: number
}

type GapHolder = Pick<CalculationReader, 'bands' | 'dos' | 'gaps'> & Partial<Pick<CalculationReader, 'eigenvalues'>>

function estimatesOf(calculation: GapHolder, from: GapOrigin | undefined): Estimates | undefined {
  const [bands, mesh, dos] = [calculation.bands(), calculation.eigenvalues?.(), calculation.dos()]
  const own = calculation.gaps()
  const others = [...(bands?.gaps ?? []), ...(dos?.gaps ?? [])].filter(gap => !own.some(one => one.from === gap.from))
  const gaps = [...own, ...others]
  const stated = storedGapOf(gaps)
  const origins = new Set(gaps.map(gap => gap.from).filter(origin => origin !== stated?.from))
  const estimates: Estimates = {
    stated,
    alsoStated: [...origins].flatMap(origin => storedGapOf(gaps.filter(gap => gap.from === origin)) ?? []),
    bands: bands && withStates(bands),
    eigenvalues: mesh && withStates(mesh),
    dos: dos && gapOfRecord(dos),
    step: stepOf(dos?.channels ?? []),
  }
  return originOf(estimates, from) && estimates
}

function resultsOf(reader: SchemaReader, from: GapOrigin | undefined): Estimates | undefined {
  return estimatesOf(reader.electronicResults(), from)
}

function withStates<States extends Eigenvalues>(states: States): { gap: GapOfStates; states: States } | undefined {
  const gap = gapOfStates(states)
  return gap?.value === undefined ? undefined : { gap, states }
}

function gapOfRecord({ channels, levels }: DosRecord): Estimates['dos'] {
  const curves = channels.map(({ energies, total }) => ({ energies, values: total.values }))
  return gapOfDos(curves, levels)
}

function originOf(estimates: Estimates, from: GapOrigin | undefined): GapOrigin | undefined {
  const all: GapOrigin[] = from === undefined ? ['stated', 'bands', 'eigenvalues', 'dos'] : [from]
  return all.find(origin => estimates[origin] !== undefined)
}

interface Context {
  reader: SchemaReader
  calculation: CalculationReader | undefined
  from: GapOrigin | undefined
}

const energyOf = (value: number) => quantity(value, 'eV') as Quantity<'energy'>

function propertyOf(estimates: Estimates, { reader, calculation, from }: Context): BandGap {
  const origin = originOf(estimates, from) as GapOrigin
  const isMolecule =
    calculation
      ?.system()
      ?.box()
      ?.periodic.every(one => !one) === true
  const values = valuesOf(estimates, origin, isMolecule)
  const all = Object.fromEntries(
    (['stated', 'bands', 'eigenvalues', 'dos'] as const).flatMap(one => {
      const value = gapValue(estimates, one)
      return value === undefined ? [] : [[one, energyOf(value)]]
    }),
  )
  return makeProperty<Omit<BandGap, keyof Property>>(
    { ...values, all },
    {
      name: 'bandGap',
      reader,
      calculation,
      notes: [...ownNotes(estimates, origin, isMolecule), ...differences(estimates)],
      columns: () => [
        { name: 'spin', values: ['both', ...values.channels.map(one => one.spin)] },
        {
          name: 'gap',
          values: [values.value, ...values.channels.map(one => one.value)].map(value => value.to('eV').magnitude),
          unit: 'eV',
        },
        { name: 'metal', values: [values.isMetal, ...values.channels.map(one => one.isMetal)] },
      ],
    },
  ) as BandGap
}

type GapValues = Omit<BandGap, keyof Property | 'all'>

function valuesOf(estimates: Estimates, origin: GapOrigin, isMolecule: boolean): GapValues {
  const { stated, bands, eigenvalues, dos } = estimates
  if (origin === 'bands' || origin === 'eigenvalues') {
    const { gap, states } = (origin === 'bands' ? bands : eigenvalues) as { gap: GapOfStates; states: Eigenvalues }
    return valuesOfStates(gap, { states, origin, isMolecule })
  }
  const { value, highestOccupied, lowestUnoccupied } = (origin === 'stated' ? stated : dos) as CombinedGap
  const near = bands && Math.abs((bands.gap.value as number) - value) < 0.01 ? bands : undefined
  const isMetal = isNoGap(value, origin === 'stated' ? stated?.from : origin, estimates.step)
  const edge = (energy: number | undefined, state: EdgeState | undefined): GapEdge | undefined =>
    energy === undefined || isMetal
      ? undefined
      : near && state
        ? { ...edgeOf(state, near.states), energy: energyOf(energy) }
        : { energy: energyOf(energy), spin: undefined, kPoint: undefined, label: undefined }
  const computed = near ? valuesOfStates(near.gap, { states: near.states, origin: 'bands', isMolecule }) : undefined
  return {
    value: energyOf(value),
    isMetal,
    type: isMetal ? undefined : ((origin === 'stated' ? stated?.type : undefined) ?? computed?.type),
    direct: isMetal ? undefined : computed?.direct,
    from: origin,
    statedFrom: origin === 'stated' ? stated?.from : undefined,
    isUpperBound: origin === 'stated' && stated?.isUpperBound === true,
    highestOccupied: edge(highestOccupied, near?.gap.highest),
    lowestUnoccupied: edge(lowestUnoccupied, near?.gap.lowest),
    channels:
      origin === 'stated' && stated
        ? stated.channels.map(one => ({
            spin: spinName(one.spin),
            value: energyOf(one.value),
            isMetal: isNoGap(one.value, stated.from, estimates.step),
          }))
        : [],
  }
}

interface StatesContext {
  states: Eigenvalues | Bands
  origin: GapOrigin
  isMolecule: boolean
}

function valuesOfStates(gap: GapOfStates, { states, origin, isMolecule }: StatesContext): GapValues {
  const { value = 0, direct, isMetal, highest, lowest, channels } = gap
  return {
    value: energyOf(value),
    isMetal,
    type:
      isMetal || isMolecule || direct === undefined || states.kCount === 1
        ? undefined
        : direct - value < 1e-3
          ? 'direct'
          : 'indirect',
    direct: direct === undefined ? undefined : energyOf(direct),
    from: origin,
    statedFrom: undefined,
    isUpperBound: origin === 'eigenvalues' && !isMetal && !isMolecule,
    highestOccupied: highest && !isMetal ? edgeOf(highest, states) : undefined,
    lowestUnoccupied: lowest && !isMetal ? edgeOf(lowest, states) : undefined,
    channels: channels.length > 1 ? channels.flatMap(spinGap) : [],
  }
}

function spinGap({ spin, value, isMetal }: ChannelGap): SpinGap[] {
  return value === undefined ? [] : [{ spin: spinName(spin), value: energyOf(value), isMetal }]
}

function edgeOf({ energy, k, spin }: EdgeState, states: Eigenvalues | Bands): GapEdge {
  const { kPoints } = states
  const kPoint = kPoints && Array.from(kPoints.subarray(3 * k, 3 * k + 3))
  const stored = 'path' in states ? pointLabel(states.path.labels[k]) : undefined
  const isZero = kPoint?.every(value => Math.abs(value) < 1e-6)
  return { energy: energyOf(energy), spin: spinName(spin), kPoint, label: stored ?? (isZero ? 'Γ' : undefined) }
}

function gapValue(estimates: Estimates, origin: GapOrigin): number | undefined {
  if (origin === 'stated' || origin === 'dos') return estimates[origin]?.value
  return estimates[origin]?.gap.value
}

const text = (value: number) => `${value.toFixed(2)} eV`

function ownNotes(estimates: Estimates, origin: GapOrigin, isMolecule: boolean): string[] {
  const notes: string[] = []
  const states = origin === 'bands' ? estimates.bands : origin === 'eigenvalues' ? estimates.eigenvalues : undefined
  if (origin === 'eigenvalues' && !isMolecule && !estimates.eigenvalues?.gap.isMetal)
    notes.push('The gap is that of a mesh of k-points: an upper bound.')
  if (origin === 'dos')
    notes.push(`The gap is that of the density of states, whose energies are ${text(estimates.step)} apart.`)
  const stated = origin === 'stated' ? estimates.stated : undefined
  if (stated && stated.value > 0 && isNoGap(stated.value, stated.from, estimates.step))
    notes.push(
      `The gap of ${(1000 * stated.value).toFixed(1)} meV is smaller than the distance of the energies of the density of states, ${text(estimates.step)}: it counts as none.`,
    )
  if (stated?.isUpperBound)
    notes.push('The archive states a gap of each spin without its edges: between both spins it may be smaller.')
  if (states?.gap.isSmeared && !isMolecule)
    notes.push(
      'Some states are partly occupied: those with at least half of the electrons of a full one count as occupied.',
    )
  if (states?.gap.by === 'levels')
    notes.push('The archive has no occupations, or not of all states: bands are filled up to the level that it states.')
  return notes
}

const names: Record<GapOrigin, string> = {
  stated: 'the archive',
  bands: 'the bands',
  eigenvalues: 'the eigenvalues on the mesh of k-points',
  dos: 'the density of states',
}

/**
 * Returns notes on what differs from the gap that the archive states, by more than its points can explain. Of a density of states
 * it only counts whether there is a gap: where few states begin, its edge is not seen.
 */
function differences({ stated, alsoStated, step, ...estimates }: Estimates): string[] {
  if (!stated) return []
  const named = (gap: CombinedGap) =>
    gap.from === undefined ? '' : ` (of ${names[gap.from as GapOrigin] ?? gap.from})`
  const other = alsoStated
    .filter(gap => Math.abs(gap.value - stated.value) > Math.max(0.1, gap.from === 'dos' ? 3 * step : 0))
    .map(
      gap =>
        `The archive states a gap of ${text(stated.value)}${named(stated)}, and one of ${text(gap.value)}${named(gap)}.`,
    )
  const from = named(stated)
  const computed = (['bands', 'eigenvalues', 'dos'] as const).flatMap(origin => {
    const value = origin === 'dos' ? estimates.dos?.value : estimates[origin]?.gap.value
    const reach = Math.max(0.1, stated.from === 'dos' || origin === 'dos' ? 3 * step : 0)
    if (value === undefined || Math.abs(value - stated.value) <= reach) return []
    if (origin === 'dos' && value > 0 && stated.value > 0) return []
    // A mesh has an upper bound of the gap of bands.
    if (origin === 'eigenvalues' && stated.from === 'bands' && value > stated.value) return []
    const verb = origin === 'dos' ? 'gives' : 'give'
    return [`The archive states a gap of ${text(stated.value)}${from}, but ${names[origin]} ${verb} ${text(value)}.`]
  })
  return [...other, ...computed]
}
