import { noteLines } from './note-lines.js'
import { plainText } from './plain-text.js'
import type { Annotation, Layout } from './plotly.js'

/** The name of the annotations that are notes. */
export const noteName = 'note'

/** The name of annotations that a printed figure has below it: the results of a fit, the lengths of a cell. */
export const wordsName = 'words'

const lineBreak = '<br>'

const lineHeight = 16

/** Subscripts in a title reach down to the first note. */
const belowTitle = 8

/** A picture shows at most so many lines of notes, and so many of one note. */
const mostLines = 5
const mostLinesOfOne = 2

/**
 * Returns the layout with one more note: text above the plot area, broken into lines that fit. Notes are one below the other in
 * their order. The figure grows by their height, so that the plot area keeps its size. Notes that do not fit are counted;
 * `notesOf` returns all of them in full.
 *
 * @param text may contain Plotly's markup; text from an archive must go through `noteText` first
 */
export function withNote(layout: Layout, text: string): Layout {
  const all = [...notesOf(layout), text]
  const others = (layout.annotations ?? []).filter(annotation => annotation.name !== noteName)
  const added = heightOf(layout, shownNotes(all)) - heightOf(layout, shownNotes(notesOf(layout)))
  const margin = (layout.margin ?? {}) as { t?: number }
  return {
    ...layout,
    ...(layout.height !== undefined && { height: layout.height + added }),
    margin: { ...margin, t: (margin.t ?? 40) + added },
    annotations: [...others, ...annotationsOf(shownNotes(all))],
    meta: { ...(layout['meta'] as object | undefined), notes: all },
  }
}

/** Returns all notes of a layout in full and in their order, with Plotly's markup. */
export function notesOf(layout: Layout): readonly string[] {
  const { notes } = (layout['meta'] ?? {}) as { notes?: unknown }
  return Array.isArray(notes) ? notes.filter(note => typeof note === 'string') : []
}

/** Returns the lines of each note that the picture shows. */
function shownNotes(notes: readonly string[]): string[][] {
  const shown: string[][] = []
  let free = mostLines
  for (const [index, note] of notes.entries()) {
    const lines = shortened(noteLines(note))
    const isLast = index === notes.length - 1
    if (lines.length > (isLast ? free : free - 1)) {
      const rest = notes.length - index
      return [...shown, [`${rest === 1 ? 'One more note' : `${rest} more notes`}: see figure.notes.`]]
    }
    shown.push(lines)
    free -= lines.length
  }
  return shown
}

function shortened(lines: string[]): string[] {
  if (lines.length <= mostLinesOfOne) return lines
  return [...lines.slice(0, mostLinesOfOne - 1), `${lines[mostLinesOfOne - 1]} …`]
}

/** Returns the height above what a figure without notes has: a single line fits into its margin. */
function heightOf(layout: Layout, notes: readonly string[][]): number {
  const count = notes.flat().length
  return count === 0 ? 0 : lineHeight * (count - 1) + (layout.title ? belowTitle : 0)
}

function annotationsOf(notes: readonly string[][]): Annotation[] {
  let below = notes.flat().length
  return notes.map(lines => {
    below -= lines.length
    return note(lines.join(lineBreak), below)
  })
}

function note(text: string, line: number): Annotation {
  return {
    name: noteName,
    text,
    align: 'left',
    showarrow: false,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y: 1,
    xanchor: 'left',
    yanchor: 'bottom',
    yshift: 3 + lineHeight * line,
    font: { size: 11, color: '#b35900' },
  }
}

/** Returns the note that names the first entries without `what`, or none when `names` is empty. Escapes the names. */
export function missingNotes(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`No ${what} in: ${firstNames(names)}.`]
}

/** Returns the first five names, escaped for Plotly. */
export function firstNames(names: readonly string[]): string {
  return `${names.slice(0, 5).map(plainText).join(', ')}${names.length > 5 ? ' …' : ''}`
}
