import { CustomSchema } from '../custom/custom-schema.js'
import { definitionOf } from '../custom/definition-of.js'
import type { ForeignSchemas } from '../custom/foreign-schemas.js'
import { isRawObject, member, type RawObject } from '../raw.js'
import { entryIdOf } from '../reference/entry-id.js'
import { parseReference } from '../reference/reference-address.js'
import type { ReferenceResolver } from '../reference/unresolved-reference.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { publishedSchema } from '../schema/schema.js'
import { unknownSection } from '../schema/unknown-section.js'
import { resolveReference } from './resolve-reference.js'
import { rootClass } from './root-class.js'
import { sectionClass } from './section-class.js'
import { type ArchiveContext, isView, type Place, type RootPlace, type ViewState } from './view-state.js'

/** The facts about an archive that its JSON does not contain. */
export interface ArchiveFacts {
  dialect: DialectName
  entryId: string
  uploadId: string
  parserName?: string | undefined
  url?: string | undefined
  required?: unknown
  resolver?: ReferenceResolver | undefined
  /** Schemas of other entries. Their other data is not loaded, so references to it are unresolved. */
  schemas?: ForeignSchemas | undefined
}

/** The context of one archive's sections. The raw JSON is read on access only. */
export class Archive implements ArchiveContext {
  readonly dialect: DialectName
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string | undefined
  readonly url: string | undefined
  readonly required: unknown
  readonly resolver: ReferenceResolver | undefined
  readonly root: ViewState
  readonly #raw: RawObject
  readonly #related: Map<string, Archive>
  readonly #schemas: ForeignSchemas | undefined
  #definitions: Map<string, SectionDefinition | undefined> | undefined
  /** The sections to which references lead, by the text of the reference. */
  #targets: Map<string, ViewState> | undefined
  #ownSchema: CustomSchema | null | undefined

  /** @param related the archives that were sent with one entry, by entry id; all of them share this map */
  constructor(raw: RawObject, facts: ArchiveFacts, related?: Map<string, Archive>) {
    this.#raw = raw
    this.#related = related ?? new Map()
    this.dialect = facts.dialect
    this.entryId = facts.entryId
    this.uploadId = facts.uploadId
    this.parserName = facts.parserName
    this.url = facts.url
    this.required = facts.required
    this.resolver = facts.resolver
    this.#schemas = facts.schemas
    const declared = publishedSchema(facts.dialect).root
    const place: RootPlace = { name: '', definition: undefined, declared, archive: this }
    this.root = new (rootClass(declared))(raw, undefined, place)
  }

  definitionOf(text: string): SectionDefinition | undefined {
    this.#definitions ??= new Map()
    let definition = this.#definitions.get(text)
    if (definition === undefined && !this.#definitions.has(text)) {
      definition = definitionOf(text, {
        published: publishedSchema(this.dialect),
        uploadId: this.uploadId,
        own: () => this.schema,
        of: entryId => this.#schemaOf(entryId),
      })
      this.#definitions.set(text, definition)
    }
    return definition
  }

  /** The schema that the archive contains. */
  get schema(): CustomSchema | undefined {
    if (this.#ownSchema === undefined) {
      const raw = member(this.#raw, 'definitions')
      this.#ownSchema = isRawObject(raw) ? this.#makeSchema(raw) : null
    }
    return this.#ownSchema ?? undefined
  }

  #makeSchema(raw: RawObject): CustomSchema {
    const elsewhere = { uploadId: this.uploadId, of: (entryId: string) => this.#schemaOf(entryId) }
    return new CustomSchema(raw, publishedSchema(this.dialect), elsewhere)
  }

  archiveOf(entryId: string): Archive | undefined {
    if (entryId === this.entryId) return this
    if (!this.#related.has(this.entryId)) this.#collectRelated()
    return this.#related.get(entryId)
  }

  #schemaOf(entryId: string): CustomSchema | undefined {
    return this.archiveOf(entryId)?.schema ?? this.#schemas?.of(entryId)
  }

  /** Collects the archives of other entries that were sent with this one. */
  #collectRelated(): void {
    this.#related.set(this.entryId, this)
    this.#collectReferenced()
  }

  /** Reads `m_ref_archives`: archives of other entries, by the address with which references to them begin. */
  #collectReferenced(): void {
    const referenced = member(this.#raw, 'm_ref_archives')
    if (!isRawObject(referenced)) return
    for (const [address, raw] of Object.entries(referenced)) {
      const named = parseReference(`${address}#/`)
      const uploadId = named?.uploadId ?? this.uploadId
      const file = named?.mainfile ?? named?.rawFile
      const entryId = file === undefined ? named?.entryId : entryIdOf(uploadId, file)
      if (!entryId || !isRawObject(raw) || this.#related.has(entryId)) continue
      const facts = { dialect: this.dialect, entryId, uploadId, url: this.url, resolver: this.resolver }
      this.#related.set(entryId, new Archive(raw, facts, this.#related))
    }
  }

  view(raw: RawObject, parent: ViewState, place: Place): ViewState {
    const text = raw.m_def
    const derived = typeof text === 'string' ? this.definitionOf(text) : undefined
    if (derived) return new (sectionClass(derived))(raw, parent, place)
    place.viewClass ??= sectionClass(place.declared ?? unknownSection)
    return new place.viewClass(raw, parent, place)
  }

  resolve(reference: string, inAnswer = false): unknown {
    if (inAnswer) return resolveReference(reference, this, inAnswer)
    const known = this.#targets?.get(reference)
    if (known !== undefined) return known
    const target = resolveReference(reference, this)
    // Many references lead to one section, such as those of all calculations to one method.
    if (isView(target)) {
      this.#targets ??= new Map()
      this.#targets.set(reference, target)
    }
    return target
  }
}
