import { brotliDecompressSync } from 'node:zlib'
import type { FactsName, FactsPart } from './facts-name.js'

// The same relative path is right from src/metainfo/schema and from dist/metainfo/schema, and bundlers see each file.
const texts: Record<FactsName, () => string> = {
  v1: () => require('../../../data/metainfo/v1.js'),
  v0: () => require('../../../data/metainfo/v0.js'),
  search: () => require('../../../data/metainfo/search.js'),
  'v1-codes': () => unpacked(require('../../../data/metainfo/v1-codes.js')),
  'v1-plugins': () => unpacked(require('../../../data/metainfo/v1-plugins.js')),
  'v1-nexus': () => unpacked(require('../../../data/metainfo/v1-nexus.js')),
}

/** Returns the text of a file of data/metainfo, as far as it is there. */
export function factsText(name: FactsName): string {
  return texts[name]()
}

/** Returns true for what is there: all of it, but in a browser page. */
export function hasFacts(_part: FactsPart): boolean {
  return true
}

/** Loads parts in a browser page; elsewhere they are read on first use. Returns `undefined` when there is nothing to wait for. */
export function loadFacts(_parts: Iterable<FactsPart>): Promise<void> | undefined {
  return undefined
}

/** How many parts were loaded: what was derived from files before holds no longer. */
export function factsRevision(): number {
  return 0
}

function unpacked(base64: string): string {
  return brotliDecompressSync(Buffer.from(base64, 'base64')).toString('utf8')
}
