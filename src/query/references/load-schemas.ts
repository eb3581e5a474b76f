import { QueryError, shortValue } from '../../errors/index.js'
import { definitionsOf, type RawObject, type Section, schemasNamed, withSchemas } from '../../metainfo/index.js'
import type { Resolver } from './resolver.js'

/** Schemas that build on schemas of other entries are followed so far. */
const mostRounds = 20

/**
 * The entry read with the schemas of other entries that it names, and those that these build on: each asked for once,
 * those of one round together. Schemas that nobody gives are left out: their sections stay raw data, marked as such.
 */
export async function loadSchemas(entry: Section, resolver: Resolver): Promise<object> {
  if (typeof entry?.m_root !== 'function') {
    throw new QueryError(`What is to be read with its schemas is ${shortValue(entry)}; it must be an entry of a query.`)
  }
  const root = entry.m_root()
  const schemas = new Map<string, RawObject>()
  const asked = new Set([root.entry_id])
  let wanted = schemasNamed(root.toJSON(), root.upload_id)
  for (let round = 0; round < mostRounds; round++) {
    const fresh = wanted.filter(id => !asked.has(id))
    if (fresh.length === 0) break
    for (const id of fresh) asked.add(id)
    const found = await Promise.all(fresh.map(id => resolver.archive(id)))
    wanted = []
    for (const archive of found) {
      const definitions = archive && definitionsOf(archive)
      if (!definitions) continue
      schemas.set(archive.entry_id, definitions)
      wanted.push(...schemasNamed({ definitions }, archive.upload_id))
    }
  }
  return withSchemas(entry, schemas)
}
