import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'

/** A second, slow and simple reader of the schema files, to check the real one against. */

export interface PlainProperty {
  kind: 'quantity' | 'section'
  type?: string
  unit?: string
  target?: string | undefined
  many?: boolean
}

interface Facts {
  base?: string[]
  extends?: string
  q?: Record<string, { t: string | { ref?: string; qref?: string; enum?: string[]; cls?: string }; unit?: string }>
  s?: Record<string, { of?: string; many?: boolean }>
}

function load(name: string): Map<string, Facts> {
  const stored: string = createRequire(import.meta.url)(`../../data/metainfo/${name}.js`)
  const text = name === 'v1' ? stored : brotliDecompressSync(Buffer.from(stored, 'base64')).toString('utf8')
  return new Map(Object.entries((JSON.parse(text) as { entries: Record<string, Facts> }).entries))
}

const files = ['v1', 'v1-codes', 'v1-plugins', 'v1-nexus']
const sections = new Map(files.flatMap(file => [...load(file)]))
const extensions = new Map<string, string[]>()
for (const [name, { extends: extended }] of sections) {
  if (extended) extensions.set(extended, [...(extensions.get(extended) ?? []), name])
}
const made = new Map<string, Map<string, PlainProperty>>()

export function isPlainSection(name: string): boolean {
  return sections.has(name)
}

/** All properties of a section by name: its own, its bases', and what extends any of these. */
export function plainProperties(name: string): Map<string, PlainProperty> {
  const known = made.get(name)
  if (known) return known
  const properties = new Map<string, PlainProperty>()
  made.set(name, properties)
  const facts = sections.get(name)
  for (const base of facts?.base ?? []) for (const [key, value] of plainProperties(base)) properties.set(key, value)
  for (const part of [name, ...(extensions.get(name) ?? [])]) {
    for (const [key, value] of own(sections.get(part))) properties.set(key, value)
  }
  return properties
}

function* own(facts: Facts | undefined): IterableIterator<[string, PlainProperty]> {
  for (const [key, { t, unit }] of Object.entries(facts?.q ?? {})) {
    const type =
      typeof t === 'string' ? t : t.cls ? t.cls : t.enum ? 'enum' : t.ref ? 'reference' : 'quantity reference'
    yield [key, { kind: 'quantity', type, ...(unit && { unit }) }]
  }
  for (const [key, { of, many }] of Object.entries(facts?.s ?? {})) {
    yield [key, { kind: 'section', target: of, many: many ?? false }]
  }
}
