import type { RawObject } from '../raw.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { CustomSchema } from './custom-schema.js'

/** Schemas that some entries contain and the archives of others use. Each schema is built once. */
export class ForeignSchemas {
  readonly #dialect: DialectName
  readonly #schemas = new Map<string, CustomSchema>()

  constructor(dialect: DialectName) {
    this.#dialect = dialect
  }

  /** Adds the `definitions` of an entry. They may use those of other entries that are added before or later. */
  add(entryId: string, { uploadId, definitions }: { uploadId: string; definitions: RawObject }): void {
    const elsewhere = { uploadId, of: (id: string) => this.of(id) }
    this.#schemas.set(entryId, new CustomSchema(definitions, publishedSchema(this.#dialect), elsewhere))
  }

  /** Returns the schema of an entry, if it was added. */
  of(entryId: string): CustomSchema | undefined {
    return this.#schemas.get(entryId)
  }
}
