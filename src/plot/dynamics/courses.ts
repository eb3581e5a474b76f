import type { Section } from '../../metainfo/index.js'
import { calculationsOf, isDefined, numberOf, numbersOf, sectionOf, sectionsOf, wordOf } from '../archive/read.js'
import { atomsOf, cellVolume, readAtoms } from '../archive/system.js'
import { plainText } from '../figure/plain-text.js'

/** The quantities that molecular dynamics writes at many steps, under NOMAD's names. */
export type TrajectoryQuantity =
  | 'temperature'
  | 'pressure'
  | 'volume'
  | 'density'
  | 'energy_potential'
  | 'energy_kinetic'
  | 'energy_total'
  | 'radius_of_gyration'

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

/** Reads a quantity over time: from NOMAD's summary of the trajectory, or from the calculations one by one. */
export function timeSeriesOf(entry: Section, quantity: TrajectoryQuantity, unit: string): TimeSeries[] {
  const stored = quantity === 'radius_of_gyration' ? gyration(entry, unit) : summary(entry, quantity, unit)
  if (stored.length > 0) return stored
  const calculations = calculationsOf(entry)
  const values = Float64Array.from(calculations, one => calculationValue(one, quantity, unit) ?? Number.NaN)
  if (!values.some(Number.isFinite)) return []
  return [{ label: '', ...timesAndSteps(entry, calculations), values }]
}

/** Reads a quantity from the trajectories in the section `results`. */
function summary(entry: Section, quantity: TrajectoryQuantity, unit: string): TimeSeries[] {
  const thermodynamic = sectionOf(properties(entry), 'thermodynamic')
  const trajectories = thermodynamic ? sectionsOf(thermodynamic, 'trajectory') : []
  const known = new Set<TrajectoryQuantity>(['temperature', 'pressure', 'volume', 'energy_potential'])
  return trajectories
    .map(trajectory => (known.has(quantity) ? sectionOf(trajectory, quantity) : undefined))
    .map(section => readTimeSeries(entry, section, { unit, timeName: 'time', label: '' }))
    .filter(isDefined)
}

/** Reads the radii of gyration of the groups of atoms, from the results or from the workflow. */
function gyration(entry: Section, unit: string): TimeSeries[] {
  const workflow = sectionOf(sectionOf(entry, 'workflow2'), 'results')
  const structural = sectionOf(properties(entry), 'structural')
  for (const [holder, timeName] of [
    [structural, 'time'],
    [workflow, 'times'],
  ] as const) {
    const series = (holder ? sectionsOf(holder, 'radius_of_gyration') : [])
      .map(section =>
        readTimeSeries(entry, section, { unit, timeName, label: plainText(wordOf(section, 'label') ?? '') }),
      )
      .filter(isDefined)
    if (series.length > 0) return series
  }
  return []
}

const properties = (entry: Section) => sectionOf(sectionOf(entry, 'results'), 'properties')

function readTimeSeries(
  entry: Section,
  section: Section | undefined,
  { unit, timeName, label }: { unit: string; timeName: string; label: string },
): TimeSeries | undefined {
  const values = numbersOf(section, 'value', unit)
  if (!section || !values?.some(Number.isFinite)) return undefined
  const stored = numbersOf(section, timeName, 'fs')
  const own = timesAndSteps(entry, calculationsOf(entry))
  const isSameFrames = own.steps.length === values.length
  return {
    label,
    times:
      stored?.length === values.length
        ? Array.from(stored)
        : isSameFrames
          ? own.times
          : evenTimes(section, values.length),
    steps: isSameFrames ? own.steps : Array.from(values, (_, frame) => frame),
    values,
  }
}

/** Computes times from the stored start and time step. */
function evenTimes(section: Section, length: number): (number | undefined)[] {
  const step = numberOf(section, 'time_step', 'fs')
  const start = numberOf(section, 'time_start', 'fs') ?? 0
  return Array.from({ length }, (_, frame) => (step === undefined ? undefined : start + frame * step))
}

/** Reads the times and steps of calculations. A missing time is the step times the integration time step. */
function timesAndSteps(entry: Section, calculations: readonly Section[]): Pick<TimeSeries, 'times' | 'steps'> {
  const method = sectionOf(sectionOf(entry, 'workflow2'), 'method')
  const length = numberOf(method, 'integration_timestep', 'fs')
  const stated = calculations.map(one => numberOf(one, 'step'))
  const isStated = stated.every(isDefined)
  return {
    steps: stated.map((step, frame) => (isStated ? (step as number) : frame)),
    times: calculations.map((one, frame) => {
      const step = stated[frame]
      return numberOf(one, 'time', 'fs') ?? (length === undefined || step === undefined ? undefined : step * length)
    }),
  }
}

const energyNames = { energy_potential: 'potential', energy_kinetic: 'kinetic', energy_total: 'total' } as const

/** Reads a quantity of one calculation in a unit. */
function calculationValue(calculation: Section, quantity: TrajectoryQuantity, unit: string): number | undefined {
  if (quantity === 'radius_of_gyration') return undefined
  if (quantity === 'energy_potential' || quantity === 'energy_kinetic' || quantity === 'energy_total') {
    return numberOf(sectionOf(sectionOf(calculation, 'energy'), energyNames[quantity]), 'value', unit)
  }
  const stated = [calculation, ...(quantity === 'density' ? [] : sectionsOf(calculation, 'thermodynamics'))]
    .map(section => numberOf(section, quantity, unit))
    .find(isDefined)
  return stated ?? (quantity === 'volume' ? systemVolume(calculation) : undefined)
}

/** Computes the volume of the cell of the calculation's system. */
function systemVolume(calculation: Section): number | undefined {
  const [system] = sectionsOf(calculation, 'system_ref')
  const atoms = system && atomsOf(system)
  const cell = atoms && readAtoms(atoms)?.cell
  return cell && cellVolume(cell)
}
