import type { SectionDefinition } from './definition.js'
import type { DialectName } from './dialect-name.js'
import type { SectionSource } from './facts.js'
import { FileSource, shortName } from './file-source.js'
import { type DefinitionLookup, SchemaSection } from './schema-section.js'

/** The section at the root of every archive, in both dialects. */
export const rootSectionName = 'nomad.datamodel.datamodel.EntryArchive'

/**
 * The published schema of one dialect: section definitions by name, each built when it is first asked for.
 *
 * What the parsers of single codes add lies in a second source, which is only read when a name is not found otherwise.
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
   * A section by qualified name, by alias, or by a short name that only one section of the core has. Python offers many
   * sections under several modules (`nomad.datamodel.EntryArchive`): within one package the short name decides.
   */
  find(name: string): SchemaSection | undefined {
    const exact = this.section(name)
    if (exact) return exact
    const found = this.section(this.#core.qualifiedName(shortName(name)) ?? '')
    const [package_, ...rest] = name.split('.')
    return rest.length === 0 || found?.qualified_name.startsWith(`${package_}.`) ? found : undefined
  }

  /** The qualified names of all sections, without those of single codes unless asked for. */
  *names({ codes = false }: { codes?: boolean } = {}): IterableIterator<string> {
    yield* this.#core.names()
    if (codes && this.#codes) yield* this.#codes.names()
  }
}

const schemas = new Map<DialectName, Schema>()

/** The published schema of a dialect: v1 is today's NOMAD, v0 the one of the legacy archive. */
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
