import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, positive, span } from '../../options/index.js'
import { quantity } from '../../units/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { Figure } from '../figure/figure.js'
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

/** How spectra are drawn. */
export interface SpectrumOptions {
  /** The full width of a line at half its height, in eV. Default 0.3. Stored curves are drawn as they are. */
  width?: number
  /** The shape of the lines. Default `gaussian`; `none` draws the sticks alone. */
  broadening?: Broadening
  /** Energies in `eV` (default), or wavelengths hc/E in `nm`. */
  unit?: 'eV' | 'nm'
  /** What is seen at first, in the unit. Default all. */
  range?: readonly [number, number]
  /** Names for the legend, one a section; default the formulas. */
  labels?: readonly string[]
  title?: string
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
 * Spectra of one entry or several: excitations as sticks, as high as their oscillator strengths, with the curve of lines
 * whose areas over energy are those strengths; or stored intensities over energy, such as X-ray spectra, as a line.
 *
 * Takes entries, calculations or sections `spectra`. Strengths that are not stored come from the transition dipole moments.
 *
 * @throws DataError when it is given no section; QueryError for options that there are not
 */
export function spectrum(input: Section | readonly Section[], options: SpectrumOptions = {}): Figure {
  checkOptions('plot.spectrum', options, rules)
  const sections = sectionList(input, 'spectrum')
  const { unit = 'eV' } = options
  const told = tellerOf(unit)
  const line = lineShape(options.broadening ?? 'gaussian', options.width ?? 0.3)
  const labels = legendLabels(sections, options.labels)
  const all = sections.flatMap((section, entry) => named(spectraOf(section), labels[entry] ?? ''))
  const kind = all[0]?.kind ?? 'oscillator strengths'
  const drawn = all.filter(item => item.kind === kind)
  const span = spanOf(drawn, kind === 'intensities' ? undefined : line)
  const place: StickPlace = { line, range: span, x: 'x', y: 'y', sticksY: 'y2', told, unit, what: whatIs[kind] }
  const sets = drawn.map((item, index) => ({ ...item, positions: item.energies, color: colorOf(index) }))
  const data =
    kind === 'intensities' ? sets.map(set => storedCurve(set, place)) : sets.flatMap(set => stickTraces(set, place))
  const hasSticks = kind !== 'intensities' && line !== undefined && drawn.length > 0
  const axes = stickAxes(data, titlesOf(kind, drawn), { ...place, line: hasSticks ? line : undefined })
  const layout = baseLayout({
    xaxis: axis(unit === 'nm' ? 'Wavelength (nm)' : 'Energy (eV)', { range: rangeOf(options, span, told) }),
    ...Object.fromEntries(axes.map(([name, attributes]) => [`yaxis${name.slice(1)}`, attributes])),
    margin: { l: 72, r: hasSticks ? 72 : 24, t: options.title === undefined ? 24 : 46, b: 58 },
    showlegend: drawn.length > 1,
    ...(drawn.length > 1 && { legend: { x: hasSticks ? 1.12 : 1.02, y: 1 } }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = notesFor(all, drawn, { labels, kind })
  return new Figure({ data, layout: notes.reduce(withNote, layout), alt: altFor(drawn, unit, labels) })
}

/** A spectrum with its name for the legend, and the number of the entry's label. */
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

/** Energies in eV as they stand on the axis: λ = hc/E. */
function tellerOf(unit: 'eV' | 'nm'): (energy: number) => number {
  if (unit === 'eV') return energy => energy
  const product = quantity(1, 'planck_constant * speed_of_light').to('electron_volt * nanometer' as never)
    .magnitude as number
  return energy => product / energy
}

/** The energies that curves span: the tails of lines included, zero left out, for a wavelength would have no end. */
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

function rangeOf({ range }: SpectrumOptions, [low, high]: readonly [number, number], told: (energy: number) => number) {
  return range ? [...range] : [told(low), told(high)].sort((a, b) => a - b)
}

function storedCurve(set: NamedSpectrum & { color: string }, { told = energy => energy, unit }: StickPlace): Trace {
  return {
    type: 'scatter',
    mode: set.energies.length > 1 ? 'lines' : 'markers',
    name: set.name,
    x: set.energies.map(told),
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
