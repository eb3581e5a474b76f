import type { SectionDefinition } from './definition.js'
import type { Schema } from './schema.js'

const bySchema = new WeakMap<Schema, Map<SectionDefinition, SectionDefinition[]>>()

/** The core sections that have a section among their bases: what may stand where the section is declared. */
export function specialSections(section: SectionDefinition, schema: Schema): readonly SectionDefinition[] {
  let special = bySchema.get(schema)
  if (!special) {
    special = collect(schema)
    bySchema.set(schema, special)
  }
  return special.get(section) ?? []
}

function collect(schema: Schema): Map<SectionDefinition, SectionDefinition[]> {
  const special = new Map<SectionDefinition, SectionDefinition[]>()
  for (const name of schema.names()) {
    const section = schema.section(name)
    for (const base of section?.all_base_sections ?? []) {
      const known = special.get(base)
      if (known) known.push(section as SectionDefinition)
      else special.set(base, [section as SectionDefinition])
    }
  }
  return special
}
