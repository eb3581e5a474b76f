import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** The bytes of a SHA-256. */
const digestLength = 32
/** V8's longest text. */
const longest = 2 ** 29 - 24

/** Returns a text compressed, behind a digest of it and of the key under which it is kept. */
export async function seal(key: string, text: string): Promise<Uint8Array> {
  const packed = await deflate(text, { level: constants.Z_BEST_SPEED })
  return Buffer.concat([digestOf(key, packed), packed])
}

/** Returns the text; `undefined` where the bytes were damaged, cut off, or kept under another key. */
export async function unseal(key: string, bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length <= digestLength) return undefined
  const packed = bytes.subarray(digestLength)
  if (!digestOf(key, packed).equals(bytes.subarray(0, digestLength))) return undefined
  try {
    return (await inflate(packed, { maxOutputLength: longest })).toString('utf8')
  } catch {
    return undefined
  }
}

function digestOf(key: string, packed: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(packed).digest()
}
