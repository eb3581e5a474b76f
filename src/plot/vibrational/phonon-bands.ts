import { anyText, checkOptions, type OptionRules, oneOf, span } from '../../options/index.js'
import {
  type Given,
  type GivenValue,
  type PhononBands,
  type Phonons,
  properties,
  readGiven,
} from '../../properties/index.js'
import { labelText, lengthOf, pathAxis, withGaps } from '../electronic/path-axis.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { legendLabels } from '../figure/legend-labels.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { propertyNotes } from '../figure/property-notes.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { inPhononUnit, type PhononUnit, phononUnit } from './phonon-unit.js'
import { extremes, rangeWithMargin } from './range.js'

/** The input of figures of phonons: entries, parts of entries, or what `properties.phonons` returned. */
export type PhononsInput = Given<Phonons> | readonly Given<Phonons>[]

/** The options of `plot.phononBands`. */
export interface PhononBandsOptions extends TitleOptions {
  /** Energies E in `meV` (default), frequencies E/h in `THz`, or wavenumbers E/(hc) in `1/cm`. */
  unit?: PhononUnit
  /** The range of the energy axis at first, in `unit`. Default all energies. */
  range?: readonly [number, number]
  /**
   * How distances along the path are measured. `cartesian` (default) uses the reciprocal cell, when the archive has one.
   * `fractional` uses the coordinates as stored, as NOMAD's web pages do. Phonons that were read before keep their path.
   */
  coordinates?: 'cartesian' | 'fractional'
  /** The names in the legend, one for each entry. Default the formulas. */
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
 * @param input entries, calculations, sections `band_structure_phonon`, or phonons of `properties.phonons`
 * @param options unit, range, measure of distances along the path, labels and title
 * @throws DataError when it is given anything else
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'Si_phonons/phonopy_params.yaml' } }).at(0)
 * plot.phononBands(entry)
 * ```
 */
export function phononBands(input: PhononsInput, options: PhononBandsOptions = {}): Figure {
  checkOptions('plot.phononBands', options, phononBandsRules)
  return phononBandsFigure(readPhonons(input, 'plot.phononBands', options), options)
}

/** Reads the phonons that a figure was given. */
export function readPhonons(
  input: PhononsInput,
  caller: string,
  { coordinates = 'cartesian' }: Pick<PhononBandsOptions, 'coordinates'> = {},
): GivenValue<Phonons>[] {
  return readGiven(input, { name: 'phonons', caller, read: section => properties.phonons(section, { coordinates }) })
}

/** Returns the figure of phonons that were read. */
export function phononBandsFigure(given: readonly GivenValue<Phonons>[], options: PhononBandsOptions): Figure {
  const parts = phononBandParts(given, options)
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
export function phononBandParts(given: readonly GivenValue<Phonons>[], options: PhononBandsOptions): PhononBandParts {
  const { unit = 'meV' } = options
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const factor = inPhononUnit('terahertz', unit)
  const drawn = given.flatMap(({ value }, entry) => {
    const bands = value?.bands
    return bands ? [{ path: bands.path, branches: branchesOf(bands, factor), entry, label: labels[entry] ?? '' }] : []
  })
  const first = drawn[0]?.path
  const branches = drawn.flatMap(one => one.branches)
  return {
    traces: drawn.flatMap(one => branchTraces(one, { length: lengthOf(first), symbol: phononUnit(unit).symbol })),
    axis: pathAxis(first),
    range: rangeWithMargin(branches),
    notes: notesFor(given, labels),
    alt: altFor(drawn, { unit, top: extremes(branches)[1] }),
  }
}

interface DrawnBands {
  path: PhononBands['path']
  /** The values of each branch along the path, in the unit shown. */
  branches: number[][]
  entry: number
  label: string
}

interface BranchContext {
  /** The length of the axis, that of the first path. All paths are scaled to it. */
  length: number
  symbol: string
}

function branchesOf({ frequencies }: PhononBands, factor: number): number[][] {
  const rows = frequencies.magnitude
  return Array.from(rows[0] ?? [], (_, branch) => rows.map(row => (row[branch] as number) * factor))
}

function branchTraces({ path, branches, entry, label }: DrawnBands, { length, symbol }: BranchContext): Trace[] {
  const scale = length / lengthOf(path)
  const x = withGaps(
    path,
    path.distances.map(distance => distance * scale),
  )
  return branches.map((branch, index) => ({
    type: 'scatter',
    mode: path.distances.length === 1 ? 'markers' : 'lines',
    name: typesetFormula(label),
    legendgroup: `${entry}`,
    showlegend: index === 0,
    x,
    y: withGaps(path, branch),
    line: { color: colorOf(entry), width: 1.6, simplify: false },
    marker: { color: colorOf(entry), size: 7 },
    hovertemplate: `branch ${index + 1}: %{y:.4g} ${symbol}<extra></extra>`,
  }))
}

function notesFor(given: readonly GivenValue<Phonons>[], labels: readonly string[]): string[] {
  const without = labels.filter((_, entry) => !given[entry]?.value?.bands)
  const notes = missingNotes('phonon dispersion', without)
  if (given.some(({ value }) => value?.bands?.path.distances.length === 1))
    notes.push('The path has a single wave vector: there are no lines.')
  return [
    ...notes,
    ...propertyNotes(given, labels, ({ notes: all, dos }) => all.filter(note => !dos?.notes.includes(note))),
  ]
}

function altFor(drawn: readonly DrawnBands[], { unit, top }: { unit: PhononUnit; top: number }): string {
  const [first, ...others] = drawn
  if (!first) return 'Phonon dispersion: the archive has none.'
  const { path, branches } = first
  const points = path.labels.map(({ label }) => labelText(label)).join('–')
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const highest = `${Number(top.toPrecision(3))} ${phononUnit(unit).plainSymbol}`
  return `Phonon dispersion of ${first.label}${more}: ${branches.length} branches along ${points || 'a path without names'}, up to ${highest}`
}
