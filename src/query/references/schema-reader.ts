import { QueryError, shortValue } from '../../errors/index.js'
import {
  type DialectName,
  definitionsOf,
  ForeignSchemas,
  type RawObject,
  type Section,
  schemasNamed,
  schemasNamedInOwnParts,
  withSchemas,
} from '../../metainfo/index.js'
import type { Resolver } from './resolver.js'

/** Schemas that build on schemas of other entries are followed so far. */
const mostRounds = 20

/**
 * The schemas of other entries that a query's entries name, and those that these build on: each is asked for once, those
 * of one round together, and remembered. Schemas that nobody gives are left out: their sections stay raw data, marked as
 * such.
 */
export class SchemaReader {
  readonly #resolver: Resolver
  readonly #dialect: DialectName
  #schemas: ForeignSchemas
  /** For each entry that was asked for, those that its schema builds on. */
  readonly #asked = new Map<string, Promise<readonly string[]>>()
  /** Entries whose schemas are there, with all that they build on. */
  readonly #ready = new Set<string>()

  constructor(resolver: Resolver, dialect: DialectName) {
    this.#resolver = resolver
    this.#dialect = dialect
    this.#schemas = new ForeignSchemas(dialect)
  }

  /** The entry read with the schemas that it names anywhere. */
  async read(entry: Section): Promise<object> {
    if (typeof entry?.m_root !== 'function') {
      throw new QueryError(
        `What is to be read with its schemas is ${shortValue(entry)}; it must be an entry of a query.`,
      )
    }
    const root = entry.m_root()
    const named = schemasNamed(root.toJSON(), root.upload_id).filter(id => id !== root.entry_id)
    await this.load(named)
    return this.apply(entry)
  }

  /** The other entries whose schemas an entry names in the parts that users' own schemas describe. */
  named(entry: Section): string[] {
    const root = entry.m_root()
    return schemasNamedInOwnParts(root.toJSON() as RawObject, root.upload_id).filter(id => id !== root.entry_id)
  }

  /** Those that were not loaded yet. */
  missing(named: readonly string[]): string[] {
    return named.filter(id => !this.#ready.has(id))
  }

  /** Loads schemas and those that they build on, as far as they are not there. */
  async load(named: readonly string[]): Promise<void> {
    const seen = new Set<string>()
    let wanted = this.missing(named)
    for (let round = 0; round < mostRounds && wanted.length > 0; round++) {
      for (const id of wanted) seen.add(id)
      const bases = await Promise.all(wanted.map(id => this.#ask(id)))
      wanted = [...new Set(bases.flat())].filter(id => !seen.has(id))
    }
    for (const id of seen) this.#ready.add(id)
  }

  /** The entry read with all schemas that were loaded; the entry given stays as it is. */
  apply(entry: Section): object {
    return withSchemas(entry, this.#schemas)
  }

  /** Forgets all schemas; entries that were read with them keep them. */
  clear(): void {
    this.#schemas = new ForeignSchemas(this.#dialect)
    this.#asked.clear()
    this.#ready.clear()
  }

  #ask(entryId: string): Promise<readonly string[]> {
    const known = this.#asked.get(entryId)
    if (known) return known
    const schemas = this.#schemas
    const asked = this.#resolver.archive(entryId).then(archive => {
      const definitions = archive && definitionsOf(archive)
      if (!definitions) return []
      schemas.add(archive.entry_id, { uploadId: archive.upload_id, definitions })
      return schemasNamed({ definitions }, archive.upload_id)
    })
    this.#asked.set(entryId, asked)
    // Whoever asked sees the error; here it only means that the schema can be asked for again.
    asked.catch(() => this.#asked.delete(entryId))
    return asked
  }
}
