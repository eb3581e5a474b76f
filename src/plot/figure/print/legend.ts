import { maximum } from '../../../math/index.js'
import type { Layout, Trace } from '../plotly.js'
import { axisLength, columnWidth, letterSize, letters, lineHeight } from './measures.js'
import { shownWidth, wrap } from './wrap.js'

/** The symbol before a name, with the space around it, and the space between two names, in pixels. */
const symbolWidth = 40
const betweenNames = 5

/** Returns true for traces that a legend names. */
export function isNamed(trace: Trace, { showlegend }: Layout): boolean {
  return showlegend !== false && trace['showlegend'] !== false && trace.name !== undefined && trace.name !== ''
}

/** Returns a trace that belongs to no group of the legend: a group would be a column of its own. */
export function withoutGroup({ legendgroup: _, ...trace }: Trace): Trace {
  return trace
}

/** Returns a trace whose name fits into a row. */
export function withShortName(trace: Trace): Trace {
  return {
    ...trace,
    name: wrap(trace.name ?? '', axisLength - symbolWidth - betweenNames, letterSize, { words: true }).join('<br>'),
  }
}

/** Returns the height of a legend below the figure in pixels. Its names are side by side, in columns where one row is too short. */
export function legendHeight(names: readonly string[], title: string | undefined): number {
  if (names.length === 0) return 0
  // Plotly compares with the plot area, which is shorter beside long numbers.
  const room = axisLength - 30
  const widths = names.map(name => shownWidth(name, letterSize) + symbolWidth)
  const all = widths.reduce((sum, width) => sum + width + betweenNames, 0)
  const columns = all < room ? names.length : Math.max(1, Math.floor(room / (maximum(widths) + betweenNames)))
  const heights = names.map(name => Math.max(16, name.split('<br>').length * lineHeight) + 3)
  let height = 4
  for (let start = 0; start < names.length; start += columns) height += maximum(heights.slice(start, start + columns))
  return height + (title === undefined ? 0 : lineHeight + 4)
}

/** Returns the legend at the bottom; `top` is its height above the lower edge as a fraction of the figure. */
export function printedLegend(legend: object | undefined, title: string | undefined, top: number): object {
  const { traceorder: _, ...rest } = (legend ?? {}) as { traceorder?: unknown }
  return {
    ...rest,
    orientation: 'h',
    xref: 'container',
    yref: 'container',
    x: 4 / columnWidth,
    xanchor: 'left',
    y: top,
    yanchor: 'top',
    font: letters,
    itemwidth: 30,
    bgcolor: 'rgba(0,0,0,0)',
    ...(title !== undefined && { title: { text: title, side: 'top', font: letters } }),
  }
}
