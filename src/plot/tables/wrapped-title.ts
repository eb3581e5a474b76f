import { plainText } from '../figure/plain-text.js'
import { textWidth } from '../static/text-width.js'
import type { Column } from './column.js'

/** A column's title in lines of at most so many pixels where words allow it, in Plotly's terms; the unit has a line of its own. */
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
