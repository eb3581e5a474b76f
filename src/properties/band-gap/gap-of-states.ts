import type { EigenvalueChannel, Eigenvalues } from '../schema/records/eigenvalues.js'
import { levelOfChannel } from './level-of-channel.js'

/** A state at the edge of a gap. */
export interface EdgeState {
  /** In eV. */
  readonly energy: number
  /** The index of its k-point. */
  readonly k: number
  readonly spin: 0 | 1 | undefined
}

/** The gap of one spin channel, or of all. Energies are in eV. */
export interface ChannelGap {
  readonly spin: 0 | 1 | undefined
  /** 0 for a metal; `undefined` without unoccupied or without occupied states. */
  readonly value: number | undefined
  /** The smallest difference of an unoccupied and an occupied state at one k-point. */
  readonly direct: number | undefined
  readonly isMetal: boolean
  readonly highest: EdgeState | undefined
  readonly lowest: EdgeState | undefined
}

/** The gap of states at k-points. */
export interface GapOfStates extends ChannelGap {
  /** The gap of each spin channel by itself. */
  readonly channels: readonly ChannelGap[]
  /** What decided which states are occupied. */
  readonly by: 'occupations' | 'levels'
  /** The number of electrons of a full state; `undefined` when the archive has no occupations. */
  readonly full: 1 | 2 | undefined
  /** True when some states are partly occupied. */
  readonly isSmeared: boolean
}

/**
 * Returns the fundamental gap of states at k-points: from the highest occupied to the lowest unoccupied one, over both spins.
 *
 * A state is occupied when it has at least half of the electrons of a full one. Without occupations, the bands up to the highest
 * occupied state or the Fermi level count as occupied. It is a metal when the number of occupied bands differs between
 * k-points, and when occupied states lie above unoccupied ones, of the same or of the other spin.
 *
 * @returns `undefined` when it is not known which states are occupied
 */
export function gapOfStates(states: Eigenvalues): GapOfStates | undefined {
  const full = fullOccupation(states.channels)
  const channels =
    full === undefined
      ? states.channels.map((channel, index) => byLevel(channel, states, levelOfChannel(states.levels, index)))
      : states.channels.map(channel => byOccupation(channel, states, full))
  if (channels.some(channel => channel === undefined)) return undefined
  const found = channels as States[]
  const occupied = found.map(one => one.highest).filter(one => one !== undefined)
  const unoccupied = found.map(one => one.lowest).filter(one => one !== undefined)
  const overall = channelGap({
    spin: undefined,
    isMetal: found.some(one => one.isMetal),
    highest: occupied.reduce<EdgeState | undefined>((a, b) => (a && a.energy >= b.energy ? a : b), undefined),
    lowest: unoccupied.reduce<EdgeState | undefined>((a, b) => (a && a.energy <= b.energy ? a : b), undefined),
    tops: combined(
      found.map(one => one.tops),
      Math.max,
    ),
    bottoms: combined(
      found.map(one => one.bottoms),
      Math.min,
    ),
  })
  return {
    ...overall,
    channels: found.map(channelGap),
    full,
    by: full === undefined ? 'levels' : 'occupations',
    isSmeared: full !== undefined && isSmeared(states.channels, full),
  }
}

/** The states of a spin channel next to the gap. */
interface States {
  spin: 0 | 1 | undefined
  isMetal: boolean
  highest: EdgeState | undefined
  lowest: EdgeState | undefined
  /** The highest occupied and the lowest unoccupied energy at each k-point; NaN where there is none. */
  tops: Float64Array
  bottoms: Float64Array
}

function channelGap({ spin, isMetal, highest, lowest, tops, bottoms }: States): ChannelGap {
  const difference = highest && lowest ? lowest.energy - highest.energy : undefined
  const isClosed = isMetal || (difference !== undefined && difference <= 0)
  let direct = Number.POSITIVE_INFINITY
  for (let k = 0; k < tops.length; k++) {
    const step = (bottoms[k] as number) - (tops[k] as number)
    if (step < direct) direct = step
  }
  return {
    spin,
    value: isClosed ? 0 : difference,
    direct: isClosed || !Number.isFinite(direct) ? undefined : direct,
    isMetal: isClosed,
    highest,
    lowest,
  }
}

function combined(lists: readonly Float64Array[], choose: (a: number, b: number) => number): Float64Array {
  const [first = new Float64Array(), ...others] = lists
  return first.map((value, k) =>
    others.reduce((chosen, list) => {
      const other = list[k] as number
      if (Number.isNaN(chosen)) return other
      return Number.isNaN(other) ? chosen : choose(chosen, other)
    }, value),
  )
}

/**
 * Returns the number of electrons of a full state, 1 or 2; `undefined` without occupations, for ones of no known meaning, and where
 * that of a state is missing.
 */
function fullOccupation(channels: readonly EigenvalueChannel[]): 1 | 2 | undefined {
  let most = 0
  for (const { occupations, energies } of channels) {
    if (!occupations) return undefined
    for (let index = 0; index < energies.length; index++) {
      const occupation = occupations[index] as number
      if (Number.isNaN(occupation) && !Number.isNaN(energies[index])) return undefined
      if (occupation > most) most = occupation
    }
  }
  if (most > 0.8 && most < 1.2) return 1
  return most > 1.6 && most < 2.4 ? 2 : undefined
}

function isSmeared(channels: readonly EigenvalueChannel[], full: number): boolean {
  return channels.some(({ occupations }) =>
    occupations?.some(occupation => occupation > 0.01 * full && occupation < 0.99 * full),
  )
}

type Shape = Pick<Eigenvalues, 'kCount' | 'bandCount'>

function byOccupation({ spin, energies, occupations }: EigenvalueChannel, shape: Shape, full: number): States {
  return edges({ spin, energies }, shape, index => ((occupations as Float64Array)[index] as number) >= full / 2)
}

/** Finds the edges of a channel: occupied states are those that the function says. */
function edges(
  { spin, energies }: Pick<EigenvalueChannel, 'spin' | 'energies'>,
  { kCount, bandCount }: Shape,
  isOccupied: (index: number) => boolean,
): States {
  const [tops, bottoms] = [new Float64Array(kCount).fill(Number.NaN), new Float64Array(kCount).fill(Number.NaN)]
  const counts = new Set<number>()
  let highest: EdgeState | undefined
  let lowest: EdgeState | undefined
  for (let k = 0; k < kCount; k++) {
    let [count, known] = [0, 0]
    for (let index = k * bandCount; index < (k + 1) * bandCount; index++) {
      const energy = energies[index] as number
      if (Number.isNaN(energy)) continue
      known++
      if (isOccupied(index)) {
        count++
        if (!((tops[k] as number) >= energy)) tops[k] = energy
        if (!highest || energy > highest.energy) highest = { energy, k, spin }
      } else {
        if (!((bottoms[k] as number) <= energy)) bottoms[k] = energy
        if (!lowest || energy < lowest.energy) lowest = { energy, k, spin }
      }
    }
    // A k-point without energies says nothing about the number of occupied bands.
    if (known > 0) counts.add(count)
  }
  return { spin, tops, bottoms, highest, lowest, isMetal: counts.size > 1 }
}

/** A level this far into a band, in eV, may be that of another mesh of k-points. */
const levelTolerance = 0.1

/**
 * Finds the edges by a level. Bands are filled to the number that most k-points have below it. Where the level does not lie
 * between both edges, they cross it: a metal.
 */
function byLevel(channel: EigenvalueChannel, shape: Shape, level: number | undefined): States | undefined {
  if (level === undefined) return undefined
  const sorted = sortedRows(channel.energies, shape)
  const filled = mostFrequent(countsBelow(sorted, shape, level + 1e-4))
  const states = edges({ spin: channel.spin, energies: sorted }, shape, index => index % shape.bandCount < filled)
  const { highest, lowest } = states
  const isBetween =
    (!highest || level >= highest.energy - levelTolerance) && (!lowest || level <= lowest.energy + levelTolerance)
  return isBetween ? { ...states, isMetal: false } : { ...states, isMetal: true }
}

function sortedRows(energies: Float64Array, { kCount, bandCount }: Shape): Float64Array {
  const sorted = energies.slice()
  for (let k = 0; k < kCount; k++) sorted.subarray(k * bandCount, (k + 1) * bandCount).sort()
  return sorted
}

function countsBelow(sorted: Float64Array, { kCount, bandCount }: Shape, level: number): number[] {
  return Array.from({ length: kCount }, (_, k) => {
    const row = sorted.subarray(k * bandCount, (k + 1) * bandCount)
    return row.reduce((count, energy) => (energy <= level ? count + 1 : count), 0)
  })
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
