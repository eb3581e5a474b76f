import { QueryError } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import {
  aFunction,
  anyText,
  checkOptions,
  either,
  flag,
  type OptionRules,
  oneOf,
  positive,
} from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import type { UnitFigureOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { names, selector, tableWords } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, colorScale } from '../theme/palette.js'
import { categoryNames, categoryText } from './category-names.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  type NameIn,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { columnAxis, drawnValues } from './column-axis.js'
import { groupIndices } from './group-indices.js'
import { hoverWords } from './hover-words.js'
import { withLinks } from './point-links.js'

/** Options of `plot.scatter`. */
export interface ScatterOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** The horizontal values: the name of a column, the values, or a function of the row. Default the column `x`. */
  x?: Selector<Row>
  /** The vertical values. Default the column `y`. */
  y?: Selector<Row>
  /** The color of the points: numbers (with a color bar), categories (with a legend), or one color, such as `'#c00'`. */
  color?: Selector<Row> | `#${string}`
  /** The size of the points: values that set their areas, or one diameter in pixels. Default 8. */
  size?: Selector<Row> | number
  /**
   * What the hover shows besides both coordinates: columns, or a function that returns the text for a row. Default `entry_id`
   * when the column exists and there are at most 5 000 rows.
   */
  hover?: readonly NameIn<Row>[] | ((row: Row, index: number) => string)
  /**
   * The link that a click on a point opens: a column of web addresses (`https://…`), or a function that returns the address for
   * a row. For up to 100 points, in live figures only. Default none.
   */
  link?: Selector<Row>
  /** Draws points, lines between them in the order of the rows, or both. Default `markers`. */
  mode?: 'markers' | 'lines' | 'lines+markers'
  /** The titles of the axes. Default the names of the columns; units are always added. */
  xTitle?: string
  yTitle?: string
  /** The units to show, such as `'angstrom ** 3'`. Default the units that the unit system gives. */
  xUnit?: string
  yUnit?: string
  /** Use logarithmic axes. Default false. */
  xLog?: boolean
  yLog?: boolean
}

/** More points than these are drawn with WebGL, because SVG would make the page slow. */
const maxSvgMarks = 5000

const rules: OptionRules<ScatterOptions> = {
  ...tableWords,
  x: selector,
  y: selector,
  color: selector,
  size: either(selector, positive),
  hover: either(names, aFunction),
  link: selector,
  mode: oneOf('markers', 'lines', 'lines+markers'),
  xUnit: anyText,
  yUnit: anyText,
  xLog: flag,
  yLog: flag,
}

/**
 * Returns a figure with points, or a line, for pairs of values. The axes show the units of quantities.
 *
 * @param source a frame, columns by name (`{ x: volumes, y: energies }`), or rows
 * @param options see `ScatterOptions`
 * @throws QueryError when a column or an option does not exist, or the columns differ in length
 *
 * @example
 * plot.scatter(frame, { x: 'volume', y: 'energy', color: 'formula' })
 */
export function scatter<Row extends object = AnyRow>(source: Source<Row>, options: ScatterOptions<Row> = {}): Figure {
  checkOptions('plot.scatter', options as ScatterOptions, rules)
  const system = options.unitSystem
  const x = readColumn(source, options.x ?? ('x' as Selector<Row>), {
    title: options.xTitle,
    unit: options.xUnit,
    system,
  })
  const y = readColumn(source, options.y ?? ('y' as Selector<Row>), {
    title: options.yTitle,
    unit: options.yUnit,
    system,
  })
  checkLengths({ x, y })
  const text = hoverTextsOf(source, options)
  const base = traceOf(x, y, { text, mode: options.mode ?? 'markers', size: sizesOf(source, options, x) })
  const { data, layout } = colored(base, source, { x, options })
  const figure = new Figure({ data, layout: layoutOf(x, y, options, layout), alt: '' })
  const { points, low } = counted(x, y, options)
  if (low > 0)
    figure.layout = withNote(figure.layout, `${low} points of zero and below have no place on a logarithmic axis.`)
  if (points === 0 && low === 0) figure.layout = withNote(figure.layout, 'No points: every pair of values misses one.')
  if (options.link !== undefined) {
    const addresses = readColumn(source, options.link)
    checkLengths({ x, link: addresses })
    figure.layout = withLinks(figure.layout, addresses, { x, y, hoverTexts: text })
  }
  figure.alt = altOf(x, y, points, options.title)
  return figure
}

/** Counts the points that are drawn, and those of zero and below that a logarithmic axis cannot show. */
function counted<Row extends object>(x: Column, y: Column, { xLog, yLog }: ScatterOptions<Row>) {
  const isLow = (value: unknown, log = false) => log && typeof value === 'number' && value <= 0
  let [points, low] = [0, 0]
  x.values.forEach((value, index) => {
    const other = y.values[index] ?? null
    if (value === null || other === null) return
    if (isLow(value, xLog) || isLow(other, yLog)) low++
    else points++
  })
  return { points, low }
}

interface TraceStyle {
  text: string[] | undefined
  mode: string
  size: number | number[]
}

function traceOf(x: Column, y: Column, { text, mode, size }: TraceStyle): Trace {
  const hover = [`${plainText(columnTitle(x))}: %{x}`, `${plainText(columnTitle(y))}: %{y}`]
  return {
    type: x.values.length > maxSvgMarks && mode === 'markers' ? 'scattergl' : 'scatter',
    mode,
    x: drawnValues(x),
    y: drawnValues(y),
    ...(text && { text }),
    hovertemplate: `${text ? '%{text}<br>' : ''}${hover.join('<br>')}<extra></extra>`,
    marker: { size, color: colorOf(0), opacity: 0.85 },
    line: { color: colorOf(0), width: 1.5 },
  }
}

function hoverTextsOf<Row extends object>(source: Source<Row>, { hover }: ScatterOptions<Row>): string[] | undefined {
  if (typeof hover !== 'function') return hoverWords(source, hover)
  if (!Array.isArray(source) && !(source instanceof Frame)) {
    throw new QueryError('A hover function needs rows, but the data are columns.')
  }
  const textOf = (row: object, index: number) =>
    hover(row as Row, index)
      .split('\n')
      .map(plainText)
      .join('<br>')
  return source instanceof Frame ? source.mapRows(textOf) : (source as readonly Row[]).map(textOf)
}

function sizesOf<Row extends object>(source: Source<Row>, { size = 8 }: ScatterOptions<Row>, x: Column) {
  if (typeof size === 'number') return x.values.length > maxSvgMarks ? Math.min(size, 4) : size
  const { values } = readColumn(source, size)
  const largest = values.reduce<number>((most, value) => (typeof value === 'number' ? Math.max(most, value) : most), 0)
  return values.map(value => (typeof value === 'number' && value > 0 ? 5 + 17 * Math.sqrt(value / largest) : 5))
}

interface Colored {
  data: Trace[]
  layout: Layout
}

function colored<Row extends object>(
  base: Trace,
  source: Source<Row>,
  { x, options }: { x: Column; options: ScatterOptions<Row> },
): Colored {
  const { color } = options
  const marker = base.marker as object
  if (color === undefined) return { data: [base], layout: {} }
  if (typeof color === 'string' && color.startsWith('#')) {
    return {
      data: [{ ...base, marker: { ...marker, color }, line: { color, width: 1.5 } }],
      layout: {},
    }
  }
  const column = readColumn(source, color as Selector<Row>, { system: options.unitSystem })
  checkLengths({ x, color: column })
  const title = plainText(columnTitle(column))
  if (column.kind === 'numbers') {
    const colorbar = { title: { text: title, side: 'right' }, thickness: 14, outlinewidth: 0 }
    const scale = { color: column.values, colorscale: colorScale, showscale: true, colorbar }
    return { data: [{ ...base, marker: { ...marker, ...scale } }], layout: {} }
  }
  return {
    data: byCategory(base, column),
    layout: { showlegend: true, legend: { title: { text: title, font: { size: 13 } } } },
  }
}

const symbols = ['circle', 'square', 'diamond', 'cross', 'triangle-up']
/** The number of groups that differ in color or symbol. Thousands of traces would make the page unusable. */
const maxStyles = 8 * symbols.length

/**
 * Returns one trace for each category, in the order in which they first occur. After each eight colors the symbol changes. When
 * there are more categories than styles, the least frequent categories share the last style.
 */
function byCategory(base: Trace, column: Column): Trace[] {
  const found = [...groupIndices(column.values, value => categoryText(value, column.kind))]
  const bySize = [...found].sort((a, b) => b[1].length - a[1].length)
  const kept = new Set(found.length <= maxStyles ? found : bySize.slice(0, maxStyles - 1))
  const groups = found.filter(group => kept.has(group))
  const names = categoryNames(
    groups.map(([category]) => category),
    column.isFormula,
  )
  const traces = groups.map(([category, indices]) => ({ name: names.get(category) as string, indices }))
  if (kept.size < found.length) {
    const others = found.flatMap(group => (kept.has(group) ? [] : group[1]))
    traces.push({ name: `${found.length - kept.size} others`, indices: others.sort((a, b) => a - b) })
  }
  return traces.map(({ name, indices }, group) => {
    const pick = (value: unknown) => (Array.isArray(value) ? indices.map(index => value[index]) : value)
    const { size, ...marker } = base.marker as { size: unknown }
    const symbol = symbols[Math.floor(group / 8) % symbols.length]
    return {
      ...base,
      name,
      ...Object.fromEntries(['x', 'y', 'text'].filter(key => base[key]).map(key => [key, pick(base[key])])),
      marker: { ...marker, size: pick(size), color: colorOf(group), symbol },
      line: { color: colorOf(group), width: 1.5 },
    }
  })
}

function layoutOf<Row extends object>(x: Column, y: Column, options: ScatterOptions<Row>, extra: Layout): Layout {
  return baseLayout({
    xaxis: columnAxis(x, { log: options.xLog }),
    yaxis: columnAxis(y, { log: options.yLog }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
    ...extra,
  })
}

function altOf(x: Column, y: Column, points: number, title: string | undefined): string {
  const what = `${columnTitle(y) || 'y'} against ${columnTitle(x) || 'x'}, ${points} points`
  return title === undefined ? what : `${title}: ${what}`
}
