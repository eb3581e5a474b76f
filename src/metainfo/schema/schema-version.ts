import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { DialectName } from './dialect-name.js'

/** The versions come first in the files of the schema, which are large. */
const headBytes = 8192

/** Returns the version of NOMAD whose schema the package knows, such as `2.0.0`; for the old API the latest of several. */
export function schemaVersion(dialect: DialectName): string {
  // The same relative path is right from src/metainfo/schema and from dist/metainfo/schema.
  const file = openSync(join(__dirname, '..', '..', '..', 'data', 'metainfo', `${dialect}.json`), 'r')
  const bytes = Buffer.alloc(headBytes)
  try {
    readSync(file, bytes, 0, headBytes, 0)
  } finally {
    closeSync(file)
  }
  const [, one, several] = /"(?:nomad-lab":"([^"]+)"|nomad":\[([^\]]+)\])/.exec(bytes.toString('utf8')) ?? []
  return one ?? (JSON.parse(`[${several ?? ''}]`) as string[]).at(-1) ?? ''
}
