import type { SchemaReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import type { ReadFrame } from './frame.js'
import { lazyFrames } from './lazy-frames.js'

/** Frames that all have the atoms of the first one. */
export interface SameAtoms {
  readonly species: readonly string[]
  /** The number of frames that have a structure, before some are left out. */
  readonly found: number
  /** Reads the frames one by one. */
  frames(): Iterable<{ frame: ReadFrame; atoms: Atoms }>
  notes(): readonly string[]
}

/**
 * Returns the frames with a structure, without the first ones (the fraction of equilibration), as long as they have the atoms of
 * the first of them. Where the archive is of no molecular dynamics, `all` false leaves the last one only.
 */
export function framesOfSameAtoms(
  reader: SchemaReader,
  { equilibration, all }: { equilibration: number; all: boolean },
): SameAtoms | undefined {
  const lazy = lazyFrames(reader)
  const list = lazy.frames()
  const indices = Array.from(list)
    .filter(frame => (frame.atomCount() ?? 0) > 0)
    .map(({ index }) => index)
  const from = all ? Math.min(indices.length - 1, Math.floor(indices.length * equilibration)) : indices.length - 1
  const chosen = indices.slice(Math.max(0, from))
  const first = chosen.length > 0 ? list.at(chosen[0] as number)?.atoms() : undefined
  if (!first) return undefined
  const { species } = first
  let others = 0
  return {
    species,
    found: chosen.length,
    *frames() {
      others = 0
      for (const frame of list) {
        if (frame.index < (chosen[0] as number)) continue
        const atoms = frame.atoms()
        if (!atoms) continue
        if (isSame(atoms.species, species)) yield { frame, atoms }
        else others++
      }
    },
    notes: () => (others === 0 ? [] : [`${others} frames are left out: their atoms are not those of the first one.`]),
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index])
}
