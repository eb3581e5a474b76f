/**
 * The lines of `expected` that are not in `actual`. A line `…` stands for any lines; those between two of them follow one
 * another.
 */
export function missingLines(expected: string, actual: string): string[] {
  const lines = linesOf(actual)
  let from = 0
  for (const part of partsOf(linesOf(expected))) {
    const place = lines.findIndex(
      (_, index) => index >= from && part.every((line, step) => lines[index + step] === line),
    )
    if (place < 0) return part
    from = place + part.length
  }
  return []
}

function partsOf(lines: string[]): string[][] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '…') parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts.filter(part => part.length > 0)
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd())
}
