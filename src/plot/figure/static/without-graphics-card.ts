import { DataError } from '../../../errors/index.js'
import { withNote } from '../notes.js'
import { plainText } from '../plain-text.js'
import type { Picture, Trace } from '../plotly.js'

/** A static picture has at most so many markers: more make it large and cover each other. */
const maxMarkers = 4000

/** The trace types that Plotly draws with a graphics card, or on a map from the network. */
const undrawable = new Set([
  ...['scatter3d', 'surface', 'mesh3d', 'cone', 'streamtube', 'volume', 'isosurface', 'splom', 'parcoords'],
  ...['scatterpolargl', 'scattergeo', 'choropleth', 'scattermap', 'choroplethmap', 'densitymap'],
  ...['scattermapbox', 'choroplethmapbox', 'densitymapbox'],
])

/**
 * Returns the picture without traces that need a graphics card, which a server does not have. `scattergl` becomes `scatter`,
 * and of very many points only every n-th is drawn, with a note. Scenes and maps are left out, with a note.
 *
 * @throws DataError when no other traces are left
 */
export function withoutGraphicsCard({ data, layout }: Picture): Picture {
  const drawable = data.filter(trace => !isUndrawable(trace))
  const every = stepOf(drawable)
  const traces = drawable.map(trace => withoutGl(trace, every))
  const isThinned = traces.some((trace, index) => length(trace) < length(drawable[index] as Trace))
  const notes = [
    ...omissionNotes(data, drawable),
    ...(isThinned ? [`Picture of every ${ordinal(every)} point; all are in the figure.`] : []),
  ]
  return { data: traces, layout: notes.reduce(withNote, layout) }
}

const isUndrawable = ({ type }: Trace) => type !== undefined && undrawable.has(type)

function omissionNotes(data: readonly Trace[], drawable: readonly Trace[]): string[] {
  if (drawable.length === data.length) return []
  const types = [...new Set(data.filter(isUndrawable).map(({ type }) => plainText(type)))].join(', ')
  if (drawable.length > 0) return [`Not in this static picture: ${types}.`]
  throw new DataError(`There is no static picture of ${types}: it is drawn by a graphics card, or upon a map.`, {
    hint: 'Show the figure in a page that brings Plotly, or give it a drawing in two dimensions as figure.still.',
  })
}

function withoutGl(trace: Trace, every: number): Trace {
  if (!hasMarkers(trace)) return trace
  return { ...(thin(trace, every, length(trace)) as Trace), type: 'scatter' }
}

/** Returns true for traces of markers. Long lines are thinned by `decimate`. */
function hasMarkers({ type = 'scatter', mode }: Trace): boolean {
  return type === 'scattergl' || (type === 'scatter' && mode !== undefined && !/lines|none/.test(String(mode)))
}

/** Returns a trace, or an attribute of it, with only every n-th item of all lists that have one item per point. */
function thin(value: unknown, every: number, length: number): unknown {
  if (every === 1 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as unknown as unknown[])
    return items.length === length ? items.filter((_, index) => index % every === 0) : value
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, thin(item, every, length)]))
}

const length = ({ x, y }: Trace) => Math.max(x?.length ?? 0, y?.length ?? 0)

/** Returns the n for which every n-th marker of all traces together is not too many. */
function stepOf(data: Trace[]): number {
  const markers = data.filter(hasMarkers).reduce((sum, trace) => sum + length(trace), 0)
  return Math.max(1, Math.ceil(markers / maxMarkers))
}

const ordinal = (step: number) => (step === 2 ? 'second' : step === 3 ? 'third' : `${step}th`)
