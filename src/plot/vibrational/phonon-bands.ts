import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, span } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { isDefined, sectionList } from '../archive/read.js'
import { lengthOf, pathAxis, tickText, withGaps } from '../electronic/bands.js'
import { ticksOf } from '../electronic/k-path.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { extremes, imaginaryNote } from './imaginary.js'
import { type PhononPath, phononPath } from './phonon-path.js'
import { type PhononUnit, phononUnit } from './phonon-unit.js'

/** The options of `plot.phononBands`. */
export interface PhononBandsOptions extends TitleOptions {
  /** Energies E in `meV` (default), frequencies E/h in `THz`, or wavenumbers E/(hc) in `1/cm`. */
  unit?: PhononUnit
  /** The range of the energy axis at first, in `unit`. Default all energies. */
  range?: readonly [number, number]
  /**
   * How distances along the path are measured. `cartesian` (default) uses the reciprocal cell, when the archive has one.
   * `fractional` uses the coordinates as stored, as NOMAD's web pages do.
   */
  coordinates?: 'cartesian' | 'fractional'
  /** The names in the legend, one for each section. Default the formulas. */
  labels?: readonly string[]
}

/** The values that the options of `plot.phononBands` accept. */
export const phononBandsRules: OptionRules<PhononBandsOptions> = {
  unit: oneOf('meV', 'THz', '1/cm'),
  range: span,
  coordinates: oneOf('cartesian', 'fractional'),
  labels: names,
  title: anyText,
}

/**
 * Draws the phonon dispersion of one entry, or of several over the path of the first.
 *
 * Each branch is one line; energies are not shifted. Imaginary modes are below zero, and a note counts them.
 *
 * @param input entries, calculations, or sections `band_structure_phonon`
 * @param options unit, range, measure of distances along the path, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 */
export function phononBands(input: Section | readonly Section[], options: PhononBandsOptions = {}): Figure {
  checkOptions('plot.phononBands', options, phononBandsRules)
  const parts = phononBandParts(sectionList(input, 'phononBands'), options)
  const layout = baseLayout({
    height: 480,
    xaxis: parts.axis,
    yaxis: axis(phononUnit(options.unit ?? 'meV').title, { range: options.range ? [...options.range] : parts.range }),
    shapes: parts.traces.length > 0 ? [zeroLine('y')] : [],
    showlegend: parts.traces.filter(trace => trace.showlegend).length > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ data: parts.traces, layout: parts.notes.reduce(withNote, layout), alt: parts.alt })
}

/** The traces of phonon dispersions with their axis, notes and description. */
export interface PhononBandParts {
  traces: Trace[]
  /** The axis along the path. */
  axis: Axis
  /** The range of all energies with a margin; `undefined` when there are none. */
  range: [number, number] | undefined
  notes: string[]
  alt: string
}

/** Returns the traces for `phononBands` and for the left panel of `phononBandsDos`. */
export function phononBandParts(sections: readonly Section[], options: PhononBandsOptions): PhononBandParts {
  const { unit = 'meV', coordinates } = options
  const labels = legendLabels(sections, options.labels)
  const paths = sections.map(section => phononPath(section, { unit, coordinates }))
  const found = paths.filter(isDefined)
  const traces = paths.flatMap((path, entry) =>
    path ? branchTraces(path, { label: labels[entry] ?? '', entry, length: lengthOf(found[0]), unit }) : [],
  )
  return {
    traces,
    axis: pathAxis(found[0]),
    range: phononRange(found.flatMap(path => path.branches)),
    notes: notesFor(paths, labels, unit),
    alt: altFor(paths, labels, unit),
  }
}

interface BranchContext {
  label: string
  entry: number
  /** The length of the axis, that of the first path. All paths are scaled to it. */
  length: number
  unit: PhononUnit
}

function branchTraces(path: PhononPath, { label, entry, length, unit }: BranchContext): Trace[] {
  const scale = length / lengthOf(path)
  const x = withGaps(
    path,
    path.path.map(point => point.distance * scale),
  )
  return path.branches.map((branch, index) => ({
    type: 'scatter',
    mode: path.path.length === 1 ? 'markers' : 'lines',
    name: typesetFormula(label),
    legendgroup: `${entry}`,
    showlegend: index === 0,
    x,
    y: withGaps(path, Array.from(branch)),
    line: { color: colorOf(entry), width: 1.6, simplify: false },
    marker: { color: colorOf(entry), size: 7 },
    hovertemplate: `branch ${index + 1}: %{y:.4g} ${phononUnit(unit).symbol}<extra></extra>`,
  }))
}

/** Returns the range from zero, or the lowest imaginary mode, to the highest value, with a margin of 5 %. */
export function phononRange(values: readonly Float64Array[]): [number, number] | undefined {
  const [low, high] = extremes(values)
  const margin = 0.05 * (high - low)
  return margin > 0 ? [low < -margin ? low - margin : -margin / 2, high + margin] : undefined
}

function notesFor(paths: readonly (PhononPath | undefined)[], labels: readonly string[], unit: PhononUnit): string[] {
  const without = labels.filter((_, entry) => !paths[entry])
  const notes = missingNotes('phonon dispersion', without)
  if (paths.some(path => path?.path.length === 1)) notes.push('The path has a single wave vector: there are no lines.')
  paths.forEach((path, entry) => {
    const note = path && imaginaryNote(path.branches, unit)
    if (note) notes.push(paths.length > 1 ? `${plainText(labels[entry])}: ${note}` : note)
  })
  return notes
}

function altFor(paths: readonly (PhononPath | undefined)[], labels: readonly string[], unit: PhononUnit): string {
  const index = paths.findIndex(Boolean)
  const path = paths[index]
  if (!path) return 'Phonon dispersion: the archive has none.'
  const names = ticksOf(path.path).map(tickText).join('–')
  const others = paths.filter(Boolean).length > 1 ? ` and ${paths.filter(Boolean).length - 1} more` : ''
  const [, highest] = extremes(path.branches)
  const top = `${Number(highest.toPrecision(3))} ${phononUnit(unit).plainSymbol}`
  return `Phonon dispersion of ${labels[index]}${others}: ${path.branches.length} branches along ${names || 'a path without names'}, up to ${top}`
}
