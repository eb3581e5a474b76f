import type { SectionDefinition } from './definition.js'
import { SchemaSection } from './schema-section.js'

/** What stands in for the definition of a section that no schema at hand describes. */
class UnknownSection extends SchemaSection {
  override readonly unknown = true

  constructor() {
    super('unknown', {}, { section: () => undefined, extensions: () => [] })
  }
}

/** The one definition of all sections whose schema is not known: it has no properties. */
export const unknownSection: SectionDefinition = new UnknownSection()
