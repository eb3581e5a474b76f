import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DialectName, schemaVersion } from '../../metainfo/index.js'
import type { ManifestVersions } from '../manifest/index.js'

/** Returns the versions that make a data set. */
export function versions(dialect: DialectName): ManifestVersions {
  // The same relative path is right from src/dataset/download and from dist/dataset/download.
  const text = readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')
  return { package: (JSON.parse(text) as { version: string }).version, schema: schemaVersion(dialect) }
}
