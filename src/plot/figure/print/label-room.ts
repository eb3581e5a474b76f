import type { Axis, Layout, Trace } from '../plotly.js'
import { axisLength, letterSize } from './measures.js'
import { shownWidth } from './wrap.js'

/** Returns a layout whose horizontal axis has room for the words that are written beside its points. */
export function withRoomForLabels(layout: Layout, traces: readonly Trace[]): Layout {
  const { xaxis } = layout
  const isOwn = traces.every(trace => trace['xaxis'] === undefined) && xaxis?.['domain'] === undefined
  const labels = isOwn ? traces.flatMap(labelsOf) : []
  if (labels.length === 0 || xaxis === undefined) return layout
  const range = rangeWith(labels, xaxis, traces)
  return range === undefined ? layout : { ...layout, xaxis: { ...xaxis, range } }
}

/** The words at a point: its place, and how far they reach to both sides, in pixels. */
interface Label {
  x: unknown
  left: number
  right: number
}

function labelsOf({ mode, text = [], x = [], textposition = 'middle center' }: Trace): Label[] {
  if (!mode?.includes('text')) return []
  return Array.from(x as ArrayLike<unknown>, (place, index) => {
    const width = shownWidth(String(Array.isArray(text) ? (text[index] ?? '') : text), letterSize) + letterSize
    const position = String(Array.isArray(textposition) ? textposition[index] : textposition)
    if (position.endsWith('right')) return { x: place, left: 0, right: width }
    return position.endsWith('left')
      ? { x: place, left: width, right: 0 }
      : { x: place, left: width / 2, right: width / 2 }
  })
}

/** Returns the range of an axis, or of all points, made longer where words need it; undefined for categories and dates. */
function rangeWith(labels: readonly Label[], { type, range }: Axis, traces: readonly Trace[]): number[] | undefined {
  const scaled = (value: unknown) => (type === 'log' ? Math.log10(Number(value)) : Number(value))
  const points = traces.flatMap(({ x = [] }) => Array.from(x as ArrayLike<unknown>)).filter(value => value !== null)
  if (points.some(value => typeof value !== 'number')) return undefined
  const places = points.map(scaled).filter(Number.isFinite)
  let [low, high] = (range ?? []).map(Number) as [number | undefined, number | undefined]
  low ??= places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY)
  high ??= places.reduce((most, place) => Math.max(most, place), Number.NEGATIVE_INFINITY)
  if (!(low < high)) return undefined
  // Longer than now, so that the words fit at the scale that follows.
  const perPixel = (1.3 * (high - low)) / axisLength
  for (const { x, left, right } of labels) {
    const place = scaled(x)
    if (x === null || !Number.isFinite(place)) continue
    low = Math.min(low, place - left * perPixel)
    high = Math.max(high, place + right * perPixel)
  }
  return [low, high]
}
