import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

const lineEnd = 0x0a

/** Gives the lines of a file (unpacked where its name ends in `.gz`) one after the other, without their ends. */
export async function* linesOf(path: string): AsyncGenerator<Buffer, void> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  if (!path.endsWith('.gz')) {
    yield* linesIn(file)
    return
  }
  const unpacked = createGunzip()
  // Ends both streams when one of them fails; whoever reads `unpacked` gets the error.
  pipeline(file, unpacked).catch(() => undefined)
  yield* linesIn(unpacked)
}

/** Gives the lines of chunks; a loop that is left ends the source. */
export async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let begun: Buffer[] = []
  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      const line = chunk.subarray(start, end)
      start = end + 1
      if (begun.length === 0) yield line
      else {
        yield Buffer.concat([...begun, line])
        begun = []
      }
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
