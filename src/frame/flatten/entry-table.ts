import type { AbortSignalLike } from '../../api/index.js'
import { type DialectName, publishedSchema, type Section } from '../../metainfo/index.js'
import type { Frame } from '../frame.js'
import type { EntrySource } from './entry-source.js'
import { Flattening } from './flattening.js'
import type { FlattenOptions } from './options.js'
import { firstEntries, refuseNotRequired } from './to-frame.js'
import { type SchemaSource, WithSchemas } from './with-schemas.js'

/** How the entries of a table are read. */
export interface EntryTableOptions {
  dialect: DialectName
  /** Loads the schemas of other entries that entries name. */
  schemas?: SchemaSource | undefined
  signal?: AbortSignalLike | undefined
  /** Whether a column may stay without any value although the schema does not know its path. Default false. */
  mayMiss?: boolean | undefined
}

/**
 * Checks the options of a table that will be made of a query's entries, before any is loaded.
 *
 * @throws QueryError for wrong paths, and for paths that the query's `required` does not ask for; UnitError for texts that are no
 *   units
 */
export function checkTable(query: Pick<EntrySource, 'config'>, options: FlattenOptions): void {
  const flattening = new Flattening(options)
  const { root } = publishedSchema(query.config.dialect)
  flattening.begin({ section: root, root })
  refuseNotRequired(query, flattening)
}

/** Makes one table of entries that are given one after the other, and keeps none of them. */
export class EntryTable {
  readonly #flattening: Flattening
  readonly #entries: WithSchemas
  readonly #mayMiss: boolean

  /** @throws QueryError for texts that are no paths, and for paths that end at sections; UnitError for texts that are no units */
  constructor(options: FlattenOptions, { dialect, schemas, signal, mayMiss = false }: EntryTableOptions) {
    const flattening = new Flattening(options)
    const { root } = publishedSchema(dialect)
    flattening.begin({ section: root, root })
    this.#flattening = flattening
    this.#mayMiss = mayMiss
    this.#entries = new WithSchemas(schemas, signal, entry => {
      flattening.add(entry)
      if (!mayMiss && flattening.entries === firstEntries) flattening.refuseUnmatched()
    })
  }

  /** Makes rows of an entry. @throws UnitError when units of one column do not fit together */
  async add(entry: Section): Promise<void> {
    if (this.#entries.add(entry)) await this.#entries.load()
  }

  /** Returns the table of all that was added. @throws QueryError for paths that neither the schema nor the entries have */
  async build(): Promise<Frame> {
    await this.#entries.load()
    return this.#flattening.build({}, { mayMiss: this.#mayMiss })
  }
}
