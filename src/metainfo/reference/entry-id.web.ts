import type * as node from './entry-id.js'

export const entryIdOf: typeof node.entryIdOf = (uploadId, mainfile) => {
  const { sha512 } = require('@noble/hashes/sha2.js') as { sha512(bytes: Uint8Array): Uint8Array }
  const digest = sha512(new TextEncoder().encode(uploadId + mainfile))
  return btoa(String.fromCharCode(...digest))
    .slice(0, 28)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
