import { toPlain } from './plain.js'
import type { Axis, Layout, Picture, Trace } from './plotly.js'
import { evenSpacing, type Point, roundRelative, roundTo, stepOf } from './rounding.js'

/** Arrays up to this length keep all digits, since users may read their numbers. */
const maxExactLength = 20

/**
 * Returns a picture for JSON in which long lines take fewer characters and look the same. Their numbers are rounded to what a
 * screen shows, and evenly spaced coordinates become a start and a distance (`x0`, `dx`), which all versions of Plotly read.
 * Users read markers one by one, so that markers are rounded only as `toPlain` does.
 */
export function shortened({ data, layout }: Picture): Picture {
  return {
    data: data.map(trace => (isLine(trace) ? shortenedLine(trace, layout) : (toPlain(trace) as Trace))),
    layout: toPlain(layout) as Layout,
  }
}

function isLine({ type = 'scatter', mode = 'lines' }: Trace): boolean {
  return (type === 'scatter' || type === 'scattergl') && !mode.includes('markers')
}

function shortenedLine(trace: Trace, layout: Layout): Trace {
  const x = shortenedAxis(trace.x, axisOf(trace, layout, 'x'))
  const y = shortenedAxis(trace.y, axisOf(trace, layout, 'y'))
  const even = evenAxis(trace, { x, y })
  const attributesOf = ([name, value]: [string, unknown]): [string, unknown][] => {
    const axis = name === 'x' ? x : name === 'y' ? y : undefined
    if (axis === undefined) return [[name, toPlain(value)]]
    if (name !== even) return [[name, axis.values]]
    return [
      [`${name}0`, axis.spacing?.start],
      [`d${name}`, axis.spacing?.distance],
    ]
  }
  return Object.fromEntries(Object.entries(trace).flatMap(attributesOf))
}

/** Returns the axis whose coordinates need no array: at most one, since the other array gives the number of points. */
function evenAxis(trace: Trace, { x, y }: Record<'x' | 'y', ShortenedAxis | undefined>): 'x' | 'y' | undefined {
  // Plotly matches stacked curves by their coordinates.
  if (!trace.x || trace.x.length !== trace.y?.length || trace['stackgroup'] !== undefined) return undefined
  return y?.spacing ? 'y' : x?.spacing ? 'x' : undefined
}

function axisOf(trace: Trace, layout: Layout, letter: 'x' | 'y'): Axis {
  const id = trace[`${letter}axis`]
  const name = typeof id === 'string' ? id.replace(letter, `${letter}axis`) : `${letter}axis`
  return (layout[name] as Axis | undefined) ?? {}
}

interface ShortenedAxis {
  values: Point[]
  /** The start and the distance of evenly spaced values. */
  spacing?: ReturnType<typeof evenSpacing>
}

/** Returns `undefined` for what is not shortened: short arrays, texts, dates. */
function shortenedAxis(values: Trace['x'], axis: Axis): ShortenedAxis | undefined {
  if (!values || values.length <= maxExactLength) return undefined
  const points: unknown[] = Array.from(values as ArrayLike<unknown>)
  if (!points.every(isPoint)) return undefined
  if (axis.type === 'log') return { values: points.map(roundRelative) }
  if (axis.type !== undefined && axis.type !== 'linear' && axis.type !== '-') return undefined
  const step = stepOf(points, axis)
  return { values: points.map(point => roundTo(point, step)), spacing: evenSpacing(points, step) }
}

function isPoint(value: unknown): value is Point {
  return value === null || typeof value === 'number'
}
