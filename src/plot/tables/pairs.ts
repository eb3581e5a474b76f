import { anyText, checkOptions, type OptionRules } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { names, selector, unitSystem } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { axisName, baseLayout, figureTitle } from '../theme/layout.js'
import { colorScale } from '../theme/palette.js'
import { type AnyRow, type Column, checkLengths, columnTitle, readColumn, type Source } from './column.js'
import { type Group, groupsOf, legendOf } from './groups.js'
import { intervalWords } from './interval-words.js'
import { countedInIntervals, type Histogram } from './intervals.js'
import type { PairsOptions } from './pairs-options.js'
import { countAxisName, pairAxes, panelsSize } from './pairs-panels.js'
import { severalColumns } from './several-columns.js'
import { thinnedNote, thinnedRows } from './thinned-rows.js'

export type { PairsOptions } from './pairs-options.js'

/** More points than these are drawn with WebGL. */
const maxSvgMarks = 5000
/** All panels together draw at most this many points, from evenly selected rows, so that the page stays responsive. */
const maxMarks = 15_000

const rules: OptionRules<PairsOptions> = {
  columns: names,
  color: selector,
  title: anyText,
  unitSystem,
}

/**
 * Returns a figure with a scatter plot for each pair of columns, and a histogram of each column on the diagonal.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `PairsOptions`
 * @throws QueryError for fewer than two or more than six columns, for columns of texts, and when a column or an option does not
 *   exist
 *
 * @example
 * plot.pairs(frame, { columns: ['volume', 'energy'] })
 */
export function pairs<Row extends object = AnyRow>(source: Source<Row>, options: PairsOptions<Row> = {}): Figure {
  checkOptions('plot.pairs', options as PairsOptions, rules)
  const { unitSystem: system, title } = options
  const columns = severalColumns(source, options.columns, { what: 'pairs', max: 6, takesWords: false, system })
  const color = options.color === undefined ? undefined : readColumn(source, options.color, { system })
  const length = columns[0]?.values.length ?? 0
  checkLengths({ columns: columns[0], color })
  const shades = color?.kind === 'numbers' ? color : undefined
  const groups = groupsOf(shades ? undefined : color, length)
  const count = Math.max(1, (columns.length * (columns.length - 1)) / 2)
  const { rows, step } = thinnedRows(length, Math.floor(maxMarks / count))
  const kept = new Set(rows)
  const drawn = groups.map(group => ({ ...group, rows: group.rows.filter(row => kept.has(row)) }))
  const counted = columns.map(column => countedInIntervals(column, groups, { bins: 16 }))
  const data = [...diagonal(counted), ...scatters(columns, drawn, shades)]
  const hasPoints = columns.some(column => column.values.some(value => value !== null))
  const notes = hasPoints ? thinnedNote(step) : ['There are no values to draw.']
  const panels = panelsSize(Math.max(2, columns.length))
  const margin = { l: 72, r: 24, t: title === undefined ? 24 : 46, b: 66 }
  const size = { width: panels.width + margin.l + margin.r, height: panels.height + margin.t + margin.b }
  const layout = baseLayout({
    ...pairAxes(counted.map(one => ({ column: one.column, range: rangeOf(one) }))),
    height: size.height,
    margin,
    barmode: 'stack',
    bargap: 0,
    ...legend(shades ? undefined : color, columns.length),
    ...(shades && { coloraxis: colorAxis(shades) }),
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
  })
  return new Figure({ data, layout: notes.reduce<Layout>(withNote, layout), alt: altOf(columns, length, title), size })
}

/** Places the legend in the upper right half, where there are no panels. */
function legend(color: Column | undefined, columns: number): Layout {
  if (!color) return {}
  const place = { x: 1, xanchor: 'right', y: 1, yanchor: 'top' }
  return { showlegend: true, legend: { ...legendOf(color), ...(columns > 1 && place) } }
}

function colorAxis(column: Column): object {
  const title = { text: plainText(columnTitle(column)), side: 'right', font: { size: 13 } }
  const place = { x: 0.9, xanchor: 'left', y: 1, yanchor: 'top', len: 0.45 }
  return { colorscale: colorScale, colorbar: { title, thickness: 14, outlinewidth: 0, ...place } }
}

/** Returns the range of the intervals with a small margin; `undefined` for dates. */
function rangeOf({ intervals, scale }: Histogram): [number, number] | undefined {
  const [low, high] = [intervals[0]?.[0], intervals[intervals.length - 1]?.[1]]
  if (scale === 'dates' || low === undefined || high === undefined) return undefined
  const padding = high / 25 - low / 25
  return [low - padding, high + padding]
}

function diagonal(histograms: readonly Histogram[]): Trace[] {
  return histograms.flatMap(({ column, intervals, groups, scale }, index) =>
    groups.map(({ name, color, counts }): Trace => {
      const labels = intervals.map(interval => plainText(intervalWords(interval, scale, column.unit)))
      return {
        type: 'bar',
        name,
        legendgroup: name,
        showlegend: false,
        xaxis: axisName('x', index),
        yaxis: countAxisName(histograms.length, index),
        x: intervals.map(([low, high]) =>
          scale === 'dates' ? new Date((low + high) / 2).toISOString() : low / 2 + high / 2,
        ),
        y: counts,
        width: intervals.map(([low, high]) => high - low),
        customdata: labels,
        hovertemplate: `%{customdata}<br>Count: %{y}<extra>${name}</extra>`,
        marker: { color, line: { color: '#ffffff', width: 1 } },
      }
    }),
  )
}

function scatters(columns: readonly Column[], groups: readonly Group[], shades: Column | undefined): Trace[] {
  const marks = groups.reduce((sum, { rows }) => sum + rows.length, 0) * (columns.length - 1) * (columns.length / 2)
  const isMany = marks > maxSvgMarks
  return columns.flatMap((y, line) =>
    columns.slice(0, line).flatMap((x, place) =>
      groups.map(
        ({ name, color, rows }): Trace => ({
          type: isMany ? 'scattergl' : 'scatter',
          mode: 'markers',
          name,
          legendgroup: name,
          showlegend: line === 1 && name !== '',
          xaxis: axisName('x', place),
          yaxis: axisName('y', line),
          x: rows.map(row => x.values[row]),
          y: rows.map(row => y.values[row]),
          hovertemplate: `${plainText(columnTitle(x))}: %{x}<br>${plainText(columnTitle(y))}: %{y}<extra>${name}</extra>`,
          marker: {
            size: rows.length > 500 ? 3 : 5,
            opacity: 0.8,
            ...(shades ? { color: rows.map(row => shades.values[row]), coloraxis: 'coloraxis' } : { color }),
          },
        }),
      ),
    ),
  )
}

function altOf(columns: readonly Column[], rows: number, title: string | undefined): string {
  const names = columns.map(columnTitle).join(', ')
  const what = `Each against each other: ${names || 'no columns'}, ${rows} rows, with histograms on the diagonal`
  return title === undefined ? what : `${title}: ${what}`
}
