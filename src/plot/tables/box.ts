import { QueryError } from '../../errors/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, wholeNumber } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { names, selector, tableWords } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Layout } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { type BoxGroup, boxGroups, sortedGroups } from './box-groups.js'
import type { BoxOptions } from './box-options.js'
import { boxTraces, minForBox } from './box-traces.js'
import { categoryNames } from './category-names.js'
import {
  type AnyRow,
  type Column,
  checkLengths,
  columnTitle,
  readColumn,
  type Selector,
  type Source,
} from './column.js'
import { hoverWords } from './hover-words.js'
import { fitSideBySide, heightFor, labelAngle } from './label-room.js'

export type { BoxOptions } from './box-options.js'

const rules: OptionRules<BoxOptions> = {
  ...tableWords,
  x: selector,
  y: selector,
  points: oneOf('outliers', 'all', 'none'),
  hover: names,
  orientation: oneOf('vertical', 'horizontal'),
  sort: oneOf('rows', 'median', 'name'),
  max: wholeNumber(1),
  log: flag,
  yUnit: anyText,
}

/**
 * Returns a figure with a box for each group of values: median, quartiles and whiskers. Quartiles are interpolated linearly.
 * Whiskers end at the farthest value within 1.5 times the interquartile range (J. W. Tukey, Exploratory Data Analysis, 1977);
 * values beyond are points. Groups of fewer than five values are drawn as points, because their quartiles mean little.
 *
 * @param source a frame, columns by name, or rows
 * @param options see `BoxOptions`
 * @throws QueryError when a column or an option does not exist, the columns differ in length, or the values are not numbers
 *
 * @example
 * plot.box(frame, { x: 'formula', y: 'energy' })
 */
export function box<Row extends object = AnyRow>(source: Source<Row>, options: BoxOptions<Row> = {}): Figure {
  checkOptions('plot.box', options as BoxOptions, rules)
  const { x, y } = columnsOf(source, options)
  const { groups: found, empty } = boxGroups(x, y, { log: options.log })
  const sorted = sortedGroups(found, options.sort ?? 'rows', x?.kind)
  const groups = sorted.slice(0, options.max ?? 30)
  const names = [
    ...categoryNames(
      groups.map(({ name }) => name),
      x?.isFormula,
    ).values(),
  ]
  const isHorizontal = options.orientation ? options.orientation === 'horizontal' : !fitSideBySide(names)
  const hover = hoverWords(source, options.hover)
  const data = boxTraces(groups, {
    points: options.points ?? 'outliers',
    isHorizontal,
    boxText: group => boxText(group, x, y),
    pointText: (group, row, value) =>
      [x && plainText(group.name), `${plainText(columnTitle(y))}: ${number(value)}`, hover?.[row]]
        .filter(Boolean)
        .join('<br>'),
  })
  const notes = notesFor(groups, {
    empty,
    left: sorted.length - groups.length,
    values: y.values,
    log: options.log ?? false,
  })
  return new Figure({
    data,
    layout: notes.reduce<Layout>(withNote, layoutOf({ x, y, names: x ? names : [''], isHorizontal }, options)),
    alt: altOf(groups, { x, y, title: options.title }),
  })
}

interface Columns {
  x: Column | undefined
  y: Column
}

function columnsOf<Row extends object>(source: Source<Row>, options: BoxOptions<Row>): Columns {
  const { unitSystem: system, xTitle, yTitle, yUnit } = options
  const y = readColumn(source, options.y ?? ('y' as Selector<Row>), { title: yTitle, unit: yUnit, system })
  const x = options.x === undefined ? undefined : readColumn(source, options.x, { title: xTitle, system })
  checkLengths({ x, y })
  if (y.kind !== 'numbers') throw new QueryError(`The values of boxes are ${y.kind}; they must be numbers.`)
  return { x, y }
}

const number = (value: number) => String(Number(value.toPrecision(5)))

function boxText({ name, statistics }: BoxGroup, x: Column | undefined, { unit }: Column): string {
  const { count, q1, median, q3, lower, upper } = statistics
  const after = unit === '' ? '' : ` ${plainText(unit)}`
  return [
    ...(x ? [`<b>${plainText(name)}</b>`] : []),
    `${count} values`,
    `Median: ${number(median)}${after}`,
    `Quartiles: ${number(q1)} and ${number(q3)}${after}`,
    `Whiskers: ${number(lower)} and ${number(upper)}${after}`,
  ].join('<br>')
}

interface Shown {
  x: Column | undefined
  y: Column
  names: readonly string[]
  isHorizontal: boolean
}

function layoutOf<Row extends object>({ x, y, names, isHorizontal }: Shown, { title, log }: BoxOptions<Row>): Layout {
  const values = axis(plainText(columnTitle(y)), { automargin: true, ...(log && { type: 'log' }) })
  const places: Axis = axis(x ? plainText(columnTitle(x)) : '', {
    automargin: true,
    showgrid: false,
    tickmode: 'array',
    tickvals: names.map((_, place) => place),
    ticktext: [...names],
    range: isHorizontal ? [names.length - 0.5, -0.5] : [-0.5, names.length - 0.5],
    ...(!isHorizontal && labelAngle(names)),
    ...(!x && { showticklabels: false, ticks: '' }),
  })
  return baseLayout({
    xaxis: isHorizontal ? values : places,
    yaxis: isHorizontal ? places : values,
    ...(isHorizontal && { height: heightFor(names.length * 1.3, title !== undefined) }),
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
  })
}

interface NoteContext {
  empty: readonly string[]
  left: number
  values: Column['values']
  log: boolean
}

function notesFor(groups: readonly BoxGroup[], { empty, left, values, log }: NoteContext): string[] {
  if (groups.length === 0) return ['There are no values to draw.']
  const isFew = groups.some(group => group.values.length < minForBox)
  const low = log ? values.filter(value => typeof value === 'number' && value <= 0).length : 0
  return [
    ...(empty.length > 0
      ? [`No value for: ${empty.slice(0, 5).map(plainText).join(', ')}${empty.length > 5 ? ' …' : ''}.`]
      : []),
    ...(isFew ? ['Groups of fewer than five values are shown value by value.'] : []),
    ...(low > 0 ? [`${low} values of zero and below have no place on a logarithmic axis.`] : []),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'is' : 'are'} left out.`] : []),
  ]
}

function altOf(
  groups: readonly BoxGroup[],
  { x, y, title }: { x: Column | undefined; y: Column; title: string | undefined },
): string {
  const count = groups.reduce((sum, group) => sum + group.values.length, 0)
  const medians = groups.slice(0, 5).map(({ name, statistics }) => `${x ? `${name} ` : ''}${number(statistics.median)}`)
  const what = `Boxes of ${columnTitle(y) || 'values'}${x ? ` by ${columnTitle(x)}` : ''}: ${groups.length} groups, ${count} values`
  const middle = medians.length > 0 ? `, medians ${medians.join(', ')}${groups.length > 5 ? ' …' : ''}` : ''
  return `${title === undefined ? '' : `${title}: `}${what}${middle}`
}
