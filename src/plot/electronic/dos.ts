import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import {
  type Dos,
  type DosChannel,
  type DosCurve,
  type DosNormalization,
  type EnergyReference,
  type Given,
  type GivenValue,
  knownLevels,
  type PartKind,
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
import { colorOf, dashOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { electronicRange, energyTitle, otherFermiLines, zeroWords } from './energy-reference.js'
import { fitLegend } from './many-curves.js'
import { type ShownEnergy, shownEnergy, shownRange } from './shown-energy.js'
import { zeroNotes } from './zero-notes.js'

/** The input of figures of densities of states: entries, parts of entries, or what `properties.dos` returned. */
export type DosInput = Given<Dos> | readonly Given<Dos>[]

/** The parts on which a density of states is projected. */
export type ProjectionKind = 'species' | 'atom' | 'orbital'

/** The orbitals that are distinguished: shells, summed over m and over all atoms of a species, or each m. */
export type OrbitalDetail = 'shell' | 'each'

/** The options of `plot.dos`. */
export interface DosOptions extends UnitFigureOptions {
  /** The direction of the energy axis: upwards (`vertical`, default, as in NOMAD) or to the right (`horizontal`). */
  orientation?: 'vertical' | 'horizontal'
  /** Where spin down is drawn: on the other side of zero (`mirror`, default), or on the same side, dotted (`overlay`). */
  spin?: 'mirror' | 'overlay'
  /** The projected densities of states that are drawn with the total. Default none. Atoms count from 1, as in CIF files. */
  projected?: ProjectionKind
  /** With `projected: 'orbital'`: shells (s, p, d) of each species (`shell`, default), or each m (`each`: p x, d xy). */
  orbitals?: OrbitalDetail
  /**
   * Multiplies by the archive's normalization factor, to compare materials; the axis says per what: mostly per electron of the
   * neutral atoms. Without a factor of known meaning, curves are left as they are. Default false.
   */
  normalized?: boolean
  /**
   * The zero of energy: `highest occupied` (default, as in NOMAD), which is the Fermi level of a metal; `fermi`; or `none`, which
   * leaves energies as in the archive.
   */
  reference?: EnergyReference
  /** The first range of the energy axis, in eV from the zero. Default [-5, 10], as in NOMAD. */
  range?: readonly [number, number]
  /** Names in the legend, one for each section. Default the formulas. */
  labels?: readonly string[]
}

const rules: OptionRules<DosOptions> = {
  orientation: oneOf('vertical', 'horizontal'),
  spin: oneOf('mirror', 'overlay'),
  projected: oneOf('species', 'atom', 'orbital'),
  orbitals: oneOf('shell', 'each'),
  normalized: flag,
  reference: oneOf('highest occupied', 'fermi', 'none'),
  range: span,
  labels: names,
  unitSystem,
  title: anyText,
}

/**
 * Returns a figure of the electronic density of states of one entry or of several.
 *
 * Both spin channels have one zero of energy, which the title of the axis names. When a zero of energy is not known, no energies
 * are shifted, and a note says so. A note names the entries without a density of states.
 *
 * @param input entries, calculations, sections `dos_electronic`, or densities of states of `properties.dos`
 * @param options what is drawn, and how
 * @throws DataError when it is given anything else
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.dos(entries, { orientation: 'horizontal' })
 */
export function dos(input: DosInput, options: DosOptions = {}): Figure {
  checkOptions('plot.dos', options, rules)
  const { orientation = 'vertical' } = options
  const given = readDos(input, 'plot.dos')
  const zeros = given.map(({ value }) => value && dosZero(value, options.reference))
  const isVertical = orientation === 'vertical'
  const drawing = dosDrawing(given, zeros, options)
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const isShifted = drawing.zeros.length > 0
  const energies = axis(energyTitle(drawing.zeros, shown.symbol), { range: isShifted ? range : undefined })
  const states = axis(drawing.title, { range: statesRange(drawing.traces, { orientation, range }, isShifted) })
  const letter = isVertical ? 'y' : 'x'
  const layout = baseLayout({
    ...(isVertical ? { xaxis: states, yaxis: energies, height: 480 } : { xaxis: energies, yaxis: states }),
    showlegend: drawing.traces.length > 1,
    shapes: [
      ...(isShifted ? [zeroLine(letter)] : []),
      ...otherFermiLines(letter, drawing.fermi, { zero: drawing.zeros[0], factor: shown.factor }),
    ],
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ ...fitLegend(drawing.traces, drawing.notes.reduce(withNote, layout)), alt: drawing.alt })
}

/** Reads the densities of states that a figure was given. */
export function readDos(input: DosInput, caller: string): GivenValue<Dos>[] {
  return readGiven(input, { name: 'dos', caller, read: section => properties.dos(section) })
}

/** Returns the zero of energy of a density of states. */
export function dosZero({ levels }: Dos, reference: EnergyReference = 'highest occupied'): Zero | undefined {
  return zeroOf(knownLevels(levels), reference)
}

/** The traces of densities of states, with their notes and description. */
export interface DosDrawing {
  traces: Trace[]
  /** The zeros of energy; empty when energies are not shifted. */
  zeros: Zero[]
  /** The Fermi levels of a single density of states, in eV. */
  fermi: readonly number[]
  /** The title of the axis of states. */
  title: string
  notes: string[]
  alt: string
}

/** Indices of colors: of total densities of states by their place in the list, and the next one that is free. */
export interface CurveColors {
  totals: readonly (number | undefined)[]
  next: number
}

/**
 * Makes the traces for `dos` and for the right-hand side of `bandsDos`. Energies are shifted when all zeros are known.
 *
 * @param zeros the zero of energy of each
 * @param colors the colors that are given; the other curves take the next ones. Default none
 */
export function dosDrawing(
  given: readonly GivenValue<Dos>[],
  zeros: readonly (Zero | undefined)[],
  options: DosOptions,
  colors: CurveColors = { totals: [], next: 0 },
): DosDrawing {
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const found = given.flatMap(({ value }, entry) =>
    value ? [{ value, label: labels[entry] ?? '', zero: zeros[entry], color: colors.totals[entry] }] : [],
  )
  const isShifted = found.length > 0 && found.every(({ zero }) => zero !== undefined)
  const per = options.normalized ? commonUnit(found.map(({ value }) => value.normalization)) : undefined
  let { next } = colors
  const traces = found.flatMap(({ value, label, zero, color }) => {
    const total = color ?? next++
    const context = {
      label,
      isAlone: given.length === 1,
      total,
      parts: next,
      zero: isShifted ? (zero?.energy ?? 0) : 0,
      factor: per && value.normalization ? value.normalization.factor : 1,
      options,
    }
    const drawn = value.channels.flatMap(channel => channelTraces(channel, context))
    next += new Set(drawn.map(trace => trace.legendgroup)).size - 1
    return drawn
  })
  const shown = shownEnergy(options.unitSystem)
  const [only] = found
  return {
    traces,
    zeros: isShifted ? found.map(({ zero }) => zero as Zero) : [],
    fermi: only && found.length === 1 ? knownLevels(only.value.levels).fermi : [],
    title: statesTitle(per, shown.symbol),
    notes: notesFor(given, { labels, zeros, options, isShifted, isNormalized: per !== undefined }),
    alt: altFor(given, labels, {
      zeros: isShifted ? found.map(({ zero }) => zero as Zero) : [],
      per,
      shown,
      curves: traces.length,
    }),
  }
}

/** Returns what states are counted per, when all densities of states have one factor of a known and common meaning. */
function commonUnit(all: readonly (DosNormalization | undefined)[]): DosNormalization['per'] | undefined {
  const units = new Set(all.map(one => one?.per))
  return units.size === 1 ? [...units][0] : undefined
}

interface NoteContext {
  labels: readonly string[]
  zeros: readonly (Zero | undefined)[]
  options: DosOptions
  isShifted: boolean
  isNormalized: boolean
}

function notesFor(
  given: readonly GivenValue<Dos>[],
  { labels, zeros, options, isShifted, isNormalized }: NoteContext,
): string[] {
  const found = given.flatMap(({ value }) => (value ? [value] : []))
  const { reference } = options
  const notes = zeroNotes(given, { what: 'density of states', labels, zeros, reference, isShifted })
  if (options.projected && found.every(({ channels }) => channels.every(one => partsIn(one, options).length === 0)))
    notes.push(`The archive has no density of states projected by ${options.projected}.`)
  if (options.normalized && !isNormalized && found.length > 0)
    notes.push('Without a normalization factor of one known meaning in the archive, curves are left as they are.')
  return [...notes, ...propertyNotes(given, labels)]
}

function partsIn(
  { projected: parts }: DosChannel,
  { projected, orbitals = 'shell' }: DosOptions,
): DosChannel['projected']['species'] {
  if (projected === undefined) return []
  const kind: PartKind = projected !== 'orbital' ? projected : orbitals === 'each' ? 'orbital' : 'shell'
  return parts[kind]
}

interface ChannelContext {
  label: string
  /** True when a single entry is drawn: the names of its curves then need no label of the entry. */
  isAlone: boolean
  /** The index of the color of the total, and that of the first projected curve. */
  total: number
  parts: number
  /** The zero of energy, in eV. */
  zero: number
  /** The factor of all values. */
  factor: number
  options: DosOptions
}

function channelTraces(
  channel: DosChannel,
  { label, isAlone, total: color, parts, zero, factor, options }: ChannelContext,
): Trace[] {
  const shown = shownEnergy(options.unitSystem)
  const energies = Array.from(channel.energies.to('eV').magnitude, energy => (energy - zero) * shown.factor)
  const projected = partsIn(channel, options)
  const total = isAlone && projected.length > 0 && !options.labels ? 'total' : typesetFormula(label)
  const curves: { name: string; curve: DosCurve }[] = [{ name: total, curve: channel.total }]
  const prefix = isAlone ? '' : `${typesetFormula(label)} `
  for (const one of projected) curves.push({ name: `${prefix}${plainText(one.label)}`, curve: one })
  return curves.map(({ name, curve }, index) =>
    trace(channel, { name, curve, energies, shown, factor, color: index === 0 ? color : parts + index - 1, options }),
  )
}

interface CurveContext {
  name: string
  curve: DosCurve
  energies: number[]
  shown: ShownEnergy
  factor: number
  color: number
  options: DosOptions
}

function trace(
  { spin: direction }: DosChannel,
  { name, curve, energies, shown, factor, color, options }: CurveContext,
): Trace {
  const { orientation = 'vertical', spin = 'mirror' } = options
  const isDown = direction === 'down'
  const sign = isDown && spin === 'mirror' ? -1 : 1
  const states = Array.from(curve.values.to('1 / eV').magnitude, value => (value * factor * sign) / shown.factor)
  const [x, y] = orientation === 'vertical' ? [states, energies] : [energies, states]
  const [along, across] = orientation === 'vertical' ? (['y', 'x'] as const) : (['x', 'y'] as const)
  return {
    type: 'scatter',
    mode: 'lines',
    name: direction === undefined ? name : `${name} ${isDown ? '↓' : '↑'}`,
    legendgroup: name,
    x,
    y,
    line: { color: colorOf(color), width: 1.6, dash: dashOf(color, isDown) },
    hovertemplate: `${shown.hover(along, 2)} ${shown.symbol}: %{${across}:.3g} states/${shown.symbol}`,
  }
}

/** Returns the title of the axis of states, which says per what states are counted when it is not the cell. */
export function statesTitle(per: DosNormalization['per'] | undefined, symbol: string): string {
  return per === undefined || per === 'cell'
    ? `Density of states (states/${symbol})`
    : `Density of states per ${per} (1/${symbol})`
}

/**
 * Returns the range of the axis of states. Only values within the range of energies count, so that high peaks of deep
 * levels do not flatten the rest. The range of energies is in the unit of the traces.
 */
export function statesRange(
  traces: readonly Trace[],
  options: Pick<DosOptions, 'orientation' | 'range'>,
  isShifted: boolean,
): Axis['range'] {
  const { orientation = 'vertical', range = electronicRange } = options
  const [low, high] = isShifted ? range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [least, most] = [0, 0]
  for (const { x, y } of traces) {
    const [energies, states] = (orientation === 'vertical' ? [y, x] : [x, y]) as [number[], number[]]
    states.forEach((value, index) => {
      const energy = energies[index] as number
      if (!(energy >= low && energy <= high) || !Number.isFinite(value)) return
      least = Math.min(least, value)
      most = Math.max(most, value)
    })
  }
  return most > least ? [least * 1.06, most * 1.06] : undefined
}

interface AltContext {
  zeros: readonly Zero[]
  per: DosNormalization['per'] | undefined
  shown: ShownEnergy
  /** The number of curves. */
  curves: number
}

function altFor(
  given: readonly GivenValue<Dos>[],
  labels: readonly string[],
  { zeros, per, shown, curves }: AltContext,
): string {
  const found = labels.filter((_, entry) => given[entry]?.value)
  if (found.length === 0) return 'Density of states: the archive has none.'
  const listed = `${found.slice(0, 4).join(', ')}${found.length > 4 ? ' …' : ''}`
  const unit = per === undefined || per === 'cell' ? `states/${shown.symbol}` : `states/${shown.symbol} per ${per}`
  const count = curves === 1 ? '1 curve' : `${curves} curves`
  return `Density of states of ${listed}: ${count} in ${unit}${zeroWords(zeros, shown.text)}`
}
