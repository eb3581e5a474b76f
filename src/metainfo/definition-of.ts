import type { SectionDefinition } from './definition.js'
import { publishedSchema } from './schema.js'
import type { ArchiveContext } from './view-state.js'

/** The definition that a stored `m_def` names, in any of its forms; `undefined` when it is not at hand. */
export function definitionOf(text: string, archive: ArchiveContext): SectionDefinition | undefined {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  return publishedSchema(archive.dialect).find(name)
}
