import { withNote } from '../figure/notes.js'
import type { Picture, Trace } from '../figure/plotly.js'

/** More marks than these make a static picture heavy, and hide one another. */
const mostMarks = 4000

/**
 * The picture without what Plotly draws by the graphics card (`scattergl`), which no server has: plain points in its
 * place, and of very many an even selection, with a note.
 */
export function withoutGraphicsCard({ data, layout }: Picture): Picture {
  const every = stepOf(data)
  const traces = data.map(trace => plain(trace, every))
  if (!traces.some((trace, index) => length(trace) < length(data[index] as Trace))) return { data: traces, layout }
  return { data: traces, layout: withNote(layout, `Picture of every ${ordinal(every)} point; all are in the figure.`) }
}

function plain(trace: Trace, every: number): Trace {
  if (trace.type !== 'scattergl') return trace
  return { ...(thin(trace, every, length(trace)) as Trace), type: 'scatter' }
}

function thin(value: unknown, every: number, length: number): unknown {
  if (every === 1 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as unknown as unknown[])
    return items.length === length ? items.filter((_, index) => index % every === 0) : value
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, thin(item, every, length)]))
}

const length = (trace: Trace) => trace.x?.length ?? 0

/** The step that leaves no more marks than a picture holds, all traces together. */
function stepOf(data: Trace[]): number {
  const marks = data.filter(trace => trace.type === 'scattergl').reduce((sum, trace) => sum + length(trace), 0)
  return Math.max(1, Math.ceil(marks / mostMarks))
}

const ordinal = (step: number) => (step === 2 ? 'second' : step === 3 ? 'third' : `${step}th`)
