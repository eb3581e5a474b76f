import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** The bytes of a SHA-256. */
const digestLength = 32
/** Whether what follows is compressed. */
const forms = { plain: 0, compressed: 1 } as const
/** Fewer bytes gain less by compression than it takes. */
const leastCompressed = 500
/** Up to so many bytes it takes less time to compress than to have another thread do it. */
const mostAtOnce = 30_000
/** V8's longest text. */
const longest = 2 ** 29 - 24

/** Returns bytes compressed, behind a digest of it and of the key under which it is kept. */
export async function seal(key: string, bytes: Uint8Array): Promise<Uint8Array> {
  const content = await pack(bytes)
  return Buffer.concat([digestOf(key, content), content])
}

/** Returns the bytes; `undefined` where they were damaged, cut off, or kept under another key. */
export async function unseal(key: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (bytes.length <= digestLength) return undefined
  const content = bytes.subarray(digestLength)
  if (!digestOf(key, content).equals(bytes.subarray(0, digestLength))) return undefined
  try {
    return await unpack(content)
  } catch {
    return undefined
  }
}

async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < leastCompressed) return Buffer.concat([Buffer.of(forms.plain), bytes])
  const options = { level: constants.Z_BEST_SPEED }
  const compressed = bytes.length <= mostAtOnce ? deflateRawSync(bytes, options) : await deflate(bytes, options)
  return Buffer.concat([Buffer.of(forms.compressed), compressed])
}

async function unpack(content: Uint8Array): Promise<Uint8Array | undefined> {
  const packed = content.subarray(1)
  if (content[0] === forms.plain) return Buffer.from(packed)
  if (content[0] !== forms.compressed) return undefined
  const options = { maxOutputLength: longest }
  return packed.length <= mostAtOnce / 4 ? inflateRawSync(packed, options) : inflate(packed, options)
}

function digestOf(key: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(content).digest()
}
