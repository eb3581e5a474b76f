import type { Manifest } from '../manifest/index.js'

/** How many entries are in memory at once, and of how many parts at most. */
const most = { entries: 40_000, parts: 16 }

/** How many parts are read at once: stores answer slowly, and records of many entries fill the memory. */
export function partsAtOnce({ entriesPerPart }: Pick<Manifest, 'entriesPerPart'>): number {
  return Math.max(1, Math.min(most.parts, Math.floor(most.entries / entriesPerPart)))
}
