import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import { DataError, NetworkError } from '../../errors/index.js'
import { withFacts } from './error-facts.js'
import { tooLarge } from './too-large.js'

const decoders = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate) }

/** The body after decompression. A broken body is a `NetworkError` (worth another try), too large a one a `DataError`. */
export async function decompress(
  body: Uint8Array,
  encoding: string | undefined,
  limit: { maxBytes: number; request: { method: string; url: string } },
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase()
  if (!name || name === 'identity' || body.length === 0) return body
  const decoder = decoders[name as keyof typeof decoders]
  if (!decoder) {
    throw new DataError(`${limit.request.url}: the answer's content encoding '${name}' was not asked for.`, limit)
  }
  try {
    return await decoder(body, { maxOutputLength: limit.maxBytes, chunkSize: 1 << 18 })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
    const damaged = `${limit.request.url}: the compressed answer is damaged.`
    throw withFacts(new NetworkError(damaged, { ...limit, cause: error }), { brokenOff: true })
  }
}
