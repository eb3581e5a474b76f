import { DataError } from '../../errors/index.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Picture, Trace } from '../figure/plotly.js'

/** More marks than these make a static picture heavy, and hide one another. */
const mostMarks = 4000

/** What Plotly draws by a graphics card, or upon a map that it fetches from the network. */
const undrawable = new Set([
  ...['scatter3d', 'surface', 'mesh3d', 'cone', 'streamtube', 'volume', 'isosurface', 'splom', 'parcoords'],
  ...['scatterpolargl', 'scattergeo', 'choropleth', 'scattermap', 'choroplethmap', 'densitymap'],
  ...['scattermapbox', 'choroplethmapbox', 'densitymapbox'],
])

/**
 * The picture without what Plotly draws by the graphics card (`scattergl`), which no server has: plain points in its
 * place, and of very many an even selection, with a note. Scenes and maps are left out, with a note.
 *
 * @throws DataError where nothing else is there
 */
export function withoutGraphicsCard({ data, layout }: Picture): Picture {
  const drawable = data.filter(trace => !isUndrawable(trace))
  const every = stepOf(drawable)
  const traces = drawable.map(trace => plain(trace, every))
  const isThinned = traces.some((trace, index) => length(trace) < length(drawable[index] as Trace))
  const notes = [
    ...lackNotes(data, drawable),
    ...(isThinned ? [`Picture of every ${ordinal(every)} point; all are in the figure.`] : []),
  ]
  return { data: traces, layout: notes.reduce(withNote, layout) }
}

const isUndrawable = ({ type }: Trace) => type !== undefined && undrawable.has(type)

function lackNotes(data: readonly Trace[], drawable: readonly Trace[]): string[] {
  if (drawable.length === data.length) return []
  const types = [...new Set(data.filter(isUndrawable).map(({ type }) => plainText(type)))].join(', ')
  if (drawable.length > 0) return [`Not in this static picture: ${types}.`]
  throw new DataError(`There is no static picture of ${types}: it is drawn by a graphics card, or upon a map.`, {
    hint: 'Show the figure in a page that brings Plotly, or give it a drawing in two dimensions as figure.still.',
  })
}

function plain(trace: Trace, every: number): Trace {
  if (!hasMarks(trace)) return trace
  return { ...(thin(trace, every, length(trace)) as Trace), type: 'scatter' }
}

/** Points that are drawn one by one; long lines are thinned elsewhere, and keep their outline. */
function hasMarks({ type = 'scatter', mode }: Trace): boolean {
  return type === 'scattergl' || (type === 'scatter' && mode !== undefined && !/lines|none/.test(String(mode)))
}

function thin(value: unknown, every: number, length: number): unknown {
  if (every === 1 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as unknown as unknown[])
    return items.length === length ? items.filter((_, index) => index % every === 0) : value
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, thin(item, every, length)]))
}

const length = ({ x, y }: Trace) => Math.max(x?.length ?? 0, y?.length ?? 0)

/** The step that leaves no more marks than a picture holds, all traces together. */
function stepOf(data: Trace[]): number {
  const marks = data.filter(hasMarks).reduce((sum, trace) => sum + length(trace), 0)
  return Math.max(1, Math.ceil(marks / mostMarks))
}

const ordinal = (step: number) => (step === 2 ? 'second' : step === 3 ? 'third' : `${step}th`)
