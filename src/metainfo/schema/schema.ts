import type { SectionDefinition } from './definition.js'
import type { DialectName } from './dialect-name.js'
import type { SectionSource } from './facts.js'
import { FileSource, shortName } from './file-source.js'
import { type DefinitionLookup, SchemaSection } from './schema-section.js'

/** The section at the root of every archive, in both dialects. */
export const rootSectionName = 'nomad.datamodel.datamodel.EntryArchive'

/**
 * The published schema of one dialect: section definitions by name, each built on first access.
 *
 * The definitions that the parsers of single codes add are in a second file, which is read only for names not in the first.
 */
export class Schema implements DefinitionLookup {
  readonly #core: SectionSource
  readonly #codes: SectionSource | undefined
  readonly #sections = new Map<string, SchemaSection>()

  constructor(core: SectionSource, codes?: SectionSource) {
    this.#core = core
    this.#codes = codes
  }

  get root(): SectionDefinition {
    return this.section(rootSectionName) as SectionDefinition
  }

  section(qualifiedName: string): SchemaSection | undefined {
    const known = this.#sections.get(qualifiedName)
    if (known) return known
    const facts = this.#core.facts(qualifiedName) ?? this.#codes?.facts(qualifiedName)
    if (!facts) return undefined
    const section = new SchemaSection(qualifiedName, facts, this)
    this.#sections.set(qualifiedName, section)
    return section
  }

  extensions(qualifiedName: string): SchemaSection[] {
    const names = this.#codes?.extensionsOf(qualifiedName) ?? []
    return names.flatMap(name => this.section(name) ?? [])
  }

  /**
   * Returns a section by qualified name, by alias, or by a short name that only one section of the core has.
   *
   * Python exports many sections from several modules (`nomad.datamodel.EntryArchive`). Of such a name only the package and
   * the short name must match.
   */
  find(name: string): SchemaSection | undefined {
    const exact = this.section(name)
    if (exact) return exact
    const found = this.section(this.#core.qualifiedName(shortName(name)) ?? '')
    const [package_, ...rest] = name.split('.')
    return rest.length === 0 || found?.qualified_name.startsWith(`${package_}.`) ? found : undefined
  }

  /** Yields the qualified names of all sections. Those of single codes are included only with `codes`. */
  *names({ codes = false }: { codes?: boolean } = {}): IterableIterator<string> {
    yield* this.#core.names()
    if (codes && this.#codes) yield* this.#codes.names()
  }
}

const schemas = new Map<DialectName, Schema>()

/** Returns the published schema of a dialect: v1 is today's, v0 that of the old API. */
export function publishedSchema(dialect: DialectName): Schema {
  let schema = schemas.get(dialect)
  if (!schema) {
    schema =
      dialect === 'v1'
        ? new Schema(new FileSource('v1.json'), new FileSource('v1-codes.json'))
        : new Schema(new FileSource('v0.json'))
    schemas.set(dialect, schema)
  }
  return schema
}
