import { type SeriesStatistics, seriesStatistics } from '../../properties/index.js'
import type { Annotation, Axis, Layout, Trace } from '../figure/plotly.js'
import { axis, axisName } from '../theme/layout.js'
import { colorOf, ink } from '../theme/palette.js'
import { meanWords } from './mean-words.js'
import { inUnit, type SeriesSource, type TimeSeries, type TrajectoryQuantity } from './time-series.js'
import type { TimeAxis } from './time-unit.js'

/** A time series with its statistics. */
export interface PanelCurve extends TimeSeries {
  statistics: SeriesStatistics | undefined
  /** The first frame that the statistics include. */
  from: number
}

/** One quantity of a trajectory with its title, unit and curves. */
export interface Panel {
  quantity: TrajectoryQuantity
  name: string
  unit: string
  /** The value that is subtracted from all values: 0, or the first value when the others are very close to it. */
  origin: number
  curves: PanelCurve[]
}

const shown: Record<TrajectoryQuantity, { name: string; symbol: string }> = {
  temperature: { name: 'Temperature', symbol: 'K' },
  pressure: { name: 'Pressure', symbol: 'GPa' },
  volume: { name: 'Volume', symbol: 'Å³' },
  density: { name: 'Density', symbol: 'g/cm³' },
  energy_potential: { name: 'Potential energy', symbol: 'eV' },
  energy_kinetic: { name: 'Kinetic energy', symbol: 'eV' },
  energy_total: { name: 'Total energy', symbol: 'eV' },
  radius_of_gyration: { name: 'Radius of gyration', symbol: 'Å' },
}

/** Returns the requested panels that the archive has, and the quantities that it does not have. */
export function panelsOf(
  source: SeriesSource,
  { of, equilibration = 0 }: { of?: readonly TrajectoryQuantity[]; equilibration?: number },
) {
  const read = (quantity: TrajectoryQuantity) => panelOf(source, quantity, equilibration)
  if (of) {
    const found = of.map(read)
    return { panels: found.filter(hasCurves), missing: of.filter((_, index) => !hasCurves(found[index] as Panel)) }
  }
  const [temperature, pressure, volume, potential] = (
    ['temperature', 'pressure', 'volume', 'energy_potential'] as const
  ).map(read) as [Panel, Panel, Panel, Panel]
  const isVarying = volume.curves.some(({ statistics }) => statistics && statistics.deviation > 1e-6 * statistics.mean)
  const energy = hasCurves(potential) ? potential : read('energy_total')
  const panels = [temperature, pressure, ...(isVarying ? [volume] : []), energy]
  return {
    panels: panels.filter(hasCurves),
    missing: [temperature, pressure, energy].filter(panel => !hasCurves(panel)).map(panel => panel.quantity),
  }
}

const hasCurves = ({ curves }: Panel) => curves.length > 0

/** Returns the number of frames of the longest time series. */
export const framesOf = (panels: readonly Panel[]) =>
  panels
    .flatMap(panel => panel.curves.map(curve => curve.values.length))
    .reduce((longest, length) => Math.max(longest, length), 0)

function panelOf(source: SeriesSource, quantity: TrajectoryQuantity, equilibration: number): Panel {
  const { name, symbol } = shown[quantity]
  const series = source.series(quantity)
  const isSmall = quantity === 'pressure' && series.every(({ values }) => values.every(isSmallPressure))
  const chosen = isSmall ? series.map(one => inUnit(one, 'GPa', 'bar')) : series
  const curves = chosen.map((item): PanelCurve => {
    const from = Math.floor(item.values.length * equilibration)
    return { ...item, from, statistics: seriesStatistics(item.values.slice(from)) }
  })
  return { quantity, name, unit: isSmall ? 'bar' : symbol, origin: originOf(quantity, curves), curves }
}

/** Returns true below half a GPa. Such pressures, as of liquids, are shown in bar. */
const isSmallPressure = (value: number) => !(Math.abs(value) >= 0.5)

/**
 * Returns the first value for energies that change by less than a thousandth, else 0. The ticks of such energies would
 * differ in the last digits only.
 */
function originOf(quantity: TrajectoryQuantity, curves: readonly PanelCurve[]): number {
  const first = curves[0]?.values.find(Number.isFinite) ?? 0
  let [low, high] = [first, first]
  for (const { values } of curves) {
    for (const value of values) {
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  const span = high - low
  return quantity.startsWith('energy') && span < 1e-3 * Math.abs(first) ? first : 0
}

/** In pixels. */
const panelHeight = 150
const gap = 26
/** The upper and the lower margin. */
const outside = 46 + 58

/** Returns the curves of all panels, one above the other over one axis, with borders and labels. */
export function panelParts(
  panels: readonly Panel[],
  time: TimeAxis,
): { data: Trace[]; layout: Layout; height: number } {
  const count = Math.max(1, panels.length)
  const oneHeight = panels.length === 1 ? 300 : panelHeight
  const inside = count * oneHeight + (count - 1) * gap
  const bottomOf = (index: number) => ((count - 1 - index) * (oneHeight + gap)) / inside
  const axes = panels.map((panel, index) => [
    axisName('yaxis', index),
    axis(titleOf(panel, panels.length > 1), {
      domain: [bottomOf(index), bottomOf(index) + oneHeight / inside],
      anchor: 'x',
      showline: false,
      automargin: true,
      nticks: oneHeight === panelHeight ? 5 : 8,
    }),
  ])
  const isNamed = panels.some(panel => panel.curves.length > 1)
  return {
    data: panels.flatMap((panel, index) =>
      panel.curves.map((_, curve) => trace(panel, { index, curve, time, isNamed })),
    ),
    layout: {
      ...(Object.fromEntries(axes) as Record<string, Axis>),
      ...(panels.length > 0 && {
        xaxis: axis(time.title, { anchor: axisName('y', panels.length - 1), showline: false }),
      }),
      shapes: panels.flatMap((panel, index) => [
        panelBorder(index),
        ...panel.curves.flatMap(one => meanLine(panel, one, { index, time })),
      ]),
      annotations: panels.flatMap((panel, index) => meanAnnotation(panel, bottomOf(index) + oneHeight / inside)),
      showlegend: isNamed,
    },
    height: inside + outside,
  }
}

/** Returns the title of the vertical axis. For changes it has two lines when the panel is low. */
function titleOf({ name, unit, origin }: Panel, isLow: boolean): string {
  return origin === 0 ? `${name} (${unit})` : `${name}${isLow ? '<br>' : ' '}change (${unit})`
}

function trace(
  { name, unit, origin, curves }: Panel,
  { index, curve, time, isNamed }: { index: number; curve: number; time: TimeAxis; isNamed: boolean },
): Trace {
  const { label, values } = curves[curve] as PanelCurve
  const color = colorOf(curve)
  return {
    type: 'scatter',
    mode: values.length <= 60 ? 'lines+markers' : 'lines',
    name: isNamed ? label || name : name,
    x: positionsOf(curves[curve] as PanelCurve, time),
    y: Array.from(values, value => (Number.isFinite(value) ? value - origin : null)),
    yaxis: axisName('y', index),
    line: { color, width: 1.5 },
    marker: { color, size: 5 },
    hovertemplate: `%{x:.5g} ${time.unit || 'steps'}: %{y:.5g} ${unit}<extra>${label || name}</extra>`,
  }
}

/** Returns the positions of frames on the horizontal axis: times in its unit, or steps. */
function positionsOf({ times, steps }: TimeSeries, { factor }: TimeAxis): number[] {
  return factor === undefined ? steps : times.map(value => (value as number) * factor)
}

/** Draws a dashed line at the mean, over the frames that it includes. */
function meanLine({ origin }: Panel, curve: PanelCurve, { index, time }: { index: number; time: TimeAxis }): object[] {
  const positions = positionsOf(curve, time)
  const { statistics, from } = curve
  if (!statistics || positions.length < 2) return []
  const y = statistics.mean - origin
  const [x0, x1] = [positions[from], positions.at(-1)]
  const line = { color: '#555555', width: 1.2, dash: 'dash' }
  return [{ type: 'line', layer: 'above', xref: 'x', yref: axisName('y', index), x0, x1, y0: y, y1: y, line }]
}

/** Writes mean and standard deviation above a panel at the right; nothing when it has several curves. */
function meanAnnotation({ curves, unit }: Panel, top: number): Annotation[] {
  const [curve] = curves
  if (!curve?.statistics || curves.length > 1) return []
  return [
    {
      text: `mean ${meanWords(curve.statistics, unit)}`,
      xref: 'paper',
      x: 1,
      xanchor: 'right',
      yref: 'paper',
      y: top,
      yanchor: 'bottom',
      yshift: 2,
      showarrow: false,
      font: { size: 11 },
    },
  ]
}

function panelBorder(index: number): object {
  const line = { color: ink, width: 1 }
  return { type: 'rect', xref: 'paper', yref: `${axisName('y', index)} domain`, x0: 0, x1: 1, y0: 0, y1: 1, line }
}
