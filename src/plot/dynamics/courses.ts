import type { Section } from '../../metainfo/index.js'
import { calculationsOf, isDefined, numberOf, numbersOf, sectionOf, sectionsOf, wordOf } from '../archive/read.js'
import { atomsOf, cellVolume, readAtoms } from '../archive/system.js'
import { plainText } from '../figure/plain-text.js'

/** What a simulation of molecular dynamics writes down again and again, by NOMAD's names. */
export type TrajectoryQuantity =
  | 'temperature'
  | 'pressure'
  | 'volume'
  | 'density'
  | 'energy_potential'
  | 'energy_kinetic'
  | 'energy_total'
  | 'radius_of_gyration'

/** All of them, in the order in which they are drawn. */
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
export interface Course {
  /** What it belongs to, where there are several: the group of atoms. Plotly's text. */
  label: string
  /** In fs; `undefined` where the archive states no time. */
  times: (number | undefined)[]
  /** The number of each frame's step, or of the frame itself. */
  steps: number[]
  /** In the unit asked for; `NaN` where there is none. */
  values: Float64Array
}

/** The courses of a quantity: NOMAD's summary of the trajectory, else the values of the single calculations. */
export function coursesOf(entry: Section, quantity: TrajectoryQuantity, unit: string): Course[] {
  const stored = quantity === 'radius_of_gyration' ? gyration(entry, unit) : summary(entry, quantity, unit)
  if (stored.length > 0) return stored
  const calculations = calculationsOf(entry)
  const values = Float64Array.from(calculations, one => calculationValue(one, quantity, unit) ?? Number.NaN)
  if (!values.some(Number.isFinite)) return []
  return [{ label: '', ...frames(entry, calculations), values }]
}

function summary(entry: Section, quantity: TrajectoryQuantity, unit: string): Course[] {
  const thermodynamic = sectionOf(properties(entry), 'thermodynamic')
  const trajectories = thermodynamic ? sectionsOf(thermodynamic, 'trajectory') : []
  const known = new Set<TrajectoryQuantity>(['temperature', 'pressure', 'volume', 'energy_potential'])
  return trajectories
    .map(trajectory => (known.has(quantity) ? sectionOf(trajectory, quantity) : undefined))
    .map(section => course(entry, section, { unit, timeName: 'time', label: '' }))
    .filter(isDefined)
}

/** The results' radii of gyration, one for each group of atoms, else the workflow's (whose times may be in ps). */
function gyration(entry: Section, unit: string): Course[] {
  const workflow = sectionOf(sectionOf(entry, 'workflow2'), 'results')
  const structural = sectionOf(properties(entry), 'structural')
  for (const [holder, timeName] of [
    [structural, 'time'],
    [workflow, 'times'],
  ] as const) {
    const courses = (holder ? sectionsOf(holder, 'radius_of_gyration') : [])
      .map(section => course(entry, section, { unit, timeName, label: plainText(wordOf(section, 'label') ?? '') }))
      .filter(isDefined)
    if (courses.length > 0) return courses
  }
  return []
}

const properties = (entry: Section) => sectionOf(sectionOf(entry, 'results'), 'properties')

function course(
  entry: Section,
  section: Section | undefined,
  { unit, timeName, label }: { unit: string; timeName: string; label: string },
): Course | undefined {
  const values = numbersOf(section, 'value', unit)
  if (!section || !values?.some(Number.isFinite)) return undefined
  const stored = numbersOf(section, timeName, 'fs')
  const own = frames(entry, calculationsOf(entry))
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

/** Times that are stored as their start and distance. */
function evenTimes(section: Section, length: number): (number | undefined)[] {
  const step = numberOf(section, 'time_step', 'fs')
  const start = numberOf(section, 'time_start', 'fs') ?? 0
  return Array.from({ length }, (_, frame) => (step === undefined ? undefined : start + frame * step))
}

/** The times and steps of calculations; a time that is not stated is the step's number times the length of a step. */
function frames(entry: Section, calculations: readonly Section[]): Pick<Course, 'times' | 'steps'> {
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

function systemVolume(calculation: Section): number | undefined {
  const [system] = sectionsOf(calculation, 'system_ref')
  const atoms = system && atomsOf(system)
  const cell = atoms && readAtoms(atoms)?.cell
  return cell && cellVolume(cell)
}
