import { bucketAndKey } from '../address.js'
import { FileSystemError } from '../file-system-error.js'
import { codeOf } from '../node-file-system.js'
import type { Store } from './store.js'
import { storeError } from './store-error.js'

/** How often reading goes on after a cut without a single byte in between. */
const attempts = 4

/**
 * Gives the bytes of an object, a piece after the other. An answer that is cut off goes on where it was, as long as the object is
 * the same.
 */
export async function* readObject(store: Store, path: string): AsyncGenerator<Uint8Array, void> {
  let at = 0
  let end = Number.POSITIVE_INFINITY
  let IfMatch: string | undefined
  for (let failures = 0; at < end; ) {
    const Range = at === 0 ? undefined : `bytes=${at}-`
    const { Body, ETag, ContentLength = 0 } = await openObject(store, path, { Range, IfMatch })
    end = at + ContentLength
    IfMatch = ETag
    const before = at
    try {
      for await (const piece of Body as AsyncIterable<Uint8Array>) {
        at += piece.length
        yield piece
      }
      if (at < end) throw new FileSystemError('EHOSTUNREACH', 'the store ends its answers too early')
    } catch (error) {
      failures = at > before ? 1 : failures + 1
      if (failures >= attempts) throw storeError(error)
    }
  }
}

async function openObject(
  store: Store,
  path: string,
  what: { Range: string | undefined; IfMatch: string | undefined },
) {
  try {
    return await store.send((client, sdk) => client.send(new sdk.GetObjectCommand({ ...bucketAndKey(path), ...what })))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    throw new FileSystemError('EIO', 'another program replaced it meanwhile', 'Run it again.')
  }
}
