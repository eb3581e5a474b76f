import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** The bytes of a SHA-256. */
const digestLength = 32
/** Whether what follows is compressed. */
const forms = { plain: 0, compressed: 1 } as const
/** Shorter texts gain less by compression than it takes. */
const leastCompressed = 500
/** Up to this length it takes less time to compress than to have another thread do it. */
const mostAtOnce = 30_000
/** V8's longest text. */
const longest = 2 ** 29 - 24

/** Returns a text compressed, behind a digest of it and of the key under which it is kept. */
export async function seal(key: string, text: string): Promise<Uint8Array> {
  const content = await pack(text)
  return Buffer.concat([digestOf(key, content), content])
}

/** Returns the text; `undefined` where the bytes were damaged, cut off, or kept under another key. */
export async function unseal(key: string, bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length <= digestLength) return undefined
  const content = bytes.subarray(digestLength)
  if (!digestOf(key, content).equals(bytes.subarray(0, digestLength))) return undefined
  try {
    return await unpack(content)
  } catch {
    return undefined
  }
}

async function pack(text: string): Promise<Uint8Array> {
  if (text.length < leastCompressed) return Buffer.concat([Buffer.of(forms.plain), Buffer.from(text)])
  const options = { level: constants.Z_BEST_SPEED }
  const compressed = text.length <= mostAtOnce ? deflateRawSync(text, options) : await deflate(text, options)
  return Buffer.concat([Buffer.of(forms.compressed), compressed])
}

async function unpack(content: Uint8Array): Promise<string | undefined> {
  const packed = content.subarray(1)
  if (content[0] === forms.plain) return Buffer.from(packed).toString('utf8')
  if (content[0] !== forms.compressed) return undefined
  const options = { maxOutputLength: longest }
  const text = packed.length <= mostAtOnce / 4 ? inflateRawSync(packed, options) : await inflate(packed, options)
  return text.toString('utf8')
}

function digestOf(key: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(content).digest()
}
