/** The letters that fit into one line above a figure. */
const lineLength = 114

/** Returns a note in lines that fit into a figure. Markup counts as letters. A word longer than a line is broken. */
export function noteLines(note: string): string[] {
  const lines: string[] = []
  for (const word of note.split(' ').flatMap(pieces)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** Breaks a word that is longer than a line. Words with markup or entities stay whole. */
function pieces(word: string): string[] {
  if (word.length <= lineLength || /[<&]/.test(word)) return [word]
  return word.match(new RegExp(`.{1,${lineLength - 1}}`, 'gu')) ?? [word]
}
