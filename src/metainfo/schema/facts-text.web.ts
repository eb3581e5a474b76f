import type { FactsName } from './facts-name.js'
import type * as node from './facts-text.js'

// What every page needs is part of it. The build packs the others in a form that browsers can unpack.
const texts = new Map<FactsName, string>([
  ['v1', require('../../../data/metainfo/v1.js')],
  ['v0', require('../../../data/metainfo/v0.js')],
  ['search', require('../../../data/metainfo/search.js')],
])

const others: Readonly<Record<string, (() => Promise<{ default: string }>) | undefined>> = {
  'v1-codes': () => import('../../../data/metainfo/v1-codes.js' as string),
  'v1-plugins': () => import('../../../data/metainfo/v1-plugins.js' as string),
  'v1-nexus': () => import('../../../data/metainfo/v1-nexus.js' as string),
}

const loading = new Map<FactsName, Promise<void>>()
let revision = 0

export const factsText: typeof node.factsText = name => texts.get(name)

export const hasFacts: typeof node.hasFacts = name => texts.has(name)

export const factsRevision: typeof node.factsRevision = () => revision

export const loadFacts: typeof node.loadFacts = names => {
  const wanted = [...new Set(names)].filter(name => !texts.has(name))
  return wanted.length === 0 ? undefined : Promise.all(wanted.map(load)).then(() => {})
}

function load(name: FactsName): Promise<void> {
  const known = loading.get(name) ?? begin(name)
  loading.set(name, known)
  // What failed is asked for again the next time.
  known.catch(() => loading.delete(name))
  return known
}

async function begin(name: FactsName): Promise<void> {
  const packed = (await others[name]?.())?.default ?? ''
  const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  texts.set(name, await new Response(stream).text())
  revision++
}
