import { noteLines } from './note-lines.js'
import { plainText } from './plain-text.js'
import type { Annotation, Layout } from './plotly.js'

const noteName = 'note'

const lineBreak = '<br>'

/**
 * Returns the layout with one more note: text above the plot area, broken into lines that fit. Several notes are one above the other.
 *
 * @param text may contain Plotly's markup; text from an archive must go through `plainText` first
 */
export function withNote(layout: Layout, text: string): Layout {
  const annotations = layout.annotations ?? []
  const earlier = annotations.filter(annotation => annotation.name === noteName)
  const line = earlier.reduce((sum, annotation) => sum + annotation.text.split(lineBreak).length, 0)
  const margin = (layout.margin ?? {}) as { t?: number }
  const lines = noteLines(text)
  const top = (margin.t ?? 40) + 16 * (line === 0 ? lines.length - 1 : lines.length)
  return {
    ...layout,
    margin: { ...margin, t: top },
    annotations: [...annotations, note(lines.join(lineBreak), line)],
  }
}

function note(text: string, line: number): Annotation {
  return {
    name: noteName,
    text,
    showarrow: false,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y: 1,
    xanchor: 'left',
    yanchor: 'bottom',
    yshift: 3 + 16 * line,
    font: { size: 11, color: '#b35900' },
  }
}

/** Returns the note that names the first entries without `what`, or none when `names` is empty. Escapes the names. */
export function missingNotes(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`No ${what} in: ${firstNames(names)}.`]
}

/** Returns the first five names, escaped for Plotly. */
export function firstNames(names: readonly string[]): string {
  return names.slice(0, 5).map(plainText).join(', ')
}

/** Returns the texts of all notes of a layout, for the description in words. */
export function notesOf(layout: Layout): string[] {
  return (layout.annotations ?? [])
    .filter(item => item.name === noteName)
    .map(item => item.text.replaceAll(lineBreak, ' '))
}
