import { brotliDecompressSync } from 'node:zlib'
import type { FactsName } from './facts-name.js'

// The same relative path is right from src/metainfo/schema and from dist/metainfo/schema, and bundlers see each file.
const texts: Record<FactsName, () => string> = {
  v1: () => require('../../../data/metainfo/v1.js'),
  v0: () => require('../../../data/metainfo/v0.js'),
  search: () => require('../../../data/metainfo/search.js'),
  'v1-codes': () => unpacked(require('../../../data/metainfo/v1-codes.js')),
  'v1-plugins': () => unpacked(require('../../../data/metainfo/v1-plugins.js')),
  'v1-nexus': () => unpacked(require('../../../data/metainfo/v1-nexus.js')),
}

/** Returns the text of a file of data/metainfo; `undefined` in a browser page, as long as it is not loaded. */
export function factsText(name: FactsName): string | undefined {
  return texts[name]()
}

/** Returns true when `factsText` has a file: always, but in a browser page. */
export function hasFacts(_name: FactsName): boolean {
  return true
}

/** Loads files in a browser page; elsewhere they are read on first use. Returns `undefined` when there is nothing to wait for. */
export function loadFacts(_names: Iterable<FactsName>): Promise<void> | undefined {
  return undefined
}

/** How often files were loaded: what was derived from all of them before holds no longer. */
export function factsRevision(): number {
  return 0
}

function unpacked(base64: string): string {
  return brotliDecompressSync(Buffer.from(base64, 'base64')).toString('utf8')
}
