import { maximum } from '../../../math/index.js'
import type { Axis, Layout, Trace } from '../plotly.js'
import { axisLength, black, gap, letterSize, letters, lineHeight, thin, tickLength } from './measures.js'
import { shownWidth, wrap } from './wrap.js'

type Letter = 'x' | 'y'
type Domain = readonly [start: number, end: number]

/** Returns the axes of a layout along a letter, with their names: `xaxis`, `xaxis2` …. */
export function axesOf(layout: Layout, letter: Letter): [name: string, axis: Axis][] {
  return Object.entries(layout).filter(([name]) => new RegExp(`^${letter}axis\\d*$`).test(name)) as [string, Axis][]
}

/** Returns the part of a figure that an axis has. */
export function domainOf(axis: Axis): Domain {
  return (axis['domain'] as Domain | undefined) ?? [0, 1]
}

/** Returns the height of the numbers and the title below an axis as printed, in pixels. */
export function axisHeight(axis: Axis): number {
  if (axis['visible'] === false) return 0
  const title = axis.title?.text ? gap + axis.title.text.split('<br>').length * lineHeight : 0
  return tickLength + gap + (axis['showticklabels'] === false ? 0 : labelsHeight(axis)) + title
}

function labelsHeight(axis: Axis): number {
  const names = textsOf(axis['ticktext'] ?? axis['categoryarray'])
  const lines = maximum(
    names.map(name => name.split('<br>').length),
    1,
  )
  const longest = maximum(
    names.map(name => shownWidth(name, letterSize)),
    0,
  )
  return axis['tickangle'] ? Math.max(longest, lineHeight) + gap : lines * lineHeight
}

/** Returns the axes of a layout as they are printed in a plot area of this height: thin and black, in letters of 8 pt, no grid. */
export function printedAxes(layout: Layout, traces: readonly Trace[], height: number): Layout {
  const lengths = { x: axisLength, y: height }
  const axes = (['x', 'y'] as const).flatMap(letter =>
    axesOf(layout, letter).map(([name, axis]) => {
      const [start, end] = domainOf(axis)
      const length = (end - start) * lengths[letter]
      return [name, printedAxis(axis, { letter, length, names: categoriesOf(name, axis, traces) })] as const
    }),
  )
  return Object.fromEntries(axes)
}

interface Place {
  letter: Letter
  /** The length of the axis in pixels. */
  length: number
  /** The categories along the axis; empty for numbers. */
  names: readonly string[]
}

function printedAxis(axis: Axis, place: Place): Axis {
  if (axis['visible'] === false) return axis
  const { letter, length } = place
  const title = wrap(axis.title?.text ?? '', Math.max(40, length), letterSize, { unit: true }).join('<br>')
  return {
    ...axis,
    ...(axis.title && {
      title: { ...axis.title, text: title, standoff: axis['side'] === 'right' ? 2 * gap : gap, font: letters },
    }),
    tickfont: { ...(axis['tickfont'] as object | undefined), ...letters, size: letterSize / enlarged(axis) },
    ...(axis['showline'] !== false && { linecolor: black, linewidth: thin }),
    tickcolor: black,
    ...(axis['ticks'] !== '' && { ticklen: tickLength, tickwidth: thin }),
    showgrid: false,
    // The margin below is computed; that at the left follows from the numbers.
    automargin: letter === 'y',
    ...(place.names.length > 0 ? categoryLabels(place) : numberLabels(axis, place)),
  }
}

/** Plotly writes the powers of ten along a logarithmic axis larger than the numbers along others. */
function enlarged({ type, range }: Axis): number {
  const [low, high] = (range ?? []) as (number | undefined)[]
  return type === 'log' && (low === undefined || high === undefined || high - low >= 2) ? 1.25 : 1
}

function categoriesOf(name: string, axis: Axis, traces: readonly Trace[]): readonly string[] {
  if (axis.type !== undefined && axis.type !== 'category') return []
  if (Array.isArray(axis['categoryarray'])) return textsOf(axis['categoryarray'])
  const [letter, number] = [name[0] as Letter, name.slice(5)]
  const values = traces
    .filter(trace => (trace[`${letter}axis`] ?? letter) === `${letter}${number}`)
    .flatMap(trace => textsOf(trace[letter]))
  const isNumbers = axis.type !== 'category' && values.every(value => value.trim() !== '' && !/^[^\d+-]/.test(value))
  return isNumbers ? [] : [...new Set(values)]
}

function textsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : []
}

/** Returns names side by side, in several lines where they have several words, or upright where that is too long. */
function categoryLabels({ letter, length, names }: Place): Axis {
  if (letter === 'y') return {}
  const each = length / names.length - 4
  const lines = names.map(name => wrap(name, Math.max(each, 20), letterSize).join('<br>'))
  if (lines.some(line => shownWidth(line, letterSize) > each)) {
    const most = Math.floor(length / lineHeight)
    return { tickangle: -90, ...(names.length > most && { tickmode: 'auto', nticks: most }) }
  }
  return { tickangle: 0, tickmode: 'array', tickvals: [...names], ticktext: lines }
}

function numberLabels(axis: Axis, { letter, length }: Place): Axis {
  if (Array.isArray(axis['ticktext'])) return letter === 'y' ? {} : namedPlaces(axis, length)
  const isFree = ['tickmode', 'tickvals', 'dtick'].every(name => axis[name] === undefined)
  const most = Math.max(3, Math.round(length / (letter === 'y' ? 24 : 40)))
  return isFree ? { nticks: Math.min((axis['nticks'] as number | undefined) ?? most, most) } : {}
}

/** Returns the names of places along an axis. Where they are too close, every second one is in a second line; else they are upright. */
function namedPlaces(axis: Axis, length: number): Axis {
  const names = textsOf(axis['ticktext'])
  const values = (axis['tickvals'] as unknown[]).map(Number)
  const [low, high] = (axis.range ?? [values[0], values[values.length - 1]]).map(Number) as [number, number]
  const pixel = (index: number) => ((values[index] as number) - low) * (length / (high - low || 1))
  const half = (index: number) => shownWidth(names[index] ?? '', letterSize) / 2
  const collide = (step: number) =>
    names.some((_, index) => index >= step && pixel(index) - pixel(index - step) < half(index) + half(index - step) + 2)
  if (!collide(1)) return { tickangle: 0 }
  if (collide(2)) return { tickangle: -90 }
  return { tickangle: 0, ticktext: names.map((name, index) => (index % 2 === 0 ? name : `<br>${name}`)) }
}

/** The room that the numbers and the title of an axis take between two panels, in pixels. */
const between = { x: 2 * lineHeight + tickLength + 3 * gap, y: 52 }
/** The room between two panels that share an axis, in pixels. */
const bare = { x: 8, y: lineHeight + gap }

/** Returns a layout whose panels leave room for the numbers and titles between them. */
export function withRoomBetween(layout: Layout, height: number): Layout {
  return spread(spread(layout, 'x', axisLength), 'y', height)
}

function spread(layout: Layout, letter: Letter, length: number): Layout {
  const axes = axesOf(layout, letter)
  const other = letter === 'x' ? 'y' : 'x'
  const domains = [...new Map(axes.map(([, axis]) => [String(domainOf(axis)), domainOf(axis)])).values()]
  domains.sort((a, b) => a[0] - b[0])
  const overlap = domains.some(([start], index) => index > 0 && start < (domains[index - 1] as Domain)[1])
  if (domains.length < 2 || overlap) return layout
  const gaps = domains.slice(1).map((domain, index) => {
    // Numbers are left of the right panel, and below the upper panel.
    const here = axes.filter(([, axis]) => String(domainOf(axis)) === String(domain)).map(([name]) => idOf(name))
    const crossing = axesOf(layout, other).filter(([name, axis]) => {
      return (
        axis['side'] !== 'right' && here.includes((axis['anchor'] as string | undefined) ?? counterpart(name, letter))
      )
    })
    const isLabeled = crossing.some(
      ([, axis]) =>
        axis['visible'] !== false && axis['showticklabels'] !== false && (letter === 'x' || axis.title?.text),
    )
    const before = (domain[0] - (domains[index] as Domain)[1]) * length
    return Math.max(isLabeled ? between[other] : bare[letter], isLabeled ? 0 : Math.min(before, between[other]))
  })
  const room = 1 - gaps.reduce((sum, one) => sum + one, 0) / length
  const all = domains.reduce((sum, [start, end]) => sum + end - start, 0)
  const places = new Map<string, Domain>()
  let start = 0
  for (const [index, domain] of domains.entries()) {
    const size = ((domain[1] - domain[0]) / all) * room
    places.set(String(domain), [start, Math.min(1, start + size)])
    start += size + (gaps[index] ?? 0) / length
  }
  return {
    ...layout,
    ...Object.fromEntries(axes.map(([name, axis]) => [name, { ...axis, domain: places.get(String(domainOf(axis))) }])),
  }
}

/** Returns the id by which other axes name one: `x2` for `xaxis2`. */
function idOf(name: string): string {
  return name.replace('axis', '')
}

function counterpart(name: string, letter: Letter): string {
  return `${letter}${name.slice(5)}`
}
