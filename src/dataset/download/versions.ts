import { type DialectName, schemaVersion } from '../../metainfo/index.js'
import type { ManifestVersions } from '../manifest/index.js'

/** Returns the versions that make a data set. */
export function versions(dialect: DialectName): ManifestVersions {
  // The same relative path is right from src/dataset/download and from dist/dataset/download.
  const { version } = require('../../../package.json') as { version: string }
  return { package: version, schema: schemaVersion(dialect) }
}
