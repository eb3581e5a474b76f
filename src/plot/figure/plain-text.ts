const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;', '%': '&#37;' }

/** A label has at most so many characters, for the space that legends and titles have. */
const maxLength = 160

/** A note may be a few sentences long. */
const maxNoteLength = 2000

/**
 * Escapes untrusted text for titles, legends, axes and hovers, in which Plotly reads `<b>`, `<a href>`, entities, `$` formulas
 * and `%{…}`. Replaces line ends by blanks, removes control characters and cuts very long text.
 */
export function plainText(text: unknown): string {
  return escaped(text, maxLength)
}

/** Escapes untrusted text as `plainText` does, for a note, which may be longer than a label. */
export function noteText(text: unknown): string {
  return escaped(text, maxNoteLength)
}

/** Returns escaped text with Plotly's markup as it is read: `E<sub>F</sub> &lt; 0` becomes `E_F < 0`. */
export function unescaped(text: string): string {
  const plain = text
    .replaceAll('<br>', ' ')
    .replaceAll('<sub>', '_')
    .replaceAll('<sup>', '^')
    .replace(/<\/?[a-z]+>/g, '')
  return Object.entries(entities).reduceRight((read, [character, entity]) => read.replaceAll(entity, character), plain)
}

function escaped(text: unknown, length: number): string {
  const line = String(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
  const cut =
    line.length > length
      ? `${Array.from(line)
          .slice(0, length - 1)
          .join('')}…`
      : line
  return cut.replace(/[&<>$%]/g, character => entities[character] as string)
}
