import type { SectionDefinition } from './definition.js'
import type { DialectName } from './dialect-name.js'
import type { FactsName } from './facts-name.js'
import { hasFacts } from './facts-text.js'
import { FileSource, shortName } from './file-source.js'
import { type DefinitionLookup, SchemaSection } from './schema-section.js'

const pluginsFile = 'v1-plugins'

/** The section at the root of every archive, in both dialects. */
export const rootSectionName = 'nomad.datamodel.datamodel.EntryArchive'

/**
 * The published schema of one dialect: section definitions by name, each built on first access.
 *
 * The packages of parsers of single codes, of measurements and of NeXus are in files of their own. Each is read for the first
 * name of one of its packages.
 */
export class Schema implements DefinitionLookup {
  readonly #core: FileSource
  readonly #others = new Map<FactsName, FileSource>()
  readonly #sections = new Map<string, SchemaSection>()

  constructor(core: FileSource) {
    this.#core = core
  }

  get root(): SectionDefinition {
    return this.section(rootSectionName) as SectionDefinition
  }

  section(qualifiedName: string): SchemaSection | undefined {
    const known = this.#sections.get(qualifiedName)
    if (known) return known
    const facts = this.#sourceOf(qualifiedName)?.facts(qualifiedName)
    if (!facts) return undefined
    const section = new SchemaSection(qualifiedName, facts, this)
    this.#sections.set(qualifiedName, section)
    return section
  }

  extensions(qualifiedName: string): SchemaSection[] {
    return this.#core.extensionsOf(qualifiedName).flatMap(name => this.section(name) ?? [])
  }

  /**
   * Returns a section by qualified name, by alias, or by a short name that only one section of the core has, or none
   * of the core and one of the plugins.
   *
   * Python exports many sections from several modules (`nomad.datamodel.EntryArchive`), and packages moved some of theirs to
   * another module. Of such a name the short name must match, and as many parts of the path as say which section is meant.
   */
  find(name: string): SchemaSection | undefined {
    const exact = this.section(name)
    if (exact) return exact
    const short = shortName(name)
    const source = this.#sourceOf(name)
    const [package_, ...rest] = name.split('.')
    if (rest.length === 0) {
      const inCore = this.#core.qualifiedName(short) !== undefined || this.#core.sectionsNamed(short).length > 0
      return this.section((inCore ? this.#core : this.#plugins)?.qualifiedName(short) ?? '')
    }
    if (!source) return undefined
    const unique = this.section(source.qualifiedName(short) ?? '')
    if (unique?.qualified_name.startsWith(`${package_}.`)) return unique
    return this.section(nearest(name, source.sectionsNamed(short)) ?? '')
  }

  /**
   * Yields the qualified names of all sections of the core. With `plugins` those of measurements, synthesis, catalysis and solar
   * cells are included, with `codes` those and all others.
   */
  *names({ codes = false, plugins = codes }: { codes?: boolean; plugins?: boolean } = {}): IterableIterator<string> {
    yield* this.#core.names()
    if (plugins && !codes) yield* this.#plugins?.names() ?? []
    if (codes) for (const file of this.#core.otherFiles) yield* this.#source(file)?.names() ?? []
  }

  get #plugins(): FileSource | undefined {
    return this.#core.otherFiles.includes(pluginsFile) ? this.#source(pluginsFile) : undefined
  }

  /** The names of the files beside the core's. */
  get otherFiles(): FactsName[] {
    return this.#core.otherFiles
  }

  /** Returns the name of the file beside the core's that has a package. */
  fileOfPackage(name: string): FactsName | undefined {
    return this.#core.fileOf(name)
  }

  /** `undefined` in a browser page, as long as the file is not loaded. */
  #sourceOf(name: string): FileSource | undefined {
    const file = this.#core.fileOf(name.slice(0, Math.max(0, name.indexOf('.'))))
    return file === undefined ? this.#core : this.#source(file)
  }

  #source(file: FactsName): FileSource | undefined {
    if (!hasFacts(file)) return undefined
    const known = this.#others.get(file)
    if (known) return known
    const source = new FileSource(file)
    this.#others.set(file, source)
    return source
  }
}

/** Returns the only one of the names whose path begins as that of `name` does, by the longest beginning that decides. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const modules = name.split('.').slice(0, -1)
  for (let length = modules.length; length > 0; length--) {
    const start = `${modules.slice(0, length).join('.')}.`
    const found = candidates.filter(candidate => candidate.startsWith(start))
    if (found.length > 0) return found.length === 1 ? found[0] : undefined
  }
  return undefined
}

const schemas = new Map<DialectName, Schema>()

/** Returns the published schema of a dialect: v1 is today's, v0 that of the old API. */
export function publishedSchema(dialect: DialectName): Schema {
  let schema = schemas.get(dialect)
  if (!schema) {
    schema = new Schema(new FileSource(dialect))
    schemas.set(dialect, schema)
  }
  return schema
}
