// The embedded archive for the commands, from the package as built.
import { createRequire } from 'node:module'

/** Starts the embedded archive on a free loopback port: `{ url, legacyUrl, port, close() }`. */
export async function startArchive() {
  const { serveSample } = createRequire(import.meta.url)('../dist/sample/index.js')
  return serveSample({ port: 0 })
}
