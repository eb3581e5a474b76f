import type * as node from './entry-id.js'

let sha512: ((bytes: Uint8Array) => Uint8Array) | undefined

export const entryIdOf: typeof node.entryIdOf = (uploadId, mainfile) =>
  btoa(String.fromCharCode(...(sha512 as NonNullable<typeof sha512>)(new TextEncoder().encode(uploadId + mainfile))))
    .slice(0, 28)
    .replaceAll('+', '-')
    .replaceAll('/', '_')

export const loadHash: typeof node.loadHash = () => (sha512 ? undefined : load())

async function load(): Promise<void> {
  sha512 ??= (await import('@noble/hashes/sha2.js')).sha512
}
