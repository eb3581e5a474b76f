import type { SectionDefinition } from './definition.js'
import { definitionOf } from './definition-of.js'
import type { DialectName } from './dialect-name.js'
import type { RawObject } from './raw.js'
import { resolveReference } from './resolve-reference.js'
import { rootClass } from './root-class.js'
import { publishedSchema } from './schema.js'
import { sectionClass } from './section-class.js'
import { unknownSection } from './unknown-section.js'
import type { ArchiveContext, Place, RootPlace, ViewState } from './view-state.js'

/** Where an archive comes from. */
export interface ArchiveFacts {
  dialect: DialectName
  entryId: string
  uploadId: string
  parserName?: string | undefined
  url?: string | undefined
}

/** The context of one archive's sections. Nothing of the raw JSON is looked at before it is asked for. */
export class Archive implements ArchiveContext {
  readonly dialect: DialectName
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string | undefined
  readonly url: string | undefined
  readonly root: ViewState
  #definitions: Map<string, SectionDefinition | undefined> | undefined

  constructor(raw: RawObject, facts: ArchiveFacts) {
    this.dialect = facts.dialect
    this.entryId = facts.entryId
    this.uploadId = facts.uploadId
    this.parserName = facts.parserName
    this.url = facts.url
    const declared = publishedSchema(facts.dialect).root
    const place: RootPlace = { name: '', definition: undefined, declared, archive: this }
    this.root = new (rootClass(declared))(raw, undefined, place)
  }

  definitionOf(text: string): SectionDefinition | undefined {
    this.#definitions ??= new Map()
    let definition = this.#definitions.get(text)
    if (definition === undefined && !this.#definitions.has(text)) {
      definition = definitionOf(text, this)
      this.#definitions.set(text, definition)
    }
    return definition
  }

  view(raw: RawObject, parent: ViewState, place: Place): ViewState {
    const text = raw.m_def
    const special = typeof text === 'string' ? this.definitionOf(text) : undefined
    if (special) return new (sectionClass(special))(raw, parent, place)
    place.viewClass ??= sectionClass(place.declared ?? unknownSection)
    return new place.viewClass(raw, parent, place)
  }

  resolve(reference: string): unknown {
    return resolveReference(reference, this)
  }
}
