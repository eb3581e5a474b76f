import { plainText } from './plain-text.js'
import type { Annotation, Layout } from './plotly.js'

const noteName = 'note'

/**
 * The layout with a line of words above the plot area: a warning or a remark that belongs to what is seen. `text` is
 * Plotly's: foreign words go through `plainText` first. Several notes stand one above the other.
 */
export function withNote(layout: Layout, text: string): Layout {
  const annotations = layout.annotations ?? []
  const line = annotations.filter(annotation => annotation.name === noteName).length
  const margin = (layout.margin ?? {}) as { t?: number }
  const top = margin.t ?? 40
  return {
    ...layout,
    margin: { ...margin, t: line === 0 ? top : top + 16 },
    annotations: [...annotations, note(text, line)],
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

/** The note that entries lack something, the first of them named; none where none does. `names` are foreign words. */
export function missingNotes(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`No ${what} in: ${firstNames(names)}.`]
}

/** The first five of foreign names, as Plotly's text. */
export function firstNames(names: readonly string[]): string {
  return names.slice(0, 5).map(plainText).join(', ')
}

/** The words of all notes of a layout, for the text that stands for the picture. */
export function notesOf(layout: Layout): string[] {
  return (layout.annotations ?? []).filter(item => item.name === noteName).map(item => item.text)
}
