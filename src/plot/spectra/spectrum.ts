import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, positive, span } from '../../options/index.js'
import { quantity } from '../../units/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type Broadening, type LineShape, lineShape } from './broadening.js'
import { type SpectrumKind, type StoredSpectrum, spectraOf } from './spectra-of.js'
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
 * energy is its strength. Strengths that are not stored are computed from the transition dipole moments. Stored intensities,
 * such as X-ray spectra, are drawn as a line.
 *
 * @param input entries, calculations, or sections `spectra`
 * @param options shape and width of lines, unit, range, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 */
export function spectrum(input: Section | readonly Section[], options: SpectrumOptions = {}): Figure {
  checkOptions('plot.spectrum', options, rules)
  const sections = sectionList(input, 'spectrum')
  const { unit = 'eV' } = options
  const toAxis = axisConversion(unit)
  const line = lineShape(options.broadening ?? 'gaussian', options.width ?? 0.3)
  const labels = legendLabels(sections, options.labels)
  const all = sections.flatMap((section, entry) => named(spectraOf(section), labels[entry] ?? ''))
  const kind = all[0]?.kind ?? 'oscillator strengths'
  const drawn = all.filter(item => item.kind === kind)
  const span = spanOf(drawn, kind === 'intensities' ? undefined : line)
  const place: StickPlace = { line, range: span, x: 'x', y: 'y', sticksY: 'y2', toAxis, unit, what: whatIs[kind] }
  const sets = drawn.map((item, index) => ({ ...item, positions: item.energies, color: colorOf(index) }))
  const data =
    kind === 'intensities' ? sets.map(set => storedCurve(set, place)) : sets.flatMap(set => stickTraces(set, place))
  const hasSticks = kind !== 'intensities' && line !== undefined && drawn.length > 0
  const axes = stickAxes(data, titlesOf(kind, drawn), { ...place, line: hasSticks ? line : undefined })
  const layout = baseLayout({
    xaxis: axis(unit === 'nm' ? 'Wavelength (nm)' : 'Energy (eV)', { range: rangeOf(options, span, toAxis) }),
    ...Object.fromEntries(axes.map(([name, attributes]) => [`yaxis${name.slice(1)}`, attributes])),
    margin: { l: 72, r: hasSticks ? 72 : 24, t: options.title === undefined ? 24 : 46, b: 58 },
    showlegend: drawn.length > 1,
    ...(drawn.length > 1 && { legend: { x: hasSticks ? 1.12 : 1.02, y: 1 } }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = notesFor(all, drawn, { labels, kind })
  return new Figure({ data, layout: notes.reduce(withNote, layout), alt: altFor(drawn, unit, labels) })
}

/** A spectrum with the label of its entry and its name in the legend. */
interface NamedSpectrum extends StoredSpectrum {
  label: string
  name: string
}

function named(spectra: readonly StoredSpectrum[], label: string): NamedSpectrum[] {
  return spectra.map((item, index) => {
    const number = spectra.length > 1 ? String(index + 1) : ''
    return { ...item, label, name: [typesetFormula(label), plainText(item.type), number].filter(Boolean).join(' ') }
  })
}

const whatIs: Record<SpectrumKind, string> = {
  'oscillator strengths': 'oscillator strength',
  intensities: 'intensity',
  transitions: 'transition',
}

/** Returns the conversion from energies in eV to the unit of the axis: λ = hc/E for `nm`. */
function axisConversion(unit: 'eV' | 'nm'): (energy: number) => number {
  if (unit === 'eV') return energy => energy
  const product = quantity(1, 'planck_constant * speed_of_light').to('electron_volt * nanometer' as never)
    .magnitude as number
  return energy => product / energy
}

/**
 * Returns the range of energies of the curves with the tails of lines. Positive energies stay above zero, where the
 * wavelength is infinite.
 */
function spanOf(drawn: readonly NamedSpectrum[], line: LineShape | undefined): [number, number] {
  const energies = drawn.flatMap(item => item.energies)
  if (energies.length === 0) return [0, 1]
  const [low, high] = energies.reduce(([a, b], energy) => [Math.min(a, energy), Math.max(b, energy)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as readonly [number, number])
  const tail = line ? (line.shape === 'gaussian' ? 2 : 5) * line.width : 0.03 * (high - low) || 0.1
  return [low > 0 ? Math.max(low - tail, low / 3) : low - tail, high + tail]
}

function rangeOf(
  { range }: SpectrumOptions,
  [low, high]: readonly [number, number],
  toAxis: (energy: number) => number,
) {
  return range ? [...range] : [toAxis(low), toAxis(high)].sort((a, b) => a - b)
}

function storedCurve(set: NamedSpectrum & { color: string }, { toAxis = energy => energy, unit }: StickPlace): Trace {
  return {
    type: 'scatter',
    mode: set.energies.length > 1 ? 'lines' : 'markers',
    name: set.name,
    x: set.energies.map(toAxis),
    y: set.heights,
    yaxis: 'y',
    line: { color: set.color, width: 1.6 },
    marker: { color: set.color, size: 7 },
    hovertemplate: `%{x:.5g} ${unit}: %{y:.4g}`,
  }
}

function titlesOf(kind: SpectrumKind, drawn: readonly NamedSpectrum[]): { curve: string; sticks: string } {
  if (kind === 'oscillator strengths')
    return { curve: 'Absorption (oscillator strength/eV)', sticks: 'Oscillator strength' }
  if (kind === 'transitions') return { curve: 'Transitions per eV', sticks: 'Transitions' }
  const units = new Set(drawn.map(item => item.unit))
  const title = `Intensity (${(units.size === 1 && typesetUnit([...units][0] ?? '')) || 'arb. units'})`
  return { curve: title, sticks: title }
}

function notesFor(
  all: readonly NamedSpectrum[],
  drawn: readonly NamedSpectrum[],
  { labels, kind }: { labels: readonly string[]; kind: SpectrumKind },
): string[] {
  const without = labels.filter(label => all.every(item => item.label !== label))
  const notes = missingNotes('spectrum', without)
  if (kind === 'transitions' && drawn.length > 0)
    notes.push('The archive has no strengths: all lines are equally high.')
  if (drawn.some(item => item.isFromDipoles)) notes.push('Strengths from the transition dipole moments.')
  if (drawn.length < all.length) notes.push(`Not drawn: ${all.length - drawn.length} of other kinds than ${kind}.`)
  if (kind === 'oscillator strengths' && drawn.some(item => item.heights.every(height => !(height > 0)))) {
    notes.push('All strengths of a spectrum are zero.')
  }
  return notes
}

function altFor(drawn: readonly NamedSpectrum[], unit: string, labels: readonly string[]): string {
  const [first] = drawn
  if (!first) return 'Spectrum: the archive has none.'
  const named = labels.filter(label => drawn.some(item => item.label === label))
  const energies = drawn.flatMap(item => item.energies)
  const [low, high] = [Math.min(...energies), Math.max(...energies)].map(value => Number(value.toPrecision(5)))
  const points = `${energies.length} ${first.kind === 'intensities' ? 'points' : 'excitations'}`
  const count = drawn.length === 1 ? '1 spectrum' : `${drawn.length} spectra`
  const over = unit === 'nm' ? ', over wavelengths in nm' : ''
  return `Spectrum of ${named.slice(0, 4).join(', ')}: ${count}, ${first.kind}, ${points} from ${low} to ${high} eV${over}`
}
