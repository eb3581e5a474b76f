/**
 * Advance widths of Helvetica's printable ASCII characters in thousandths of the font size, from Adobe's published font
 * metrics; Arial and Liberation Sans have the same.
 */
const widths = new Map<string, number>()
for (const [width, characters] of [
  [191, "'"],
  [222, 'ijl'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()-`r'],
  [334, '{}'],
  [355, '"'],
  [389, '*'],
  [469, '^'],
  [500, 'Jckszvxy'],
  [556, '#$0123456789?L_abdeghnopqu'],
  [584, '+<=>~−×'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1015, '@'],
] as const) {
  for (const character of characters) widths.set(character, width / 1000)
}

/** Returns the width of a text in pixels, from Helvetica's metrics. Other characters count as 0.6 of the font size. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += widths.get(character) ?? 0.6
  return width * fontSize
}
