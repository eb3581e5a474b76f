import type { Annotation } from '../figure/plotly.js'
import { textWidth } from '../static/text-width.js'
import { ink } from '../theme/palette.js'
import type { Column } from './column.js'
import type { ParallelScale } from './parallel-scale.js'
import { wrappedTitle } from './wrapped-title.js'

const [small, titleSize] = [11, 12]

/** The upright axes, one at each whole number. */
export function parallelAxes(scales: readonly ParallelScale[]): object[] {
  return scales.map((_, place) => ({
    type: 'line',
    layer: 'above',
    x0: place,
    x1: place,
    y0: 0,
    y1: 1,
    line: { color: ink, width: 1.2 },
  }))
}

/** The titles over the axes, and their ticks. */
export function parallelWords(scales: readonly ParallelScale[]): Annotation[] {
  return scales.flatMap(({ column, ticks }, place) => [
    { ...plain(place, 1), text: titleOf(column, scales), yanchor: 'bottom', yshift: 8, font: { size: titleSize } },
    ...ticks.map(({ height, label }): Annotation => {
      const words = { text: label, xanchor: 'right', xshift: -3, font: { size: small } }
      // Lines run below the words: a ground of white keeps them legible. Left of the first axis there are none.
      const ground = place === 0 ? {} : { bgcolor: 'rgba(255,255,255,0.75)', borderpad: 1 }
      return { ...plain(place, height), ...words, ...ground }
    }),
  ])
}

/** The room that words need left of the first axis, in pixels. */
export function leftMargin([first, ...others]: readonly ParallelScale[]): number {
  if (!first) return 16
  const labels = first.ticks.map(({ label }) => widthOf(label, small))
  return 12 + Math.max(...labels, titleWidth(first, [first, ...others]) / 2)
}

/** What lies right of the last axis, where its title ends and the legend begins: in distances of two axes. */
export function endPadding(scales: readonly ParallelScale[]): number {
  const last = scales[scales.length - 1]
  return last ? 0.05 + (titleWidth(last, scales) / 2 / 500) * (scales.length - 1) : 0.05
}

function titleWidth({ column }: ParallelScale, scales: readonly ParallelScale[]): number {
  return Math.max(
    ...titleOf(column, scales)
      .split('<br>')
      .map(line => widthOf(line, titleSize)),
  )
}

function titleOf(column: Column, scales: readonly ParallelScale[]): string {
  return wrappedTitle(column, 600 / Math.max(1, scales.length - 0.4) - 8, titleSize)
}

/** The width of words in Plotly's terms: without markup, entities as one letter. */
function widthOf(words: string, fontSize: number): number {
  return textWidth(words.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x'), fontSize)
}

function plain(x: number, y: number) {
  return { x, y, xref: 'x', yref: 'y', showarrow: false }
}
