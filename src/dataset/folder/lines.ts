const lineEnd = 0x0a

/** Gives the lines in chunks of bytes one after the other, without their ends. */
export async function* linesIn(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let begun: Buffer[] = []
  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      const line = chunk.subarray(start, end)
      start = end + 1
      yield begun.length === 0 ? line : Buffer.concat([...begun, line])
      begun = []
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}
