import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, either, type OptionRule, type OptionRules, span } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { labelOf } from '../archive/label.js'
import { oneSection } from '../archive/one-section.js'
import { Figure, type FigureInput } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, nomadOrange } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { typesetNumber } from '../workflow/typeset-number.js'
import { type Displacement, displacementsOf } from './displacements.js'
import { type StraightLine, straightLine } from './straight-line.js'

/** The options of `plot.meanSquaredDisplacement`. */
export interface MeanSquaredDisplacementOptions extends TitleOptions {
  /**
   * The range of lag times to which a straight line is fitted, as fractions of the longest. Default [0.1, 0.9]: this leaves
   * out the first motion between neighbors and the longest lags, for which there are few samples. `false` fits no line.
   */
  fit?: readonly [number, number] | false
}

/** The diffusion constants of one curve. */
export interface Diffusion {
  /** The kind of molecule or atom, as the archive writes it. */
  label: string
  /** The slope of the fitted line divided by twice the number of directions, in m²/s. */
  fitted: Quantity | undefined
  /** The value in the archive, in m²/s. */
  stated: Quantity | undefined
}

/** A figure of mean squared displacements with the diffusion constants. */
export class MeanSquaredDisplacementFigure extends Figure {
  /** The diffusion constants, one item for each curve. */
  readonly diffusion: readonly Diffusion[]

  constructor(input: FigureInput, diffusion: readonly Diffusion[]) {
    super(input)
    this.diffusion = diffusion
  }
}

interface Fit {
  line: StraightLine
  /** The first and the last fitted lag time, in ps. */
  window: [number, number]
  /** In m²/s. */
  diffusion: number
}

const none: OptionRule = { allowed: 'false', accepts: value => value === false }

const rules: OptionRules<MeanSquaredDisplacementOptions> = {
  fit: either(span, none),
  title: anyText,
}

/**
 * Draws mean squared displacements of molecular dynamics over the lag time.
 *
 * Fits a straight line and computes the diffusion constant D from its slope: MSD = 2 d D t in d directions (Einstein, Ann.
 * Phys. 322, 549 (1905)). Also shows the constant that the archive states.
 *
 * @param entry an entry of molecular dynamics
 * @param options the range of the fit, and the title
 * @throws DataError when no section is given, or `fit` is not a range within 0 to 1
 * @throws QueryError for an unknown option, or a value that an option does not accept
 */
export function meanSquaredDisplacement(
  entry: Section,
  options: MeanSquaredDisplacementOptions = {},
): MeanSquaredDisplacementFigure {
  checkOptions('plot.meanSquaredDisplacement', options, rules)
  const section = oneSection(entry, 'meanSquaredDisplacement')
  const found = displacementsOf(section)
  const fits = found.map(displacement => fitOf(displacement, options.fit ?? [0.1, 0.9]))
  const label = labelOf(section)
  const layout = baseLayout({
    xaxis: axis('Lag time (ps)', { rangemode: 'tozero' }),
    yaxis: axis('Mean squared displacement (Å²)', { rangemode: 'tozero', automargin: true }),
    showlegend: found.length > 1,
    annotations: diffusionLabels(found, fits),
    title: figureTitle(options.title === undefined ? typesetFormula(label) : plainText(options.title)),
  })
  const input = {
    data: found.flatMap((displacement, index) =>
      traces(displacement, fits[index], { index, isSingle: found.length === 1 }),
    ),
    layout: found.length > 0 ? layout : withNote(layout, 'The archive has no mean squared displacement.'),
    alt: altOf(found, fits, label),
  }
  return new MeanSquaredDisplacementFigure(
    input,
    found.map((displacement, index) => diffusionOf(displacement, fits[index])),
  )
}

/** Fits a straight line to a range of the lag times. @throws DataError when the range is not within 0 to 1 */
function fitOf({ times, values, dimensions }: Displacement, range: readonly [number, number] | false): Fit | undefined {
  if (range === false) return undefined
  const [from, to] = range
  if (!(from >= 0 && to <= 1 && from < to)) {
    throw new DataError(
      `The line is fitted to a part of the lag times from 0 to 1, such as [0.1, 0.9], not to [${range}].`,
    )
  }
  const longest = times.reduce((greatest, time) => Math.max(greatest, time), 0)
  // Rounding errors must not exclude a lag time at the edge of the range.
  const margin = 1e-9 * longest
  const chosen = [...times.keys()].filter(index => {
    const time = times[index] as number
    return time >= from * longest - margin && time <= to * longest + margin
  })
  const [x, y] = [times, values].map(all => chosen.map(index => all[index] as number)) as [number[], number[]]
  const line = straightLine(x, y)
  if (!line) return undefined
  const squareAngstromPerPicosecond = 1e-8
  return {
    line,
    window: [Math.min(...x), Math.max(...x)],
    diffusion: (line.slope / (2 * dimensions)) * squareAngstromPerPicosecond,
  }
}

function traces(
  { label, times, values }: Displacement,
  fit: Fit | undefined,
  { index, isSingle }: { index: number; isSingle: boolean },
): Trace[] {
  const name = plainText(label)
  const color = colorOf(index)
  const curve: Trace = {
    type: 'scatter',
    // A line through the points would hide the fitted line.
    mode: times.length > 60 ? 'lines' : fit ? 'markers' : 'lines+markers',
    cliponaxis: false,
    name,
    legendgroup: name,
    x: times,
    y: values,
    line: { color, width: 1.8 },
    marker: { color, size: 6 },
    hovertemplate: `%{x:.4g} ps: %{y:.4g} Å²<extra>${name}</extra>`,
  }
  if (!fit) return [curve]
  const { line, window } = fit
  return [
    curve,
    {
      type: 'scatter',
      mode: 'lines',
      name: 'fit',
      legendgroup: name,
      showlegend: false,
      x: window,
      y: window.map(time => line.intercept + line.slope * time),
      line: { color: isSingle ? nomadOrange : '#333333', width: 1.6, dash: 'dash' },
      hoverinfo: 'skip',
    },
  ]
}

/** Writes the diffusion constants at the upper left, which an increasing curve leaves free. */
function diffusionLabels(found: readonly Displacement[], fits: readonly (Fit | undefined)[]): Annotation[] {
  const lines = found.slice(0, 6).flatMap(({ label, stated }, index) => {
    const fit = fits[index]
    const values = [
      ...(fit ? [`${typesetNumber(fit.diffusion)} m²/s (slope)`] : []),
      ...(stated === undefined ? [] : [`${typesetNumber(stated)} m²/s (archive)`]),
    ]
    const of = found.length > 1 ? `${plainText(label)}: ` : ''
    return values.length === 0 ? [] : [`${of}<i>D</i> = ${values.join(', ')}`]
  })
  if (lines.length === 0) return []
  return [
    {
      text: lines.join('<br>'),
      align: 'left',
      showarrow: false,
      xref: 'paper',
      yref: 'paper',
      x: 0.02,
      y: 0.97,
      xanchor: 'left',
      yanchor: 'top',
      bgcolor: '#ffffff',
    },
  ]
}

function diffusionOf({ label, stated }: Displacement, fit: Fit | undefined): Diffusion {
  const inSquareMeters = (value: number | undefined) =>
    value === undefined ? undefined : (quantity(value, 'meter ** 2 / second') as Quantity)
  return { label, fitted: inSquareMeters(fit?.diffusion), stated: inSquareMeters(stated) }
}

function altOf(found: readonly Displacement[], fits: readonly (Fit | undefined)[], label: string): string {
  if (found.length === 0) return `Mean squared displacement of ${label}: the archive has none`
  const count = found.length === 1 ? 'one curve' : `${found.length} curves`
  const constants = found.slice(0, 4).map((displacement, index) => constantsText(displacement, fits[index]))
  return `Mean squared displacement (Å²) of ${label} against lag time (ps), ${count}: ${constants.join('; ')}`
}

function constantsText({ label, stated }: Displacement, fit: Fit | undefined): string {
  const constants = [
    fit &&
      `${fit.diffusion.toExponential(2)} m²/s from the slope of ${fit.window.map(time => Number(time.toPrecision(3))).join(' to ')} ps`,
    stated !== undefined && `${stated.toExponential(2)} m²/s stated by the archive`,
  ].filter(text => typeof text === 'string')
  return constants.length === 0 ? label : `${label}, diffusion constant ${constants.join(', ')}`
}
