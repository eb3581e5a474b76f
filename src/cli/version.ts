import { createRequire } from 'node:module'

/** Returns the version of this package. */
export function version(): string {
  return createRequire(__filename)('../../package.json').version
}
