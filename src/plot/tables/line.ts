import { QueryError } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { names, selector, tableWords } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, palette } from '../theme/palette.js'
import { categoryNames, categoryText } from './category-names.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { columnAxis, drawnValues } from './column-axis.js'
import { groupIndices } from './group-indices.js'
import { hoverWords } from './hover-words.js'
import type { LineOptions } from './line-options.js'

const dashes = ['solid', 'dash', 'dot', 'dashdot'] as const
/** The number of lines that differ in color or in dashes. */
const maxLines = palette.length * dashes.length
/** Lines of more points have no markers by default. */
const maxMarks = 60

/** One line: its rows in the order in which they are joined. */
interface Line {
  /** The name in the legend; empty when there is a single line. */
  name: string
  y: Column
  rows: readonly number[]
}

const rules: OptionRules<LineOptions> = {
  ...tableWords,
  x: selector,
  y: selector,
  color: selector,
  order: oneOf('x', 'rows'),
  marks: flag,
  hover: names,
  xUnit: anyText,
  yUnit: anyText,
  xLog: flag,
  yLog: flag,
}

/**
 * Returns a figure with lines through pairs of values, such as energies over a cutoff. It draws one line for each group of rows
 * (`color`) or for each of several columns of one unit (`y`). Points are joined in the order of `x`. A missing value leaves a gap.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `LineOptions`
 * @throws QueryError when a column or an option does not exist, or the columns differ in length or, those of `y`, in their unit
 *
 * @example
 * plot.line(frame, { x: 'volume', y: 'energy', color: 'formula' })
 */
export function line<Row extends object = AnyRow>(source: Source<Row>, options: LineOptions<Row> = {}): Figure {
  checkOptions('plot.line', options as LineOptions, rules)
  const x = readColumn(source, options.x ?? ('x' as Selector<Row>), {
    title: options.xTitle,
    unit: options.xUnit,
    system: options.unitSystem,
  })
  const columns = verticalColumns(source, options)
  checkLengths({ x, ...Object.fromEntries(columns.map((column, index) => [column.name || `y ${index + 1}`, column])) })
  const { lines, legend, leftOut } = linesOf(source, { x, columns }, options)
  const text = hoverWords(source, options.hover)
  const data = lines.map((one, index) =>
    traceOf(x, one, { index, text, marks: options.marks, several: lines.length > 1 }),
  )
  const { points, low } = counted(x, lines, options)
  let layout = layoutOf(x, columns, options, legend)
  if (leftOut > 0)
    layout = withNote(layout, `${leftOut} lines are left out: no more than ${maxLines} can be told apart.`)
  if (low > 0) layout = withNote(layout, `${low} points of zero and below have no place on a logarithmic axis.`)
  if (points === 0 && low === 0) layout = withNote(layout, 'No points: every pair of values misses one.')
  return new Figure({ data, layout, alt: altOf(x, columns, { points, lines: lines.length }, options) })
}

/**
 * Reads the columns of y in one unit.
 *
 * @throws QueryError when their units or kinds differ
 */
function verticalColumns<Row extends object>(source: Source<Row>, options: LineOptions<Row>): Column[] {
  const { y = 'y' as Selector<Row>, color, yTitle, yUnit, unitSystem: system } = options
  const names = namesIn(y)
  if (!names) return [readColumn(source, y as Selector<Row>, { title: yTitle, unit: yUnit, system })]
  if (names.length > 1 && color !== undefined) {
    throw new QueryError('plot.line parts lines by the columns of y or by color, not by both.')
  }
  const unit = unitIn(source, names[0] as string)
  const columns = names.map(name => {
    const column = readColumn(source, name as Selector<Row>, { unit: yUnit, system })
    // A column without a unit cannot be converted.
    const isConverted = yUnit === undefined && unit !== undefined && column.unit !== ''
    return isConverted ? readColumn(source, name as Selector<Row>, { unit, system }) : column
  })
  const [first] = columns
  const other = columns.find(column => column.unit !== first?.unit || column.kind !== first.kind)
  if (!first || !other) return columns
  const described = (column: Column) => `'${column.name}' (${column.unit || column.kind})`
  throw new QueryError(
    `plot.line draws columns of one unit: ${described(first)} and ${described(other)} have different ones.`,
    {
      hint: 'Draw a figure for each.',
    },
  )
}

/** Returns the names of columns, or `undefined` when `y` holds values. */
function namesIn(y: unknown): readonly string[] | undefined {
  return Array.isArray(y) && y.length > 0 && y.every(item => typeof item === 'string') ? y : undefined
}

function unitIn<Row extends object>(source: Source<Row>, name: string): string | undefined {
  return source instanceof Frame ? source.column(name).unit?.name : undefined
}

function linesOf<Row extends object>(
  source: Source<Row>,
  { x, columns }: { x: Column; columns: readonly Column[] },
  { color, order = 'x', unitSystem }: LineOptions<Row>,
): { lines: Line[]; legend: Column | undefined; leftOut: number } {
  const ordered = (rows: readonly number[]) => (order === 'x' && x.kind !== 'words' ? byX(x, rows) : rows)
  const all = x.values.map((_, row) => row)
  if (color === undefined) {
    const several = columns.length > 1
    const lines = columns.map(y => ({ name: several ? plainText(y.name) : '', y, rows: ordered(all) }))
    return { lines: lines.slice(0, maxLines), legend: undefined, leftOut: Math.max(0, lines.length - maxLines) }
  }
  const legend = readColumn(source, color, { system: unitSystem })
  checkLengths({ x, color: legend })
  const found = [...groupIndices(legend.values, value => categoryText(value, legend.kind))]
  if (legend.kind === 'numbers') found.sort(([a], [b]) => Number(a) - Number(b))
  const kept = found.slice(0, maxLines)
  const names = categoryNames(
    kept.map(([category]) => category),
    legend.isFormula,
  )
  const lines = kept.map(([category, rows]) => ({
    name: names.get(category) as string,
    y: columns[0] as Column,
    rows: ordered(rows),
  }))
  return { lines, legend, leftOut: found.length - kept.length }
}

/** Sorts the rows by x and leaves out rows without x. Rows with equal x keep their order. */
function byX({ values }: Column, rows: readonly number[]): number[] {
  const there = rows.filter(row => values[row] !== null)
  return there.sort((a, b) => {
    const [one, other] = [values[a] as number, values[b] as number]
    return one < other ? -1 : Number(one > other)
  })
}

interface LineStyle {
  index: number
  text: string[] | undefined
  marks: boolean | undefined
  several: boolean
}

function traceOf(x: Column, { name, y, rows }: Line, { index, text, marks, several }: LineStyle): Trace {
  const pick = <T>(values: readonly T[]) => rows.map(row => values[row] as T)
  const [xs, ys] = [pick(drawnValues(x)), pick(drawnValues(y))]
  const sizes = markSizes(xs, ys, marks)
  const hover = [`${plainText(columnTitle(x))}: %{x}`, `${plainText(columnTitle(y))}: %{y}`]
  const color = colorOf(index)
  return {
    type: 'scatter',
    mode: sizes === undefined ? 'lines' : 'lines+markers',
    ...(several && { name }),
    x: xs,
    y: ys,
    ...(text && { text: pick(text) }),
    connectgaps: false,
    hovertemplate: `${text ? '%{text}<br>' : ''}${hover.join('<br>')}${several ? '' : '<extra></extra>'}`,
    line: { color, width: 1.5, dash: dashes[Math.floor(index / palette.length) % dashes.length] },
    ...(sizes !== undefined && { marker: { color, size: sizes } }),
  }
}

/** Returns the size of markers, for all or for each. A point between two gaps is invisible without a marker. */
function markSizes(
  x: readonly unknown[],
  y: readonly unknown[],
  marks: boolean | undefined,
): number | number[] | undefined {
  if (marks ?? x.length <= maxMarks) return 6
  const isThere = (row: number) => (x[row] ?? null) !== null && (y[row] ?? null) !== null
  const isAlone = (row: number) => isThere(row) && !isThere(row - 1) && !isThere(row + 1)
  const sizes = x.map((_, row) => (isAlone(row) ? 6 : 0))
  return sizes.some(size => size > 0) ? sizes : undefined
}

/** Counts the points that are drawn, and those of zero and below that a logarithmic axis cannot show. */
function counted<Row extends object>(x: Column, lines: readonly Line[], { xLog, yLog }: LineOptions<Row>) {
  const isLow = (value: unknown, log = false) => log && typeof value === 'number' && value <= 0
  let [points, low] = [0, 0]
  for (const { y, rows } of lines) {
    for (const row of rows) {
      const [value, other] = [x.values[row] ?? null, y.values[row] ?? null]
      if (value === null || other === null) continue
      if (isLow(value, xLog) || isLow(other, yLog)) low++
      else points++
    }
  }
  return { points, low }
}

function layoutOf<Row extends object>(
  x: Column,
  columns: readonly Column[],
  options: LineOptions<Row>,
  legend: Column | undefined,
): Layout {
  const { xLog, yLog, title } = options
  const isLegend = legend !== undefined || columns.length > 1
  return baseLayout({
    xaxis: columnAxis(x, { log: xLog }),
    yaxis: columnAxis(verticalAxis(columns, options.yTitle), { log: yLog }),
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
    ...(isLegend && { showlegend: true }),
    ...(legend && { legend: { title: { text: plainText(columnTitle(legend)), font: { size: 13 } } } }),
  })
}

/** Returns the column for the vertical axis. For several columns it has their unit; their names are in the legend. */
function verticalAxis(columns: readonly Column[], title: string | undefined): Column {
  const first = columns[0] as Column
  if (columns.length === 1) return title === undefined ? first : { ...first, name: title }
  return { ...first, name: title ?? '', values: columns.flatMap(column => column.values) }
}

function altOf<Row extends object>(
  x: Column,
  columns: readonly Column[],
  { points, lines }: { points: number; lines: number },
  { title, yTitle }: LineOptions<Row>,
): string {
  const y = columnTitle(verticalAxis(columns, yTitle)) || 'y'
  const what = `${y} over ${columnTitle(x) || 'x'}, ${lines === 1 ? 'one line' : `${lines} lines`}, ${points} points`
  return title === undefined ? what : `${title}: ${what}`
}
