import { withNote } from '../figure/notes.js'
import type { Layout, Trace } from '../figure/plotly.js'

/** A legend with more names has smaller letters; one with more than `maxNames` is cut. */
const maxLargeNames = 12
const maxNames = 24

/** Fits the legend into the picture. A note says how many names are left out. */
export function fitLegend(traces: readonly Trace[], layout: Layout): { data: Trace[]; layout: Layout } {
  const named = traces.filter(trace => trace['showlegend'] !== false)
  if (named.length <= maxLargeNames) return { data: [...traces], layout }
  const smaller = { ...layout, legend: { ...layout.legend, font: { size: 10.5 } } }
  if (named.length <= maxNames) return { data: [...traces], layout: smaller }
  const unnamed = new Set(named.slice(maxNames))
  const note = `${named.length} curves are drawn, the first ${maxNames} are named; the others tell their name on hover.`
  return {
    data: traces.map(trace => (unnamed.has(trace) ? { ...trace, showlegend: false } : trace)),
    layout: withNote(smaller, note),
  }
}
