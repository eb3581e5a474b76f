import type { Axis, Trace } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { extremes } from '../vibrational/imaginary.js'
import { broadened, type LineShape, placesFor, type Sticks } from './broadening.js'

/** Lines of one spectrum, to be drawn as sticks and as a curve. */
export interface StickSet extends Sticks {
  /** For the legend, in Plotly's markup. */
  name: string
  color: string
}

/** Where and how sticks are drawn. */
export interface StickPlace {
  /** `undefined` for sticks alone. */
  line: LineShape | undefined
  /** The positions that a curve spans. */
  range: readonly [number, number]
  /** Plotly's names of the axes: along, of the curve, of the sticks. */
  x: string
  y: string
  sticksY: string
  /** What a position is called on the axis; default as it is. */
  told?: (position: number) => number
  /** Ends of the hovers: the unit of positions, and what heights are. */
  unit: string
  what: string
}

/** A curve, where lines are broadened, and the sticks under it. */
export function stickTraces(set: StickSet, place: StickPlace): Trace[] {
  const sticks = sticksOf(set, place)
  return place.line ? [curveOf(set, place, place.line), { ...sticks, showlegend: false }] : [sticks]
}

const asItIs = (position: number) => position

function curveOf(set: StickSet, { range, x, y, told = asItIs, unit, what }: StickPlace, line: LineShape): Trace {
  const places = placesFor(set, range, line.width)
  return {
    type: 'scatter',
    mode: 'lines',
    name: set.name,
    legendgroup: set.name,
    x: places.map(told),
    y: broadened(set, places, line),
    xaxis: x,
    yaxis: y,
    line: { color: set.color, width: 1.6, simplify: false },
    hovertemplate: `%{x:.5g} ${unit}: %{y:.3g}<extra>${what}, broadened</extra>`,
  }
}

function sticksOf(set: StickSet, { line, x, y, sticksY, told = asItIs, unit, what }: StickPlace): Trace {
  const place = line ? sticksY : y
  return {
    type: 'scatter',
    mode: 'lines',
    name: set.name,
    legendgroup: set.name,
    x: set.positions.flatMap(position => [told(position), told(position), null]),
    y: set.heights.flatMap(height => [0, height, null]),
    xaxis: x,
    yaxis: place,
    line: { color: set.color, width: line ? 1.2 : 2 },
    opacity: line ? 0.6 : 1,
    hovertemplate: `%{x:.5g} ${unit}: %{y:.4g}<extra>${what}</extra>`,
  }
}

/** The axes of one panel: for the curve at the left and for the sticks at the right, or for sticks alone at the left. */
export function stickAxes(
  traces: readonly Trace[],
  titles: { curve: string; sticks: string },
  { line, x, y, sticksY }: Pick<StickPlace, 'line' | 'x' | 'y' | 'sticksY'>,
): [name: string, axis: Axis][] {
  const left = axis(line ? titles.curve : titles.sticks, { anchor: x, range: roomAbove(traces, y) })
  const right = { anchor: x, side: 'right', overlaying: y, tickmode: 'auto', nticks: 8, showgrid: false, mirror: false }
  return line
    ? [
        [y, left],
        [sticksY, axis(titles.sticks, { ...right, range: roomAbove(traces, sticksY) })],
      ]
    : [[y, left]]
}

/** From zero, or what is below it, to the highest with some room: both axes of a panel share their zero. */
function roomAbove(traces: readonly Trace[], name: string): [number, number] | undefined {
  const heights = traces.filter(trace => trace.yaxis === name).map(trace => Float64Array.from(numbersIn(trace)))
  const [low, high] = extremes(heights)
  return high > low ? [1.08 * low, 1.08 * high] : undefined
}

const numbersIn = ({ y }: Trace) => (Array.from(y ?? []) as (number | null)[]).filter(value => value !== null)
