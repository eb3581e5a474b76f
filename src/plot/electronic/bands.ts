import { append } from '../../basics/append.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import {
  type BandStructure,
  type EnergyReference,
  type Given,
  type GivenValue,
  knownLevels,
  properties,
  readGiven,
  type Zero,
  zeroOf,
} from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { UnitFigureOptions } from '../figure/figure-options.js'
import { legendLabels } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { names, unitSystem } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { propertyNotes } from '../figure/property-notes.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { electronicRange, energyTitle, otherFermiLines, zeroWords } from './energy-reference.js'
import { gapMarkers, gapNotes, gapText } from './gap-markers.js'
import { labelText, lengthOf, pathAxis, withGaps } from './path-axis.js'
import { type ShownEnergy, shownEnergy, shownRange } from './shown-energy.js'
import { zeroNotes } from './zero-notes.js'

/** The input of figures of bands: entries, parts of entries, or what `properties.bandStructure` returned. */
export type BandsInput = Given<BandStructure> | readonly Given<BandStructure>[]

/** The options of `plot.bands`. */
export interface BandsOptions extends UnitFigureOptions {
  /**
   * The zero of energy: `highest occupied` (default, as in NOMAD), which is the Fermi level of a metal; `fermi`; or `none`, which
   * leaves energies as in the archive.
   */
  reference?: EnergyReference
  /** The first range of the energy axis, in eV from the zero. Default [-5, 10], as in NOMAD. */
  range?: readonly [number, number]
  /** Marks the highest occupied and the lowest unoccupied states and writes the band gap. Default false. */
  gap?: boolean
  /**
   * How distances along the path are measured: in 1/Å with 2π (`cartesian`, default), or in the fractional coordinates of the
   * archive (`fractional`, as on NOMAD's web pages). Bands that were read before keep their path.
   */
  coordinates?: 'cartesian' | 'fractional'
  /** Names in the legend, one for each section. Default the formulas. */
  labels?: readonly string[]
}

/** The allowed values of the options of `plot.bands`. */
export const bandsRules: OptionRules<BandsOptions> = {
  reference: oneOf('highest occupied', 'fermi', 'none'),
  range: span,
  gap: flag,
  coordinates: oneOf('cartesian', 'fractional'),
  labels: names,
  unitSystem,
  title: anyText,
}

/**
 * Returns a figure of the electronic band structure of one entry, or of several along the path of the first.
 *
 * Each band of each spin channel is a line; the second channel is dotted. The k-points have their names in the archive,
 * `X|U` where the path jumps. The title of the energy axis names what energies are counted from.
 *
 * @param input entries, calculations, sections `band_structure_electronic`, or bands of `properties.bandStructure`
 * @param options what is drawn, and how
 * @throws DataError when it is given anything else
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.bands(entry, { gap: true })
 */
export function bands(input: BandsInput, options: BandsOptions = {}): Figure {
  checkOptions('plot.bands', options, bandsRules)
  const given = readBands(input, 'plot.bands', options)
  const zeros = given.map(({ value }) => value && bandsZero(value, options.reference))
  const { traces, shapes, notes, alt, ...drawing } = bandsDrawing(given, zeros, options)
  const shown = shownEnergy(options.unitSystem)
  const isShifted = drawing.zeros.length > 0
  const layout = baseLayout({
    height: 480,
    xaxis: drawing.axis,
    yaxis: axis(energyTitle(drawing.zeros, shown.symbol), {
      range: isShifted ? shownRange(options.range ?? electronicRange, shown) : undefined,
    }),
    shapes: [...(isShifted ? [zeroLine('y')] : []), ...shapes],
    showlegend: new Set(traces.map(trace => trace.name)).size > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ data: traces, layout: notes.reduce(withNote, layout), alt })
}

/** Reads the bands that a figure was given. */
export function readBands(
  input: BandsInput,
  caller: string,
  { coordinates = 'cartesian' }: Pick<BandsOptions, 'coordinates'> = {},
): GivenValue<BandStructure>[] {
  return readGiven(input, {
    name: 'bandStructure',
    caller,
    read: section => properties.bandStructure(section, { coordinates }),
  })
}

/** Returns the zero of energy of a band structure. */
export function bandsZero(
  { levels }: BandStructure,
  reference: EnergyReference = 'highest occupied',
): Zero | undefined {
  return zeroOf(knownLevels(levels), reference)
}

/** The traces of band structures, with their axis, notes and description. */
export interface BandsDrawing {
  traces: Trace[]
  /** The axis along the path. */
  axis: Axis
  /** The zeros of energy; empty when energies are not shifted. */
  zeros: Zero[]
  /** Lines at further Fermi levels. */
  shapes: object[]
  notes: string[]
  alt: string
}

/**
 * Makes the traces for `bands` and for the left-hand side of `bandsDos`. Energies are shifted when all zeros are known.
 *
 * @param zeros the zero of energy of each
 */
export function bandsDrawing(
  given: readonly GivenValue<BandStructure>[],
  zeros: readonly (Zero | undefined)[],
  options: BandsOptions,
): BandsDrawing {
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const shown = shownEnergy(options.unitSystem)
  const found = given.flatMap(({ value }, entry) =>
    value ? [{ value, entry, label: labels[entry] ?? '', zero: zeros[entry] }] : [],
  )
  const isShifted = found.length > 0 && found.every(({ zero }) => zero !== undefined)
  const length = lengthOf(found[0]?.value.path)
  const traces = found.flatMap(({ value, entry, label, zero }) => {
    const energy = isShifted ? (zero?.energy ?? 0) : 0
    const lines = bandTraces(value, { zero: energy, label, color: colorOf(entry), length, shown })
    const markers = { zero: energy, shown, scale: length / lengthOf(value.path) }
    return options.gap ? [...lines, ...gapMarkers(value, markers)] : lines
  })
  const only = found.length === 1 ? found[0] : undefined
  return {
    traces,
    axis: pathAxis(found[0]?.value.path),
    zeros: isShifted ? found.map(({ zero }) => zero as Zero) : [],
    shapes: only
      ? otherFermiLines('y', knownLevels(only.value.levels).fermi, {
          zero: isShifted ? only.zero : undefined,
          factor: shown.factor,
        })
      : [],
    notes: notesFor(given, { labels, zeros, options, isShifted }),
    alt: altFor(given, labels, { shown, zeros: isShifted ? found.map(({ zero }) => zero as Zero) : [] }),
  }
}

interface BandContext {
  zero: number
  label: string
  color: string
  /** The length of the axis, that of the first path: the others are scaled to it. */
  length: number
  shown: ShownEnergy
}

function bandTraces({ channels, path }: BandStructure, { zero, label, color, length, shown }: BandContext): Trace[] {
  const scale = length / lengthOf(path)
  const name = typesetFormula(label)
  const x = withGaps(
    path,
    path.distances.map(distance => distance * scale),
  )
  return channels.flatMap(({ energies, spin }) => {
    const rows = energies.to('eV').magnitude
    const bandCount = rows[0]?.length ?? 0
    return Array.from({ length: bandCount }, (_, band) => ({
      type: 'scatter',
      mode: 'lines',
      name: channels.length > 1 ? `${name} ${spin === 'down' ? '↓' : '↑'}` : name,
      legendgroup: `${label} ${spin === 'down' ? 1 : 0}`,
      showlegend: band === 0,
      x,
      y: withGaps(
        path,
        rows.map(row => ((row[band] as number) - zero) * shown.factor),
      ),
      line: { color, width: 1.6, dash: spin === 'down' ? 'dot' : 'solid' },
      hovertemplate: `band ${band + 1}: ${shown.hover('y', 3)} ${shown.symbol}<extra></extra>`,
    }))
  })
}

interface NoteContext {
  labels: readonly string[]
  zeros: readonly (Zero | undefined)[]
  options: BandsOptions
  isShifted: boolean
}

function notesFor(
  given: readonly GivenValue<BandStructure>[],
  { labels, zeros, options: { reference, gap, unitSystem: system }, isShifted }: NoteContext,
): string[] {
  const found = given.flatMap(({ value }) => (value ? [value] : []))
  const notes = zeroNotes(given, { what: 'band structure', labels, zeros, reference, isShifted })
  if (found.some(({ path }) => path.distances.length === 1))
    notes.push('The path has a single k-point: there are no lines to draw.')
  if (gap) append(notes, new Set(found.flatMap(one => gapNotes(one, shownEnergy(system)))))
  return [...notes, ...propertyNotes(given, labels)]
}

function altFor(
  given: readonly GivenValue<BandStructure>[],
  labels: readonly string[],
  { shown, zeros }: { shown: ShownEnergy; zeros: readonly Zero[] },
): string {
  const index = given.findIndex(({ value }) => value)
  const bands = given[index]?.value
  if (!bands) return 'Band structure: the archive has none.'
  const count = bands.channels[0]?.energies.shape[1] ?? 0
  const places = bands.path.labels.map(({ label }) => labelText(label)).join('–')
  const gapOrNone = gapText(bands.gap, shown)
  const gap = gapOrNone === undefined ? '' : `, ${gapOrNone}`
  const found = given.filter(({ value }) => value).length
  const others = found > 1 ? ` and ${found - 1} more` : ''
  return `Band structure of ${labels[index]}${others}: ${count} bands along ${places || 'a path without names'}${gap}${zeroWords(zeros, shown.text)}`
}
