// @ts-expect-error: an ES module, which the bundle for browsers can take.
import { sha512 } from '@noble/hashes/sha2.js'
import type * as node from './entry-id.js'

export const entryIdOf: typeof node.entryIdOf = (uploadId, mainfile) =>
  btoa(String.fromCharCode(...sha512(new TextEncoder().encode(uploadId + mainfile))))
    .slice(0, 28)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
