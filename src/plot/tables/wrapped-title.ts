import { plainText } from '../figure/plain-text.js'
import { textWidth } from '../figure/static/text-width.js'
import type { Column } from './column.js'

/**
 * Returns the title of a column, escaped for Plotly, in lines of at most `width` pixels. A single word may be longer. A wrapped
 * title has the unit on its own line and at most three lines of the name.
 */
export function wrappedTitle({ name, unit }: Column, width: number, fontSize: number): string {
  const whole = unit === '' ? name : `${name} (${unit})`
  if (textWidth(whole, fontSize) <= width) return plainText(whole)
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return [...lines.slice(0, 3), ...(unit === '' ? [] : [`(${unit})`])].map(plainText).join('<br>')
}
