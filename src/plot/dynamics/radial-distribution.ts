import { QueryError } from '../../errors/index.js'
import { anyText, checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Given, properties, type RadialDistribution } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, lineAt } from '../theme/layout.js'
import { colorOf, dashOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { oneGiven } from './one-given.js'
import { type DrawnPair, drawnPairs, isSamePair, latestOf } from './pairs.js'

/** The options of `plot.radialDistribution`. */
export interface RadialDistributionOptions extends TitleOptions {
  /** The pairs to draw, as in `['O-O', 'O-H']`; the order of the two atoms is free. Default all. */
  pairs?: readonly string[]
  /**
   * Which functions to draw when the archive has several of a pair, averaged over different frames: the one over the latest
   * frames (`last`, default), or each as a curve (`all`).
   */
  frames?: 'last' | 'all'
}

const rules: OptionRules<RadialDistributionOptions> = {
  pairs: names,
  frames: oneOf('last', 'all'),
  title: anyText,
}

/**
 * Draws radial distribution functions g(r) of molecular dynamics over the distance in Å.
 *
 * g(r) says how often a distance occurs, relative to atoms that are spread evenly. The dashed line at 1 is the even
 * distribution.
 *
 * @param input an entry of molecular dynamics, or what `properties.radialDistribution` returned
 * @param options the pairs and frames to draw, and the title
 * @throws DataError when no section is given
 * @throws QueryError for a pair that the archive does not have, an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'water_md/water.log' } }).at(0)
 * plot.radialDistribution(entry)
 * ```
 */
export function radialDistribution(input: Given<RadialDistribution>, options: RadialDistributionOptions = {}): Figure {
  const caller = 'plot.radialDistribution'
  checkOptions(caller, options, rules)
  const { names: own, value } = oneGiven(input, {
    name: 'radialDistribution',
    caller,
    read: properties.radialDistribution,
  })
  const all = drawnPairs(value?.pairs ?? [])
  const chosen = choose(options.frames === 'all' ? all : latestOf(all), options.pairs)
  const label = labelOf(own)
  const notes = [
    ...(chosen.length > 0 ? [] : ['The archive has no radial distribution function.']),
    ...(value?.notes ?? []).map(noteText),
  ]
  const layout = baseLayout({
    xaxis: axis('Distance (Å)', { rangemode: 'tozero' }),
    yaxis: axis('Radial distribution function <i>g</i>(<i>r</i>)', { rangemode: 'tozero', automargin: true }),
    shapes:
      chosen.length > 0 ? [lineAt('y', 1, { layer: 'above', line: { color: '#555555', width: 1, dash: 'dash' } })] : [],
    showlegend: chosen.length > 1,
    title: figureTitle(options.title === undefined ? typesetFormula(label) : plainText(options.title)),
  })
  return new Figure({
    data: chosen.map((distribution, index) => trace(distribution, index, options)),
    layout: notes.reduce(withNote, layout),
    alt: altOf(chosen, label),
  })
}

/** Returns the distributions of the requested pairs, in their order. */
function choose(distributions: readonly DrawnPair[], pairs: readonly string[] | undefined): readonly DrawnPair[] {
  if (!pairs || distributions.length === 0) return distributions
  const labels = [...new Set(distributions.map(({ label }) => label))]
  const unknown = pairs.find(pair => !labels.some(label => isSamePair(label, pair)))
  if (unknown !== undefined) {
    throw new QueryError(
      `The archive has no radial distribution function of '${unknown}'. There are: ${labels.slice(0, 12).join(', ')}.`,
    )
  }
  return pairs.flatMap(pair => distributions.filter(({ label }) => isSamePair(label, pair)))
}

function trace(
  { label, distances, values, frames }: DrawnPair,
  index: number,
  options: RadialDistributionOptions,
): Trace {
  const framesText = frames ? `frames ${frames[0]}–${frames[1]}` : ''
  const name = plainText(label)
  return {
    type: 'scatter',
    mode: 'lines',
    name: options.frames === 'all' && framesText ? `${name}, ${framesText}` : name,
    x: distances,
    y: values,
    line: { color: colorOf(index), width: 1.6, dash: dashOf(index, false) },
    hovertemplate: `%{x:.3f} Å: %{y:.3f}<extra>${name}${framesText && `<br>${framesText}`}</extra>`,
  }
}

function altOf(distributions: readonly DrawnPair[], label: string): string {
  if (distributions.length === 0) return `Radial distribution function of ${label}: the archive has none`
  const peaks = distributions.slice(0, 4).map(distribution => `${distribution.label} ${peakOf(distribution)}`)
  const count = distributions.length === 1 ? 'one curve' : `${distributions.length} curves`
  return `Radial distribution function g(r) of ${label} against distance (Å), ${count}: ${peaks.join('; ')}`
}

function peakOf({ distances, values, frames }: DrawnPair): string {
  let highest = 0
  for (const [index, value] of values.entries()) if (value > (values[highest] as number)) highest = index
  const averaged = frames ? ` over frames ${frames[0]} to ${frames[1]}` : ''
  return `highest at ${(distances[highest] as number).toFixed(2)} Å (${heightText(values[highest] as number)})${averaged}`
}

const heightText = (value: number) => (value < 1e4 ? value.toFixed(2) : value.toExponential(2))
