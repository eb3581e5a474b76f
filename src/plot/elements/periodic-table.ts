import { maximum, minimum } from '../../math/index.js'
import { anyText, checkOptions, flag, type OptionRules } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { logTicks, shortNumber } from '../tables/short-number.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { colorScale, missingGray } from '../theme/palette.js'
import { type ElementValues, readElementValues } from './element-values.js'
import { elementPlaces } from './places.js'

/** Options of `plot.periodicTable`. */
export interface PeriodicTableOptions extends TitleOptions {
  /** The title of the color bar, such as `Band gap`. The unit is added. Default `Value`. */
  label?: string
  /** Colors elements by the logarithm; values of zero and below are left out. Default false. */
  log?: boolean
}

const rows = 10
const columns = 18

const rules: OptionRules<PeriodicTableOptions> = {
  label: anyText,
  log: flag,
  title: anyText,
}

/**
 * Returns a figure with the periodic table, colored by a value for each element. Elements without a value are gray.
 *
 * @param input the values by symbol: an object, a map, pairs, or rows
 * @param options see `PeriodicTableOptions`
 * @throws QueryError when no name in the values is a symbol of an element, or an option does not exist
 *
 * @example
 * plot.periodicTable({ Mg: 12, O: 30, Si: 8 }, { label: 'Entries' })
 */
export function periodicTable(input: ElementValues, options: PeriodicTableOptions = {}): Figure {
  checkOptions('plot.periodicTable', options, rules)
  const { values, unit, unknown } = readElementValues(input)
  if (options.log) for (const [symbol, value] of values) if (value <= 0) values.delete(symbol)
  const label = plainText(options.label ?? 'Value') + (unit ? ` (${plainText(unit)})` : '')
  const data = [grayTiles(values), ...(values.size > 0 ? [tiles(values, label, options.log ?? false)] : [])]
  const notes = [
    ...(values.size === 0 ? ['No element has a value.'] : []),
    ...(unknown.length > 0 ? [`Left out, no elements: ${unknown.slice(0, 8).map(plainText).join(', ')}.`] : []),
  ]
  return new Figure({
    data,
    layout: notes.reduce(withNote, tableLayout(options)),
    alt: altOf(values, options, unit),
    size: { width: 860, height: 440 },
  })
}

function grid<T>(cell: (symbol: string) => T | null, empty: T | null = null): (T | null)[][] {
  const result: (T | null)[][] = Array.from({ length: rows }, () => new Array(columns).fill(empty))
  for (const { symbol, column, row } of elementPlaces) (result[row] as (T | null)[])[column] = cell(symbol)
  return result
}

const shared = { type: 'heatmap', xgap: 2, ygap: 2, hoverongaps: false, texttemplate: '%{text}' }

function grayTiles(values: ReadonlyMap<string, number>): Trace {
  return {
    ...shared,
    z: grid(symbol => (values.has(symbol) ? null : 0)),
    text: grid(symbol => (values.has(symbol) ? '' : symbol), '') as never,
    textfont: { size: 12, color: '#707070' },
    colorscale: [
      [0, missingGray],
      [1, missingGray],
    ],
    showscale: false,
    hovertemplate: '%{text}: no value<extra></extra>',
  }
}

function tiles(values: ReadonlyMap<string, number>, label: string, log: boolean): Trace {
  const shade = (value: number) => (log ? Math.log10(value) : value)
  const numbers = [...values.values()]
  const [low, high] = [minimum(numbers.map(shade)), maximum(numbers.map(shade))]
  const flat = low === high ? { zmin: low - 1, zmax: high + 1 } : { zmin: low, zmax: high }
  return {
    ...shared,
    z: grid(symbol => (values.has(symbol) ? shade(values.get(symbol) as number) : null)),
    text: grid(
      symbol => (values.has(symbol) ? `<b>${symbol}</b><br>${shortNumber(values.get(symbol) as number)}` : ''),
      '',
    ) as never,
    customdata: grid(symbol => (values.has(symbol) ? `${symbol}: ${values.get(symbol)}` : null)),
    textfont: { size: 10.5 },
    ...flat,
    colorscale: colorScale,
    colorbar: {
      title: { text: label, side: 'right' },
      thickness: 14,
      outlinewidth: 0,
      len: 0.9,
      ...(log && logTicks(low, high)),
    },
    hovertemplate: `%{customdata}<br>${label}<extra></extra>`,
  }
}

function tableLayout({ title }: PeriodicTableOptions): Layout {
  const bare = { showgrid: false, zeroline: false, showticklabels: false, ticks: '', showline: false, fixedrange: true }
  return baseLayout({
    height: title === undefined ? 440 : 464,
    plot_bgcolor: 'rgba(0,0,0,0)',
    margin: { l: 12, r: 12, t: title === undefined ? 20 : 44, b: 12 },
    xaxis: { ...bare, range: [-0.5, columns - 0.5] },
    yaxis: { ...bare, range: [rows - 0.5, -0.5] },
    ...(title !== undefined && { title: figureTitle(plainText(title)) }),
  })
}

function altOf(
  values: ReadonlyMap<string, number>,
  { label = 'values', title }: PeriodicTableOptions,
  unit: string,
): string {
  const [most] = [...values].sort((a, b) => b[1] - a[1])
  const largest = most ? `, largest ${most[0]} with ${most[1]}${unit && ` ${unit}`}` : ''
  return `${title === undefined ? '' : `${title}: `}periodic table of ${label} for ${values.size} elements${largest}`
}
