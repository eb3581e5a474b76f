import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules, positive } from '../../options/index.js'
import { type ConvergenceSeries, convergenceSeriesRules, isProperty, properties } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Annotation, Axis, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, guide } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import type { ConvergenceSeriesOptions } from './convergence-series-options.js'
import { placesOf } from './free-place.js'
import { type Curve, curveOf, type Point } from './series-curves.js'
import { criterionLabel, criterionLine, decades, linearRange, logAxis } from './steps.js'
import { typesetNumber } from './typeset-number.js'

interface Axes {
  x: { title: string; unit: string }
  y: { title: string; unit: string }
}

const rules: OptionRules<ConvergenceSeriesOptions> = {
  ...convergenceSeriesRules,
  tolerance: positive,
  log: flag,
  cutoffUnit: anyText,
  xTitle: anyText,
  yTitle: anyText,
  title: anyText,
}

/**
 * Draws the convergence of a result with a setting: its difference from the result at the best setting, over the cutoff, the
 * number of k-points or another setting.
 *
 * Entries that differ in other settings (material, structure, volume, or the method otherwise) are in separate curves, which are
 * named by these settings.
 *
 * @param input entries with different values of the setting, or what `properties.convergenceSeries` returned
 * @param options the setting (required for entries), the result, the reference, the tolerance, units and titles
 * @throws DataError when no two entries form a series
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const series = await new ArchiveQuery({ query: { upload_name: 'si-convergence' } }).fetch()
 * plot.convergenceSeries(series, { over: 'cutoff' })
 * ```
 */
export function convergenceSeries<Entry extends Section>(
  input: readonly Entry[] | readonly ConvergenceSeries[],
  options: ConvergenceSeriesOptions<Entry>,
): Figure {
  checkOptions('plot.convergenceSeries', options as ConvergenceSeriesOptions, rules)
  const all = seriesOf(input, options)
  const cutoffUnit = options.cutoffUnit ?? 'eV'
  const found = all.map(series => curveOf(series, cutoffUnit))
  const curves = found.filter(({ points }) => new Set(points.map(({ x }) => x)).size > 1)
  const notes = [...new Set(all.flatMap(series => series.notes))].map(note => noteText(note))
  if (curves.length === 0) throw noSeries(found, notes)
  const axes = axesOf(curves[0] as Curve, options as ConvergenceSeriesOptions)
  const differing = differingSettings(curves)
  const shown = curves.map(({ points }) =>
    points.map(point => (options.log ? { ...point, y: Math.abs(point.y) } : point)),
  )
  const single = found.reduce((sum, curve) => (curves.includes(curve) ? sum : sum + curve.points.length), 0)
  const allNotes = [
    ...notes,
    ...(single > 0 ? [singleNote(single, differingSettings(found))] : []),
    ...zeroNotes(options),
  ]
  const materials = new Set(all.map(({ label }) => label))
  const [material = ''] = materials.size === 1 ? materials : []
  const over = all[0]?.over
  const xaxis = settingAxis(axes.x.title, shown, over)
  const yaxis = differenceAxis(axes.y.title, shown, options)
  const layout = baseLayout({
    xaxis,
    yaxis,
    ...toleranceMarks(shown, { xaxis, yaxis }, { options, axes }),
    showlegend: differing.length > 0,
    title: figureTitle(options.title === undefined ? typesetFormula(material) : plainText(options.title)),
  })
  return new Figure({
    data: shown.map((points, index) =>
      trace(points, nameOf(curves[index] as Curve, differing), { index, axes, options }),
    ),
    layout: allNotes.reduce(withNote, layout),
    alt: altOf(shown, material, { axes, options }),
  })
}

function seriesOf<Entry extends Section>(
  input: readonly Entry[] | readonly ConvergenceSeries[],
  { over, of, per, reference }: ConvergenceSeriesOptions<Entry>,
): readonly ConvergenceSeries[] {
  if (Array.isArray(input) && input.length > 0 && input.every(one => isProperty(one, 'convergenceSeries'))) {
    return input as readonly unknown[] as readonly ConvergenceSeries[]
  }
  const given = Object.entries({ over, of, per, reference }).filter(([, value]) => value !== undefined)
  return properties.convergenceSeries(input as readonly Entry[], Object.fromEntries(given) as { over: 'cutoff' })
}

function axesOf({ over, of, per, unit }: Curve, { xTitle, yTitle }: ConvergenceSeriesOptions): Axes {
  const titles: Record<string, string> = { cutoff: 'Plane-wave cutoff', 'k-points': 'Number of k-points' }
  const values: Record<string, string> = {
    energy: 'Energy difference',
    force: 'Difference of the largest force',
    pressure: 'Pressure difference',
  }
  return {
    x: titled(titles[over] ?? xTitle ?? 'Setting', unit.x),
    y: titled(values[of] ?? yTitle ?? 'Difference', of === 'energy' ? `meV/${per}` : unit.y),
  }
}

const titled = (name: string, unit: string) => {
  const symbol = plainText(unit)
  return { title: symbol === '' ? plainText(name) : `${plainText(name)} (${symbol})`, unit: symbol }
}

/** Returns the names of the settings that differ between curves. */
function differingSettings(curves: readonly Curve[]): string[] {
  const names = [...new Set(curves.flatMap(({ settings }) => [...settings.keys()]))]
  return names.filter(name => new Set(curves.map(({ settings }) => settings.get(name))).size > 1)
}

const nameOf = ({ settings }: Curve, differing: readonly string[]) =>
  differing.map(name => wordOf(name, settings.get(name))).join(', ')

/** The greatest length of a name in the legend, for the space of the plot area. */
const longestName = 44

/** Returns a name that leaves space for the plot area; the whole one is in the hover text. Names with markup stay whole. */
function shortName(name: string): string {
  return name.length <= longestName || /[<&]/.test(name.slice(longestName - 12))
    ? name
    : `${name.slice(0, longestName)}…`
}

/** Writes a setting with its name, unless its value is understood without. */
function wordOf(name: string, word: string | undefined): string {
  if (word === undefined) return `${name} unknown`
  if (name === 'material') return typesetFormula(word)
  const isClear = ['atoms', 'program', 'kind', 'functional', 'basis', 'basis set'].includes(name)
  return plainText(isClear ? word : `${name} ${word}`)
}

function trace(
  points: readonly Point[],
  name: string,
  { index, axes, options }: { index: number; axes: Axes; options: ConvergenceSeriesOptions<never> },
): Trace {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    name: shortName(name),
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => (options.log && y === 0 ? null : y)),
    text: points.map(({ id }) => id),
    line: { color: colorOf(index), width: 1.6 },
    marker: { color: colorOf(index), size: 8 },
    hovertemplate: `%{text}<br>%{x:.6g} ${axes.x.unit}<br>%{y:.4g} ${axes.y.unit}<extra>${name}</extra>`,
  }
}

/** Returns the axis of the setting. For numbers of k-points it is logarithmic, with the numbers that occur as ticks. */
function settingAxis(title: string, curves: readonly Point[][], over: unknown): Axis {
  const values = [...new Set(curves.flat().map(({ x }) => x))].sort((a, b) => a - b)
  const [low, high] = linearRange(values.map(value => (over === 'k-points' ? Math.log10(value) : value)))
  if (over !== 'k-points') return axis(title, { range: [low, high] })
  const gap = (high - low) / 22
  let last = Number.NEGATIVE_INFINITY
  const ticks = values.filter(value => {
    if (Math.log10(value) - last < gap) return false
    last = Math.log10(value)
    return true
  })
  return axis(title, { type: 'log', range: [low, high], tickvals: ticks, ticktext: ticks.map(String) })
}

function differenceAxis(
  title: string,
  curves: readonly Point[][],
  { log = false, tolerance }: ConvergenceSeriesOptions<never>,
): Axis {
  const values = curves.flat().map(({ y }) => y)
  if (!log) {
    const range = linearRange([...values, 0, tolerance])
    return axis(title, { range, zeroline: true, zerolinecolor: guide, automargin: true })
  }
  const size = title.replace(/^[^(]*[^( ]/, '|$&|')
  return axis(size, { ...logAxis(decades([...values, tolerance])), automargin: true })
}

/** Draws dashed lines at the tolerance and labels one. A linear axis has a line on both sides of zero. */
function toleranceMarks(
  curves: readonly Point[][],
  { xaxis, yaxis }: { xaxis: Axis; yaxis: Axis },
  { options, axes }: { options: ConvergenceSeriesOptions<never>; axes: Axes },
): { shapes?: object[]; annotations?: Annotation[] } {
  const { tolerance, log = false } = options
  if (tolerance === undefined) return {}
  const [xRange, yRange] = [xaxis.range as number[], yaxis.range as number[]]
  const pointsOnArea = curves.map(points =>
    placesOf(
      points.map(({ x }) => (xaxis.type === 'log' ? Math.log10(x) : x)),
      points.map(({ y }) => y),
      { xRange, yRange, log },
    ),
  )
  const context = { name: 'tolerance', yref: 'y', unit: axes.y.unit, range: yRange, log, curves: pointsOnArea }
  return {
    shapes: (log ? [tolerance] : [tolerance, -tolerance]).map(value => criterionLine(value, 'y')),
    annotations: [criterionLabel(tolerance, context)],
  }
}

const zeroNotes = ({ log, reference = 'last' }: ConvergenceSeriesOptions<never>) =>
  log && reference === 'last' ? ['The best setting is the reference: its difference of zero is not on the axis.'] : []

const singleNote = (count: number, differing: readonly string[]) =>
  `${count === 1 ? 'One entry stands' : `${count} entries stand`} alone with other settings (${differing.join(', ')}): not drawn.`

function noSeries(found: readonly Curve[], notes: readonly string[]): DataError {
  const differing = differingSettings(found)
  const reason = differing.length > 0 ? ` They differ in: ${differing.join(', ')}.` : ''
  return new DataError(
    `plot.convergenceSeries found no two entries that differ in the chosen setting alone.${reason} ${notes.join(' ')}`.trim(),
    { hint: 'Give entries of one material and method, or name what varies by a function: { over: entry => … }.' },
  )
}

function altOf(
  curves: readonly Point[][],
  material: string,
  { axes, options }: { axes: Axes; options: ConvergenceSeriesOptions<never> },
): string {
  const withoutMarkup = (text: string) => text.replace(/<[^>]*>/g, '')
  const points = curves.flat().length
  const count = curves.length === 1 ? 'one curve' : `${curves.length} curves`
  const what = `${withoutMarkup(axes.y.title)}${material && ` of ${material}`} against ${withoutMarkup(axes.x.title)}: ${points} points in ${count}`
  const { tolerance } = options
  if (tolerance === undefined) return what
  const reached = curves.map(curve => firstWithin(curve, tolerance))
  const starts = reached.map(x => (x === undefined ? 'never' : `from ${typesetNumber(x, 4)} ${axes.x.unit}`.trim()))
  return `${what}; within ${tolerance} ${axes.y.unit} ${starts.join(', ')}${reached.every(x => x !== undefined) ? ' on' : ''}`
}

/** Returns the smallest setting from which all differences are within the tolerance. */
function firstWithin(points: readonly Point[], tolerance: number): number | undefined {
  const lastOutside = points.findLastIndex(({ y }) => Math.abs(y) > tolerance)
  return points[lastOutside + 1]?.x
}
