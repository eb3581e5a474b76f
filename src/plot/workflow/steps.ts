import { isDefined } from '../archive/read.js'
import type { Annotation, Axis, Layout, Trace } from '../figure/plotly.js'
import { axis, lineAt } from '../theme/layout.js'
import { freePlace, type Place } from './free-place.js'
import { typesetNumber } from './typeset-number.js'

/** What a picture over steps is put together from. */
export interface StepParts {
  data: Trace[]
  layout: Layout
  /** What the picture says in words, of what is called by a label. */
  alt: (label: string) => string
  notes: string[]
}

/** A curve over whole steps, its points marked; `word` is what one step is called. */
export function stepCurve(
  name: string,
  points: { x: readonly number[]; y: readonly (number | null)[] },
  { color, unit, word = 'step' }: { color: string; unit: string; word?: string },
): Trace {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    name,
    ...points,
    line: { color, width: 1.6 },
    marker: { color, size: points.x.length > 40 ? 4 : 7 },
    hovertemplate: `${word} %{x}: %{y:.4g} ${unit}<extra>${name}</extra>`,
  }
}

/** The range of an axis of whole steps, with room for the marks at both ends. */
export function stepRange(steps: readonly number[]): [number, number] {
  const [first = 0, last = 1] = [steps[0], steps.at(-1)]
  const room = Math.max(0.25, 0.04 * (last - first))
  return [first - room, last + room]
}

/** An axis of whole steps. */
export function stepAxis(title: string, steps: readonly number[]): Axis {
  return axis(title, { dtick: wholeTick(steps.length), range: stepRange(steps) })
}

/** The distance of at most about twelve ticks on whole steps: 1, 2, 5, 10, 20, … */
function wholeTick(steps: number): number {
  const wanted = Math.max(1, steps / 12)
  const power = 10 ** Math.floor(Math.log10(wanted))
  return ([1, 2, 5].find(factor => factor * power >= wanted) ?? 10) * power
}

/** A range around all values, with room for the marks; around nothing it is [0, 1]. */
export function linearRange(values: readonly (number | null | undefined)[]): [number, number] {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  if (known.length === 0) return [0, 1]
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const room = high > low ? 0.06 * (high - low) : Math.abs(high) * 0.1 || 1
  return [low - room, high + room]
}

/** Whole decades around all values as exponents of ten; `undefined` when none is positive. */
export function decades(values: readonly (number | null | undefined)[]): [number, number] | undefined {
  const exponents = values
    .map(value => value ?? undefined)
    .filter(isDefined)
    .filter(value => value > 0)
    .map(Math.log10)
  if (exponents.length === 0) return undefined
  return [Math.floor(Math.min(...exponents) - 0.05), Math.ceil(Math.max(...exponents) + 0.05)]
}

/** A logarithmic axis over whole decades, with ticks to read also when values lie close together. */
export function logAxis(range: readonly [number, number] | undefined): Axis {
  return range ? { type: 'log', range: [...range], dtick: Math.ceil((range[1] - range[0]) / 8) } : { type: 'log' }
}

/** A dashed line at a criterion, on the axis of this name; above the grid, which would cut it to pieces. */
export function criterionLine(limit: number, yref: string): object {
  return { ...lineAt('y', limit, { yref }), layer: 'above', line: { color: '#555555', width: 1.2, dash: 'dash' } }
}

/** What is needed to write words at a criterion's line. */
export interface CriterionContext {
  /** What the line is called; default `criterion`. */
  word?: string
  /** The axis of the line. */
  yref: string
  unit: string
  /** What the axis shows: exponents of ten where it is logarithmic. */
  range: readonly number[] | undefined
  /** Whether the axis is logarithmic; default true. */
  log?: boolean
  curves: readonly (readonly Place[])[]
}

/** The words at a criterion's line, where no curve is. */
export function criterionWords(
  limit: number,
  { word = 'criterion', yref, unit, range, log = true, curves }: CriterionContext,
): Annotation {
  const text = `${word} ${typesetNumber(limit)} ${unit}`
  const [low = 0, high = 1] = range ?? []
  const y = log ? Math.log10(limit) : limit
  return {
    text,
    xref: 'paper',
    yref,
    y,
    showarrow: false,
    font: { size: 11 },
    ...freePlace((y - low) / (high - low), text, curves),
  }
}
