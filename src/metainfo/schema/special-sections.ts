import type { SectionDefinition } from './definition.js'
import { factsRevision } from './facts-text.js'
import type { Schema } from './schema.js'

interface Derived {
  revision: number
  sections: Map<SectionDefinition, SectionDefinition[]>
}

const bySchema = new WeakMap<Schema, Derived>()

/** Returns the core sections derived from a section. Archives may store them where the section is declared. */
export function specialSections(section: SectionDefinition, schema: Schema): readonly SectionDefinition[] {
  let derived = bySchema.get(schema)
  if (derived?.revision !== factsRevision()) {
    derived = { revision: factsRevision(), sections: collect(schema) }
    bySchema.set(schema, derived)
  }
  return derived.sections.get(section) ?? []
}

function collect(schema: Schema): Map<SectionDefinition, SectionDefinition[]> {
  const derived = new Map<SectionDefinition, SectionDefinition[]>()
  for (const name of schema.names()) {
    const section = schema.section(name)
    for (const base of section?.all_base_sections ?? []) {
      const known = derived.get(base)
      if (known) known.push(section as SectionDefinition)
      else derived.set(base, [section as SectionDefinition])
    }
  }
  return derived
}
