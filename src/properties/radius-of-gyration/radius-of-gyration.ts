import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { atomicMass } from '../elements/atomic-masses.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { SchemaReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import { gyrationReads, gyrationSeries } from '../trajectory/gyration-series.js'
import { framesOfSameAtoms } from '../trajectory/same-atoms.js'
import type { TrajectorySeries } from '../trajectory/series.js'
import { plausibleTimestep } from '../trajectory/timestep.js'
import { frameReads } from '../trajectory/trajectory.js'

/** The options of `properties.radiusOfGyration`. */
export interface RadiusOfGyrationReadOptions {
  /**
   * Where the radii come from: those that the archive stores, or computed from its trajectory. Default the stored ones; where there
   * are none, those of a trajectory of molecules without a cell.
   */
  from?: 'stored' | 'trajectory' | undefined
}

/** The radius of gyration of a group of atoms over time. */
export interface GyrationCourse {
  /** The group; `all` for all atoms. */
  readonly label: string
  /** In Å. */
  readonly values: Quantity<'length', Float64Array>
  /** In ps; `undefined` when they are not known. */
  readonly times: Quantity<'time', Float64Array> | undefined
  /** The step of each value; `undefined` when they are not known. */
  readonly steps: Float64Array | undefined
}

/** Radii of gyration over time. */
export interface RadiusOfGyration extends Property {
  readonly courses: readonly GyrationCourse[]
  /** Where the radii come from. */
  readonly from: 'stored' | 'trajectory'
}

const rules: OptionRules<RadiusOfGyrationReadOptions> = { from: oneOf('stored', 'trajectory') }

/**
 * Returns the radii of gyration of groups of atoms over time: those that the archive stores, else those of all atoms where they have
 * no cell: R² = Σ m |r − c|² / Σ m around the center of mass c.
 *
 * @param input an entry of molecular dynamics
 * @returns `undefined` when the archive stores none and has no molecular dynamics of molecules without a cell
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.radiusOfGyration(entry)?.courses[0]?.values.to('nm')
 */
export const radiusOfGyration = withReads(readGyration, {
  run: [...gyrationReads, ...frameReads.run],
  data: [...gyrationReads, ...frameReads.data],
})

function readGyration(input: Section, options: RadiusOfGyrationReadOptions = {}): RadiusOfGyration | undefined {
  const caller = 'properties.radiusOfGyration'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = options.from === 'trajectory' ? [] : gyrationSeries(reader, plausibleTimestep(reader))
  if (found.length > 0) return property(reader, { courses: found.map(courseOf), from: 'stored' }, [])
  const isWanted = options.from === 'trajectory' || (options.from === undefined && reader.isMolecularDynamics())
  return isWanted ? computed(reader) : undefined
}

function courseOf({ label, values, times, steps }: TrajectorySeries): GyrationCourse {
  return {
    label: label ?? 'all',
    values: quantity(values, 'angstrom') as unknown as GyrationCourse['values'],
    times: times && (quantity(times, 'ps') as unknown as GyrationCourse['times']),
    steps,
  }
}

function computed(reader: SchemaReader): RadiusOfGyration | undefined {
  const same = framesOfSameAtoms(reader, { equilibration: 0, all: true })
  if (!same || same.found < 2) return undefined
  const [values, times, steps]: [number[], number[], number[]] = [[], [], []]
  let [isComplete, isKnown] = [true, true]
  for (const { frame, atoms } of same.frames()) {
    // Molecules in a cell may lie across its boundary: which atoms belong together is not known here.
    if (atoms.periodic.some(Boolean)) return undefined
    isComplete &&= atoms.atomicNumbers.every(number => atomicMass(number) !== undefined)
    isKnown &&= atoms.atomicNumbers.some(number => atomicMass(number) !== undefined)
    values.push(radiusOf(atoms))
    times.push(frame.timeNumber() ?? Number.NaN)
    steps.push(frame.step ?? Number.NaN)
  }
  const known = (all: number[]) => (all.every(Number.isFinite) ? Float64Array.from(all) : undefined)
  const series = { label: undefined, values: Float64Array.from(values), times: known(times), steps: known(steps) }
  const notes = isComplete
    ? []
    : [
        isKnown
          ? 'Some masses are not known: atoms without one are left out.'
          : 'No mass is known: all particles weigh the same.',
      ]
  return property(reader, { courses: [courseOf(series)], from: 'trajectory' }, [...same.notes(), ...notes])
}

function radiusOf({ positions, atomicNumbers }: Atoms): number {
  const isKnown = atomicNumbers.some(number => atomicMass(number) !== undefined)
  const masses = atomicNumbers.map(number => atomicMass(number) ?? (isKnown ? 0 : 1))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  let squares = 0
  for (let axis = 0; axis < 3; axis++) {
    const place = (atom: number) => positions[3 * atom + axis] as number
    const center = masses.reduce((sum, mass, atom) => sum + mass * place(atom), 0) / total
    squares += masses.reduce((sum, mass, atom) => sum + mass * (place(atom) - center) ** 2, 0)
  }
  return Math.sqrt(squares / total)
}

function property(
  reader: SchemaReader,
  values: Pick<RadiusOfGyration, 'courses' | 'from'>,
  notes: readonly string[],
): RadiusOfGyration {
  const { courses } = values
  const rows = <Value>(of: (course: GyrationCourse, index: number) => Value) =>
    courses.flatMap(course => Array.from(course.values.magnitude, (_, index) => of(course, index)))
  return makeProperty(values, {
    name: 'radiusOfGyration',
    reader,
    notes,
    columns: () => [
      { name: 'label', values: rows(({ label }) => label) },
      { name: 'time', values: rows(({ times }, index) => times?.magnitude[index]), unit: 'ps' },
      { name: 'radius', values: rows(({ values: radii }, index) => radii.magnitude[index]), unit: 'angstrom' },
    ],
  })
}
