import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Layout, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colourOf, seeThrough } from '../theme/palette.js'
import { type BarOptions, bar } from './bar.js'
import { type Column, checkLengths, columnTitle, readColumn, type Selector, type Source } from './column.js'
import { columnAxis } from './column-axis.js'
import { wholeSteps } from './count-axis.js'
import { countedHistogram, isCounted } from './counted.js'
import { groupsOf, legendOf } from './groups.js'
import type { HistogramPlotOptions } from './histogram-options.js'
import { intervalWords } from './interval-words.js'
import { countedInIntervals, type Histogram } from './intervals.js'

/**
 * How many values lie in which interval: `plot.histogram(frame, { x: 'band_gap' })`. Intervals are counted here, so that
 * the live figure and the static picture agree; words are counted as in `plot.bar`, and the answer of `query.histogram`
 * is drawn as the server counted it.
 *
 * @throws QueryError when a column does not exist, the columns differ in length, or `bins` are impossible
 */
export function histogram<Row extends object>(source: Source<Row>, options: HistogramPlotOptions<Row> = {}): Figure {
  if (options.x === undefined && isCounted(source)) {
    const counted = countedHistogram(source, options)
    return figureOf(counted, undefined, { yTitle: 'Entries', ...options } as HistogramPlotOptions<Row>)
  }
  const { x: selector = 'x' as Selector<Row>, xTitle: title, xUnit: unit, units: system } = options
  const x = readColumn(source, selector, { title, unit, system })
  if (x.kind === 'words') return bar(source, barOptions(selector, options))
  const colour = options.colour === undefined ? undefined : readColumn(source, options.colour, { system })
  checkLengths({ x, colour })
  const groups = groupsOf(colour, x.values.length)
  return figureOf(countedInIntervals(x, groups, { bins: options.bins, log: options.xLog }), colour, options)
}

function barOptions<Row extends object>(x: Selector<Row>, options: HistogramPlotOptions<Row>): BarOptions<Row> {
  const { colour, normalised, yLog: log, title, xTitle, yTitle, units } = options
  const given = { colour, normalised, log, title, xTitle, yTitle, units }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { x, ...set }
}

function figureOf<Row extends object>(
  counted: Histogram,
  colour: Column | undefined,
  options: HistogramPlotOptions<Row>,
): Figure {
  const heights = heightsOf(counted, options)
  const yTitle = options.yTitle ?? heightTitle(counted, options)
  const data = counted.groups.map((_, group) => traceOf(counted, { group, heights, yTitle, options }))
  const layout = baseLayout({
    xaxis: { ...columnAxis(counted.column, { log: options.xLog }), ...rangeOf(counted, options) },
    yaxis: heightAxis(plainText(yTitle), mostOf(counted, options), options),
    bargap: 0,
    barmode: options.arrangement === 'overlaid' ? 'overlay' : 'stack',
    showlegend: colour !== undefined,
    ...(colour && { legend: legendOf(colour) }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({
    data,
    layout: counted.notes.map(plainText).reduce<Layout>(withNote, layout),
    alt: altOf(counted, options.title),
  })
}

function heightAxis(
  title: string,
  most: number,
  { yLog, normalised }: Pick<HistogramPlotOptions, 'yLog' | 'normalised'>,
): Axis {
  if (yLog) return axis(title, { type: 'log', ...(!normalised && { dtick: 1 }) })
  return axis(title, { rangemode: 'tozero', ...(!normalised && wholeSteps(most)) })
}

/** The greatest count that the axis has to reach. */
function mostOf({ groups, intervals }: Histogram, { arrangement }: HeightOptions): number {
  return intervals.reduce((most, _, bin) => {
    const counts = groups.map(group => group.counts[bin] as number)
    const height = arrangement === 'overlaid' ? Math.max(...counts) : counts.reduce((sum, count) => sum + count, 0)
    return Math.max(most, height)
  }, 0)
}

interface HeightOptions {
  normalised?: boolean
  arrangement?: 'stacked' | 'overlaid'
  xLog?: boolean
}

/** The heights of bars by group. */
function heightsOf({ groups, intervals, scale }: Histogram, options: HeightOptions): number[][] {
  if (!options.normalised) return groups.map(({ counts }) => counts)
  const totals = groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const total = totals.reduce((sum, count) => sum + count, 0)
  return groups.map(({ counts }, group) => {
    const all = options.arrangement === 'overlaid' ? (totals[group] as number) : total
    return counts.map((count, bin) => count / (all || 1) / widthOf(intervals[bin] as [number, number], scale, options))
  })
}

function widthOf([low, high]: [number, number], scale: Histogram['scale'], { xLog }: HeightOptions): number {
  if (scale === 'dates') return 1
  return xLog ? Math.log10(high / low) : high - low
}

function heightTitle({ column, scale }: Histogram, { normalised, xLog }: HeightOptions): string {
  if (!normalised) return 'Count'
  if (scale === 'dates') return 'Share'
  if (xLog) return 'Density (1/decade)'
  return column.unit === '' ? 'Density' : `Density (1/${/[ /·]/.test(column.unit) ? `(${column.unit})` : column.unit})`
}

interface TraceContext<Row extends object> {
  group: number
  heights: readonly number[][]
  yTitle: string
  options: HistogramPlotOptions<Row>
}

function traceOf<Row extends object>(
  { groups, intervals, scale, column }: Histogram,
  { group, heights, yTitle, options }: TraceContext<Row>,
): Trace {
  const { name = '', colour } = groups[group] ?? {}
  const widths = intervals.map(([low, high]) => high - low)
  const isEven = widths.every(width => Math.abs(width - (widths[0] as number)) <= 1e-9 * width)
  const overlaid = options.arrangement === 'overlaid' && groups.length > 1
  return {
    type: 'bar',
    name,
    x: intervals.map(([low, high]) => middle(low, high, scale)),
    y: heights[group] as number[],
    width: isEven ? (widths[0] ?? 1) : widths,
    customdata: intervals.map(interval => plainText(intervalWords(interval, scale, column.unit))),
    hovertemplate: `%{customdata}<br>${plainText(yTitle)}: %{y}<extra>${name}</extra>`,
    marker: markerOf(colour || colourOf(0), intervals.length, overlaid),
  }
}

/** Groups over one another are seen by their outlines. */
function markerOf(colour: string, bars: number, overlaid: boolean): object {
  if (overlaid) return { color: seeThrough(colour), line: { color: colour, width: 1.5 } }
  return { color: colour, ...(bars <= 150 && { line: { color: '#ffffff', width: 1 } }) }
}

function middle(low: number, high: number, scale: Histogram['scale']): number | string {
  const value = low / 2 + high / 2
  return scale === 'dates' ? new Date(Math.round(value)).toISOString() : value
}

function rangeOf({ intervals, scale }: Histogram, { xLog }: HeightOptions): { range?: (number | string)[] } {
  const [first, last] = [intervals[0], intervals[intervals.length - 1]]
  if (!first || !last) return {}
  const ends = [first[0], last[1]]
  if (scale === 'dates') return { range: ends.map(end => new Date(end).toISOString()) }
  const [low = 0, high = 1] = xLog ? ends.map(Math.log10) : ends
  const room = (high - low) * 0.02
  return { range: [low - room, high + room] }
}

function altOf({ column, intervals, groups, scale }: Histogram, title: string | undefined): string {
  const sums = intervals.map((_, bin) => groups.reduce((sum, { counts }) => sum + (counts[bin] as number), 0))
  const total = sums.reduce((sum, count) => sum + count, 0)
  const most = sums.reduce((best, count, bin) => (count > (sums[best] as number) ? bin : best), 0)
  const where = intervals[most]
    ? `, most (${sums[most]}) in ${intervalWords(intervals[most] as [number, number], scale, column.unit)}`
    : ''
  const parts = groups.length > 1 ? `, in ${groups.length} groups` : ''
  const what = `Histogram of ${columnTitle(column) || 'values'}: ${total} values in ${intervals.length} intervals${parts}${where}`
  return title === undefined ? what : `${title}: ${what}`
}
