import { describe, expect, it } from 'vitest'
import { noteLines } from '../../../src/plot/figure/note-lines.js'
import { notesOf, withNote } from '../../../src/plot/figure/notes.js'
import { noteText } from '../../../src/plot/figure/plain-text.js'
import type { Annotation, Layout } from '../../../src/plot/figure/plotly.js'
import { Figure } from '../../../src/plot/index.js'
import { baseLayout, figureTitle } from '../../../src/plot/theme/layout.js'

const shown = (layout: Layout) => (layout.annotations ?? []).filter(({ name }) => name === 'note') as ShownNote[]
type ShownNote = Annotation & { yshift: number }

const plotHeight = ({ height, margin }: Layout) => {
  const { t, b } = margin as { t: number; b: number }
  return (height as number) - t - b
}

const figureWith = (notes: readonly string[], layout = baseLayout()) =>
  new Figure({ data: [], layout: notes.reduce(withNote, layout), alt: 'A figure' })

describe('notes above a figure', () => {
  it('are one below the other in their order', () => {
    const notes = shown(figureWith(['first', 'second', 'third']).layout)
    expect(notes.map(({ text }) => text)).toEqual(['first', 'second', 'third'])
    expect(notes.map(({ yshift }) => yshift)).toEqual([35, 19, 3])
  })

  it('take no height from the plot area', () => {
    for (const title of [undefined, figureTitle('TiO<sub>2</sub>')]) {
      const bare = baseLayout(title && { title })
      for (const count of [1, 2, 5, 40])
        expect(plotHeight(Array.from({ length: count }, (_, one) => `note ${one}`).reduce(withNote, bare))).toBe(
          plotHeight(bare),
        )
    }
  })

  it('are at most five lines; the rest is counted and in figure.notes', () => {
    const all = Array.from({ length: 12 }, (_, index) => `Note ${index}.`)
    const figure = figureWith(all)
    expect(shown(figure.layout).map(({ text }) => text)).toEqual([
      'Note 0.',
      'Note 1.',
      'Note 2.',
      'Note 3.',
      '8 more notes: see figure.notes.',
    ])
    expect(figure.notes).toEqual(all)
    expect((figure.layout.margin as { t: number }).t).toBe(24 + 4 * 16)
  })

  it('are cut after two lines, whole in figure.notes', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
    const figure = figureWith([long, 'short'])
    const [first, second] = shown(figure.layout).map(({ text }) => text)
    expect(first?.split('<br>')).toHaveLength(2)
    expect(first).toMatch(/ …$/)
    expect(second).toBe('short')
    expect(figure.notes).toEqual([long, 'short'])
  })

  it('are read without markup and escapes', () => {
    const figure = figureWith(['<i>E</i><sub>F</sub> is 2 eV', noteText('a < b & c > d, 5 % of $1')])
    expect(figure.notes).toEqual(['E_F is 2 eV', 'a < b & c > d, 5 % of $1'])
  })

  it('break a path that is longer than a line', () => {
    const path = `data.${'results[0].'.repeat(30)}value`
    expect(noteLines(path).join('')).toBe(path)
    for (const line of noteLines(path)) expect(line.length).toBeLessThanOrEqual(114)
  })

  it('stay with a layout that a user made', () => {
    expect(notesOf({ meta: { notes: 'none' } })).toEqual([])
    expect(notesOf({})).toEqual([])
    const layout = withNote({ meta: { mine: 1 } }, 'one')
    expect(layout['meta']).toEqual({ mine: 1, notes: ['one'] })
    expect(layout.height).toBeUndefined()
  })
})
