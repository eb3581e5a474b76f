import type { DialectName } from './dialect-name.js'

/** Returns the version of NOMAD whose schema the package knows, such as `2.0.0`; for the old API the latest of several. */
export function schemaVersion(dialect: DialectName): string {
  // In a file of its own: the schema is large. The same relative path is right from src/metainfo/schema and from dist/metainfo/schema.
  const versions = require('../../../data/metainfo/versions.json') as Record<DialectName, string>
  return versions[dialect]
}
