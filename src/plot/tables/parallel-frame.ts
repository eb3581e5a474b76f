import { maximum } from '../../math/index.js'
import type { Annotation } from '../figure/plotly.js'
import { textWidth } from '../figure/static/text-width.js'
import { ink } from '../theme/palette.js'
import type { Column } from './column.js'
import type { ParallelScale } from './parallel-scale.js'
import { wrappedTitle } from './wrapped-title.js'

const [small, titleSize] = [11, 12]

/** Returns the vertical axes, one at each whole number. */
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

/** Returns the titles above the axes and the labels of their ticks. */
export function parallelWords(scales: readonly ParallelScale[]): Annotation[] {
  return scales.flatMap(({ column, ticks }, place) => [
    { ...plain(place, 1), text: titleOf(column, scales), yanchor: 'bottom', yshift: 8, font: { size: titleSize } },
    ...ticks.map(({ height, label }): Annotation => {
      const style = { text: label, xanchor: 'right', xshift: -3, font: { size: small } }
      // A white background keeps labels legible above lines. Left of the first axis there are no lines.
      const background = place === 0 ? {} : { bgcolor: 'rgba(255,255,255,0.75)', borderpad: 1 }
      return { ...plain(place, height), ...style, ...background }
    }),
  ])
}

/** Returns the width that labels need left of the first axis, in pixels. */
export function leftMargin([first, ...others]: readonly ParallelScale[]): number {
  if (!first) return 16
  const labels = first.ticks.map(({ label }) => widthOf(label, small))
  return 12 + maximum(labels, titleWidth(first, [first, ...others]) / 2)
}

/** Returns the space between the last axis and the legend, for the title of that axis. In distances between two axes. */
export function endPadding(scales: readonly ParallelScale[]): number {
  const last = scales[scales.length - 1]
  return last ? 0.05 + (titleWidth(last, scales) / 2 / 500) * (scales.length - 1) : 0.05
}

function titleWidth({ column }: ParallelScale, scales: readonly ParallelScale[]): number {
  return maximum(
    titleOf(column, scales)
      .split('<br>')
      .map(line => widthOf(line, titleSize)),
  )
}

function titleOf(column: Column, scales: readonly ParallelScale[]): string {
  return wrappedTitle(column, 600 / Math.max(1, scales.length - 0.4) - 8, titleSize)
}

/** Returns the width of a label of Plotly, in pixels: without markup, with each entity as one letter. */
function widthOf(label: string, fontSize: number): number {
  return textWidth(label.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x'), fontSize)
}

function plain(x: number, y: number) {
  return { x, y, xref: 'x', yref: 'y', showarrow: false }
}
