import type { Axis } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import type { Column } from './column.js'
import { wrappedTitle } from './wrapped-title.js'

/** The size of the ticks' letters, in pixels. */
const small = 11
/** The width and height that panels share in a static picture, in pixels. */
const [across, upright] = [610, 118]

/** Plotly's name of an axis: `x`, `x2`, … */
export function axisName(letter: 'x' | 'y', index: number): string {
  return index === 0 ? letter : `${letter}${index + 1}`
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
  const title = wrappedTitle(column, isAcross ? across / count - 6 : upright - 10, small)
  return {
    ...axis(title, {
      ...(column.kind === 'dates' && { type: 'date' }),
      domain: isAcross ? part(index, count) : part(count - 1 - index, count),
      anchor: isAcross ? (count === 1 ? 'y' : bottomOf(index, count)) : 'x',
      mirror: 'all',
      nticks: 4,
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
    domain: part(count - 1 - index, count),
    anchor: axisName('x', index),
    rangemode: 'tozero',
    showticklabels: false,
    showgrid: false,
    ticks: '',
  })
}

const gap = 0.025

function part(index: number, count: number): [number, number] {
  const width = (1 - gap * (count - 1)) / count
  const start = index * (width + gap)
  return [start, Math.min(1, start + width)]
}
