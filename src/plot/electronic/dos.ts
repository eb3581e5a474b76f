import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { type ShownEnergy, shownEnergy, shownRange } from '../archive/shown-energy.js'
import { Figure } from '../figure/figure.js'
import type { UnitFigureOptions } from '../figure/figure-options.js'
import { firstNames, missingNotes, withNote } from '../figure/notes.js'
import { names, unitSystem } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Axis, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type DosChannel, dosChannels } from './dos-channel.js'
import type { DosCurve } from './dos-curve.js'
import { type EnergyReference, electronicRange, energyTitle, unknownZeroNote, zeroOf } from './energy-reference.js'
import { dashOf, fitLegend } from './many-curves.js'
import { type OrbitalDetail, type ProjectionKind, partsOf } from './projections.js'

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
  /** Multiplies by NOMAD's normalization factor: states per electron, to compare materials. Default false. */
  normalized?: boolean
  /**
   * The zero of energy: `highest occupied` (default, as in NOMAD), `fermi`, or `none`, which leaves energies as in the
   * archive.
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
 * When a zero of energy is not known, no energies are shifted, and a note says so. A note names the entries without a
 * density of states.
 *
 * @param input entries, calculations or sections `dos_electronic`
 * @param options what is drawn, and how
 * @throws DataError when it is given no section
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.dos(entries, { orientation: 'horizontal' })
 */
export function dos(input: Section | readonly Section[], options: DosOptions = {}): Figure {
  checkOptions('plot.dos', options, rules)
  const { orientation = 'vertical' } = options
  const drawing = dosDrawing(sectionList(input, 'dos'), options)
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const energies = axis(energyTitle(drawing.isShifted, shown.symbol), { range: drawing.isShifted ? range : undefined })
  const states = axis(statesTitle(options), {
    range: statesRange(drawing.traces, { orientation, range }, drawing.isShifted),
  })
  const isVertical = orientation === 'vertical'
  const layout = baseLayout({
    ...(isVertical ? { xaxis: states, yaxis: energies, height: 480 } : { xaxis: energies, yaxis: states }),
    showlegend: drawing.traces.length > 1,
    shapes: drawing.isShifted ? [zeroLine(isVertical ? 'y' : 'x')] : [],
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ ...fitLegend(drawing.traces, drawing.notes.reduce(withNote, layout)), alt: drawing.alt })
}

/** The traces of densities of states, with their notes and description. */
export interface DosDrawing {
  traces: Trace[]
  /** True when the zero of energy is known for all of them. */
  isShifted: boolean
  notes: string[]
  alt: string
}

/** Makes the traces for `dos` and for the right-hand side of `bandsDos`. */
export function dosDrawing(sections: readonly Section[], options: DosOptions): DosDrawing {
  const labels = legendLabels(sections, options.labels)
  const channels = sections.map(dosChannels)
  const found = channels.flat()
  const zeros = found.map(channel => zeroOf(channel, options.reference ?? 'highest occupied'))
  const isShifted = found.length > 0 && zeros.every(zero => zero !== undefined)
  let curve = 0
  const traces = channels.flatMap((spins, entry) => {
    const first = curve
    const drawn = spins.flatMap(channel =>
      channelTraces(channel, {
        label: labels[entry] ?? '',
        isAlone: sections.length === 1,
        first,
        isShifted,
        options,
      }),
    )
    curve = first + new Set(drawn.map(trace => trace.legendgroup)).size
    return drawn
  })
  return {
    traces,
    isShifted,
    notes: notesFor(channels, labels, isShifted, options),
    alt: altFor(channels, labels, { zeros, shown: shownEnergy(options.unitSystem), curves: traces.length }),
  }
}

function notesFor(
  channels: readonly DosChannel[][],
  labels: readonly string[],
  isShifted: boolean,
  options: DosOptions,
): string[] {
  const without = labels.filter((_, entry) => channels[entry]?.length === 0)
  const found = channels.flat()
  const notes = missingNotes('density of states', without)
  if (found.length > 0 && !isShifted && options.reference !== 'none')
    notes.push(
      channels.length === 1
        ? unknownZeroNote
        : `Energies are not shifted: the zero is unknown in ${unknownIn(channels, labels, options)}.`,
    )
  if (
    options.projected &&
    found.every(channel => partsOf(channel.projections, options.projected as ProjectionKind).length === 0)
  ) {
    notes.push(`The archive has no density of states projected by ${options.projected}.`)
  }
  if (options.normalized && found.some(channel => channel.total.normalization === undefined)) {
    notes.push('Without a normalization factor in the archive, curves are left as they are.')
  }
  return notes
}

function unknownIn(channels: readonly DosChannel[][], labels: readonly string[], { reference }: DosOptions): string {
  const unknown = labels.filter((_, entry) =>
    channels[entry]?.some(one => zeroOf(one, reference ?? 'highest occupied') === undefined),
  )
  return firstNames(unknown)
}

interface ChannelContext {
  label: string
  /** True when a single entry is drawn: the names of its curves then need no label of the entry. */
  isAlone: boolean
  /** The number of curves drawn before; it chooses the color. */
  first: number
  isShifted: boolean
  options: DosOptions
}

function channelTraces(channel: DosChannel, { label, isAlone, first, isShifted, options }: ChannelContext): Trace[] {
  const zero = isShifted ? (zeroOf(channel, options.reference ?? 'highest occupied') as number) : 0
  const shown = shownEnergy(options.unitSystem)
  const energies = Array.from(channel.energies, energy => (energy - zero) * shown.factor)
  const projected = options.projected ? partsOf(channel.projections, options.projected, options.orbitals) : []
  const total = isAlone && projected.length > 0 && !options.labels ? 'total' : typesetFormula(label)
  const curves: { name: string; curve: DosCurve }[] = [{ name: total, curve: channel.total }]
  const prefix = isAlone ? '' : `${typesetFormula(label)} `
  for (const one of projected) curves.push({ name: `${prefix}${plainText(one.label)}`, curve: one })
  return curves.map(({ name, curve }, index) =>
    trace(channel, { name, curve, energies, shown, color: first + index, options }),
  )
}

interface CurveContext {
  name: string
  curve: DosCurve
  energies: number[]
  shown: ShownEnergy
  color: number
  options: DosOptions
}

function trace(channel: DosChannel, { name, curve, energies, shown, color, options }: CurveContext): Trace {
  const { orientation = 'vertical', spin = 'mirror' } = options
  const isDown = channel.spin === 1
  const factor =
    (options.normalized ? (curve.normalization ?? channel.total.normalization ?? 1) : 1) *
    (isDown && spin === 'mirror' ? -1 : 1)
  const states = Array.from(curve.values, value => (value * factor) / shown.factor)
  const [x, y] = orientation === 'vertical' ? [states, energies] : [energies, states]
  const [along, across] = orientation === 'vertical' ? (['y', 'x'] as const) : (['x', 'y'] as const)
  return {
    type: 'scatter',
    mode: 'lines',
    name: channel.spin === undefined ? name : `${name} ${isDown ? '↓' : '↑'}`,
    legendgroup: name,
    x,
    y,
    line: { color: colorOf(color), width: 1.6, dash: dashOf(color, isDown) },
    hovertemplate: `${shown.hover(along, 2)} ${shown.symbol}: %{${across}:.3g} states/${shown.symbol}`,
  }
}

/** Returns the title of the axis of states, as in NOMAD. */
export function statesTitle({ normalized, unitSystem }: DosOptions): string {
  const { symbol } = shownEnergy(unitSystem)
  return normalized ? `Density of states per electron (1/${symbol})` : `Density of states (states/${symbol})`
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

function altFor(
  channels: readonly DosChannel[][],
  labels: readonly string[],
  { zeros, shown, curves }: { zeros: readonly (number | undefined)[]; shown: ShownEnergy; curves: number },
): string {
  const found = labels.filter((_, entry) => (channels[entry]?.length ?? 0) > 0)
  if (found.length === 0) return 'Density of states: the archive has none.'
  const zero = zeros[0] === undefined ? '' : `, energies from ${shown.text(zeros[0])}`
  return `Density of states of ${found.slice(0, 4).join(', ')}${found.length > 4 ? ' …' : ''}: ${curves} curve${curves === 1 ? '' : 's'} in states/${shown.symbol}${zero}`
}
