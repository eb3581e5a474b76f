import { member, type RawObject } from '../raw.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { Schema } from '../schema/schema.js'
import { type DefinitionLookup, SchemaSection } from '../schema/schema-section.js'
import { CustomDefinitions, type CustomSection, definitionName, namedItems } from './custom-definitions.js'
import { customFacts, type NameResolver } from './custom-facts.js'
import { schemaAddress } from './schema-address.js'

/** Finds the schemas of other entries. */
export interface SchemasElsewhere {
  /** The upload of the archive that contains the schema. */
  uploadId: string
  of(entryId: string): CustomSchema | undefined
}

/** The schema that an archive contains. It builds on the published schema. */
export class CustomSchema {
  readonly #published: Schema
  readonly #definitions: CustomDefinitions
  readonly #elsewhere: SchemasElsewhere | undefined
  readonly #made = new Map<string, SchemaSection>()
  readonly #lookup: DefinitionLookup = {
    section: name => this.#definition(name) ?? this.#sectionElsewhere(name) ?? this.#published.section(name),
    extensions: name => this.#published.extensions(name),
  }
  readonly #resolver: NameResolver = {
    section: (reference, from) => this.#qualifiedName(reference, from),
    quantity: (reference, from) => this.#quantityName(reference, from),
  }

  constructor(definitions: RawObject, published: Schema, elsewhere?: SchemasElsewhere) {
    this.#elsewhere = elsewhere
    this.#published = published
    this.#definitions = new CustomDefinitions(definitions)
  }

  /** Returns the qualified names of the archive's own sections. */
  names(): Iterable<string> {
    return this.#definitions.sections.keys()
  }

  /** Returns the qualified name of the section that `find` returns. */
  nameOf(reference: string): string | undefined {
    return this.#own(reference)?.qualifiedName
  }

  /** Returns a definition of the archive by path or name, such as `#/definitions/sections/Sample` or `Sample`. */
  find(reference: string): SectionDefinition | undefined {
    const own = this.#own(reference)
    return own && this.#definition(own.qualifiedName)
  }

  #definition(qualifiedName: string): SchemaSection | undefined {
    const own = this.#definitions.sections.get(qualifiedName)
    if (!own) return undefined
    let made = this.#made.get(qualifiedName)
    if (!made) {
      made = new SchemaSection(qualifiedName, customFacts(own, this.#resolver), this.#lookup)
      this.#made.set(qualifiedName, made)
    }
    return made
  }

  /** Returns a definition of another entry by the name that `#qualifiedName` made. */
  #sectionElsewhere(name: string): SectionDefinition | undefined {
    const address = name.startsWith('entry_id:') ? schemaAddress(name, '') : undefined
    return address && this.#elsewhere?.of(address.entryId)?.find(address.section)
  }

  #own(reference: string, from?: CustomSection): CustomSection | undefined {
    const name = withoutHash(reference)
    const path = name.slice(name.indexOf('#') + 1)
    return path.includes('/') ? this.#definitions.byPath(path) : this.#definitions.byName(path, from)
  }

  #qualifiedName(reference: string, from: CustomSection): string | undefined {
    const address = this.#elsewhere && schemaAddress(reference, this.#elsewhere.uploadId)
    if (address) {
      // Only the name is looked up: two schemas that use each other would otherwise build definitions without end.
      const found = this.#elsewhere?.of(address.entryId)?.nameOf(address.section)
      return found && `entry_id:${address.entryId}.${found}`
    }
    const own = this.#own(reference, from)
    return own ? own.qualifiedName : this.#published.find(withoutHash(reference))?.qualified_name
  }

  /** Resolves `#/definitions/sections/0/quantities/1`, `Sample/quantities/mass` or `Sample.mass`. */
  #quantityName(reference: string, from: CustomSection): string | undefined {
    const parts = /^(.*?)(?:\/quantities\/|[./])([^./]+)$/.exec(withoutHash(reference))
    if (!parts) return undefined
    const [, owner, place] = parts as unknown as [string, string, string]
    const own = this.#own(owner, from)
    const items = own ? namedItems(member(own.raw, 'quantities')) : []
    const found = items.find(([places, item]) => places.includes(place) || definitionName(item, places) === place)
    const section = this.#qualifiedName(owner, from)
    return section && `${section}/${found ? definitionName(found[1], found[0]) : place}`
  }
}

function withoutHash(reference: string): string {
  const at = reference.indexOf('@')
  return at < 0 ? reference : reference.slice(0, at)
}
