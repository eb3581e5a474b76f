import type { SectionDefinition } from '../schema/definition.js'
import type { Schema } from '../schema/schema.js'
import type { CustomSchema } from './custom-schema.js'
import { schemaAddress } from './schema-address.js'

/** The schemas in which the definition of an `m_def` is looked up. */
export interface DefinitionReach {
  published: Schema
  /** The upload of the archive. */
  uploadId: string
  /** Returns the archive's own schema, if it has one. */
  own(): CustomSchema | undefined
  /** Returns the schema of another entry, when it is loaded. */
  of(entryId: string): CustomSchema | undefined
}

/**
 * Returns the definition that a stored `m_def` names; `undefined` when its schema is not loaded.
 *
 * @param text a Python name (also with the hash of a version), a path in the archive's own `definitions` or in those of
 *   another entry, or a plain name
 */
export function definitionOf(text: string, reach: DefinitionReach): SectionDefinition | undefined {
  const address = schemaAddress(text, reach.uploadId)
  if (address) return reach.of(address.entryId)?.find(address.section)
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  if (name.startsWith('#') || name.startsWith('/')) return reach.own()?.find(name)
  return name.includes('#') ? undefined : (reach.own()?.find(name) ?? reach.published.find(name))
}
