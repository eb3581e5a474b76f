import { anyText, checkOptions, listOf, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import {
  type EntryNames,
  type Given,
  properties,
  type RadiusOfGyration,
  type Trajectory,
} from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { meanWords } from './mean-words.js'
import { oneGiven } from './one-given.js'
import { framesOf, type Panel, panelParts, panelsOf } from './panels.js'
import {
  gyrationSource,
  type SeriesSource,
  type TrajectoryQuantity,
  trajectoryQuantities,
  trajectorySource,
} from './time-series.js'
import { timeAxis } from './time-unit.js'

/** The options of `plot.trajectory`. */
export interface TrajectoryOptions extends TitleOptions {
  /**
   * The quantities to draw, one above the other. Default those of these that the archive has: temperature, pressure, the
   * volume if it changes, and the potential energy or, without it, the total energy.
   */
  of?: readonly TrajectoryQuantity[]
  /** The horizontal axis: time (default) in fs, ps or ns as the range needs, or the step. */
  x?: 'time' | 'step'
  /** The fraction of frames at the beginning that mean and deviation leave out, from 0 to below 1. Default 0. */
  equilibration?: number
}

const fraction: OptionRule = {
  allowed: 'a number from 0 to below 1',
  accepts: value => typeof value === 'number' && value >= 0 && value < 1,
}

const rules: OptionRules<TrajectoryOptions> = {
  of: listOf(oneOf(...trajectoryQuantities)),
  x: oneOf('time', 'step'),
  equilibration: fraction,
  title: anyText,
}

/**
 * Draws quantities of molecular dynamics over time, one panel each, with mean (dashed) and standard deviation.
 *
 * Reads NOMAD's summary of the trajectory or, without it, the calculations one by one. Notes say which quantities or times
 * the archive does not have. Without times the axis shows steps.
 *
 * @param input an entry of molecular dynamics, or what `properties.trajectory` returned
 * @param options the quantities, the horizontal axis, the fraction left out of means, and the title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'water_md/water.log' } }).at(0)
 * plot.trajectory(entry)
 * ```
 */
export function trajectory(input: Given<Trajectory>, options: TrajectoryOptions = {}): Figure {
  const caller = 'plot.trajectory'
  checkOptions(caller, options, rules)
  const { names, value } = oneGiven(input, { name: 'trajectory', caller, read: properties.trajectory })
  return seriesFigure(trajectorySource(value), { names, options })
}

/** Draws series one above the other. */
function seriesFigure(
  source: SeriesSource,
  { names, options }: { names: EntryNames; options: TrajectoryOptions },
): Figure {
  const { panels, missing } = panelsOf(source, options)
  const times = panels.flatMap(panel => panel.curves.flatMap(curve => curve.times))
  const time = timeAxis(times, options.x ?? 'time')
  const parts = panelParts(panels, time)
  const label = labelOf(names)
  const notes = [
    ...(panels.length === 0 ? ['The archive has no quantities over time.'] : []),
    ...(missing.length > 0 && panels.length > 0 ? [`The archive has no ${missing.map(plainName).join(', no ')}.`] : []),
    ...(framesOf(panels) === 1 ? ['There is a single frame, which has no course over time.'] : []),
    ...(time.isMissing && panels.length > 0 ? ['The archive states no times: the axis counts steps.'] : []),
    ...new Set(panels.flatMap(panel => source.notes(panel.quantity).map(noteText))),
  ]
  const layout = baseLayout({
    xaxis: axis(time.title),
    yaxis: axis(''),
    ...parts.layout,
    title: figureTitle(options.title === undefined ? typesetFormula(label) : plainText(options.title)),
  })
  const { height } = parts
  return new Figure({
    data: parts.data,
    layout: notes.reduce(withNote, { ...layout, height }),
    alt: altOf(panels, { label, time: time.title, fraction: options.equilibration ?? 0 }),
    size: { width: 700, height },
  })
}

/**
 * Draws the radius of gyration of each molecule or group of atoms over time, as `plot.trajectory` does.
 *
 * @param input an entry of molecular dynamics, or what `properties.radiusOfGyration` returned
 * @param options those of `plot.trajectory` without `of`
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'water_md/water.log' } }).at(0)
 * plot.radiusOfGyration(entry)
 * ```
 */
export function radiusOfGyration(input: Given<RadiusOfGyration>, options: Omit<TrajectoryOptions, 'of'> = {}): Figure {
  const { of: _, ...own } = rules
  const caller = 'plot.radiusOfGyration'
  checkOptions(caller, options, own)
  const { names, value } = oneGiven(input, { name: 'radiusOfGyration', caller, read: properties.radiusOfGyration })
  return seriesFigure(gyrationSource(value), { names, options: { ...options, of: ['radius_of_gyration'] } })
}

const plainName = (quantity: string) => quantity.replace(/^energy_(.*)/, '$1 energy').replaceAll('_', ' ')

function altOf(
  panels: readonly Panel[],
  { label, time, fraction }: { label: string; time: string; fraction: number },
): string {
  if (panels.length === 0) return `Trajectory of ${label}: the archive has no quantities over time`
  const means = panels.flatMap(panel =>
    panel.curves.flatMap(({ statistics }) =>
      statistics ? [`mean ${plainName(panel.quantity)} ${meanWords(statistics, panel.unit)}`] : [],
    ),
  )
  const names = panels.map(panel => `${plainName(panel.quantity)} (${panel.unit})`).join(', ')
  const leftOut = fraction > 0 ? `, without the first ${Math.round(100 * fraction)} %` : ''
  return `Trajectory of ${label}, ${framesOf(panels)} frames: ${names} against ${time.toLowerCase()}; ${means.slice(0, 6).join(', ')}${leftOut}`
}
