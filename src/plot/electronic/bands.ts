import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { isDefined, sectionList } from '../archive/read.js'
import { type ShownEnergy, shownEnergy, shownRange } from '../archive/shown-energy.js'
import { Figure } from '../figure/figure.js'
import type { UnitFigureOptions } from '../figure/figure-options.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names, unitSystem } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula, typesetKPoint } from '../theme/typeset.js'
import { type BandPath, bandPath } from './band-path.js'
import { type EnergyReference, electronicRange, energyTitle, unknownZeroNote, zeroOf } from './energy-reference.js'
import { gapMarkers, gapNotes, gapText } from './gap-markers.js'
import { ticksOf } from './k-path.js'

/** The options of `plot.bands`. */
export interface BandsOptions extends UnitFigureOptions {
  /**
   * The zero of energy: `highest occupied` (default, as in NOMAD), `fermi`, or `none`, which leaves energies as in the
   * archive.
   */
  reference?: EnergyReference
  /** The first range of the energy axis, in eV from the zero. Default [-5, 10], as in NOMAD. */
  range?: readonly [number, number]
  /** Marks the highest occupied and the lowest unoccupied states and writes the band gap. Default false. */
  gap?: boolean
  /**
   * How distances along the path are measured: in Cartesian coordinates (`cartesian`, default), or in the fractional
   * coordinates of the archive (`fractional`, as on NOMAD's web pages).
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
 * `X|U` where the path jumps.
 *
 * @param input entries, calculations or sections `band_structure_electronic`
 * @param options what is drawn, and how
 * @throws DataError when it is given no section
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.bands(entry, { gap: true, range: [-6, 6] })
 */
export function bands(input: Section | readonly Section[], options: BandsOptions = {}): Figure {
  checkOptions('plot.bands', options, bandsRules)
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const drawing = bandsDrawing(sectionList(input, 'bands'), options)
  const layout = baseLayout({
    height: 480,
    xaxis: drawing.axis,
    yaxis: axis(energyTitle(drawing.isShifted, shown.symbol), drawing.isShifted ? { range } : {}),
    shapes: drawing.isShifted ? [zeroLine('y')] : [],
    ...(options.gap && {
      legend: { orientation: 'h', x: 0, y: 1.01, yanchor: 'bottom' },
      margin: { l: 72, r: 24, t: 56, b: 58 },
    }),
    showlegend: drawing.traces.filter(trace => trace.showlegend !== false).length > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ data: drawing.traces, layout: drawing.notes.reduce(withNote, layout), alt: drawing.alt })
}

/** The traces of band structures, with their axis, notes and description. */
export interface BandsDrawing {
  traces: Trace[]
  /** The axis along the path. */
  axis: Axis
  /** True when the zero of energy is known for all of them. */
  isShifted: boolean
  notes: string[]
  alt: string
}

/** Makes the traces for `bands` and for the left-hand side of `bandsDos`. */
export function bandsDrawing(sections: readonly Section[], options: BandsOptions): BandsDrawing {
  const labels = legendLabels(sections, options.labels)
  const shown = shownEnergy(options.unitSystem)
  const paths = sections.map(section => bandPath(section, options.coordinates))
  const found = paths.filter(isDefined)
  const zeros = found.map(path => zeroOf(path, options.reference ?? 'highest occupied'))
  const isShifted = found.length > 0 && zeros.every(zero => zero !== undefined)
  const traces = paths.flatMap((path, entry) => {
    if (!path) return []
    const zero = isShifted ? (zeroOf(path, options.reference ?? 'highest occupied') as number) : 0
    const lines = bandTraces(path, {
      zero,
      label: labels[entry] ?? '',
      color: colorOf(entry),
      length: lengthOf(found[0]),
      shown,
    })
    return options.gap
      ? [...lines, ...gapMarkers(path, { zero, shown, scale: lengthOf(found[0]) / lengthOf(path) })]
      : lines
  })
  return {
    traces,
    axis: pathAxis(found[0]),
    isShifted,
    notes: notesFor(paths, labels, isShifted, options),
    alt: altFor(paths, labels, shown),
  }
}

type Path = Pick<BandPath, 'path' | 'isCartesian'>

/** Returns the length of a path's axis; 1 for a path of length 0. */
export const lengthOf = (path: Path | undefined) => path?.path.at(-1)?.distance || 1

interface BandContext {
  zero: number
  label: string
  color: string
  /** The length of the axis, that of the first path: the others are scaled to it. */
  length: number
  shown: ShownEnergy
}

function bandTraces(band: BandPath, { zero, label, color, length, shown }: BandContext): Trace[] {
  const scale = length / lengthOf(band)
  const name = typesetFormula(label)
  const x = withGaps(
    band,
    band.path.map(point => point.distance * scale),
  )
  return band.channels.flatMap((levels, spin) =>
    levels.map((energies, index) => ({
      type: 'scatter',
      mode: 'lines',
      name: band.channels.length > 1 ? `${name} ${spin === 0 ? '↑' : '↓'}` : name,
      legendgroup: `${label} ${spin}`,
      showlegend: index === 0,
      x,
      y: withGaps(
        band,
        Array.from(energies, energy => (energy - zero) * shown.factor),
      ),
      line: { color, width: 1.6, dash: spin === 1 ? 'dot' : 'solid' },
      hovertemplate: `band ${index + 1}: ${shown.hover('y', 3)} ${shown.symbol}<extra></extra>`,
    })),
  )
}

/** Inserts a missing value at each jump of the path, so that Plotly draws no line there. */
export function withGaps(band: Path, values: readonly number[]): (number | null)[] {
  return values.flatMap((value, index) => (index > 0 && band.path[index]?.startsPiece ? [null, value] : [value]))
}

/** Returns the axis along a path, with the names of its k-points. */
export function pathAxis(path: Path | undefined): Axis {
  const ticks = path ? ticksOf(path.path) : []
  const named = { tickmode: 'array', tickvals: ticks.map(tick => tick.distance), ticktext: ticks.map(tickText) }
  return axis(ticks.length > 0 ? 'Wave vector' : path?.isCartesian ? 'Wave vector (1/Å)' : 'Wave vector', {
    ...(ticks.length > 0 && named),
    range: path ? [0, lengthOf(path)] : undefined,
    gridcolor: '#bdbdbd',
    griddash: 'dash',
  })
}

/** Returns the name of a k-point as an axis shows it, or both names at a jump. */
export const tickText = ({ label }: { label: string }) => label.split('|').map(typesetKPoint).join('|')

function notesFor(
  paths: readonly (BandPath | undefined)[],
  labels: readonly string[],
  isShifted: boolean,
  { reference, gap, unitSystem }: BandsOptions,
): string[] {
  const without = labels.filter((_, entry) => !paths[entry])
  const found = paths.filter(isDefined)
  const notes = missingNotes('band structure', without)
  if (found.length > 0 && !isShifted && reference !== 'none') notes.push(unknownZeroNote)
  if (found.some(path => path.path.length === 1))
    notes.push('The path has a single k-point: there are no lines to draw.')
  if (gap) notes.push(...new Set(found.flatMap(path => gapNotes(path, shownEnergy(unitSystem)))))
  return notes
}

function altFor(paths: readonly (BandPath | undefined)[], labels: readonly string[], shown: ShownEnergy): string {
  const index = paths.findIndex(Boolean)
  const path = paths[index]
  if (!path) return 'Band structure: the archive has none.'
  const count = path.channels[0]?.length ?? 0
  const names = ticksOf(path.path).map(tickText).join('–')
  const gapOrNone = gapText(path, shown)
  const gap = gapOrNone === undefined ? '' : `, ${gapOrNone}`
  const others = paths.filter(Boolean).length > 1 ? ` and ${paths.filter(Boolean).length - 1} more` : ''
  return `Band structure of ${labels[index]}${others}: ${count} bands along ${names || 'a path without names'}${gap}`
}
