/** The bytes of a PNG file before its second chunk: the signature and IHDR. */
const afterHeader = 8 + 25

/** The length of the chunk pHYs: length, name, 9 bytes of content, checksum. */
const chunkLength = 21

/** Returns a PNG file that states its points per inch: in the chunk pHYs, as points per meter. Programs then print it in its size. */
export function withDpi(png: Uint8Array, dpi: number): Uint8Array {
  const file = new Uint8Array(png.length + chunkLength)
  file.set(png.subarray(0, afterHeader))
  file.set(chunkOf(Math.round(dpi / 0.0254)), afterHeader)
  file.set(png.subarray(afterHeader), afterHeader + chunkLength)
  return file
}

function chunkOf(perMeter: number): Uint8Array {
  const chunk = new Uint8Array(chunkLength)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(
    [...'pHYs'].map(letter => letter.charCodeAt(0)),
    4,
  )
  view.setUint32(8, perMeter)
  view.setUint32(12, perMeter)
  view.setUint8(16, 1)
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  return chunk
}

/** Returns the CRC-32 of some bytes, as a PNG file has it for each chunk. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
