import { maximum } from '../../math/index.js'
import {
  anyText,
  checkOptions,
  either,
  flag,
  type OptionRule,
  type OptionRules,
  oneOf,
  wholeNumber,
  withoutUndefined,
} from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { selector, tableWords } from '../figure/option-rules.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Axis, Layout } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { type BarOptions, bar } from './bar.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { columnAxis } from './column-axis.js'
import { wholeSteps } from './count-axis.js'
import { countedHistogram, isCounted } from './counted.js'
import { groupsOf, legendOf } from './groups.js'
import { type HeightOptions, heightsOf, heightTitle } from './histogram-heights.js'
import type { HistogramPlotOptions } from './histogram-options.js'
import { histogramTraces, logRange } from './histogram-traces.js'
import { intervalWords } from './interval-words.js'
import { countedInIntervals, type Histogram } from './intervals.js'

const edges: OptionRule = { allowed: 'the edges', accepts: Array.isArray }

const rules: OptionRules<HistogramPlotOptions> = {
  ...tableWords,
  x: selector,
  bins: either(wholeNumber(1, 10_000), edges),
  color: selector,
  arrangement: oneOf('stacked', 'overlaid'),
  normalized: flag,
  xLog: flag,
  yLog: flag,
  xUnit: anyText,
}

/**
 * Returns a figure with the number of values in each interval. The toolkit counts the values itself, so that the live figure
 * and the static picture agree. Categories are counted as in `plot.bar`. The table of `query.histogram` is drawn as the server
 * counted it.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `HistogramPlotOptions`
 * @throws QueryError when a column or an option does not exist, the columns differ in length, or `bins` is invalid
 *
 * @example
 * plot.histogram(frame, { x: 'energy', bins: 10 })
 */
export function histogram<Row extends object = AnyRow>(
  source: Source<Row>,
  options: HistogramPlotOptions<Row> = {},
): Figure {
  checkOptions('plot.histogram', options as HistogramPlotOptions, rules)
  if (options.x === undefined && isCounted(source)) {
    const counted = countedHistogram(source, options)
    return figureOf(counted, undefined, { yTitle: 'Entries', ...options } as HistogramPlotOptions<Row>)
  }
  const { x: selector = 'x' as Selector<Row>, xTitle: title, xUnit: unit, unitSystem: system } = options
  const x = readColumn(source, selector, { title, unit, system })
  if (x.kind === 'words') return bar(source, barOptions(selector, options))
  const color = options.color === undefined ? undefined : readColumn(source, options.color, { system })
  checkLengths({ x, color })
  const groups = groupsOf(color, x.values.length)
  const arrangement = options.arrangement ?? (options.yLog ? 'overlaid' : 'stacked')
  const counted = countedInIntervals(x, groups, { bins: options.bins, log: options.xLog })
  return figureOf(counted, color, { ...options, arrangement })
}

function barOptions<Row extends object>(x: Selector<Row>, options: HistogramPlotOptions<Row>): BarOptions<Row> {
  const { color, normalized, yLog: log, title, xTitle, yTitle, unitSystem } = options
  return { x, ...withoutUndefined({ color, normalized, log, title, xTitle, yTitle, unitSystem }) }
}

function figureOf<Row extends object>(
  counted: Histogram,
  color: Column | undefined,
  options: HistogramPlotOptions<Row>,
): Figure {
  const heights = heightsOf(counted, options)
  const yTitle = options.yTitle ?? heightTitle(counted, options)
  const data = histogramTraces(counted, { heights, title: yTitle }, options)
  const layout = baseLayout({
    xaxis: { ...columnAxis(counted.column, { log: options.xLog }), ...rangeOf(counted, options) },
    yaxis: heightAxis(plainText(yTitle), { heights, largest: largestCount(counted, options), options }),
    bargap: 0,
    barmode: 'stack',
    showlegend: color !== undefined,
    ...(color && { legend: legendOf(color) }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({
    data,
    layout: counted.notes.map(noteText).reduce<Layout>(withNote, layout),
    alt: altOf(counted, options.title),
  })
}

interface HeightContext {
  heights: readonly number[][]
  /** The greatest count. */
  largest: number
  options: HeightOptions
}

function heightAxis(title: string, { heights, largest, options }: HeightContext): Axis {
  if (!options.yLog) return axis(title, { rangemode: 'tozero', ...(!options.normalized && wholeSteps(largest)) })
  const range = logRange(heights, options.arrangement !== 'overlaid')
  return axis(title, { type: 'log', range, ...(!options.normalized && { dtick: 1 }) })
}

/** Returns the greatest count on the axis: of a stack, or of a single group when overlaid. */
function largestCount({ groups, intervals }: Histogram, { arrangement }: HeightOptions): number {
  return intervals.reduce((largest, _, bin) => {
    const counts = groups.map(group => group.counts[bin] as number)
    const height = arrangement === 'overlaid' ? maximum(counts) : counts.reduce((sum, count) => sum + count, 0)
    return Math.max(largest, height)
  }, 0)
}

function rangeOf({ intervals, scale }: Histogram, { xLog }: HeightOptions): { range?: (number | string)[] } {
  const [first, last] = [intervals[0], intervals[intervals.length - 1]]
  if (!first || !last) return {}
  const ends = [first[0], last[1]]
  if (scale === 'dates') return { range: ends.map(end => new Date(end).toISOString()) }
  const [low = 0, high = 1] = xLog ? ends.map(Math.log10) : ends
  const padding = (high - low) * 0.02
  return { range: [low - padding, high + padding] }
}

function altOf({ column, intervals, groups, scale }: Histogram, title: string | undefined): string {
  const sums = intervals.map((_, bin) => groups.reduce((sum, { counts }) => sum + (counts[bin] as number), 0))
  const total = sums.reduce((sum, count) => sum + count, 0)
  const largest = sums.reduce((best, count, bin) => (count > (sums[best] as number) ? bin : best), 0)
  const where = intervals[largest]
    ? `, most (${sums[largest]}) in ${intervalWords(intervals[largest] as [number, number], scale, column.unit)}`
    : ''
  const groupCount = groups.length > 1 ? `, in ${groups.length} groups` : ''
  const what = `Histogram of ${columnTitle(column) || 'values'}: ${total} values in ${intervals.length} intervals${groupCount}${where}`
  return title === undefined ? what : `${title}: ${what}`
}
