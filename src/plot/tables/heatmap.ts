import { QueryError } from '../../errors/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, wholeNumber } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { selector, tableWords } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { textWidth } from '../figure/static/text-width.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { colorScale } from '../theme/palette.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { type Cells, cellsOf, isMatrix, readMatrix } from './heatmap-cells.js'
import type { HeatmapOptions, Matrix } from './heatmap-options.js'
import { type Side, sideAxis, sideOf } from './heatmap-side.js'
import { logTicks, shortNumber, wholeTicks } from './short-number.js'

export type { HeatmapOptions, Matrix } from './heatmap-options.js'

const rules: OptionRules<HeatmapOptions> = {
  ...tableWords,
  x: selector,
  y: selector,
  color: selector,
  aggregate: oneOf('count', 'mean', 'median', 'min', 'max', 'sum'),
  bins: wholeNumber(1, 1000),
  log: flag,
  values: flag,
  colorTitle: anyText,
  xUnit: anyText,
  yUnit: anyText,
  colorUnit: anyText,
}

/**
 * Returns a figure that colors cells by a value over two columns, or that draws a matrix. Cells without a value are blank.
 *
 * @param source a frame, columns by name, or rows; or a matrix `{ x, y, z }`
 * @param options see `HeatmapOptions`
 * @throws QueryError when a column or an option does not exist, lengths differ, the values are not numbers, or the map has more
 *   than a million cells
 *
 * @example
 * plot.heatmap({ x: ['MgO', 'Si'], y: ['PBE', 'HSE06'], z: [[4.5, 0.6], [6.5, 1.2]] }, { colorTitle: 'Band gap' })
 */
export function heatmap<Row extends object = AnyRow>(
  source: Source<Row> | Matrix,
  options: HeatmapOptions<Row> = {},
): Figure {
  checkOptions('plot.heatmap', options as HeatmapOptions, rules)
  const map =
    isMatrix(source) && options.x === undefined && options.color === undefined
      ? matrixMap(source, options)
      : tableMap(source as Source<Row>, options)
  const cells = options.log
    ? map.cells.map(row => row.map(value => (value !== null && value > 0 ? value : null)))
    : map.cells
  const shown = { ...map, cells }
  const numbers = cells.flat().filter(value => value !== null)
  const layout = layoutOf(shown, options.title)
  const data = numbers.length > 0 ? [traceOf(shown, options)] : []
  const notes = notesFor(shown, numbers.length, map.cells)
  return new Figure({ data, layout: notes.reduce<Layout>(withNote, layout), alt: altOf(shown, numbers, options.title) })
}

interface HeatMap {
  x: Side
  y: Side
  cells: Cells
  /** The title of the color bar, with the unit. */
  label: string
  unit: string
  missing: number
}

function matrixMap<Row extends object>(source: Matrix, options: HeatmapOptions<Row>): HeatMap {
  const { x, y, cells, unit } = readMatrix(source, options as HeatmapOptions)
  return { x, y, cells, unit, label: columnTitle({ name: options.colorTitle ?? '', unit } as Column), missing: 0 }
}

function tableMap<Row extends object>(source: Source<Row>, options: HeatmapOptions<Row>): HeatMap {
  const { xTitle, yTitle, xUnit, yUnit, colorUnit, unitSystem: system, bins } = options
  const xColumn = readColumn(source, options.x ?? ('x' as Selector<Row>), { title: xTitle, unit: xUnit, system })
  const yColumn = readColumn(source, options.y ?? ('y' as Selector<Row>), { title: yTitle, unit: yUnit, system })
  const value = options.color === undefined ? undefined : readColumn(source, options.color, { unit: colorUnit, system })
  checkLengths({ x: xColumn, y: yColumn, color: value })
  const how = options.aggregate ?? (value ? 'mean' : 'count')
  if (how !== 'count' && !value) {
    throw new QueryError(`aggregate: '${how}' needs values: name their column in the option color.`)
  }
  if (how !== 'count' && value && value.kind !== 'numbers') {
    throw new QueryError(`The values of cells are ${value.kind}; they must be numbers.`)
  }
  const [x, y] = [sideOf(xColumn, bins), sideOf(yColumn, bins)]
  checkSize(x, y)
  const missing = xColumn.values.filter((item, row) => item === null || yColumn.values[row] === null).length
  const [label, unit] = how === 'count' ? [options.colorTitle ?? 'Count', ''] : labeled(value as Column, how, options)
  return { x, y, cells: cellsOf(x, y, { value, how }), label, unit, missing }
}

/** The largest number of cells: more than a screen can show, and few enough for the memory. */
const maxCells = 1_000_000

function checkSize(x: Side, y: Side): void {
  const [columns, rows] = [x.labels.length, y.labels.length]
  if (columns * rows <= maxCells) return
  throw new QueryError(
    `The map would have ${columns} columns and ${rows} rows; at most a million cells can be drawn.`,
    {
      hint: 'Choose columns of fewer different words, or fewer rows of the table.',
    },
  )
}

function labeled<Row extends object>(
  value: Column,
  how: string,
  { aggregate, colorTitle }: HeatmapOptions<Row>,
): [string, string] {
  const prefixes: Record<string, string> = {
    mean: 'Mean of',
    median: 'Median of',
    min: 'Least',
    max: 'Greatest',
    sum: 'Sum of',
  }
  const lowered = value.name.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
  const name = colorTitle ?? (aggregate === undefined ? value.name : `${prefixes[how]} ${lowered}`)
  return [columnTitle({ ...value, name }), value.unit]
}

/** The largest number of cells, columns and rows whose values are written into the cells. */
const [maxLabeledCells, maxColumns, maxRows] = [240, 14, 24]

function traceOf<Row extends object>(
  { x, y, cells, label, unit }: HeatMap,
  { log = false, values }: HeatmapOptions<Row>,
): Trace {
  const shade = (value: number | null) => (value === null ? null : log ? Math.log10(value) : value)
  const shades = cells
    .flat()
    .filter(value => value !== null)
    .map(value => shade(value) as number)
  const low = shades.reduce((a, b) => Math.min(a, b))
  const high = shades.reduce((a, b) => Math.max(a, b))
  const isFew = cells.flat().length <= maxLabeledCells && x.labels.length <= maxColumns && y.labels.length <= maxRows
  const isWritten = values ?? (isFew && !x.isBinned && !y.isBinned)
  return {
    type: 'heatmap',
    x: x.places,
    y: y.places,
    z: cells.map(row => row.map(shade)),
    ...hoverOf({ x, y, cells, label, unit }, isFew, log),
    ...(isWritten && {
      text: cells.map(row => row.map(value => (value === null ? '' : shortNumber(value)))) as never,
      texttemplate: '%{text}',
    }),
    ...(low === high ? { zmin: low - 1, zmax: high + 1 } : { zmin: low, zmax: high }),
    ...(!x.isBinned && !y.isBinned && { xgap: 1, ygap: 1 }),
    hoverongaps: false,
    colorscale: colorScale,
    colorbar: {
      title: { text: plainText(label), side: 'right', font: { size: colorTitleSize } },
      thickness: 14,
      outlinewidth: 0,
      ...ticksOf({ low, high, log, isWhole: shades.every(Number.isInteger) }),
    },
  }
}

function ticksOf({ low, high, log, isWhole }: { low: number; high: number; log: boolean; isWhole: boolean }): object {
  if (low === high) return { tickvals: [low], ticktext: [shortNumber(log ? 10 ** low : low)] }
  if (log) return logTicks(low, high)
  return isWhole ? wholeTicks(low, high) : {}
}

/** Returns the hovers: a text for each cell of a small map; the coordinates of the middle for the cells of a large one. */
function hoverOf({ x, y, cells, label, unit }: Omit<HeatMap, 'missing'>, isFew: boolean, log: boolean): Partial<Trace> {
  const number = (value: number | null) => (value === null ? null : Number(value.toPrecision(5)))
  if (!isFew) {
    const value = log ? '%{customdata}' : '%{z:.5~g}'
    const hovertemplate = `%{x}<br>%{y}<br>${plainText(label)}: ${value}<extra></extra>`
    return { ...(log && { customdata: cells.map(row => row.map(number)) }), hovertemplate }
  }
  const after = unit === '' ? '' : ` ${plainText(unit)}`
  const textOf = (value: number | null, line: number, column: number) =>
    value === null ? '' : `${x.labels[column]}, ${y.labels[line]}: ${number(value)}${after}`
  return {
    customdata: cells.map((row, line) => row.map((value, column) => textOf(value, line, column))),
    hovertemplate: '%{customdata}<extra></extra>',
  }
}

/** The font size of the title along the color bar, in pixels. */
const colorTitleSize = 14

function layoutOf({ x, y, label }: HeatMap, title: string | undefined): Layout {
  const forLabel = Math.min(600, 130 + Math.ceil(textWidth(label, colorTitleSize)))
  return baseLayout({
    xaxis: sideAxis(x, 'x'),
    yaxis: sideAxis(y, 'y'),
    height: Math.min(1200, Math.max(forLabel, y.isBinned ? 440 : Math.max(300, 120 + 26 * y.labels.length))),
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
  })
}

function notesFor({ cells, missing }: HeatMap, shown: number, all: Cells): string[] {
  const left = all.flat().filter(value => value !== null).length - shown
  return [
    ...(shown === 0 ? [cells.length === 0 ? 'There are no rows to draw.' : 'No cell has a value.'] : []),
    ...(shown > 0 && missing > 0 ? [`${missing} rows without both coordinates are left out.`] : []),
    ...(left > 0 ? [`${left} cells of zero and below have no logarithm.`] : []),
  ]
}

function altOf({ x, y, label }: HeatMap, numbers: readonly number[], title: string | undefined): string {
  const places = `${columnTitle(x.column) || 'columns'} (${x.labels.length}) and ${columnTitle(y.column) || 'rows'} (${y.labels.length})`
  const ends =
    numbers.length > 0
      ? `, from ${shortNumber(numbers.reduce((a, b) => Math.min(a, b)))} to ${shortNumber(numbers.reduce((a, b) => Math.max(a, b)))}`
      : ''
  const what = `Map of ${label || 'values'} over ${places}: ${numbers.length} cells with a value${ends}`
  return title === undefined ? what : `${title}: ${what}`
}
