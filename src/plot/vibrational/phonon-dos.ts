import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import type { GivenValue, PhononDos, Phonons } from '../../properties/index.js'
import { statesRange } from '../electronic/dos.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { legendLabels } from '../figure/legend-labels.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { propertyNotes } from '../figure/property-notes.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type PhononsInput, readPhonons } from './phonon-bands.js'
import { inPhononUnit, type PhononUnit, phononUnit } from './phonon-unit.js'
import { rangeWithMargin } from './range.js'

/** The options of `plot.phononDos`. */
export interface PhononDosOptions extends TitleOptions {
  /** Energies E in `meV` (default), frequencies E/h in `THz`, or wavenumbers E/(hc) in `1/cm`. */
  unit?: PhononUnit
  /** The direction of the energy axis. Default `vertical`, as NOMAD's web pages do. */
  orientation?: 'vertical' | 'horizontal'
  /**
   * Divides each curve by the number of atoms that it counts, so that materials can be compared: its area is three, unless modes
   * are missing, as a note says. Default false: the number of states in the archive. (NOMAD's own factor divides phonopy's curves
   * by the modes of another cell, so it is not used.)
   */
  normalized?: boolean
  /** The range of the energy axis at first, in `unit`. Default all energies. */
  range?: readonly [number, number]
  /** The names in the legend, one for each entry. Default the formulas. */
  labels?: readonly string[]
}

const rules: OptionRules<PhononDosOptions> = {
  unit: oneOf('meV', 'THz', '1/cm'),
  orientation: oneOf('vertical', 'horizontal'),
  normalized: flag,
  range: span,
  labels: names,
  title: anyText,
}

/**
 * Draws the phonon density of states of one entry or several. Energies are not shifted.
 *
 * Notes say when the curve does not integrate to three modes for each atom, when modes are imaginary, and when the archive's
 * densities are per THz instead of per joule.
 *
 * @param input entries, calculations, sections `dos_phonon`, or phonons of `properties.phonons`
 * @param options unit, range, direction of the energy axis, scale, labels and title
 * @throws DataError when it is given anything else
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'Si_phonons/phonopy_params.yaml' } }).at(0)
 * plot.phononDos(entry)
 * ```
 */
export function phononDos(input: PhononsInput, options: PhononDosOptions = {}): Figure {
  checkOptions('plot.phononDos', options, rules)
  return phononDosFigure(readPhonons(input, 'plot.phononDos'), options)
}

/** Returns the figure of phonons that were read. */
export function phononDosFigure(given: readonly GivenValue<Phonons>[], options: PhononDosOptions): Figure {
  const { unit = 'meV', orientation = 'vertical' } = options
  const parts = phononDosParts(given, options)
  const isVertical = orientation === 'vertical'
  const range = options.range ? [...options.range] : parts.range
  const energies = axis(phononUnit(unit).title, { range })
  const states = axis(phononStatesTitle(options), { range: parts.statesRange })
  const layout = baseLayout({
    ...(isVertical ? { xaxis: states, yaxis: energies, height: 480 } : { xaxis: energies, yaxis: states }),
    shapes: parts.traces.length > 0 ? [zeroLine(isVertical ? 'y' : 'x')] : [],
    showlegend: parts.traces.length > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ data: parts.traces, layout: parts.notes.reduce(withNote, layout), alt: parts.alt })
}

/** The traces of phonon densities of states with their ranges, notes and description. */
export interface PhononDosParts {
  traces: Trace[]
  /** The range of all energies with a margin; `undefined` when there are none. */
  range: [number, number] | undefined
  /** The range of the axis of states. */
  statesRange: readonly unknown[] | undefined
  notes: string[]
  alt: string
}

/** Returns the traces for `phononDos` and for the right panel of `phononBandsDos`. */
export function phononDosParts(given: readonly GivenValue<Phonons>[], options: PhononDosOptions): PhononDosParts {
  const { unit = 'meV', orientation = 'vertical' } = options
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const curves = given.map(({ value }) => value?.dos && shownCurve(value.dos, options))
  const found = curves.filter(curve => curve !== undefined)
  const traces = curves.flatMap((curve, entry) =>
    curve ? [traceOf(curve, { name: typesetFormula(labels[entry] ?? ''), color: colorOf(entry), options })] : [],
  )
  const window = options.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return {
    traces,
    range: rangeWithMargin(found.map(curve => curve.energies)),
    statesRange: statesRange(traces, { orientation, range: window }, true),
    notes: notesFor(given, labels, options),
    alt: altFor(curves, labels, unit),
  }
}

/** A curve in the unit shown. */
interface ShownCurve {
  energies: number[]
  states: number[]
  modes: number
}

function shownCurve(dos: PhononDos, { unit = 'meV', normalized }: PhononDosOptions): ShownCurve {
  const factor = inPhononUnit('terahertz', unit)
  const atoms = (normalized ? dos.atoms : undefined) ?? 1
  return {
    energies: Array.from(dos.frequencies.magnitude, value => value * factor),
    states: Array.from(dos.values.magnitude, value => value / factor / atoms),
    modes: dos.modes,
  }
}

interface CurveContext {
  name: string
  color: string
  options: PhononDosOptions
}

function traceOf({ energies, states }: ShownCurve, { name, color, options }: CurveContext): Trace {
  const { unit = 'meV', orientation = 'vertical' } = options
  const { symbol } = phononUnit(unit)
  const isVertical = orientation === 'vertical'
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    legendgroup: name,
    ...(isVertical ? { x: states, y: energies } : { x: energies, y: states }),
    line: { color, width: 1.6, simplify: false },
    hovertemplate: `${isVertical ? '%{y:.4g}' : '%{x:.4g}'} ${symbol}: ${isVertical ? '%{x:.3g}' : '%{y:.3g}'} states/${symbol}`,
  }
}

/** Returns the title of the axis of states. */
export function phononStatesTitle({ unit = 'meV', normalized }: PhononDosOptions): string {
  const per = { meV: '1/meV', THz: '1/THz', '1/cm': 'cm' }[unit]
  const states = { meV: 'states/meV', THz: 'states/THz', '1/cm': 'states/cm<sup>−1</sup>' }[unit]
  return normalized ? `Density of states per atom (${per})` : `Density of states (${states})`
}

function notesFor(
  given: readonly GivenValue<Phonons>[],
  labels: readonly string[],
  { normalized }: PhononDosOptions,
): string[] {
  const without = labels.filter((_, entry) => !given[entry]?.value?.dos)
  const isUnscaled = normalized && given.some(({ value }) => value?.dos && value.dos.atoms === undefined)
  return [
    ...missingNotes('phonon density of states', without),
    ...propertyNotes(given, labels, ({ notes, bands }) => notes.filter(note => !bands?.notes.includes(note))),
    ...(isUnscaled ? ['How many atoms a curve counts is not known: it is left as it is, not per atom.'] : []),
  ]
}

function altFor(curves: readonly (ShownCurve | undefined)[], labels: readonly string[], unit: PhononUnit): string {
  const named = labels.filter((_, entry) => curves[entry])
  const found = curves.filter(curve => curve !== undefined)
  if (!found[0]) return 'Phonon density of states: the archive has none.'
  const many = found.length === 1 ? 'curve' : 'curves'
  const listed = `${named.slice(0, 4).join(', ')}${named.length > 4 ? ' …' : ''}`
  const modes = found.map(curve => `${curve.modes.toFixed(2)} modes`).join(' and ')
  return `Phonon density of states of ${listed}: ${found.length} ${many} over energies in ${phononUnit(unit).plainSymbol}, ${modes}`
}
