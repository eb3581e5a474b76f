import { QueryError } from '../../errors/index.js'
import { anyText, checkOptions, type OptionRules } from '../../options/index.js'
import {
  type Displacement,
  fitRule,
  type Given,
  isProperty,
  type MeanSquaredDisplacement,
  properties,
} from '../../properties/index.js'
import type { Quantity } from '../../units/index.js'
import { Figure, type FigureInput } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote, wordsName } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Annotation, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, nomadOrange } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { typesetNumber } from '../workflow/typeset-number.js'
import { oneGiven } from './one-given.js'

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
  /** The standard error of `fitted`, in m²/s. */
  error: Quantity | undefined
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

const rules: OptionRules<MeanSquaredDisplacementOptions> = {
  fit: fitRule,
  title: anyText,
}

/**
 * Draws mean squared displacements of molecular dynamics over the lag time.
 *
 * Fits a straight line and computes the diffusion constant D from its slope: MSD = 2 d D t in d directions (Einstein, Ann.
 * Phys. 322, 549 (1905)). Also shows the constant that the archive states.
 *
 * @param input an entry of molecular dynamics, or what `properties.meanSquaredDisplacement` returned
 * @param options the range of the fit, and the title
 * @throws DataError when it is given neither a section nor such a property
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'water_md/water.log' } }).at(0)
 * plot.meanSquaredDisplacement(entry)
 * ```
 */
export function meanSquaredDisplacement(
  input: Given<MeanSquaredDisplacement>,
  options: MeanSquaredDisplacementOptions = {},
): MeanSquaredDisplacementFigure {
  const caller = 'plot.meanSquaredDisplacement'
  checkOptions(caller, options, rules)
  if (options.fit !== undefined && isProperty(input)) {
    throw new QueryError(
      `${caller} draws the fit of the property that it is given: the option fit belongs to properties.meanSquaredDisplacement.`,
    )
  }
  const { names, value } = oneGiven(input, {
    name: 'meanSquaredDisplacement',
    caller,
    read: section => properties.meanSquaredDisplacement(section, { fit: options.fit }),
  })
  const curves = value?.curves ?? []
  const label = labelOf(names)
  const layout = baseLayout({
    xaxis: axis('Lag time (ps)', { rangemode: 'tozero' }),
    yaxis: axis('Mean squared displacement (Å²)', { rangemode: 'tozero', automargin: true }),
    showlegend: curves.length > 1,
    annotations: diffusionLabels(curves),
    title: figureTitle(options.title === undefined ? typesetFormula(label) : plainText(options.title)),
  })
  const notes = [
    ...(curves.length > 0 ? [] : ['The archive has no mean squared displacement.']),
    ...(value?.notes ?? []).map(noteText),
  ]
  const figure = {
    data: curves.flatMap((curve, index) => traces(curve, { index, isSingle: curves.length === 1 })),
    layout: notes.reduce(withNote, layout),
    alt: altOf(curves, label),
  }
  const constants = curves.map(({ label: name, diffusion, stated }) => ({
    label: name,
    fitted: diffusion?.value as Quantity | undefined,
    error: diffusion?.error as Quantity | undefined,
    stated: stated as Quantity | undefined,
  }))
  return new MeanSquaredDisplacementFigure(figure, constants)
}

function traces(
  { label, times: lags, values: squares, diffusion }: Displacement,
  { index, isSingle }: { index: number; isSingle: boolean },
): Trace[] {
  const name = nameOf(label)
  const color = colorOf(index)
  const [times, values] = [lags.magnitude, squares.magnitude]
  const curve: Trace = {
    type: 'scatter',
    // A line through the points would hide the fitted line.
    mode: times.length > 60 ? 'lines' : diffusion ? 'markers' : 'lines+markers',
    cliponaxis: false,
    name,
    legendgroup: name,
    x: times,
    y: values,
    line: { color, width: 1.8 },
    marker: { color, size: 6 },
    hovertemplate: `%{x:.4g} ps: %{y:.4g} Å²<extra>${name}</extra>`,
  }
  if (!diffusion) return [curve]
  const { line } = diffusion
  const window = Array.from(diffusion.window.magnitude)
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
function diffusionLabels(curves: readonly Displacement[]): Annotation[] {
  const lines = curves.slice(0, 6).flatMap(({ label, stated, diffusion }) => {
    const values = [
      ...(diffusion ? [`${constantWords(diffusion)} (slope)`] : []),
      ...(stated === undefined ? [] : [`${typesetNumber(inSquareMeters(stated))} m²/s (archive)`]),
    ]
    const of = curves.length > 1 ? `${nameOf(label)}: ` : ''
    return values.length === 0 ? [] : [`${of}<i>D</i> = ${values.join(', ')}`]
  })
  if (lines.length === 0) return []
  return [
    {
      name: wordsName,
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

const inSquareMeters = (value: NonNullable<Displacement['stated']>) => value.to('meter ** 2 / second').magnitude

const nameOf = (label: string) => (label === 'all' ? 'all atoms' : plainText(label))

/** Returns the error in m²/s; `undefined` when there is none, or when it is that of rounding. */
function uncertaintyOf({ value, error }: Pick<Fitted, 'value' | 'error'>): number | undefined {
  const number = error && inSquareMeters(error)
  return number !== undefined && number > 1e-6 * Math.abs(inSquareMeters(value)) ? number : undefined
}

type Fitted = NonNullable<Displacement['diffusion']>

/** Writes `(2.51 ± 0.08) · 10⁻⁹ m²/s`. */
function constantWords({ value, error }: Fitted): string {
  const number = inSquareMeters(value)
  const uncertainty = uncertaintyOf({ value, error })
  if (uncertainty === undefined) return `${typesetNumber(number)} m²/s`
  const power = Math.floor(Math.log10(Math.max(Math.abs(number), uncertainty)))
  const scale = 10 ** power
  const places = Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(uncertainty / scale))))
  const digits = [number, uncertainty].map(one => (one / scale).toFixed(places).replace('-', '−'))
  return `(${digits.join(' ± ')}) × 10<sup>${`${power}`.replace('-', '−')}</sup> m²/s`
}

function altOf(curves: readonly Displacement[], label: string): string {
  if (curves.length === 0) return `Mean squared displacement of ${label}: the archive has none`
  const count = curves.length === 1 ? 'one curve' : `${curves.length} curves`
  const constants = curves.slice(0, 4).map(constantsText)
  return `Mean squared displacement (Å²) of ${label} against lag time (ps), ${count}: ${constants.join('; ')}`
}

function constantsText({ label, stated, diffusion }: Displacement): string {
  const window = diffusion && Array.from(diffusion.window.magnitude, time => Number(time.toPrecision(3)))
  const error = diffusion && uncertaintyOf(diffusion)
  const constants = [
    diffusion &&
      `${inSquareMeters(diffusion.value).toExponential(2)}${error ? ` ± ${error.toExponential(1)}` : ''} m²/s from the slope of ${window?.join(' to ')} ps`,
    stated !== undefined && `${inSquareMeters(stated).toExponential(2)} m²/s stated by the archive`,
  ].filter(text => typeof text === 'string')
  return constants.length === 0 ? label : `${label}, diffusion constant ${constants.join(', ')}`
}
