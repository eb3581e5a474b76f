import { maximum, minimum } from '../../math/index.js'
import type { Annotation, Axis, Layout, Trace } from '../figure/plotly.js'
import { axis, lineAt } from '../theme/layout.js'
import { freePlace, type Place } from './free-place.js'
import { typesetNumber } from './typeset-number.js'

/** The traces, layout, description and notes of a figure over steps. */
export interface StepParts {
  data: Trace[]
  layout: Layout
  /** Returns the description of the figure for the label of an entry. */
  alt: (label: string) => string
  notes: string[]
}

/** Returns a curve over steps with marked points. `stepName` is the name of a step in hover texts. */
export function stepCurve(
  name: string,
  points: { x: readonly number[]; y: readonly (number | null)[] },
  { color, unit, stepName = 'step' }: { color: string; unit: string; stepName?: string },
): Trace {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    name,
    ...points,
    line: { color, width: 1.6 },
    marker: { color, size: points.x.length > 40 ? 4 : 7 },
    hovertemplate: `${stepName} %{x}: %{y:.4g} ${unit}<extra>${name}</extra>`,
  }
}

/** Returns the range of an axis of steps, with a margin for the marks at both ends. */
export function stepRange(steps: readonly number[]): [number, number] {
  const [first = 0, last = 1] = [steps[0], steps.at(-1)]
  const margin = Math.max(0.25, 0.04 * (last - first))
  return [first - margin, last + margin]
}

/** Returns an axis of steps, with ticks at integers. */
export function stepAxis(title: string, steps: readonly number[]): Axis {
  return axis(title, { dtick: wholeTick(steps.length), range: stepRange(steps) })
}

/** Returns the distance of about twelve ticks at most: 1, 2, 5, 10, 20, … */
function wholeTick(steps: number): number {
  const minimum = Math.max(1, steps / 12)
  const power = 10 ** Math.floor(Math.log10(minimum))
  return ([1, 2, 5].find(factor => factor * power >= minimum) ?? 10) * power
}

/** Returns the range of all values with a margin for the marks; [0, 1] when there are none. */
export function linearRange(values: readonly (number | null | undefined)[]): [number, number] {
  const known = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  if (known.length === 0) return [0, 1]
  const [low, high] = [minimum(known), maximum(known)]
  const margin = high > low ? 0.06 * (high - low) : Math.abs(high) * 0.1 || 1
  return [low - margin, high + margin]
}

/** Returns whole decades around all positive values, as exponents of ten; `undefined` when there are none. */
export function decades(values: readonly (number | null | undefined)[]): [number, number] | undefined {
  const exponents = values
    .filter(value => typeof value === 'number' && value > 0)
    .map(value => Math.log10(value as number))
  if (exponents.length === 0) return undefined
  return [Math.floor(minimum(exponents) - 0.05), Math.ceil(maximum(exponents) + 0.05)]
}

/** Returns a logarithmic axis over whole decades, with eight ticks at most. */
export function logAxis(range: readonly [number, number] | undefined): Axis {
  return range ? { type: 'log', range: [...range], dtick: Math.ceil((range[1] - range[0]) / 8) } : { type: 'log' }
}

/** Draws a dashed line at a criterion, on the axis of this name, above the grid. */
export function criterionLine(limit: number, yref: string): object {
  return { ...lineAt('y', limit, { yref }), layer: 'above', line: { color: '#555555', width: 1.2, dash: 'dash' } }
}

/** The name, unit and axis of a criterion, and the curves that its label must not cover. */
export interface CriterionContext {
  /** The name of the line. Default `criterion`. */
  name?: string
  /** The axis of the line. */
  yref: string
  unit: string
  /** The range of the axis; exponents of ten when it is logarithmic. */
  range: readonly number[] | undefined
  /** Whether the axis is logarithmic. Default true. */
  log?: boolean
  curves: readonly (readonly Place[])[]
}

/** Labels a criterion's line with its value, at a place where it covers no curve. */
export function criterionLabel(
  limit: number,
  { name = 'criterion', yref, unit, range, log = true, curves }: CriterionContext,
): Annotation {
  const text = `${name} ${typesetNumber(limit)} ${unit}`
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
