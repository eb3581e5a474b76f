import type { SectionDefinition } from '../schema/definition.js'
import type { Schema } from '../schema/schema.js'
import type { CustomSchema } from './custom-schema.js'
import { schemaAddress } from './schema-address.js'

/** Where an `m_def` may lead. */
export interface DefinitionReach {
  published: Schema
  /** The upload of the archive. */
  uploadId: string
  /** The archive's own schema, if it has one. */
  own(): CustomSchema | undefined
  /** The schema that another entry brings along, when that entry is at hand. */
  of(entryId: string): CustomSchema | undefined
}

/**
 * The definition that a stored `m_def` names: a Python name (also with the hash of a version), a place in the archive's
 * own `definitions` or in those of another entry, or a plain name. `undefined` when it is not at hand.
 */
export function definitionOf(text: string, reach: DefinitionReach): SectionDefinition | undefined {
  const address = schemaAddress(text, reach.uploadId)
  if (address) return reach.of(address.entryId)?.find(address.section)
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  if (name.startsWith('#') || name.startsWith('/')) return reach.own()?.find(name)
  return name.includes('#') ? undefined : (reach.own()?.find(name) ?? reach.published.find(name))
}
