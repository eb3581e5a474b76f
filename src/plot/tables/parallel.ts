import { anyText, checkOptions, type OptionRules } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { names, selector, unitSystem } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { colorScale, guide } from '../theme/palette.js'
import { type AnyRow, type Column, checkLengths, columnTitle, readColumn, type Source } from './column.js'
import { type Group, groupsOf, legendOf } from './groups.js'
import { hoverWords } from './hover-words.js'
import { endPadding, leftMargin, parallelAxes, parallelWords } from './parallel-frame.js'
import type { ParallelOptions } from './parallel-options.js'
import { type ParallelScale, parallelScale } from './parallel-scale.js'
import { severalColumns } from './several-columns.js'
import { shadeCount, shadeOf } from './shades.js'
import { thinnedNote, thinnedRows } from './thinned-rows.js'

export type { ParallelOptions } from './parallel-options.js'

/** At most this many lines are drawn, from evenly selected rows: more lines hide each other. */
const maxLines = 400
/** Figures of more lines have neither markers nor hovers. */
const maxHoverLines = 200

const rules: OptionRules<ParallelOptions> = {
  columns: names,
  color: selector,
  hover: names,
  title: anyText,
  unitSystem,
}

/**
 * Returns a figure with parallel coordinates: one vertical axis for each column and one line for each row. Each axis runs from
 * the least to the greatest value of its column.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `ParallelOptions`
 * @throws QueryError for fewer than two or more than twelve columns, and when a column or an option does not exist
 *
 * @example
 * plot.parallel(frame, { columns: ['volume', 'energy'], color: 'formula' })
 */
export function parallel<Row extends object = AnyRow>(source: Source<Row>, options: ParallelOptions<Row> = {}): Figure {
  checkOptions('plot.parallel', options as ParallelOptions, rules)
  const { unitSystem: system, title } = options
  const columns = severalColumns(source, options.columns, { what: 'parallel', max: 12, takesWords: true, system })
  const color = options.color === undefined ? undefined : readColumn(source, options.color, { system })
  const length = columns[0]?.values.length ?? 0
  checkLengths({ columns: columns[0], color })
  const { rows, step } = thinnedRows(length, maxLines)
  const kept = new Set(rows)
  const scales = columns.map(parallelScale)
  const groups = (color?.kind === 'numbers' ? shaded(color) : groupsOf(color, length))
    .map(group => ({ ...group, rows: group.rows.filter(row => kept.has(row)) }))
    .filter(group => group.rows.length > 0)
  const hover = rows.length <= maxHoverLines || options.hover ? hoverWords(source, options.hover) : undefined
  const data = groups.map(group => traceOf(scales, group, { hover, lines: rows.length }))
  const hasValues = columns.some(column => column.values.some(value => value !== null))
  const notes = hasValues ? thinnedNote(step) : ['There are no values to draw.']
  const layout = layoutOf(scales, color, title)
  return new Figure({
    data: color?.kind === 'numbers' && hasValues ? [...data, colorBar(color)] : data,
    layout: notes.reduce<Layout>(withNote, layout),
    alt: altOf(columns, length, title),
  })
}

/** Groups the rows by intervals of a number, one shade each. Rows without a number are gray. */
function shaded(column: Column): Group[] {
  const [low, high] = endsOf(column)
  const groups = Array.from({ length: shadeCount + 1 }, (_, index) => ({
    name: '',
    color: index < shadeCount ? shadeOf(index) : guide,
    rows: [] as number[],
  }))
  column.values.forEach((value, row) => {
    const part = (Number(value) / 2 - low / 2) / (high / 2 - low / 2 || 1)
    const index = value === null ? shadeCount : Math.min(shadeCount - 1, Math.floor(part * shadeCount))
    groups[index]?.rows.push(row)
  })
  return groups
}

function endsOf({ values }: Column): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (typeof value !== 'number') continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low > high ? [0, 1] : [low, high]
}

/** Returns a trace without points that has the color bar: Plotly draws color bars for markers only. */
function colorBar(column: Column): Trace {
  const title = { text: plainText(columnTitle(column)), side: 'right', font: { size: 13 } }
  return {
    type: 'scatter',
    mode: 'markers',
    x: [null],
    y: [null],
    showlegend: false,
    hoverinfo: 'skip',
    marker: {
      color: endsOf(column),
      colorscale: colorScale,
      showscale: true,
      colorbar: { title, thickness: 14, outlinewidth: 0 },
    },
  }
}

interface LineContext {
  hover: string[] | undefined
  /** The number of lines in the figure. */
  lines: number
}

/** Returns all lines of a group as one trace, with gaps between them. */
function traceOf(scales: readonly ParallelScale[], { name, color, rows }: Group, { hover, lines }: LineContext): Trace {
  const places = scales.map((_, place) => place)
  const textAt = ({ column }: ParallelScale, row: number) => {
    const value = column.values[row]
    const shown = typeof value === 'number' ? Number(value.toPrecision(6)) : (value ?? 'missing')
    return `${hover?.[row] ? `${hover[row]}<br>` : ''}${plainText(`${columnTitle(column)}: ${shown}`)}`
  }
  const isNamed = lines <= maxHoverLines
  return {
    type: 'scatter',
    mode: isNamed ? 'lines+markers' : 'lines',
    name,
    x: rows.flatMap(() => [...places, null]),
    y: rows.flatMap(row => [...scales.map(scale => scale.heights[row] ?? null), null]),
    ...(isNamed
      ? {
          text: rows.flatMap(row => [...scales.map(scale => textAt(scale, row)), '']),
          hovertemplate: `%{text}<extra>${name}</extra>`,
        }
      : { hoverinfo: 'skip' }),
    line: { color, width: isNamed ? 1.5 : 1 },
    marker: { color, size: 5 },
    opacity: lines > 50 ? Math.max(0.4, 6 / Math.sqrt(lines)) : 0.85,
  }
}

function layoutOf(scales: readonly ParallelScale[], color: Column | undefined, title: string | undefined): Layout {
  const bare = { showgrid: false, zeroline: false, showticklabels: false, ticks: '', showline: false, fixedrange: true }
  const hasLegend = color !== undefined && color.kind !== 'numbers'
  return baseLayout({
    xaxis: { ...bare, range: [-0.05, Math.max(1, scales.length - 1) + endPadding(scales)] },
    yaxis: { ...bare, range: [-0.04, 1.15] },
    margin: { l: leftMargin(scales), r: 16, t: title === undefined ? 24 : 46, b: 16 },
    shapes: parallelAxes(scales),
    annotations: parallelWords(scales),
    showlegend: hasLegend,
    ...(hasLegend && { legend: legendOf(color) }),
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
  })
}

function altOf(columns: readonly Column[], rows: number, title: string | undefined): string {
  const names = columns.map(columnTitle).join(', ')
  const what = `Parallel coordinates of ${rows} rows over ${names || 'no columns'}`
  return title === undefined ? what : `${title}: ${what}`
}
