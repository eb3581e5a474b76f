import type { SectionDefinition } from './definition.js'
import { SchemaSection } from './schema-section.js'

/** The class of the definition for sections that no loaded schema describes. */
class UnknownSection extends SchemaSection {
  override readonly unknown = true

  constructor() {
    super('unknown', {}, { section: () => undefined, extensions: () => [] })
  }
}

/** The definition of all sections whose schema is unknown. It has no properties. */
export const unknownSection: SectionDefinition = new UnknownSection()
