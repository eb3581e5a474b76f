import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules, oneOf, span } from '../../options/index.js'
import type { UnitSystem } from '../../units/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { type ShownEnergy, shownEnergy, shownRange } from '../archive/shown-energy.js'
import { Figure } from '../figure/figure.js'
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
import { dashOf, withLegendRoom } from './many-curves.js'
import { type OrbitalDetail, type ProjectionKind, partsOf } from './projections.js'

/** How densities of states are drawn. */
export interface DosOptions {
  /** Energy upwards (`vertical`, NOMAD's way) or to the right. Default `vertical`. */
  orientation?: 'vertical' | 'horizontal'
  /** Spin down to the other side of zero, or on the same side, dotted. Default `mirror`. */
  spin?: 'mirror' | 'overlay'
  /** Parts of the total to draw beside it, where the archive has them. Atoms count from 1, as in CIF files. Default none. */
  projected?: ProjectionKind
  /** With `projected: 'orbital'`: shells (s, p, d) of each species (default), or each m by itself (p x, d xy). */
  orbitals?: OrbitalDetail
  /** Multiplied by NOMAD's normalization factor: per electron of all atoms, so that materials compare. Default false. */
  normalized?: boolean
  /** The zero of energy. Default `highest occupied`, NOMAD's; `fermi` is the other choice, `none` shifts nothing. */
  reference?: EnergyReference
  /** The energies that are seen at first, in eV around the zero. Default [-5, 10], NOMAD's. */
  range?: readonly [number, number]
  /** Names for the legend, one a section; default the formulas. */
  labels?: readonly string[]
  /** How energies are shown; default the notebook's, at first `custom` (eV). `SI` is joule, `atomic` hartree. */
  unitSystem?: UnitSystem
  title?: string
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
 * The electronic density of states of one entry or several, in one figure.
 *
 * Takes entries, calculations or sections `dos_electronic`. Without a known zero of energy nothing is shifted and a note
 * says so; an entry without a density of states is named in a note.
 *
 * @throws DataError when it is given no section; QueryError for options that there are not
 */
export function dos(input: Section | readonly Section[], options: DosOptions = {}): Figure {
  checkOptions('plot.dos', options, rules)
  const { orientation = 'vertical' } = options
  const parts = dosParts(sectionList(input, 'dos'), options)
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const energies = axis(energyTitle(parts.isShifted, shown.symbol), { range: parts.isShifted ? range : undefined })
  const states = axis(statesTitle(options), {
    range: statesRange(parts.traces, { orientation, range }, parts.isShifted),
  })
  const isVertical = orientation === 'vertical'
  const layout = baseLayout({
    ...(isVertical ? { xaxis: states, yaxis: energies, height: 480 } : { xaxis: energies, yaxis: states }),
    showlegend: parts.traces.length > 1,
    shapes: parts.isShifted ? [zeroLine(isVertical ? 'y' : 'x')] : [],
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  return new Figure({ ...withLegendRoom(parts.traces, parts.notes.reduce(withNote, layout)), alt: parts.alt })
}

/** The traces of densities of states, and what is to be said about them. */
export interface DosParts {
  traces: Trace[]
  isShifted: boolean
  notes: string[]
  alt: string
}

/** The traces for `dos` and for the right-hand side of `bandsDos`. */
export function dosParts(sections: readonly Section[], options: DosOptions): DosParts {
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
  /** True where one entry is drawn: its parts then need not be told from those of others. */
  isAlone: boolean
  first: number
  isShifted: boolean
  options: DosOptions
}

function channelTraces(channel: DosChannel, { label, isAlone, first, isShifted, options }: ChannelContext): Trace[] {
  const zero = isShifted ? (zeroOf(channel, options.reference ?? 'highest occupied') as number) : 0
  const shown = shownEnergy(options.unitSystem)
  const energies = Array.from(channel.energies, energy => (energy - zero) * shown.factor)
  const parts = options.projected ? partsOf(channel.projections, options.projected, options.orbitals) : []
  const total = isAlone && parts.length > 0 && !options.labels ? 'total' : typesetFormula(label)
  const curves: { name: string; curve: DosCurve }[] = [{ name: total, curve: channel.total }]
  const before = isAlone ? '' : `${typesetFormula(label)} `
  for (const part of parts) curves.push({ name: `${before}${plainText(part.label)}`, curve: part })
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

/** NOMAD's titles of the axis of states. */
export function statesTitle({ normalized, unitSystem }: DosOptions): string {
  const { symbol } = shownEnergy(unitSystem)
  return normalized ? `Density of states per electron (1/${symbol})` : `Density of states (states/${symbol})`
}

/**
 * The states to see: what the window of energies holds, so that deep levels do not flatten it. The window is in the unit of
 * the traces.
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
  const zero = zeros[0] === undefined ? '' : `, energies from ${shown.words(zeros[0])}`
  return `Density of states of ${found.slice(0, 4).join(', ')}${found.length > 4 ? ' …' : ''}: ${curves} curve${curves === 1 ? '' : 's'} in states/${shown.symbol}${zero}`
}
