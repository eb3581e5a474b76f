import type { StoredGap } from '../schema/records/stored-gap.js'

/** The gap that an archive states, of all its spin channels. Energies are in eV. */
export interface CombinedGap {
  readonly value: number
  readonly type: 'direct' | 'indirect' | undefined
  readonly highestOccupied: number | undefined
  readonly lowestUnoccupied: number | undefined
  /** What the archive read it from. */
  readonly from: string | undefined
  /** The gap of each spin channel, where the archive states several. */
  readonly channels: readonly StoredGap[]
  /** True when the channels have gaps without edges: between the channels it may be smaller. */
  readonly isUpperBound: boolean
}

/** From what a stated gap is read, the most reliable first: a density of states knows edges as well as its energies lie close. */
const sources = ['bands', 'eigenvalues', undefined, 'dos']

/**
 * Combines the gaps that an archive states: from the highest of the occupied to the lowest of the unoccupied states of both
 * spins. Of gaps that were read from several things, those from bands count first, those from a density of states last.
 */
export function storedGapOf(gaps: readonly StoredGap[]): CombinedGap | undefined {
  const from = [...sources, ...gaps.map(gap => gap.from)].find(source => gaps.some(gap => gap.from === source))
  const own = gaps.filter(gap => gap.from === from)
  const [first] = own
  if (!first) return undefined
  const hasEdges = own.every(gap => gap.highestOccupied !== undefined && gap.lowestUnoccupied !== undefined)
  const smallest = own.reduce((least, gap) => (gap.value < least.value ? gap : least), first)
  const spins = new Set(own.map(gap => gap.spin))
  const channels = spins.size > 1 ? own : []
  if (!hasEdges || own.length === 1)
    return { ...smallest, channels, isUpperBound: spins.size > 1 && smallest.value > 0 }
  const highestOccupied = own.reduce(
    (most, gap) => Math.max(most, gap.highestOccupied as number),
    Number.NEGATIVE_INFINITY,
  )
  const lowestUnoccupied = own.reduce(
    (least, gap) => Math.min(least, gap.lowestUnoccupied as number),
    Number.POSITIVE_INFINITY,
  )
  const value = smallest.value === 0 ? 0 : Math.max(0, lowestUnoccupied - highestOccupied)
  const isOwn = Math.abs(value - smallest.value) < 1e-6
  return {
    value,
    type: isOwn ? smallest.type : undefined,
    highestOccupied,
    lowestUnoccupied,
    from,
    channels,
    isUpperBound: false,
  }
}
