import { blockAverage, blocksOf } from '../../math/block-average.js'
import { type StraightLine, straightLine } from '../../math/straight-line.js'
import { type Quantity, quantity } from '../../units/index.js'

/** The diffusion constant of a curve, with how it was found. */
export interface DiffusionConstant {
  /** The slope divided by twice the number of directions, in m²/s. */
  readonly value: Quantity<string>
  /**
   * The standard error in m²/s: from fits to parts of the trajectory, or, of a stored curve, to parts of the fitted range. `undefined`
   * where there are too few points.
   */
  readonly error: Quantity<string> | undefined
  /** The number of parts that the error is from. */
  readonly blocks: number
  /** The first and the last fitted lag time, in ps. */
  readonly window: Quantity<'time', Float64Array>
  /** The slope of log(MSD) over log(time) within the window: 1 for diffusion, 2 for free flight, below 1 for trapped atoms. */
  readonly exponent: number | undefined
  /** True when the exponent is 1 within a tenth: otherwise there is no diffusion constant in a strict sense. */
  readonly isLinear: boolean
  /** The fitted line: in Å² and Å²/ps. */
  readonly line: { readonly intercept: number; readonly slope: number }
}

/** A curve to which a line is fitted: times in ps, values in Å². */
export interface Curve {
  readonly times: Float64Array
  readonly values: Float64Array
}

/** 1 Å²/ps in m²/s. */
const squareMeters = 1e-8

/** The fewest points of a part that is fitted by itself. */
const fewest = 3

/**
 * Fits a straight line to a part of a curve: MSD = 2 d D t in d directions (Einstein, Ann. Phys. 322, 549 (1905)).
 *
 * @param window the part of the lag times, as fractions of the longest
 * @param parts curves of parts of the trajectory, for the error; none for a stored curve
 * @returns `undefined` when there are fewer than two points in the window
 */
export function diffusionOf(
  curve: Curve,
  { window, dimensions, parts }: { window: readonly [number, number]; dimensions: number; parts: readonly Curve[] },
): DiffusionConstant | undefined {
  const chosen = within(curve, window)
  const line = straightLine(chosen.times, chosen.values)
  if (!line) return undefined
  const slopes = parts.length > 0 ? parts.map(part => slopeOf(within(part, window))) : slopesOfRanges(chosen)
  const average = blockAverage(slopes)
  const factor = squareMeters / (2 * dimensions)
  const constant = (slope: number) => quantity(slope * factor, 'meter ** 2 / second') as Quantity<string>
  const exponent = exponentOf(chosen)
  return {
    value: constant(line.slope),
    error: average?.error === undefined ? undefined : constant(average.error),
    blocks: average?.blocks ?? 0,
    window: quantity(
      [chosen.times[0] as number, chosen.times.at(-1) as number],
      'ps',
    ) as unknown as DiffusionConstant['window'],
    exponent,
    isLinear: exponent !== undefined && Math.abs(exponent - 1) <= 0.1,
    line: { intercept: line.intercept, slope: line.slope },
  }
}

function within({ times, values }: Curve, [from, to]: readonly [number, number]): Curve {
  const longest = times.reduce((greatest, time) => Math.max(greatest, time), 0)
  // Rounding errors must not exclude a lag time at the edge of the range.
  const margin = 1e-9 * longest
  const indices = [...times.keys()].filter(index => {
    const time = times[index] as number
    return time >= from * longest - margin && time <= to * longest + margin && Number.isFinite(values[index])
  })
  const pick = (all: Float64Array) => Float64Array.from(indices, index => all[index] as number)
  return { times: pick(times), values: pick(values) }
}

function slopeOf({ times, values }: Curve): number | undefined {
  const line: StraightLine | undefined = times.length < fewest ? undefined : straightLine(times, values)
  return line?.slope
}

/** Returns the slopes of up to four parts of a range. */
function slopesOfRanges({ times, values }: Curve): (number | undefined)[] {
  const count = Math.min(4, Math.floor(times.length / fewest))
  if (count < 2) return []
  return blocksOf(times.length, count).map(([from, to]) =>
    slopeOf({ times: times.subarray(from, to), values: values.subarray(from, to) }),
  )
}

function exponentOf({ times, values }: Curve): number | undefined {
  const isPositive = (_: number, index: number) => (times[index] as number) > 0 && (values[index] as number) > 0
  const line = straightLine(times.filter(isPositive).map(Math.log), values.filter(isPositive).map(Math.log))
  return line?.slope
}
