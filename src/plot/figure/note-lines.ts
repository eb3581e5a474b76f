/** The letters that fit into one line above a figure. */
const lineLength = 112

/** Returns a note in lines that fit into a figure. Markup counts as letters. */
export function noteLines(note: string): string[] {
  const lines: string[] = []
  for (const word of note.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
