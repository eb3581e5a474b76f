import type { SchemaReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import { framesOfSameAtoms } from '../trajectory/same-atoms.js'
import { countPairs, type PairCounts } from './pair-counts.js'

/** How distances are counted. */
export interface CountOptions {
  readonly radius: number
  readonly width: number
  readonly equilibration: number
  /** False for the last structure alone. */
  readonly all: boolean
}

/** Counts the distances between atoms of an archive; `undefined` when it has no structure. */
export function countedPairs(
  reader: SchemaReader,
  { radius, width, equilibration, all }: CountOptions,
): { counts: PairCounts; notes: readonly string[] } | undefined {
  const same = framesOfSameAtoms(reader, { equilibration, all })
  if (!same) return undefined
  const { species } = same
  const counts = countPairs(atomsOnly(same.frames()), { species, radius, width })
  return counts.frames === 0 ? undefined : { counts, notes: same.notes() }
}

function* atomsOnly(frames: Iterable<{ atoms: Atoms }>): Iterable<Atoms> {
  for (const { atoms } of frames) yield atoms
}
