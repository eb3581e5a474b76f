import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, listOf, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import { labelOf } from '../archive/label.js'
import { oneSection } from '../archive/one-section.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { type TrajectoryQuantity, trajectoryQuantities } from './courses.js'
import { framesOf, type Panel, panelParts, panelsOf } from './panels.js'
import { meanWords } from './statistics.js'
import { timeAxis } from './time-unit.js'

/** How a simulation of molecular dynamics is drawn over time. */
export interface TrajectoryOptions {
  /**
   * The quantities to draw, one above the other. Default those that the archive has: temperature, pressure, a volume that
   * changes, and the potential (else the total) energy.
   */
  of?: readonly TrajectoryQuantity[]
  /** Over the time (default; fs, ps or ns as it fits) or over the numbers of the steps. */
  x?: 'time' | 'step'
  /** The share of the frames, from 0 to 1, that means leave out at the beginning. Default 0. */
  equilibration?: number
  title?: string
}

const share: OptionRule = {
  allowed: 'a number from 0 to below 1',
  accepts: value => typeof value === 'number' && value >= 0 && value < 1,
}

const rules: OptionRules<TrajectoryOptions> = {
  of: listOf(oneOf(...trajectoryQuantities)),
  x: oneOf('time', 'step'),
  equilibration: share,
  title: anyText,
}

/**
 * Quantities of molecular dynamics over time, one panel each over a shared axis, with mean (dashed) and standard deviation.
 *
 * Takes NOMAD's summary of the trajectory, else the values of the single calculations. What the archive lacks is said in
 * a note; without times the frames are counted.
 *
 * @throws QueryError for a quantity that trajectories do not have
 * @throws DataError when it is given no section, or a share outside 0 to 1
 */
export function trajectory(entry: Section, options: TrajectoryOptions = {}): Figure {
  checkOptions('plot.trajectory', options, rules)
  const section = oneSection(entry, 'trajectory')
  const { panels, missing } = panelsOf(section, options)
  const times = panels.flatMap(panel => panel.curves.flatMap(curve => curve.times))
  const time = timeAxis(times, options.x ?? 'time')
  const parts = panelParts(panels, time)
  const label = labelOf(section)
  const notes = [
    ...(panels.length === 0 ? ['The archive has no quantities over time.'] : []),
    ...(missing.length > 0 && panels.length > 0 ? [`The archive has no ${missing.map(inWords).join(', no ')}.`] : []),
    ...(framesOf(panels) === 1 ? ['There is a single frame, which has no course over time.'] : []),
    ...(time.isMissing && panels.length > 0 ? ['The archive states no times: the axis counts steps.'] : []),
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
    alt: altOf(panels, { label, time: time.title, share: options.equilibration ?? 0 }),
    size: { width: 700, height },
  })
}

/**
 * The radius of gyration of each molecule or group of atoms over time; as `plot.trajectory` of that quantity.
 *
 * @throws DataError when it is given no section; QueryError for options that there are not
 */
export function radiusOfGyration(entry: Section, options: Omit<TrajectoryOptions, 'of'> = {}): Figure {
  const { of: _, ...own } = rules
  checkOptions('plot.radiusOfGyration', options, own)
  return trajectory(entry, { ...options, of: ['radius_of_gyration'] })
}

const inWords = (quantity: string) => quantity.replace(/^energy_(.*)/, '$1 energy').replaceAll('_', ' ')

function altOf(
  panels: readonly Panel[],
  { label, time, share }: { label: string; time: string; share: number },
): string {
  if (panels.length === 0) return `Trajectory of ${label}: the archive has no quantities over time`
  const means = panels.flatMap(panel =>
    panel.curves.flatMap(({ statistics }) =>
      statistics ? [`mean ${inWords(panel.quantity)} ${meanWords(statistics)} ${panel.unit}`] : [],
    ),
  )
  const names = panels.map(panel => `${inWords(panel.quantity)} (${panel.unit})`).join(', ')
  const left = share > 0 ? `, without the first ${Math.round(100 * share)} %` : ''
  return `Trajectory of ${label}, ${framesOf(panels)} frames: ${names} against ${time.toLowerCase()}; ${means.slice(0, 6).join(', ')}${left}`
}
