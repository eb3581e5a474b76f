import type { Axis } from '../figure/plotly.js'
import { axis, axisName } from '../theme/layout.js'
import type { Column } from './column.js'
import { wrappedTitle } from './wrapped-title.js'

/** The font size of the ticks, in pixels. */
const small = 11
/** The width of all panels in a static picture, the height of one, and the gap between two, in pixels. */
const [across, upright, gap] = [644, 110, 14]

/** Returns the width and height of the panels of all columns. Each panel has whole pixels, so that its frame is sharp. */
export function panelsSize(count: number): { width: number; height: number } {
  const width = Math.floor((across + gap) / Math.max(1, count)) - gap
  return { width: (width + gap) * count - gap, height: (upright + gap) * count - gap }
}

/** Returns the name of the axis of counts in a panel of the diagonal. */
export function countAxisName(columns: number, index: number): string {
  return axisName('y', columns + index)
}

/** A column and the range of its axes. */
export interface PairColumn {
  column: Column
  /** The least and the greatest value of the axis; `undefined` for dates. */
  range: [number, number] | undefined
}

/** Returns all axes: a horizontal and a vertical one for each column, and one of counts for each panel of the diagonal. */
export function pairAxes(columns: readonly PairColumn[]): Record<string, Axis> {
  const count = columns.length
  const axes = columns.flatMap((column, index): [string, Axis][] => [
    [layoutName(axisName('x', index)), valueAxis(column, { index, count, letter: 'x' })],
    [layoutName(axisName('y', index)), valueAxis(column, { index, count, letter: 'y' })],
    [layoutName(countAxisName(count, index)), countAxis(index, count)],
  ])
  return Object.fromEntries(axes)
}

const layoutName = (name: string) => name.replace(/^[xy]/, '$&axis')

interface AxisPlace {
  index: number
  count: number
  letter: 'x' | 'y'
}

function valueAxis({ column, range }: PairColumn, { index, count, letter }: AxisPlace): Axis {
  const isAcross = letter === 'x'
  const title = wrappedTitle(column, isAcross ? across / count - gap : upright, small)
  return {
    ...axis(title, {
      ...(column.kind === 'dates' && { type: 'date' }),
      domain: isAcross ? domainOf(index, count, 'width') : domainOf(count - 1 - index, count, 'height'),
      anchor: isAcross ? (count === 1 ? 'y' : bottomOf(index, count)) : 'x',
      mirror: 'all',
      nticks: isAcross ? Math.floor(across / count / 32) : 6,
      tickfont: { size: small },
      ticks: '',
      ...(range && { range }),
    }),
    title: { text: title, standoff: 6, font: { size: small + 1 } },
  }
}

/** Returns the vertical axis of the lowest panel of a column: for the last column, the axis of counts. */
function bottomOf(index: number, count: number): string {
  return index === count - 1 ? countAxisName(count, index) : axisName('y', count - 1)
}

function countAxis(index: number, count: number): Axis {
  return axis('', {
    domain: domainOf(count - 1 - index, count, 'height'),
    anchor: axisName('x', index),
    rangemode: 'tozero',
    showticklabels: false,
    showgrid: false,
    ticks: '',
  })
}

/** Returns the start and the end of a panel, as fractions of the width or height of all panels. */
function domainOf(index: number, count: number, side: 'width' | 'height'): [number, number] {
  const whole = panelsSize(count)[side]
  const length = (whole + gap) / count - gap
  const start = index * (length + gap)
  return [start / whole, (start + length) / whole]
}
