/** The gap of a density of states. Energies are in eV. */
export interface GapOfDos {
  /** 0 for a metal. */
  readonly value: number
  readonly highestOccupied: number | undefined
  readonly lowestUnoccupied: number | undefined
  /** The distance of two energies of the curve: the edges are not known better. */
  readonly step: number
}

/** One spin channel of a density of states, in states per eV. */
export interface DosCurveOf {
  readonly energies: Float64Array
  readonly values: Float64Array
}

/** Values below this part of the largest one count as none. */
const nothing = 1e-4

/** A level may lie so far from an edge, in eV or in steps: it is that of another mesh, or of smeared states. */
const levelTolerance = { energy: 0.1, steps: 3 }

/**
 * Returns the gap of a density of states about a level, over both spins: the interval without states in both channels that
 * contains the level, or begins or ends beside it.
 *
 * @returns `undefined` when the curve ends beside the level
 */
export function gapOfDos(channels: readonly DosCurveOf[], level: number): GapOfDos | undefined {
  const found = channels.map(channel => intervalAt(channel, level))
  const step = found.reduce((most, one) => Math.max(most, one.step), 0)
  if (found.some(one => one.isOpen)) return undefined
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const one of found) {
    low = Math.max(low, one.low ?? level)
    high = Math.min(high, one.high ?? level)
  }
  if (found.some(one => one.low === undefined) || !(high > low))
    return { value: 0, highestOccupied: undefined, lowestUnoccupied: undefined, step }
  return { value: high - low, highestOccupied: low, lowestUnoccupied: high, step }
}

interface Interval {
  low: number | undefined
  high: number | undefined
  /** True when the interval reaches an end of the curve. */
  isOpen: boolean
  step: number
}

function intervalAt({ energies, values }: DosCurveOf, level: number): Interval {
  const threshold = nothing * values.reduce((most, value) => Math.max(most, value), 0)
  const step = ((energies.at(-1) as number) - (energies[0] as number)) / Math.max(1, energies.length - 1) || 0
  const reach = Math.max(levelTolerance.energy, levelTolerance.steps * step)
  let start: number | undefined
  for (let index = 0; index <= values.length; index++) {
    const isEmpty = index < values.length && !((values[index] as number) > threshold)
    if (isEmpty) {
      start ??= index
      continue
    }
    if (start === undefined) continue
    const [low, high] = [energies[start - 1], energies[index]]
    const isBeside =
      (low ?? Number.NEGATIVE_INFINITY) <= level + reach && (high ?? Number.POSITIVE_INFINITY) >= level - reach
    const isGap = index - start > 1
    if (isBeside && isGap) return { low, high, isOpen: low === undefined || high === undefined, step }
    start = undefined
  }
  const isInside = level >= (energies[0] as number) && level <= (energies.at(-1) as number)
  return { low: undefined, high: undefined, isOpen: !isInside, step }
}
