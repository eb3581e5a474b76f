import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import {
  type FrameNumber,
  frameUnits,
  type StoredCourse,
  type StoredDisplacement,
  type StoredDistribution,
} from './records/dynamics.js'

/*
 * The sections `results` and `workflow2` have what NOMAD computed of molecular dynamics. They are nearly the same in both
 * schemas: archives with `run` have a further level `…_values[]` in `workflow2`.
 */

/** Returns true when the archive says that it is of molecular dynamics. */
export function isMolecularDynamics(root: Section, reading: Reading): boolean {
  const workflow = reading.section(root, 'workflow2')
  const names = [workflow?.m_def.name, workflow?.m_def_unresolved]
  return names.some(name => name !== undefined && /MolecularDynamics$/.test(name))
}

/** Reads the length of a time step, in ps; of the method, or of the summary in the results. */
export function timestepOf(root: Section, reading: Reading): number | undefined {
  const method = reading.at(root, 'workflow2', 'method')
  const summary = reading.at(
    root,
    'results',
    'properties',
    'thermodynamic',
    'trajectory',
    'provenance',
    'molecular_dynamics',
  )
  return reading.number(method, 'integration_timestep', 'ps') ?? reading.number(summary, 'time_step', 'ps')
}

/** Reads a number over time from NOMAD's summary of the trajectory. */
export function storedCourses(root: Section, reading: Reading, name: FrameNumber): StoredCourse[] {
  const thermodynamic = reading.at(root, 'results', 'properties', 'thermodynamic')
  const known: readonly FrameNumber[] = ['temperature', 'pressure', 'volume', 'energy_potential']
  if (!known.includes(name)) return []
  return reading
    .sections(thermodynamic, 'trajectory')
    .flatMap(trajectory => reading.sections(trajectory, name))
    .flatMap(section => courseOf(section, reading, { unit: frameUnits[name], times: 'time' }))
}

/** Reads the radii of gyration of groups of atoms, in Å. */
export function storedGyrations(root: Section, reading: Reading): StoredCourse[] {
  const structural = reading.at(root, 'results', 'properties', 'structural')
  const results = reading.at(root, 'workflow2', 'results')
  const summary = reading
    .sections(structural, 'radius_of_gyration')
    .flatMap(section => courseOf(section, reading, { unit: 'angstrom', times: 'time' }))
  if (summary.length > 0) return summary
  return ['radius_of_gyration', 'radii_of_gyration']
    .flatMap(name => reading.sections(results, name))
    .flatMap(section => courseOf(section, reading, { unit: 'angstrom', times: 'times' }))
}

function courseOf(
  section: Section,
  reading: Reading,
  { unit, times }: { unit: string; times: 'time' | 'times' },
): StoredCourse[] {
  const values = reading.numbers(section, 'value', unit)
  if (!values?.some(Number.isFinite)) return []
  const stored = reading.numbers(section, times, 'ps')
  const isWhole = stored?.length === values.length
  return [
    {
      label: reading.text(section, 'label'),
      values,
      times: isWhole ? stored : evenTimes(section, reading, values.length),
    },
  ]
}

/** Computes times from the stored start and distance of frames. */
function evenTimes(section: Section, reading: Reading, length: number): Float64Array | undefined {
  const step = reading.number(section, 'time_step', 'ps')
  if (step === undefined) return undefined
  const start = reading.number(section, 'time_start', 'ps') ?? 0
  return Float64Array.from({ length }, (_, frame) => start + frame * step)
}

/** Reads all radial distribution functions. */
export function storedDistributions(root: Section, reading: Reading): StoredDistribution[] {
  const structural = reading.at(root, 'results', 'properties', 'structural')
  const summary = reading.sections(structural, 'radial_distribution_function')
  const results = reading.at(root, 'workflow2', 'results')
  const workflow = () => withValues(results, reading, 'radial_distribution_functions')
  const found = summary.flatMap(section => distributionOf(section, reading))
  return found.length > 0 ? found : workflow().flatMap(({ values }) => distributionOf(values, reading))
}

function distributionOf(section: Section, reading: Reading): StoredDistribution[] {
  const distances = reading.numbers(section, 'bins', 'angstrom')
  const values = reading.numbers(section, 'value')
  if (!distances || !values || distances.length === 0) return []
  if (distances.length !== values.length) {
    reading.note(
      `A radial distribution function has ${distances.length} distances and ${values.length} values: it is left out.`,
    )
    return []
  }
  const [start, end] = [reading.number(section, 'frame_start'), reading.number(section, 'frame_end')]
  return [
    {
      label: reading.text(section, 'label'),
      distances,
      values,
      frames: start === undefined || end === undefined ? undefined : [start, end],
    },
  ]
}

/** Reads all mean squared displacements. */
export function storedDisplacements(root: Section, reading: Reading): StoredDisplacement[] {
  const dynamical = reading.at(root, 'results', 'properties', 'dynamical')
  const summary = reading
    .sections(dynamical, 'mean_squared_displacement')
    .flatMap(section =>
      displacementOf(section, section, reading, reading.number(section, 'diffusion_constant_value', diffusionUnit)),
    )
  if (summary.length > 0) return summary
  const results = reading.at(root, 'workflow2', 'results')
  const constants = reading.sections(results, 'diffusion_constants')
  const stored = withValues(results, reading, 'mean_squared_displacements')
  return stored.flatMap(({ parent, values }, index) => {
    const own = reading.section(values, 'diffusion_constant')
    // A constant that stands apart belongs to a curve only where there is one for each.
    const apart = constants.length === stored.length ? constants[index] : undefined
    return displacementOf(values, parent, reading, reading.number(own ?? apart, 'value', diffusionUnit))
  })
}

const diffusionUnit = 'meter ** 2 / second'

function displacementOf(
  section: Section,
  parent: Section,
  reading: Reading,
  diffusion: number | undefined,
): StoredDisplacement[] {
  const times = reading.numbers(section, 'times', 'ps')
  const values = reading.numbers(section, 'value', 'angstrom ** 2')
  if (!times || !values || times.length === 0) return []
  if (times.length !== values.length) {
    reading.note(`A mean squared displacement has ${times.length} times and ${values.length} values: it is left out.`)
    return []
  }
  return [
    {
      label: reading.text(section, 'label'),
      times,
      values,
      direction: reading.text(parent, 'direction') ?? reading.text(section, 'direction'),
      diffusion,
    },
  ]
}

/** Returns the sections with values: those of the further level of archives with `run`, or the sections themselves. */
function withValues(results: Section | undefined, reading: Reading, name: string) {
  const inner = `${name.replace(/s$/, '')}_values`
  return reading.sections(results, name).flatMap(parent => {
    const values = reading.sections(parent, inner)
    return (values.length > 0 ? values : [parent]).map(one => ({ parent, values: one }))
  })
}
