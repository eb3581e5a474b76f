import type { Curve } from '../../properties/index.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { axis, axisName } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'

/** A curve with its name in the legend, which is no markup yet. */
export interface NamedCurve {
  readonly label: string
  readonly curve: Curve
}

/** Curves over one axis, with the units of both axes. */
export interface CurvePanel {
  readonly xName: string
  readonly xUnit: string
  readonly yUnit: string
  readonly curves: readonly NamedCurve[]
}

/**
 * Groups curves by what was varied and by what their units measure, in order of their first appearance. Curves of one panel are
 * drawn in the units of its first curve.
 */
export function curvePanels(curves: readonly NamedCurve[]): CurvePanel[] {
  const panels = new Map<string, NamedCurve[]>()
  for (const named of curves) {
    const { kind, xName, x, y } = named.curve
    const key = JSON.stringify([kind, xName, x?.dimension, y?.dimension])
    panels.set(key, [...(panels.get(key) ?? []), named])
  }
  return [...panels.values()].map(list => {
    const { xName, x, y } = (list[0] as NamedCurve).curve
    return { xName, xUnit: x?.unit ?? '', yUnit: y?.unit ?? '', curves: list }
  })
}

/** In pixels. */
const [singleHeight, panelHeight, gap] = [336, 220, 64]
/** The upper and the lower margin. */
const outside = 46 + 58

/** Returns the curves of all panels, one above the other, with their axes. */
export function panelParts(
  panels: readonly CurvePanel[],
  log: boolean,
): { data: Trace[]; axes: Record<string, Axis>; height: number; legend: object } {
  const count = Math.max(1, panels.length)
  const oneHeight = count === 1 ? singleHeight : panelHeight
  const inside = count * oneHeight + (count - 1) * gap
  const bottomOf = (index: number) => ((count - 1 - index) * (oneHeight + gap)) / inside
  let color = 0
  const data = panels.flatMap((panel, index) => panel.curves.map(one => trace(panel, one, { index, color: color++ })))
  const axes = panels.flatMap((panel, index): [string, Axis][] => [
    [
      axisName('xaxis', index),
      axis(titleOf([panel.xName], panel.curves[0]?.curve.x), { anchor: axisName('y', index) }),
    ],
    [
      axisName('yaxis', index),
      axis(titleOf(yNames(panel), panel.curves[0]?.curve.y), {
        anchor: axisName('x', index),
        domain: [bottomOf(index), bottomOf(index) + oneHeight / inside],
        automargin: true,
        ...(log ? logTicks(panel) : rangeOfConstant(panel)),
      }),
    ],
  ])
  return { data, axes: Object.fromEntries(axes), height: inside + outside, legend: { x: 1.02, y: 1 } }
}

/** Returns a logarithmic axis. Over several decades only powers of ten have ticks. */
function logTicks({ curves, yUnit }: CurvePanel): Axis {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const { curve } of curves) {
    for (const value of curve.y?.to(yUnit as never).flat() ?? []) {
      if (!(value > 0 && value < Number.POSITIVE_INFINITY)) continue
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  }
  const span = most > 0 ? Math.log10(most / least) : 0
  return { type: 'log', ...(span > 2 && { dtick: Math.ceil(span / 8) }) }
}

/** Returns a range around numbers that are all equal: the usual one, from −1 to 1, would show a small number as 0. */
function rangeOfConstant({ curves, yUnit }: CurvePanel): Axis {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { curve } of curves) {
    for (const value of curve.y?.to(yUnit as never).flat() ?? []) {
      least = Math.min(least, Number.isNaN(value) ? least : value)
      most = Math.max(most, Number.isNaN(value) ? most : value)
    }
  }
  const half = Math.abs(most) / 2
  return least === most && half > 0 ? { range: [most - half, most + half] } : {}
}

function trace(
  { xUnit, yUnit }: CurvePanel,
  { label, curve }: NamedCurve,
  { index, color }: { index: number; color: number },
): Trace {
  const [x, y] = [curve.x?.to(xUnit as never), curve.y?.to(yUnit as never)]
  const values = y?.flat() ?? new Float64Array()
  const isShort = values.length <= 60
  const name = plainText(label)
  return {
    type: 'scatter',
    mode: values.length === 1 ? 'markers' : isShort ? 'lines+markers' : 'lines',
    name,
    x: x?.flat() ?? new Float64Array(),
    y: Array.from(values, value => (Number.isFinite(value) ? value : null)),
    xaxis: axisName('x', index),
    yaxis: axisName('y', index),
    line: { color: colorOf(color), width: 1.4 },
    marker: { color: colorOf(color), size: 5 },
    hovertemplate: `%{x:.6g} ${plainText(unitSymbol(x))}: %{y:.5g} ${plainText(unitSymbol(y))}<extra>${name}</extra>`,
  }
}

/** Returns the distinct names of what was measured; many are called by their number. */
function yNames({ curves }: CurvePanel): string[] {
  const names = [...new Set(curves.map(({ curve }) => curve.yName))]
  return names.length > 3 ? [`${names.length} quantities`] : names
}

type AnyUnits = { readonly units: { readonly symbol: string; readonly name: string } } | undefined

function unitSymbol(value: AnyUnits): string {
  return value === undefined || value.units.name === 'dimensionless' ? '' : value.units.symbol
}

function titleOf(names: readonly string[], value: AnyUnits): string {
  const symbol = unitSymbol(value)
  return plainText(`${names.join(', ')}${symbol ? ` (${symbol})` : ''}`)
}
