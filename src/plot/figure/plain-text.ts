const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;', '%': '&#37;' }

/** A label has at most so many characters, for the space that legends and titles have. */
const maxLength = 160

/**
 * Escapes untrusted text for titles, legends, axes and hovers, in which Plotly reads `<b>`, `<a href>`, entities, `$` formulas
 * and `%{…}`. Replaces line ends by blanks, removes control characters and cuts very long text.
 */
export function plainText(text: unknown): string {
  const line = String(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
  const cut =
    line.length > maxLength
      ? `${Array.from(line)
          .slice(0, maxLength - 1)
          .join('')}…`
      : line
  return cut.replace(/[&<>$%]/g, character => entities[character] as string)
}
