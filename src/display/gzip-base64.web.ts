import type * as node from './gzip-base64.js'

/** Blocks of gzip that are stored as they are: pages compress only while one waits, and what is shown is shown at once. */
export const gzipBase64: typeof node.gzipBase64 = text => {
  const bytes = new TextEncoder().encode(text)
  const parts: Uint8Array[] = [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)]
  for (let start = 0; start < bytes.length || start === 0; start += longest) {
    const block = bytes.subarray(start, start + longest)
    const isLast = start + longest >= bytes.length ? 1 : 0
    parts.push(Uint8Array.of(isLast, ...twoBytes(block.length), ...twoBytes(~block.length)), block)
  }
  parts.push(Uint8Array.of(...fourBytes(crc32(bytes)), ...fourBytes(bytes.length)))
  return btoa(parts.map(latin1).join(''))
}

const longest = 0xffff
const twoBytes = (number: number) => [number & 0xff, (number >> 8) & 0xff]
const fourBytes = (number: number) => [...twoBytes(number), ...twoBytes(number >> 16)]

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return text
}

function crc32(bytes: Uint8Array): number {
  const table = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    return value
  })
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] as number)
  return ~crc
}
