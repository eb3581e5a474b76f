import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { isDefined, sectionList } from '../archive/read.js'
import { statesRange } from '../electronic/dos.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { phononRange } from './phonon-bands.js'
import { type PhononDosCurve, phononDosCurve } from './phonon-dos-curve.js'
import { type PhononUnit, phononUnit } from './phonon-unit.js'

/** The options of `plot.phononDos`. */
export interface PhononDosOptions extends TitleOptions {
  /** Energies E in `meV` (default), frequencies E/h in `THz`, or wavenumbers E/(hc) in `1/cm`. */
  unit?: PhononUnit
  /** The direction of the energy axis. Default `vertical`, as NOMAD's web pages do. */
  orientation?: 'vertical' | 'horizontal'
  /**
   * Scales each curve to an area of three, the modes of one atom, so that materials can be compared. Default false: the
   * number of states in the archive. (NOMAD's own factor divides phonopy's curves by the modes of another cell, so it is not
   * used.)
   */
  normalized?: boolean
  /** The range of the energy axis at first, in `unit`. Default all energies. */
  range?: readonly [number, number]
  /** The names in the legend, one for each section. Default the formulas. */
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
 * Some archives store densities per THz instead of per joule. Such curves are recognized by their area and converted, and a
 * note says so.
 *
 * @param input entries, calculations, or sections `dos_phonon`
 * @param options unit, range, direction of the energy axis, scale, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 */
export function phononDos(input: Section | readonly Section[], options: PhononDosOptions = {}): Figure {
  checkOptions('plot.phononDos', options, rules)
  const { unit = 'meV', orientation = 'vertical' } = options
  const parts = phononDosParts(sectionList(input, 'phononDos'), options)
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
export function phononDosParts(sections: readonly Section[], options: PhononDosOptions): PhononDosParts {
  const { unit = 'meV', orientation = 'vertical' } = options
  const labels = legendLabels(sections, options.labels)
  const curves = sections.map(section => phononDosCurve(section, unit))
  const found = curves.filter(isDefined)
  const traces = curves.flatMap((curve, entry) =>
    curve ? [traceOf(curve, { name: typesetFormula(labels[entry] ?? ''), color: colorOf(entry), options })] : [],
  )
  const window = options.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return {
    traces,
    range: phononRange(found.map(curve => curve.energies)),
    statesRange: statesRange(traces, { orientation, range: window }, true),
    notes: notesFor(curves, labels, options),
    alt: altFor(curves, labels, unit),
  }
}

interface CurveContext {
  name: string
  color: string
  options: PhononDosOptions
}

function traceOf(curve: PhononDosCurve, { name, color, options }: CurveContext): Trace {
  const { unit = 'meV', orientation = 'vertical', normalized } = options
  const factor = normalized && curve.modes > 0 ? 3 / curve.modes : 1
  const energies = Array.from(curve.energies)
  const states = Array.from(curve.values, value => value * factor)
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
  curves: readonly (PhononDosCurve | undefined)[],
  labels: readonly string[],
  { normalized }: PhononDosOptions,
): string[] {
  const without = labels.filter((_, entry) => !curves[entry])
  const found = curves.filter(isDefined)
  const notes = missingNotes('phonon density of states', without)
  const scaled = found.filter(curve => curve.isPerTerahertz)
  if (scaled.length > 0) {
    const sums = scaled.map(modesText).join(' and ')
    notes.push(`The archive's values are per THz, not per joule as its schema says: so they sum to ${sums}.`)
  }
  if (normalized && found.some(curve => !(curve.modes > 0))) notes.push('A curve without an area is left as it is.')
  return notes
}

const modesText = (curve: PhononDosCurve) => `${curve.modes.toFixed(2)} modes`

function altFor(curves: readonly (PhononDosCurve | undefined)[], labels: readonly string[], unit: PhononUnit): string {
  const named = labels.filter((_, entry) => curves[entry])
  const found = curves.filter(isDefined)
  if (!found[0]) return 'Phonon density of states: the archive has none.'
  const many = found.length === 1 ? 'curve' : 'curves'
  const names = `${named.slice(0, 4).join(', ')}${named.length > 4 ? ' …' : ''}`
  return `Phonon density of states of ${names}: ${found.length} ${many} over energies in ${phononUnit(unit).plainSymbol}, ${found.map(modesText).join(' and ')}`
}
