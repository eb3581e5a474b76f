import { QueryError } from '../../errors/index.js'
import type { FactsName, FactsPart } from './facts-name.js'
import type * as node from './facts-text.js'

// What every page needs is part of it. The build leaves the rest out of these, packs it, and takes it apart as named below.
const texts = new Map<FactsName, string>([
  ['v1', require('../../../data/metainfo/v1.js')],
  ['search', require('../../../data/metainfo/search.js')],
])

type Packed = Promise<{ default: string }>

const others: Readonly<Record<string, (() => Packed) | undefined>> = {
  'v1-simulations': () => import('../../../data/metainfo/v1.js?part=v1-simulations' as string),
  'search-of-schemas': () => import('../../../data/metainfo/search.js?part=search-of-schemas' as string),
  'v1-codes': () => import('../../../data/metainfo/v1-codes.js' as string),
  'v1-plugins': () => import('../../../data/metainfo/v1-plugins.js' as string),
  'v1-nexus': () => import('../../../data/metainfo/v1-nexus.js' as string),
}

/** Parts of files, and the file that they belong to. */
const files: Partial<Record<FactsPart, FactsName>> = { 'v1-simulations': 'v1', 'search-of-schemas': 'search' }

const loaded = new Set<FactsPart>(texts.keys())
const loading = new Map<FactsPart, Promise<void>>()

export const factsText: typeof node.factsText = name => {
  const text = texts.get(name)
  if (text === undefined) {
    throw new QueryError(name === 'v0' ? 'A page has no schema of the old API.' : `The schema ${name} is not loaded.`, {
      hint: name === 'v0' ? 'The package nomad-notebook has it, in a notebook.' : 'loadSchema() loads all of it.',
    })
  }
  return text
}

export const hasFacts: typeof node.hasFacts = part => loaded.has(part)

export const factsRevision: typeof node.factsRevision = () => loaded.size

export const loadFacts: typeof node.loadFacts = parts => {
  const wanted = [...new Set(parts)].filter(part => !loaded.has(part))
  return wanted.length === 0 ? undefined : Promise.all(wanted.map(load)).then(() => {})
}

function load(part: FactsPart): Promise<void> {
  const known = loading.get(part) ?? begin(part)
  loading.set(part, known)
  // What failed is asked for again the next time.
  known.catch(() => loading.delete(part))
  return known
}

async function begin(part: FactsPart): Promise<void> {
  const packed = (await others[part]?.())?.default ?? ''
  const bytes = Uint8Array.from(atob(packed), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const text = await new Response(stream).text()
  const file = files[part]
  if (file) texts.set(file, `${texts.get(file)}\n${text}`)
  else texts.set(part as FactsName, text)
  if (part === 'v1-codes') texts.set('v1', addExtensions(texts.get('v1') as string, text))
  loaded.add(part)
}

/** Adds to the facts of v1 which of its sections those of codes extend. */
function addExtensions(core: string, codes: string): string {
  const extensions = /"extensions":\{[^{}]*\}/
  return core.replace(extensions, extensions.exec(codes)?.[0] ?? '"extensions":{}')
}
