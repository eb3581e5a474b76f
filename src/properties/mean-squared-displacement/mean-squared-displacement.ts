import { blocksOf } from '../../math/block-average.js'
import type { Section } from '../../metainfo/index.js'
import {
  checkOptions,
  either,
  type OptionRule,
  type OptionRules,
  oneOf,
  positive,
  wholeNumber,
} from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { atomicMass } from '../elements/atomic-masses.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { SchemaReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import { equilibrationRule } from '../trajectory/equilibration.js'
import { framesOfSameAtoms } from '../trajectory/same-atoms.js'
import { frameReads } from '../trajectory/trajectory.js'
import { type DiffusionConstant, diffusionOf } from './diffusion.js'
import { lagsUpTo, meanSquares } from './displacement-curve.js'
import { removeDrift, type Unwrapped, unwrap } from './unwrapped.js'

/** The options of `properties.meanSquaredDisplacement`. */
export interface MeanSquaredDisplacementReadOptions {
  /**
   * Where the curves come from: those that the archive stores, or computed from its trajectory. Default the stored ones; where
   * there are none, those of the trajectory of a molecular dynamics.
   */
  from?: 'stored' | 'trajectory' | undefined
  /**
   * The range of lag times to which a straight line is fitted, as fractions of the longest. Default [0.1, 0.9]: this leaves out the
   * first motion between neighbors and the longest lags, for which there are few samples. `false` fits no line.
   */
  fit?: readonly [number, number] | false | undefined
  /** The longest lag time of computed curves, as a fraction of the trajectory's duration. Default 0.5. */
  longest?: number | undefined
  /** The time between frames in ps, for archives that state none. */
  frameTime?: number | undefined
  /** The fraction of frames at the beginning that computed curves leave out, from 0 to below 1. Default 0. */
  equilibration?: number | undefined
  /** The number of parts of the trajectory from which the error of a computed diffusion constant is found. Default 4. */
  blocks?: number | undefined
}

/** The mean squared displacement of one kind of atom or molecule. */
export interface Displacement {
  /** The kind of molecule or atom; `all` for all atoms. */
  readonly label: string
  /** The lag times in ps. */
  readonly times: Quantity<'time', Float64Array>
  /** In Å². */
  readonly values: Quantity<string, Float64Array>
  /** The number of directions along which displacements are measured. */
  readonly dimensions: number
  /** The diffusion constant from the slope; `undefined` without a fit. */
  readonly diffusion: DiffusionConstant | undefined
  /** The diffusion constant that the archive states, in m²/s. */
  readonly stated: Quantity<string> | undefined
}

/** Mean squared displacements over lag times. */
export interface MeanSquaredDisplacement extends Property {
  readonly curves: readonly Displacement[]
  /** Where the curves come from. */
  readonly from: 'stored' | 'trajectory'
  /** The number of frames of which the curves were computed; `undefined` for stored ones. */
  readonly numberOfFrames: number | undefined
}

const fraction: OptionRule = {
  allowed: 'a number above 0 and up to 1',
  accepts: value => typeof value === 'number' && value > 0 && value <= 1,
}

/** The rule of the option `fit`. */
export const fitRule: OptionRule = either(
  {
    allowed: 'a part of the lag times from 0 to 1, such as [0.1, 0.9]',
    accepts: value =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every(Number.isFinite) &&
      value[0] >= 0 &&
      value[1] <= 1 &&
      value[0] < value[1],
  },
  { allowed: 'false', accepts: value => value === false },
)

const rules: OptionRules<MeanSquaredDisplacementReadOptions> = {
  from: oneOf('stored', 'trajectory'),
  fit: fitRule,
  longest: fraction,
  frameTime: positive,
  equilibration: equilibrationRule,
  blocks: wholeNumber(2, 100),
}

const results = ['label', 'times', 'value', 'direction']
const stored = [
  ...results.flatMap(name => [
    `results.properties.dynamical.mean_squared_displacement.${name}`,
    `workflow2.results.mean_squared_displacements.${name}`,
  ]),
  'results.properties.dynamical.mean_squared_displacement.diffusion_constant_value',
]

/**
 * Returns the mean squared displacements of an entry with diffusion constants: those that the archive stores, else computed from
 * its trajectory.
 *
 * A computed curve follows each atom across the boundary of the cell, leaves out the drift of the center of mass, and averages over
 * all time origins. The error of D is the standard error of fits to parts of the trajectory.
 *
 * @param input an entry of molecular dynamics; of any other trajectory with `from: 'trajectory'`
 * @returns `undefined` when the archive stores none and has no molecular dynamics
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.meanSquaredDisplacement(entry)?.curves[0]?.diffusion?.value.to('angstrom ** 2 / ps')
 */
export const meanSquaredDisplacement = withReads(readDisplacement, {
  run: [
    ...stored,
    ...['label', 'times', 'value'].map(
      name => `workflow2.results.mean_squared_displacements.mean_squared_displacement_values.${name}`,
    ),
    'workflow2.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant.value',
    ...frameReads.run,
  ],
  data: [...stored, 'workflow2.results.diffusion_constants.value', ...frameReads.data],
})

function readDisplacement(
  input: Section,
  options: MeanSquaredDisplacementReadOptions = {},
): MeanSquaredDisplacement | undefined {
  const caller = 'properties.meanSquaredDisplacement'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = options.from === 'trajectory' ? [] : storedCurves(reader, options)
  if (found.length > 0) return property(reader, { curves: found, from: 'stored', numberOfFrames: undefined }, [])
  const isWanted = options.from === 'trajectory' || (options.from === undefined && reader.isMolecularDynamics())
  return isWanted ? computed(reader, options) : undefined
}

function storedCurves(reader: SchemaReader, { fit }: MeanSquaredDisplacementReadOptions): Displacement[] {
  return reader.displacements().map(({ label, times, values, direction, diffusion }) => {
    const dimensions = direction?.length ?? 3
    if (direction === undefined) {
      reader.reading.note('The archive does not state the directions of the displacements: three are assumed.')
    }
    return curveOf({ label: label ?? 'all', dimensions, stated: diffusion }, { times, values }, { parts: [], fit })
  })
}

function curveOf(
  { label, dimensions, stated }: { label: string; dimensions: number; stated: number | undefined },
  { times, values }: { times: Float64Array; values: Float64Array },
  {
    parts,
    fit = [0.1, 0.9],
  }: {
    parts: readonly { times: Float64Array; values: Float64Array }[]
    fit: MeanSquaredDisplacementReadOptions['fit']
  },
): Displacement {
  return {
    label,
    times: quantity(times, 'ps') as unknown as Displacement['times'],
    values: quantity(values, 'angstrom ** 2') as unknown as Displacement['values'],
    dimensions,
    diffusion: fit === false ? undefined : diffusionOf({ times, values }, { window: fit, dimensions, parts }),
    stated: stated === undefined ? undefined : (quantity(stated, 'meter ** 2 / second') as Quantity<string>),
  }
}

function computed(
  reader: SchemaReader,
  options: MeanSquaredDisplacementReadOptions,
): MeanSquaredDisplacement | undefined {
  const { equilibration = 0, longest = 0.5, blocks = 4, fit } = options
  const same = framesOfSameAtoms(reader, { equilibration, all: true })
  if (!same || same.found < 2) return undefined
  const times: (number | undefined)[] = []
  let first: Atoms | undefined
  const followed = unwrap(
    (function* () {
      for (const { frame, atoms } of same.frames()) {
        first ??= atoms
        times.push(frame.timeNumber())
        yield atoms
      }
    })(),
  )
  if (!first || followed.frames < 2) return undefined
  const interval = intervalOf(times, options.frameTime)
  const notes = [...same.notes(), ...interval.notes, ...stepNotes(followed)]
  if (interval.value === undefined) {
    return property(reader, { curves: [], from: 'trajectory', numberOfFrames: followed.frames }, notes)
  }
  const masses = massesOf(first)
  for (const note of masses.notes) notes.push(note)
  if (followed.atoms > 1) removeDrift(followed, masses.values)
  else notes.push('There is a single atom: the drift of the center of mass is not left out.')
  const step = interval.value
  const curve = (members: readonly number[], range: readonly [number, number], share: number) => {
    const lags = lagsUpTo(Math.max(1, Math.floor((range[1] - range[0] - 1) * share + 1e-9)))
    return {
      times: Float64Array.from(lags, lag => lag * step),
      values: meanSquares(followed, { lags, members, range }),
    }
  }
  const curves = groupsOf(first.species).map(({ label, members }) =>
    curveOf({ label, dimensions: 3, stated: undefined }, curve(members, [0, followed.frames], longest), {
      parts: blocksOf(followed.frames, blocks).map(range => curve(members, range, longest)),
      fit,
    }),
  )
  return property(reader, { curves, from: 'trajectory', numberOfFrames: followed.frames }, notes)
}

/** Returns the time between frames in ps, where they are evenly spaced. */
function intervalOf(
  times: readonly (number | undefined)[],
  given: number | undefined,
): { value: number | undefined; notes: string[] } {
  const known = times.filter(time => time !== undefined)
  if (known.length < times.length) {
    const missing = 'The archive states no times of its frames: the option frameTime gives the time between them.'
    return { value: given, notes: given === undefined ? [missing] : [] }
  }
  const notes = given === undefined ? [] : ['The times are those of the archive; the option frameTime is not used.']
  const mean = ((known.at(-1) as number) - (known[0] as number)) / (known.length - 1)
  const isEven = known.every((time, index) => Math.abs(time - (known[0] as number) - index * mean) < 1e-3 * mean)
  if (mean > 0 && isEven) return { value: mean, notes }
  return {
    value: undefined,
    notes: ['The frames are not evenly spaced in time, so that no displacements are computed.'],
  }
}

function stepNotes({ crossings, doubtful }: Unwrapped): string[] {
  return [
    ...(crossings > 0
      ? [`${crossings} jumps of more than half a cell between frames are taken as crossings of its boundary.`]
      : []),
    ...(doubtful > 0
      ? [
          `${doubtful} steps between frames are nearly half as long as the cell: atoms may have moved farther than that.`,
        ]
      : []),
  ]
}

function massesOf({ atomicNumbers }: Atoms): { values: number[]; notes: string[] } {
  const masses = atomicNumbers.map(atomicMass)
  if (masses.every(mass => mass !== undefined)) return { values: masses, notes: [] }
  return {
    values: masses.map(() => 1),
    notes: ['Some masses are not known: the drift that is left out is that of the mean position of all atoms.'],
  }
}

function groupsOf(species: readonly string[]): { label: string; members: number[] }[] {
  const membersOf = (name: string | undefined) =>
    species.flatMap((own, index) => (name === undefined || own === name ? [index] : []))
  const elements = [...new Set(species)]
  if (elements.length === 1) return [{ label: elements[0] as string, members: membersOf(undefined) }]
  return [
    { label: 'all', members: membersOf(undefined) },
    ...elements.map(label => ({ label, members: membersOf(label) })),
  ]
}

const nameOf = (label: string) => (label === 'all' ? 'all atoms' : label)

function property(
  reader: SchemaReader,
  values: Pick<MeanSquaredDisplacement, 'curves' | 'from' | 'numberOfFrames'>,
  notes: readonly string[],
): MeanSquaredDisplacement {
  const { curves } = values
  const bent = curves.flatMap(({ label, diffusion }) =>
    diffusion && !diffusion.isLinear
      ? [
          diffusion.exponent === undefined
            ? `Whether the displacement of ${nameOf(label)} grows linearly is not known.`
            : `The displacement of ${nameOf(label)} grows as t^${diffusion.exponent.toFixed(2)}, not linearly: D is no diffusion constant.`,
        ]
      : [],
  )
  const rows = <Value>(of: (curve: Displacement, index: number) => Value) =>
    curves.flatMap(curve => Array.from(curve.times.magnitude, (_, index) => of(curve, index)))
  return makeProperty(values, {
    name: 'meanSquaredDisplacement',
    reader,
    notes: [...notes, ...bent],
    columns: () => [
      { name: 'label', values: rows(({ label }) => label) },
      { name: 'time', values: rows(({ times }, index) => times.magnitude[index]), unit: 'ps' },
      { name: 'msd', values: rows(({ values: msd }, index) => msd.magnitude[index]), unit: 'angstrom ** 2' },
    ],
  })
}
