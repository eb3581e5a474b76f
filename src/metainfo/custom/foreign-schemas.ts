import type { RawObject } from '../raw.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { CustomSchema } from './custom-schema.js'

/** Schemas that entries bring along, for the archives of other entries: each is made once, however many read by it. */
export class ForeignSchemas {
  readonly #dialect: DialectName
  readonly #schemas = new Map<string, CustomSchema>()

  constructor(dialect: DialectName) {
    this.#dialect = dialect
  }

  /** Adds the `definitions` of an entry; they may build on those of others that are added, also later. */
  add(entryId: string, { uploadId, definitions }: { uploadId: string; definitions: RawObject }): void {
    const elsewhere = { uploadId, of: (id: string) => this.of(id) }
    this.#schemas.set(entryId, new CustomSchema(definitions, publishedSchema(this.#dialect), elsewhere))
  }

  of(entryId: string): CustomSchema | undefined {
    return this.#schemas.get(entryId)
  }
}
