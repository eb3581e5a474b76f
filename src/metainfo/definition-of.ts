import type { CustomSchema } from './custom-schema.js'
import type { SectionDefinition } from './definition.js'
import { parseReference } from './reference-address.js'
import type { Schema } from './schema.js'

/** Where an `m_def` may lead. */
export interface DefinitionReach {
  published: Schema
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
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  const entry = /^entry_id:([\w-]+)\.(.+)$/.exec(name)
  if (entry) return reach.of(entry[1] as string)?.find(entry[2] as string)
  if (name.startsWith('#') || name.startsWith('/')) return reach.own()?.find(name)
  if (name.includes('#')) {
    const address = parseReference(name)
    return address?.entryId ? reach.of(address.entryId)?.find(address.path) : undefined
  }
  return reach.own()?.find(name) ?? reach.published.find(name)
}
