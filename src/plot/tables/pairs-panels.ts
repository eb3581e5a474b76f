import type { Axis } from '../figure/plotly.js'
import { axis, axisName } from '../theme/layout.js'
import type { Column } from './column.js'
import { wrappedTitle } from './wrapped-title.js'

/** The size of the ticks' letters, in pixels. */
const small = 11
/** The width that all panels share in a static picture, the height of each, and the gap between two, in pixels. */
const [across, upright, gap] = [644, 110, 14]

/** The width and height that panels of so many columns take up, in whole pixels each: so their frames stay sharp. */
export function panelsSize(count: number): { width: number; height: number } {
  const width = Math.floor((across + gap) / Math.max(1, count)) - gap
  return { width: (width + gap) * count - gap, height: (upright + gap) * count - gap }
}

/** The axis of the counts in the panel of the diagonal. */
export function countAxisName(columns: number, index: number): string {
  return axisName('y', columns + index)
}

/** What the panels of a column share. */
export interface PairColumn {
  column: Column
  /** The least and the greatest value to show, none for dates. */
  range: [number, number] | undefined
}

/** All axes: one for each column to the right and upwards, and one for each panel of the diagonal. */
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

/** The lowest panel of a column: the counts for the last one. */
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

/** The part of a side that a panel takes, from 0 to 1. */
function domainOf(index: number, count: number, side: 'width' | 'height'): [number, number] {
  const whole = panelsSize(count)[side]
  const length = (whole + gap) / count - gap
  const start = index * (length + gap)
  return [start / whole, (start + length) / whole]
}
