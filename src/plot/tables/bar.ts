import { QueryError } from '../../errors/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, wholeNumber } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { selector, tableWords } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Layout, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { guide } from '../theme/palette.js'
import type { BarOptions } from './bar-options.js'
import { type BarTable, barTable, sortedRows, sumOf } from './bar-table.js'
import { categoryNames } from './category-names.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  namesIn,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { wholeSteps } from './count-axis.js'
import { type Group, groupsOf, legendOf } from './groups.js'
import { fitSideBySide, heightFor, labelAngle } from './label-room.js'

export type { BarOptions } from './bar-options.js'

const rules: OptionRules<BarOptions> = {
  ...tableWords,
  x: selector,
  y: selector,
  color: selector,
  arrangement: oneOf('stacked', 'grouped'),
  aggregate: oneOf('mean', 'sum', 'median', 'min', 'max'),
  orientation: oneOf('vertical', 'horizontal'),
  sort: oneOf('value', 'name', 'rows'),
  max: wholeNumber(1),
  normalized: flag,
  log: flag,
  yUnit: anyText,
}

/**
 * Returns a figure with a bar for each category. Without values (`y`) it counts the rows of each category. The table of
 * `query.facet` needs no options.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `BarOptions`
 * @throws QueryError when a column or an option does not exist, the columns differ in length, or the values are not numbers
 *
 * @example
 * plot.bar(frame, { x: 'formula', y: 'energy' })
 */
export function bar<Row extends object = AnyRow>(source: Source<Row>, options: BarOptions<Row> = {}): Figure {
  checkOptions('plot.bar', options as BarOptions, rules)
  const columns = columnsOf(source, options)
  const { x, y, color } = columns
  const groups = groupsOf(color, x.values.length)
  const aggregate = options.aggregate ?? (columns.isCount ? 'sum' : 'mean')
  const isAddable = columns.isCount || aggregate === 'sum'
  const table = barTable(x, y, { groups, aggregate })
  const sorted = sortedRows(table.rows, options.sort ?? (y ? 'rows' : 'value'), x.kind)
  const total = options.normalized ? sorted.reduce((sum, row) => sum + sumOf(row), 0) || 1 : 1
  const rows = sorted
    .slice(0, options.max ?? 30)
    .map(({ category, values }) => ({ category, values: values.map(value => (value === null ? null : value / total)) }))
  const names = categoryNames(
    rows.map(({ category }) => category),
    x.isFormula,
  )
  const shown: Shown = {
    names: [...names.values()],
    categories: rows.map(({ category }) => category),
    values: groups.map((_, group) => rows.map(({ values }) => values[group] ?? null)),
    groups,
    isHorizontal: options.orientation ? options.orientation === 'horizontal' : !fitSideBySide([...names.values()]),
    valueTitle: options.normalized ? (options.yTitle ?? 'Share') : valueTitle(y, options),
  }
  const arrangement = options.arrangement ?? (isAddable && !options.log ? 'stacked' : 'grouped')
  const layout = layoutOf(shown, { x, color, arrangement, options })
  const notes = notesFor(table, {
    shown,
    left: sorted.length - rows.length,
    aggregate,
    isCount: columns.isCount,
    log: options.log ?? false,
  })
  return new Figure({
    data: groups.map((_, group) => traceOf(shown, group)),
    layout: notes.reduce<Layout>(withNote, layout),
    alt: altOf(shown, x, options.title),
  })
}

interface Columns {
  x: Column
  /** `undefined` when rows are counted. */
  y: Column | undefined
  color: Column | undefined
  /** True when the values are counts, which add up. */
  isCount: boolean
}

function columnsOf<Row extends object>(source: Source<Row>, options: BarOptions<Row>): Columns {
  const names = namesIn(source)
  const system = options.unitSystem
  const first = names.find(name => name !== 'count' && name !== 'nested_count') ?? 'x'
  const selector =
    options.y ?? (options.x === undefined && names.includes('count') ? ('count' as Selector<Row>) : undefined)
  const x = readColumn(source, options.x ?? (first as Selector<Row>), { title: options.xTitle, system })
  const y =
    selector === undefined
      ? undefined
      : readColumn(source, selector, { title: options.yTitle, unit: options.yUnit, system })
  const color = options.color === undefined ? undefined : readColumn(source, options.color, { system })
  checkLengths({ x, y, color })
  if (y && y.kind !== 'numbers') {
    throw new QueryError(`The values of bars are ${y.kind}; they must be numbers.`, {
      hint: 'Without y, plot.bar counts the rows of each category.',
    })
  }
  return { x, y, color, isCount: y === undefined || selector === 'count' }
}

function valueTitle<Row extends object>(y: Column | undefined, { yTitle }: BarOptions<Row>): string {
  return y ? columnTitle(y) : (yTitle ?? 'Count')
}

interface Shown {
  names: string[]
  categories: string[]
  /** The values by group, then by category. */
  values: (number | null)[][]
  groups: readonly Group[]
  isHorizontal: boolean
  valueTitle: string
}

function traceOf({ names, categories, values, groups, isHorizontal, valueTitle }: Shown, index: number): Trace {
  const { name, color } = groups[index] as Group
  const lengths = values[index] as (number | null)[]
  const number = isHorizontal ? '%{x}' : '%{y}'
  return {
    type: 'bar',
    name,
    orientation: isHorizontal ? 'h' : 'v',
    x: isHorizontal ? lengths : names,
    y: isHorizontal ? names : lengths,
    customdata: categories.map(plainText),
    hovertemplate: `%{customdata}<br>${plainText(valueTitle)}: ${number}<extra>${name}</extra>`,
    marker: { color },
  }
}

interface LayoutContext<Row extends object> {
  x: Column
  color: Column | undefined
  arrangement: 'stacked' | 'grouped'
  options: BarOptions<Row>
}

function layoutOf<Row extends object>(
  { names, values, isHorizontal, valueTitle }: Shown,
  context: LayoutContext<Row>,
): Layout {
  const { x, color, arrangement, options } = context
  const hasTitle = options.title !== undefined
  const isNegative = values.flat().some(value => value !== null && value < 0)
  const isWhole = values.flat().every(value => value === null || Number.isInteger(value))
  const valueAxis = axis(plainText(valueTitle), {
    automargin: true,
    ...(options.log ? { type: 'log' } : { rangemode: 'tozero' }),
    ...(isWhole && !options.log && wholeSteps(reachOf(values))),
    ...(isNegative && { zeroline: true, zerolinecolor: guide }),
  })
  const categories = categoryAxis(x, { names, isHorizontal })
  return baseLayout({
    xaxis: isHorizontal ? valueAxis : categories,
    yaxis: isHorizontal ? categories : valueAxis,
    ...(isHorizontal && { height: heightFor(names.length, hasTitle) }),
    bargap: 0.25,
    barmode: arrangement === 'stacked' && !options.log ? (isNegative ? 'relative' : 'stack') : 'group',
    showlegend: color !== undefined,
    ...(color && { legend: { ...legendOf(color), ...(isHorizontal && { traceorder: 'normal' }) } }),
    ...(hasTitle && { title: figureTitle(plainText(options.title)) }),
  })
}

/** Returns the largest sum of absolute values in a category. */
function reachOf(values: readonly (number | null)[][]): number {
  const sums = (values[0] ?? []).map((_, index) => values.reduce((sum, group) => sum + Math.abs(group[index] ?? 0), 0))
  return sums.reduce((a, b) => Math.max(a, b), 0)
}

function categoryAxis(x: Column, { names, isHorizontal }: Pick<Shown, 'names' | 'isHorizontal'>): Axis {
  return axis(plainText(columnTitle(x)), {
    type: 'category',
    categoryorder: 'array',
    categoryarray: names,
    automargin: true,
    showgrid: false,
    tickmode: 'linear',
    dtick: 1,
    ...(isHorizontal ? { autorange: 'reversed' } : labelAngle(names)),
  })
}

interface NoteContext {
  shown: Shown
  left: number
  aggregate: string
  isCount: boolean
  log: boolean
}

function notesFor({ rows, isAggregated }: BarTable, { shown, left, aggregate, isCount, log }: NoteContext): string[] {
  const without = shown.names.filter((_, index) => shown.values.every(group => group[index] === null))
  const aggregateName = { mean: 'means', sum: 'sums', median: 'medians', min: 'least', max: 'greatest' }[aggregate]
  const low = log ? shown.values.flat().filter(value => value !== null && value <= 0).length : 0
  const isEmpty = rows.length === 0 || without.length === shown.names.length
  return [
    ...(isEmpty ? ['There are no values to draw.'] : []),
    ...(!isEmpty && without.length > 0
      ? [`No value for: ${without.slice(0, 5).join(', ')}${without.length > 5 ? ' …' : ''}.`]
      : []),
    ...(isAggregated && !isCount ? [`Bars are the ${aggregateName} of several values.`] : []),
    ...(low > 0 ? [`${low} values of zero and below have no place on a logarithmic axis.`] : []),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'is' : 'are'} left out.`] : []),
  ]
}

function altOf({ categories, values, groups, valueTitle }: Shown, x: Column, title: string | undefined): string {
  const sums = categories.map((_, index) => values.reduce((sum, group) => sum + (group[index] ?? 0), 0))
  const largest = sums.reduce((best, sum, index) => (sum > (sums[best] as number) ? index : best), 0)
  const most =
    sums.length > 0 ? `, largest ${categories[largest]} with ${Number((sums[largest] as number).toPrecision(5))}` : ''
  const groupCount = groups.length > 1 ? ` in ${groups.length} groups` : ''
  const what = `Bars of ${valueTitle} by ${columnTitle(x) || 'category'}: ${categories.length} categories${groupCount}${most}`
  return title === undefined ? what : `${title}: ${what}`
}
