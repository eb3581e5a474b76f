import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { colorOf, seeThrough } from '../theme/palette.js'
import type { HeightOptions } from './histogram-heights.js'
import { intervalWords } from './interval-words.js'
import type { Histogram } from './intervals.js'

/** The heights of bars, and their title. */
export interface DrawnHeights {
  heights: readonly number[][]
  /** The title of the axis of heights, not yet escaped. */
  title: string
}

/** Returns one trace for each group: bars, or outlines when several groups are overlaid. */
export function histogramTraces(counted: Histogram, drawn: DrawnHeights, options: HeightOptions): Trace[] {
  const isOutlined = options.arrangement === 'overlaid' && counted.groups.length > 1
  const low = lowest(drawn.heights)
  return counted.groups.map((group, index) => {
    const { name, color } = { ...group, color: group.color || colorOf(0) }
    const heights = drawn.heights[index] as number[]
    const title = plainText(drawn.title)
    const labels = counted.intervals.map(interval =>
      plainText(intervalWords(interval, counted.scale, counted.column.unit)),
    )
    const shown = { heights, labels, color, name, title }
    return {
      name,
      ...(isOutlined ? outline(counted, { ...shown, floor: options.yLog ? low / 1000 : 0 }) : bars(counted, shown)),
    }
  })
}

/** Returns the range of a logarithmic axis of heights, as logarithms. It begins at half of the least height above zero. */
export function logRange(heights: readonly number[][], isStacked: boolean): [number, number] {
  const tops = isStacked
    ? (heights[0] ?? []).map((_, bin) => heights.reduce((sum, group) => sum + (group[bin] ?? 0), 0))
    : heights.flat()
  const most = tops.reduce((a, b) => Math.max(a, b), 0) || 1
  return [Math.log10(lowest(heights) / 2), Math.log10(most * 1.3)]
}

function lowest(heights: readonly number[][]): number {
  const least = heights.flat().reduce((a, b) => (b > 0 ? Math.min(a, b) : a), Number.POSITIVE_INFINITY)
  return Number.isFinite(least) ? least : 1
}

interface Drawn {
  heights: readonly number[]
  labels: string[]
  color: string
  name: string
  /** The title of the axis of heights, escaped for Plotly. */
  title: string
}

function bars({ intervals, scale }: Histogram, { heights, labels, color, name, title }: Drawn): Trace {
  const widths = intervals.map(([low, high]) => high - low)
  const isEven = widths.every(width => Math.abs(width - (widths[0] as number)) <= 1e-9 * width)
  return {
    type: 'bar',
    x: intervals.map(([low, high]) => placed(low / 2 + high / 2, scale)),
    y: [...heights],
    width: isEven ? (widths[0] ?? 1) : widths,
    customdata: labels,
    hovertemplate: `%{customdata}<br>${title}: %{y}<extra>${name}</extra>`,
    marker: { color, ...(intervals.length <= 150 && { line: { color: '#ffffff', width: 1 } }) },
  }
}

interface OutlineContext extends Drawn {
  /** The height at which zero is drawn. */
  floor: number
}

/** Returns a line that rises at the first edge, follows the tops, and falls at the last edge. */
function outline(
  { intervals, scale }: Histogram,
  { heights, labels, color, floor, name, title }: OutlineContext,
): Trace {
  const [first, last] = [intervals[0], intervals[intervals.length - 1]]
  const ends = first && last ? [placed(first[0], scale), placed(last[1], scale)] : []
  const texts = labels.map((label, bin) => `${label}<br>${title}: ${Number((heights[bin] ?? 0).toPrecision(5))}`)
  const tops = heights.flatMap(height => [height || floor, height || floor])
  return {
    type: 'scatter',
    mode: 'lines',
    x: [...ends.slice(0, 1), ...intervals.flat().map(edge => placed(edge, scale)), ...ends.slice(1)],
    y: ends.length > 0 ? [floor, ...tops, floor] : [],
    // The texts include the heights, because zero is drawn at another height on a logarithmic axis.
    text: [...texts.slice(0, 1), ...texts.flatMap(text => [text, text]), ...texts.slice(-1)],
    hovertemplate: `%{text}<extra>${name}</extra>`,
    line: { color, width: 1.8 },
    ...(floor === 0 && { fill: 'tozeroy', fillcolor: seeThrough(color) }),
  }
}

function placed(value: number, scale: Histogram['scale']): number | string {
  return scale === 'dates' ? new Date(Math.round(value)).toISOString() : value
}
