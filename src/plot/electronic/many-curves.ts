import { withNote } from '../figure/notes.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { palette } from '../theme/palette.js'

const dashes = {
  up: ['solid', 'dash', 'longdash'],
  down: ['dot', 'dashdot', 'longdashdot'],
} as const

/** The dashes of the n-th curve: another kind each time that the colors begin anew. */
export function dashOf(curve: number, isDown: boolean): string {
  const kinds = dashes[isDown ? 'down' : 'up']
  return kinds[Math.floor(curve / palette.length) % kinds.length] as string
}

/** A legend of more names than these is set in smaller letters, and one of more than `mostNames` is cut. */
const roomyNames = 12
const mostNames = 24

/** Traces and layout with a legend that the picture has room for; a note tells of names left out. */
export function withLegendRoom(traces: readonly Trace[], layout: Layout): { data: Trace[]; layout: Layout } {
  const named = traces.filter(trace => trace['showlegend'] !== false)
  if (named.length <= roomyNames) return { data: [...traces], layout }
  const smaller = { ...layout, legend: { ...layout.legend, font: { size: 10.5 } } }
  if (named.length <= mostNames) return { data: [...traces], layout: smaller }
  const unnamed = new Set(named.slice(mostNames))
  const note = `${named.length} curves are drawn, the first ${mostNames} are named; the others tell their name on hover.`
  return {
    data: traces.map(trace => (unnamed.has(trace) ? { ...trace, showlegend: false } : trace)),
    layout: withNote(smaller, note),
  }
}
