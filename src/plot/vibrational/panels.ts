import type { Axis, Layout } from '../figure/plotly.js'
import { axis, axisName, lineAt, zeroLine } from '../theme/layout.js'
import { extremes } from './range.js'
import type { ThermodynamicCurve } from './thermodynamic-curves.js'

/** One of several diagrams over temperature in a figure. */
export interface Panel {
  /** Plotly's names of its axes: `x`, `y`, `x2`, … */
  x: string
  y: string
  /** The plain names of the functions in it: `C_V`, … */
  functions: string[]
  /** The title of the vertical axis. */
  title: string
  /** The range of the vertical axis. */
  range: [number, number]
  /** The Dulong–Petit limit, for the panel of heat capacities. */
  limit: number | undefined
}

type Subject = 'Heat capacity' | 'Energy' | 'Entropy'

const subjects: Record<ThermodynamicCurve['of'], Subject> = {
  'heat capacity': 'Heat capacity',
  'free energy': 'Energy',
  'internal energy': 'Energy',
  entropy: 'Entropy',
}

/** Returns the panels of the curves: one for heat capacities, one for energies, one for entropies. */
export function panelsOf(curves: readonly ThermodynamicCurve[]): Panel[] {
  const used = [...new Set(curves.map(curve => subjects[curve.of]))]
  return used.map((subject, index) => {
    const members = curves.filter(curve => subjects[curve.of] === subject)
    const limit = commonLimit(members)
    const [low, high] = extremes([...members.map(curve => curve.values), [limit ?? 0]])
    return {
      x: axisName('x', index),
      y: axisName('y', index),
      functions: [...new Set(members.map(curve => curve.plainSymbol))],
      title: titleOf(subject, members),
      range: [low < 0 ? low - 0.06 * (high - low) : 0, high + 0.12 * (high - low) || 1],
      limit,
    }
  })
}

/** Returns the panel of a curve. */
export function panelOf(panels: readonly Panel[], { plainSymbol }: ThermodynamicCurve): Panel {
  return panels.find(panel => panel.functions.includes(plainSymbol)) as Panel
}

/** Returns the limit of Dulong and Petit that all heat capacities at constant volume share. */
function commonLimit(members: readonly ThermodynamicCurve[]): number | undefined {
  const heats = members.filter(curve => curve.plainSymbol === 'C_V')
  const [limit, ...others] = new Set(heats.map(curve => curve.limit))
  return others.length > 0 ? undefined : limit
}

function titleOf(subject: Subject, members: readonly ThermodynamicCurve[]): string {
  const [first] = members as [ThermodynamicCurve]
  const isSingle = members.every(curve => curve.plainSymbol === first.plainSymbol)
  const name = isSingle && subject === 'Energy' ? first.of.replace(/^./, letter => letter.toUpperCase()) : subject
  const { symbol, plainSymbol } = first.unit
  const per = first.per === 'stored' || first.per === 'mole' ? '' : first.per
  const unit = !per ? symbol : plainSymbol === 'k_B' ? `${symbol}/${per}` : `${symbol}, per ${per}`
  return `${name}${isSingle ? ` ${first.symbol}` : ''} (${unit})`
}

/** Where the columns of panels lie, as fractions of the width. */
const columnDomains = [
  [0, 0.42],
  [0.58, 1],
] as const
/** Where the rows of panels lie, as fractions of the height. */
const rowDomains = [
  [0.58, 1],
  [0, 0.42],
] as const

/**
 * Returns the axes, lines and legend of all panels. One panel fills the figure, two are side by side, and three leave a
 * corner for the legend.
 */
export function panelLayout(panels: readonly Panel[], hasEntries: boolean): Layout {
  const axes = panels.map((panel, index): [string, Axis][] => [
    [`xaxis${panel.x.slice(1)}`, temperatures(panel, panels.length, index)],
    [`yaxis${panel.y.slice(1)}`, { ...values(panel, panels.length, index) }],
  ])
  const showlegend = hasEntries || panels.some(panel => panel.functions.length > 1)
  return {
    ...Object.fromEntries(axes.flat()),
    height: panels.length > 2 ? 640 : 420,
    showlegend,
    ...(panels.length > 1 && { legend: legend(panels.length) }),
    ...(panels.length === 2 && showlegend && { margin: { l: 72, r: 24, t: 46, b: 92 } }),
    shapes: panels.flatMap(shapesOf),
    annotations: panels.flatMap(annotationsOf),
  }
}

function legend(count: number): object {
  const below = { orientation: 'h', x: 0, y: -0.2, yanchor: 'top' }
  return count > 2 ? { x: 0.6, y: 0.4, xanchor: 'left', yanchor: 'top' } : below
}

function temperatures({ y }: Panel, count: number, index: number): Axis {
  const domain = count === 1 ? undefined : columnDomains[index % 2]
  return axis('Temperature (K)', { ...(domain && { domain: [...domain] }), anchor: y, rangemode: 'tozero', nticks: 6 })
}

function values({ x, title, range }: Panel, count: number, index: number): Axis {
  const domain = count > 2 ? rowDomains[Math.floor(index / 2)] : undefined
  return axis(title, { ...(domain && { domain: [...domain] }), anchor: x, range: [...range] })
}

function shapesOf({ x, y, limit, range }: Panel): object[] {
  const place = { xref: `${x} domain`, yref: y }
  return [
    ...(range[0] < 0 ? [zeroLine('y', place)] : []),
    ...(limit === undefined
      ? []
      : [lineAt('y', limit, { ...place, layer: 'above', line: { color: '#555555', width: 1.2, dash: 'dash' } })]),
  ]
}

/**
 * Labels the Dulong–Petit limit: above the line at the left; below it at the right when the panel has C_p, which exceeds the
 * limit.
 */
function annotationsOf({ x, y, limit, functions }: Panel) {
  if (limit === undefined) return []
  const place = functions.includes('C_p')
    ? { x: 0.98, xanchor: 'right', yanchor: 'top' }
    : { x: 0.02, xanchor: 'left', yanchor: 'bottom' }
  const text = { text: 'Dulong and Petit', showarrow: false, font: { size: 11 } }
  return [{ ...text, ...place, xref: `${x} domain`, yref: y, y: limit }]
}
