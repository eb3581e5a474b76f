import type { Levels } from '../schema/records/levels.js'
import { levelOfChannel } from './level-of-channel.js'

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
const nothing = 1e-6

/** A level may lie so far from an edge, in eV or in steps: it is that of another mesh, or of smeared states. */
const levelTolerance = { energy: 0.1, steps: 3 }

/**
 * Returns the gap of a density of states over both spins: the interval without states in both channels that contains the level of
 * each, or begins or ends beside it. The level is the highest occupied state, else the Fermi level of the channel.
 *
 * @returns `undefined` without a level, and when the curve ends beside the level, or lacks values there
 */
export function gapOfDos(
  channels: readonly DosCurveOf[],
  levels: Pick<Levels, 'fermi' | 'highestOccupied'>,
): GapOfDos | undefined {
  const step = stepOf(channels)
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const [index, channel] of channels.entries()) {
    const level = levelOfChannel(levels, index)
    const found = level === undefined ? 'unknown' : intervalAt(channel, level)
    if (found === 'unknown') return undefined
    if (found === 'none') high = low
    else [low, high] = [Math.max(low, found.low), Math.min(high, found.high)]
  }
  if (!(high > low)) return { value: 0, highestOccupied: undefined, lowestUnoccupied: undefined, step }
  return { value: high - low, highestOccupied: low, lowestUnoccupied: high, step }
}

/** Returns the distance of two energies of a density of states, in eV: the largest one of its channels; 0 of no channels. */
export function stepOf(channels: readonly Pick<DosCurveOf, 'energies'>[]): number {
  return channels.reduce((most, { energies }) => Math.max(most, stepIn(energies)), 0)
}

function stepIn(energies: Float64Array): number {
  return ((energies.at(-1) ?? 0) - (energies[0] ?? 0)) / Math.max(1, energies.length - 1)
}

/** Returns true for no gap, and for one of a density of states that is smaller than the distance of its energies. */
export function isNoGap(value: number, from: string | undefined, step: number): boolean {
  return value === 0 || (from === 'dos' && value < step)
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

/** Returns the interval without states about a level; `none` where there are states, `unknown` where the curve ends or lacks values. */
function intervalAt(
  { energies, values }: DosCurveOf,
  level: number,
): { low: number; high: number } | 'none' | 'unknown' {
  const threshold = nothing * largest(values)
  const reach = Math.max(levelTolerance.energy, levelTolerance.steps * stepIn(energies))
  let start: number | undefined
  for (let index = 0; index <= values.length; index++) {
    if (index < values.length && !((values[index] as number) > threshold)) {
      start ??= index
      continue
    }
    if (start === undefined) continue
    const [low, high] = [energies[start - 1], energies[index]]
    const isBeside =
      (low ?? Number.NEGATIVE_INFINITY) <= level + reach && (high ?? Number.POSITIVE_INFINITY) >= level - reach
    // A single energy without states is the end of a curve that touches zero.
    if (isBeside && index - start > 1) {
      const isKnown = low !== undefined && high !== undefined && !values.subarray(start, index).some(Number.isNaN)
      return isKnown ? { low, high } : 'unknown'
    }
    start = undefined
  }
  const isInside = level >= (energies[0] as number) && level <= (energies.at(-1) as number)
  return isInside ? 'none' : 'unknown'
}
