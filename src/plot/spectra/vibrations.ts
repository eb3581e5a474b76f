import { DataError } from '../../errors/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, positive, span } from '../../options/index.js'
import {
  type Activity,
  type Broadening,
  type Given,
  type GivenValue,
  type LineShape,
  lineShape,
  properties,
  readGiven,
  type Vibrations,
} from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, ink } from '../theme/palette.js'
import { inPhononUnit, type PhononUnit, phononUnit } from '../vibrational/phonon-unit.js'
import { extremes, maximum, minimum } from '../vibrational/range.js'
import { type DrawnModes, drawnModes } from './drawn-modes.js'
import { type StickPlace, stickAxes, stickTraces } from './stick-traces.js'

/** The input of `plot.vibrations`: an entry, a part of one, or what `properties.vibrations` returned. */
export type VibrationsInput = Given<Vibrations>

/** The options of `plot.vibrations`. */
export interface VibrationsOptions extends TitleOptions {
  /** Infrared absorption, Raman scattering, or both, one above the other. Default those that the archive has. */
  of?: Activity | 'both'
  /** The full width at half maximum of a line, in `unit`. Default what corresponds to 10 cm⁻¹. */
  width?: number
  /** The shape of the lines. Default `lorentzian`; `none` draws sticks only. */
  broadening?: Broadening
  /** Wavenumbers in `1/cm` (default), frequencies in `THz`, or energies in `meV`. */
  unit?: PhononUnit
  /** The range of the horizontal axis at first, in `unit`. Default from zero to above the highest mode. */
  range?: readonly [number, number]
}

const rules: OptionRules<VibrationsOptions> = {
  of: oneOf('infrared', 'raman', 'both'),
  width: positive,
  broadening: oneOf('lorentzian', 'gaussian', 'none'),
  unit: oneOf('meV', 'THz', '1/cm'),
  range: span,
  title: anyText,
}

/**
 * Draws the vibrational spectrum of a molecule or crystal.
 *
 * Each mode is a stick as high as its intensity, with a curve of broadened lines; the area of a line is the height of its
 * stick. Without intensities all sticks have the same height.
 *
 * @param entry an entry, a calculation, a section `vibrational_frequencies`, or modes of `properties.vibrations`
 * @param options infrared or Raman, shape and width of lines, unit, range and title
 * @throws DataError when it is given anything else, or more than one entry
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'H2O/H2O.out' } }).at(0)
 * plot.vibrations(entry)
 * ```
 */
export function vibrations(entry: VibrationsInput, options: VibrationsOptions = {}): Figure {
  checkOptions('plot.vibrations', options, rules)
  const { of, unit = '1/cm' } = options
  const { names: entryNames, value } = readOne(entry, of)
  const requested = requestedOf(of)
  const line = lineShape(options.broadening ?? 'lorentzian', options.width ?? defaultWidth(unit))
  const modes = value && drawnModes(value, unit)
  const found = modes?.positions.length ? requested.filter(kind => modes.intensities[kind]) : []
  const panels = modes?.positions.length ? (found.length > 0 ? found : ([undefined] as const)) : []
  const range = options.range ?? rangeOf(modes, line)
  const drawn = panels.map((kind, index) => {
    const domain = panels.length === 1 ? whole : (halves[index] as readonly [number, number])
    return panel(modes as DrawnModes, { kind, index, domain, line, range, unit })
  })
  const layout = baseLayout({
    yaxis: axis(''),
    ...Object.fromEntries(drawn.flatMap(({ axes }) => axes)),
    ...axesAlong(drawn.length, phononUnit(unit).title, range),
    height: drawn.length > 1 ? 560 : 420,
    margin: { l: 72, r: line && drawn.length > 0 ? 72 : 24, t: options.title === undefined ? 24 : 46, b: 58 },
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = notesFor(value, { modes, requested: of === undefined ? [] : requested, found })
  return new Figure({
    data: drawn.flatMap(({ traces }) => traces),
    layout: notes.reduce(withNote, layout),
    alt: altFor(modes, { label: labelOf(entryNames), found, unit }),
  })
}

function requestedOf(of: VibrationsOptions['of']): readonly Activity[] {
  return of === undefined || of === 'both' ? ['infrared', 'raman'] : [of]
}

function readOne(entry: VibrationsInput, of: VibrationsOptions['of']): GivenValue<Vibrations> {
  const given = readGiven(entry, {
    name: 'vibrations',
    caller: 'plot.vibrations',
    read: section => properties.vibrations(section, of === undefined || of === 'both' ? {} : { intensities: of }),
  })
  if (given.length === 1) return given[0] as GivenValue<Vibrations>
  throw new DataError(`plot.vibrations draws one entry; it was given ${given.length}.`, {
    hint: 'Draw each for itself: entries.map(entry => plot.vibrations(entry)).',
  })
}

const defaultWidth = (unit: PhononUnit) => 10 * inPhononUnit('1 / centimeter', unit)

function rangeOf(modes: DrawnModes | undefined, line: LineShape | undefined): readonly [number, number] {
  const [, highest] = extremes([modes?.positions ?? []])
  return [0, 1.05 * highest + 3 * (line?.width ?? 0) || 1]
}

const whole = [0, 1] as const
const halves: readonly (readonly [number, number])[] = [
  [0.54, 1],
  [0, 0.46],
]

const names = { infrared: 'Infrared', raman: 'Raman' } as const

interface PanelContext {
  /** `undefined` for modes without intensities. */
  kind: Activity | undefined
  index: number
  /** Its range of the figure's height, from 0 to 1. */
  domain: readonly [number, number]
  line: LineShape | undefined
  range: readonly [number, number]
  unit: PhononUnit
}

function panel(modes: DrawnModes, { kind, index, domain, line, range, unit }: PanelContext) {
  const { symbol } = phononUnit(unit)
  const place: StickPlace = {
    line,
    range,
    x: 'x',
    y: index === 0 ? 'y' : 'y3',
    sticksY: index === 0 ? 'y2' : 'y4',
    unit: symbol,
    what: kind ? names[kind] : 'mode',
  }
  const heights = (kind && modes.intensities[kind]) ?? modes.positions.map(() => 1)
  const set = { name: place.what, color: colorOf(index), positions: modes.positions, heights }
  const traces: Trace[] = stickTraces(set, place)
  const titles = kind
    ? intensityTitles(kind, { unit: modes.units[kind], symbol })
    : { curve: `Modes per ${symbol}`, sticks: 'Modes' }
  const axes = stickAxes(traces, titles, place).map(
    ([name, attributes]) => [`yaxis${name.slice(1)}`, { ...attributes, domain: [...domain] }] as const,
  )
  return { traces, axes }
}

/** Returns the horizontal axis, which all panels share, and the frame of the upper panel, which has no axis below it. */
function axesAlong(count: number, title: string, range: readonly [number, number]): Layout {
  const frame = { xref: 'x domain', x0: 0, x1: 1, yref: 'y domain', y0: 0, y1: 1 }
  return {
    xaxis: axis(title, { range: [...range], anchor: count > 1 ? 'y3' : 'y' }),
    shapes: count > 1 ? [{ type: 'rect', line: { color: ink, width: 1 }, ...frame }] : [],
  }
}

function intensityTitles(
  kind: Activity,
  { unit = 'arb. units', symbol }: { unit: string | undefined; symbol: string },
): { curve: string; sticks: string } {
  const text = plainText(unit)
  return { curve: `${names[kind]} (${text} per ${symbol})`, sticks: `${names[kind]} intensity (${text})` }
}

interface NoteContext {
  modes: DrawnModes | undefined
  /** The kinds named in the options. */
  requested: readonly Activity[]
  /** The kinds whose intensities the archive has. */
  found: readonly Activity[]
}

function notesFor(value: Vibrations | undefined, { modes, requested, found }: NoteContext): string[] {
  if (!value || !modes) return ['The archive has no vibrational frequencies.']
  const { positions, inactive } = modes
  const notes: string[] = []
  const missing = requested.filter(kind => !found.includes(kind)).map(kind => names[kind])
  if (positions.length === 0) notes.push('The archive has no real vibration.')
  else if (found.length === 0) notes.push('The archive has no intensities: all modes are equally high.')
  else if (missing.length > 0) notes.push(`The archive has no intensities for: ${missing.join(', ')}.`)
  for (const note of value.notes) notes.push(noteText(note))
  if (value.imaginary.length > 0) notes.push('Imaginary modes are not drawn.')
  const withInactive = found.filter(kind => inactive[kind] > 0)
  if (withInactive.length > 0) {
    const counts = withInactive.map(kind => `${names[kind]} ${inactive[kind]}`).join(', ')
    notes.push(`Inactive of ${positions.length} modes: ${counts}.`)
  }
  return notes
}

interface TextContext {
  label: string
  found: readonly Activity[]
  unit: PhononUnit
}

function altFor(modes: DrawnModes | undefined, { label, found, unit }: TextContext): string {
  if (!modes || modes.positions.length === 0) return 'Vibrations: the archive has none.'
  const kinds = found.map(kind => names[kind]).join(' and ') || 'without intensities'
  const [low, high] = [minimum(modes.positions), maximum(modes.positions)].map(value => Number(value.toPrecision(4)))
  return `Vibrations of ${label}, ${kinds}: ${modes.positions.length} modes from ${low} to ${high} ${phononUnit(unit).plainSymbol}`
}
