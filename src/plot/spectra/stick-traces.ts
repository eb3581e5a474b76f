import { broadenedCurve, type LineShape, type Sticks } from '../../properties/index.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { extremes } from '../vibrational/range.js'

/** The lines of one spectrum with their name and color. */
export interface StickSet extends Sticks {
  /** The name in the legend, in Plotly's markup. */
  name: string
  color: string
}

/** The axes, the range and the line shape with which sticks are drawn. */
export interface StickPlace {
  /** The shape of broadened lines; `undefined` for sticks only. */
  line: LineShape | undefined
  /** The range of positions of the curve. */
  range: readonly [number, number]
  /** Plotly's names of the axes: horizontal, of the curve, of the sticks. */
  x: string
  y: string
  sticksY: string
  /** Converts a position to the unit of the axis. Default no conversion. */
  toAxis?: (position: number) => number
  /** The unit of positions in hover texts. */
  unit: string
  /** The meaning of heights in hover texts. */
  what: string
}

/** Returns the broadened curve, if there is a line shape, and the sticks. */
export function stickTraces(set: StickSet, place: StickPlace): Trace[] {
  const sticks = sticksOf(set, place)
  return place.line ? [curveOf(set, place, place.line), { ...sticks, showlegend: false }] : [sticks]
}

const unchanged = (position: number) => position

function curveOf(set: StickSet, { range, x, y, toAxis = unchanged, unit, what }: StickPlace, line: LineShape): Trace {
  const { positions, values } = broadenedCurve(set, line, range)
  return {
    type: 'scatter',
    mode: 'lines',
    name: set.name,
    legendgroup: set.name,
    x: Array.from(positions, toAxis),
    y: Array.from(values),
    xaxis: x,
    yaxis: y,
    line: { color: set.color, width: 1.6, simplify: false },
    hovertemplate: `%{x:.5g} ${unit}: %{y:.3g}<extra>${what}, broadened</extra>`,
  }
}

function sticksOf(set: StickSet, { line, x, y, sticksY, toAxis = unchanged, unit, what }: StickPlace): Trace {
  const yaxis = line ? sticksY : y
  return {
    type: 'scatter',
    mode: 'lines',
    name: set.name,
    legendgroup: set.name,
    x: Array.from(set.positions).flatMap(position => [toAxis(position), toAxis(position), null]),
    y: Array.from(set.heights).flatMap(height => [0, height, null]),
    xaxis: x,
    yaxis,
    line: { color: set.color, width: line ? 1.2 : 2 },
    opacity: line ? 0.6 : 1,
    hovertemplate: `%{x:.5g} ${unit}: %{y:.4g}<extra>${what}</extra>`,
  }
}

/** Returns the axes of one panel: of the curve at the left and of the sticks at the right, or of sticks only at the left. */
export function stickAxes(
  traces: readonly Trace[],
  titles: { curve: string; sticks: string },
  { line, x, y, sticksY }: Pick<StickPlace, 'line' | 'x' | 'y' | 'sticksY'>,
): [name: string, axis: Axis][] {
  const left = axis(line ? titles.curve : titles.sticks, { anchor: x, range: rangeWithMargin(traces, y) })
  const right = { anchor: x, side: 'right', overlaying: y, tickmode: 'auto', nticks: 8, showgrid: false, mirror: false }
  return line
    ? [
        [y, left],
        [sticksY, axis(titles.sticks, { ...right, range: rangeWithMargin(traces, sticksY) })],
      ]
    : [[y, left]]
}

/** Returns the range from zero, or the lowest value below it, to the highest, with a margin of 8 %. */
function rangeWithMargin(traces: readonly Trace[], name: string): [number, number] | undefined {
  const heights = traces.filter(trace => trace.yaxis === name).map(trace => Float64Array.from(numbersIn(trace)))
  const [low, high] = extremes(heights)
  return high > low ? [1.08 * low, 1.08 * high] : undefined
}

const numbersIn = ({ y }: Trace) => (Array.from(y ?? []) as (number | null)[]).filter(value => value !== null)
