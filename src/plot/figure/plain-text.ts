const meaning: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;', '%': '&#37;' }

/** Beyond this many characters a label is cut: legends and titles have no room for more. */
const longest = 160

/**
 * Foreign text for titles, legends, axes and hovers, so that it shows as it is: Plotly would read `<b>`, `<a href>`,
 * entities, `$` formulas and `%{…}` in it. Line ends become blanks, control characters go, and very long text is cut.
 */
export function plainText(text: unknown): string {
  const line = String(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
  const cut =
    line.length > longest
      ? `${Array.from(line)
          .slice(0, longest - 1)
          .join('')}…`
      : line
  return cut.replace(/[&<>$%]/g, character => meaning[character] as string)
}
