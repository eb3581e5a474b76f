import { gzipSync } from 'node:zlib'

/** Returns a text gzipped and in base64. */
export function gzipBase64(text: string): string {
  return gzipSync(text).toString('base64')
}
