import { anyText, checkOptions, type OptionRules, oneOf, positive, span } from '../../options/index.js'
import {
  type Broadening,
  type GivenLists,
  type LineShape,
  lineShape,
  properties,
  rangeWithTails,
  readGivenLists,
  type Spectrum,
  type SpectrumKind,
} from '../../properties/index.js'
import { quantity } from '../../units/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { legendLabels } from '../figure/legend-labels.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type StickPlace, stickAxes, stickTraces } from './stick-traces.js'
import { typesetUnit } from './typeset-unit.js'

/** The options of `plot.spectrum`. */
export interface SpectrumOptions extends TitleOptions {
  /** The full width at half maximum of a line, in eV. Default 0.3. Stored curves are not broadened. */
  width?: number
  /** The shape of the lines. Default `gaussian`; `none` draws sticks only. */
  broadening?: Broadening
  /** Energies in `eV` (default), or wavelengths hc/E in `nm`. */
  unit?: 'eV' | 'nm'
  /** The range of the horizontal axis at first, in `unit`. Default the whole spectrum. */
  range?: readonly [number, number]
  /** The names in the legend, one for each section. Default the formulas. */
  labels?: readonly string[]
}

const rules: OptionRules<SpectrumOptions> = {
  width: positive,
  broadening: oneOf('lorentzian', 'gaussian', 'none'),
  unit: oneOf('eV', 'nm'),
  range: span,
  labels: names,
  title: anyText,
}

/**
 * Draws the spectra of one entry or several.
 *
 * Excitations are sticks as high as their oscillator strengths, with a curve of broadened lines; the area of a line over
 * energy is its strength. Stored intensities, such as X-ray spectra, and permittivities (real and imaginary part) are drawn as
 * lines.
 *
 * @param input entries, calculations, sections of a spectrum, or what `properties.spectrum` returns
 * @param options shape and width of lines, unit, range, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'SiC_xanes/SiC_xanes.out' } }).at(0)
 * plot.spectrum(entry)
 * ```
 */
export function spectrum(input: GivenLists<Spectrum>, options: SpectrumOptions = {}): Figure {
  checkOptions('plot.spectrum', options, rules)
  const given = readGivenLists(input, { name: 'spectrum', caller: 'plot.spectrum', read: properties.spectrum })
  const { unit = 'eV' } = options
  const toAxis = axisConversion(unit)
  const line = lineShape(options.broadening ?? 'gaussian', options.width ?? 0.3)
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const all = given.flatMap(({ values }, entry) => named(values, labels[entry] ?? ''))
  const kind = all[0]?.spectrum.kind ?? 'oscillator strengths'
  const drawn = all.filter(item => item.spectrum.kind === kind)
  const isStored = kind === 'intensities' || kind === 'permittivity'
  const span = spanOf(drawn, isStored ? undefined : line)
  const place: StickPlace = { line, range: span, x: 'x', y: 'y', sticksY: 'y2', toAxis, unit, what: whatIs[kind] }
  const data = isStored
    ? drawn.flatMap((one, index) => storedCurves(one, { index, place }))
    : drawn.flatMap((one, index) => stickTraces({ ...sticksOf(one), name: one.name, color: colorOf(index) }, place))
  const hasSticks = !isStored && line !== undefined && drawn.length > 0
  const axes = stickAxes(data, titlesOf(kind, drawn), { ...place, line: hasSticks ? line : undefined })
  const isLegend = data.filter(trace => trace.showlegend !== false).length > 1
  const layout = baseLayout({
    xaxis: axis(unit === 'nm' ? 'Wavelength (nm)' : 'Energy (eV)', { range: rangeOf(options, span, toAxis) }),
    ...Object.fromEntries(axes.map(([name, attributes]) => [`yaxis${name.slice(1)}`, attributes])),
    margin: { l: 72, r: hasSticks ? 72 : 24, t: options.title === undefined ? 24 : 46, b: 58 },
    showlegend: isLegend,
    ...(isLegend && { legend: { x: hasSticks ? 1.12 : 1.02, y: 1 } }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const without = labels.filter((_, index) => given[index]?.values.length === 0)
  const notes = notesFor(all, drawn, { without, kind })
  return new Figure({ data, layout: notes.reduce(withNote, layout), alt: altFor(drawn, unit, labels) })
}

/** A spectrum with the label of its entry and its name in the legend. */
interface NamedSpectrum {
  readonly spectrum: Spectrum
  readonly label: string
  readonly name: string
}

function named(spectra: readonly Spectrum[], label: string): NamedSpectrum[] {
  return spectra.map(spectrum => ({
    spectrum,
    label,
    name: [typesetFormula(label), plainText(spectrum.name)].filter(Boolean).join(' '),
  }))
}

const sticksOf = ({ spectrum }: NamedSpectrum) => ({
  positions: spectrum.energies.magnitude,
  heights: spectrum.values,
})

const whatIs: Record<SpectrumKind, string> = {
  'oscillator strengths': 'oscillator strength',
  intensities: 'intensity',
  transitions: 'transition',
  permittivity: 'permittivity',
}

/** Returns the conversion from photon energies in eV to the unit of the axis. */
function axisConversion(unit: 'eV' | 'nm'): (energy: number) => number {
  if (unit === 'eV') return energy => energy
  const product = quantity(1, 'eV').to('nm', { by: 'photon' }).magnitude as number
  return energy => product / energy
}

/** Returns the range of energies of all spectra, with the tails of lines. */
function spanOf(drawn: readonly NamedSpectrum[], line: LineShape | undefined): [number, number] {
  const [low, high] = extremesOf(drawn)
  if (high < low) return [0, 1]
  if (line) return rangeWithTails([low, high], line)
  const margin = 0.03 * (high - low) || 0.1
  return [low > 0 ? Math.max(low - margin, low / 3) : low - margin, high + margin]
}

function rangeOf(
  { range }: SpectrumOptions,
  [low, high]: readonly [number, number],
  toAxis: (energy: number) => number,
) {
  return range ? [...range] : [toAxis(low), toAxis(high)].sort((a, b) => a - b)
}

/** Returns the line of a stored curve; two of a permittivity, of its real and its imaginary part. */
function storedCurves(
  { spectrum, name }: NamedSpectrum,
  { index, place }: { index: number; place: StickPlace },
): Trace[] {
  const { energies, values, imaginary } = spectrum
  const { toAxis = energy => energy, unit } = place
  const parts = imaginary
    ? [
        { values, name: `${name} Re`, color: colorOf(2 * index) },
        { values: imaginary, name: `${name} Im`, color: colorOf(2 * index + 1) },
      ]
    : [{ values, name, color: colorOf(index) }]
  return parts.map(part => ({
    type: 'scatter',
    mode: energies.magnitude.length > 1 ? 'lines' : 'markers',
    name: part.name,
    x: Array.from(energies.magnitude, toAxis),
    y: Array.from(part.values, value => (Number.isFinite(value) ? value : null)),
    yaxis: 'y',
    line: { color: part.color, width: 1.6 },
    marker: { color: part.color, size: 7 },
    hovertemplate: `%{x:.5g} ${unit}: %{y:.4g}`,
  }))
}

function titlesOf(kind: SpectrumKind, drawn: readonly NamedSpectrum[]): { curve: string; sticks: string } {
  if (kind === 'oscillator strengths')
    return { curve: 'Absorption (oscillator strength/eV)', sticks: 'Oscillator strength' }
  if (kind === 'transitions') return { curve: 'Transitions per eV', sticks: 'Transitions' }
  if (kind === 'permittivity') return { curve: 'Relative permittivity', sticks: 'Relative permittivity' }
  const units = new Set(drawn.map(({ spectrum }) => spectrum.unit ?? ''))
  const title = `Intensity (${(units.size === 1 && typesetUnit([...units][0] ?? '')) || 'arb. units'})`
  return { curve: title, sticks: title }
}

function notesFor(
  all: readonly NamedSpectrum[],
  drawn: readonly NamedSpectrum[],
  { without, kind }: { without: readonly string[]; kind: SpectrumKind },
): string[] {
  const left = all.length - drawn.length
  const units = new Set(drawn.map(({ spectrum }) => spectrum.unit ?? ''))
  return [
    ...missingNotes('spectrum', without),
    ...new Set(drawn.flatMap(({ spectrum }) => spectrum.notes.map(noteText))),
    ...(units.size > 1 ? ['The intensities have different units: their heights cannot be compared.'] : []),
    ...(left > 0 ? [`Not drawn: ${left} of other kinds than ${kind}.`] : []),
  ]
}

function altFor(drawn: readonly NamedSpectrum[], unit: string, labels: readonly string[]): string {
  const [first] = drawn
  if (!first) return 'Spectrum: the archive has none.'
  const named = labels.filter(label => drawn.some(item => item.label === label))
  const count = drawn.reduce((sum, { spectrum }) => sum + spectrum.values.length, 0)
  const isSticks = first.spectrum.kind === 'oscillator strengths' || first.spectrum.kind === 'transitions'
  const points = `${count} ${isSticks ? 'excitations' : 'points'}`
  const spectra = drawn.length === 1 ? '1 spectrum' : `${drawn.length} spectra`
  const over = unit === 'nm' ? ', over wavelengths in nm' : ''
  const [low, high] = extremesOf(drawn).map(value => Number(value.toPrecision(5)))
  return `Spectrum of ${named.slice(0, 4).join(', ')}: ${spectra}, ${first.spectrum.kind}, ${points} from ${low} to ${high} eV${over}`
}

function extremesOf(drawn: readonly NamedSpectrum[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { spectrum } of drawn) {
    for (const energy of spectrum.energies.magnitude) {
      low = Math.min(low, energy)
      high = Math.max(high, energy)
    }
  }
  return [low, high]
}
