import { type Quantity, quantity } from '../../units/index.js'
import type { GapOfStates } from '../band-gap/gap-of-states.js'
import type { CombinedGap } from '../band-gap/stored-gap-of.js'
import type { Bands } from '../schema/records/eigenvalues.js'

/** The states at one edge of the gap of a band structure. */
export interface PathEdge {
  /** In eV, as the archive counts energies. */
  readonly energy: Quantity<'energy'>
  /** The index of each point of the path at which a band has this energy; empty when none does. */
  readonly places: readonly number[]
}

/** The fundamental gap along a path, over both spins. */
export interface PathGap {
  /** In eV; 0 for a metal. */
  readonly value: Quantity<'energy'>
  readonly isMetal: boolean
  readonly type: 'direct' | 'indirect' | undefined
  /** True when the archive states it, false when it is that of the states along the path. */
  readonly isStated: boolean
  readonly highestOccupied: PathEdge | undefined
  readonly lowestUnoccupied: PathEdge | undefined
}

/** Energies are those of an edge within, in eV. */
const sameEnergy = 1e-3

/** Returns the gap that the archive states of its bands, else that of the states themselves. */
export function pathGap(
  bands: Bands,
  indices: readonly number[],
  { computed, stated }: { computed: GapOfStates | undefined; stated: CombinedGap | undefined },
): PathGap | undefined {
  const value = stated?.value ?? computed?.value
  if (value === undefined) return undefined
  const edge = (energy: number | undefined): PathEdge | undefined =>
    energy === undefined
      ? undefined
      : { energy: quantity(energy, 'eV') as Quantity<'energy'>, places: placesOf(bands, indices, energy) }
  const isMetal = value === 0
  const { highestOccupied, lowestUnoccupied } = bands.levels
  const highest = edge(stated ? (stated.highestOccupied ?? highestOccupied) : computed?.highest?.energy)
  const lowest = edge(stated ? (stated.lowestUnoccupied ?? lowestUnoccupied) : computed?.lowest?.energy)
  return {
    value: quantity(value, 'eV') as Quantity<'energy'>,
    isMetal,
    type: isMetal ? undefined : (stated?.type ?? typeOf(highest, lowest)),
    isStated: stated !== undefined,
    highestOccupied: isMetal ? undefined : highest,
    lowestUnoccupied: isMetal ? undefined : lowest,
  }
}

/** Returns `direct` when both edges lie at one point; `undefined` when one of them lies at none. */
function typeOf(highest: PathEdge | undefined, lowest: PathEdge | undefined): PathGap['type'] {
  if (!highest?.places.length || !lowest?.places.length) return undefined
  return highest.places.some(place => lowest.places.includes(place)) ? 'direct' : 'indirect'
}

function placesOf({ channels, bandCount }: Bands, indices: readonly number[], energy: number): number[] {
  return indices.flatMap((k, place) => {
    const isHere = channels.some(({ energies }) => {
      for (let index = k * bandCount; index < (k + 1) * bandCount; index++)
        if (Math.abs((energies[index] as number) - energy) < sameEnergy) return true
      return false
    })
    return isHere ? [place] : []
  })
}
