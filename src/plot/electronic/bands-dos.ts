import { anything, checkOptions, isPlainObject, type OptionRules, oneOf } from '../../options/index.js'
import {
  type BandStructure,
  type Dos,
  type EnergyReference,
  type EntryNames,
  type GivenValue,
  isProperty,
  knownLevels,
  type SharedZero,
  sharedZero,
} from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { ink } from '../theme/palette.js'
import { type BandsInput, type BandsOptions, bandsDrawing, bandsRules, bandsZero, readBands } from './bands.js'
import {
  type CurveColors,
  type DosInput,
  type DosOptions,
  dosDrawing,
  dosZero,
  type OrbitalDetail,
  type ProjectionKind,
  readDos,
  statesRange,
} from './dos.js'
import { electronicRange, energyTitle, otherFermiLines, zeroSymbol } from './energy-reference.js'
import { fitLegend } from './many-curves.js'
import { shownEnergy, shownRange } from './shown-energy.js'

/** Bands and a density of states that are drawn together. */
export interface BandsAndDos {
  bands: BandsInput
  dos: DosInput
}

/** The options of `plot.bandsDos`. */
export interface BandsDosOptions extends BandsOptions {
  /** The sections or properties with the density of states. Default the sections with the bands. */
  dos?: DosInput
  /** Where spin down is drawn: on the same side, dotted (`overlay`, default, as in NOMAD), or mirrored. */
  spin?: 'mirror' | 'overlay'
  /** The projected densities of states that are drawn with the total. Default none. */
  projected?: ProjectionKind
  /** With `projected: 'orbital'`: shells (s, p, d) of each species (`shell`, default), or each m (`each`). */
  orbitals?: OrbitalDetail
}

const rules: OptionRules<BandsDosOptions> = {
  ...bandsRules,
  dos: anything,
  spin: oneOf('mirror', 'overlay'),
  projected: oneOf('species', 'atom', 'orbital'),
  orbitals: oneOf('shell', 'each'),
}

/**
 * Returns a figure of the band structure and the density of states side by side, with one energy axis.
 *
 * The two panels have the widths 8:4 and one zero of energy: the highest occupied state of the bands of an insulator, the Fermi
 * level of a metal. Bands and a density of states of different systems or programs, or whose levels disagree, keep zeros of their
 * own, and the axes and a note say so.
 *
 * @param input an entry, a calculation, several of them, or a pair `{ bands, dos }` of sections or properties
 * @param options what is drawn, and how
 * @throws DataError when it is given anything else
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.bandsDos(entry, { projected: 'species' })
 */
export function bandsDos(input: BandsInput | BandsAndDos, options: BandsDosOptions = {}): Figure {
  checkOptions('plot.bandsDos', options, rules)
  const pair = isPair(input) ? input : undefined
  const bandsInput = pair ? pair.bands : (input as BandsInput)
  const dosInput = options.dos ?? pair?.dos ?? (bandsInput as DosInput)
  const left = readBands(bandsInput, 'plot.bandsDos', options)
  const right = readDos(dosInput, 'plot.bandsDos')
  const { dos: _, ...shared } = options
  return figureOf(left, right, shared)
}

/** Returns true for a pair of bands and a density of states, which is neither a section nor a property nor a list. */
function isPair(input: BandsInput | BandsAndDos): input is BandsAndDos {
  return isPlainObject(input) && !isProperty(input) && 'bands' in input && 'dos' in input && !('m_path' in input)
}

function figureOf(
  bands: readonly GivenValue<BandStructure>[],
  densities: readonly GivenValue<Dos>[],
  options: Omit<BandsDosOptions, 'dos'>,
): Figure {
  const { spin = 'overlay' } = options
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const zeros = zerosOf(bands, densities, options.reference ?? 'highest occupied')
  const left = bandsDrawing(bands, zeros.bands, options)
  const dosOptions: DosOptions = { ...options, spin, orientation: 'vertical' }
  const right = dosDrawing(densities, zeros.dos, dosOptions, colorsBeside(bands, densities))
  const [isLeft, isRight] = [left.zeros.length > 0, right.zeros.length > 0]
  const all = isLeft ? left.zeros : right.zeros
  const ownZero = zeros.isShared || !isLeft || !isRight ? '' : `<br>from ${zeroSymbol(right.zeros)} of its own`
  const places = placesOf(left.traces.length > 0, right.traces.length > 0)
  const layout = baseLayout({
    height: ownZero ? 500 : 480,
    ...(ownZero && { margin: { l: 72, r: 24, t: options.title === undefined ? 24 : 46, b: 78 } }),
    ...(places.bands && { xaxis: { ...left.axis, domain: places.bands } }),
    ...(places.dos && {
      xaxis2: axis(`${right.title.replace('Density of states', 'DOS')}${ownZero}`, {
        domain: places.dos,
        anchor: 'y',
        range: statesRange(right.traces, { orientation: 'vertical', range }, isRight),
        nticks: places.bands ? 5 : 8,
      }),
    }),
    yaxis: axis(energyTitle(all, shown.symbol), {
      ...((isLeft || isRight) && { range }),
      mirror: false,
      ...(!places.bands && { anchor: 'x2' }),
    }),
    shapes: [
      ...(places.bands ? panelShapes('x', isLeft, left.shapes) : []),
      ...(places.dos
        ? panelShapes('x2', isRight, otherFermiLines('y', right.fermi, { zero: right.zeros[0], factor: shown.factor }))
        : []),
    ],
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const data = [...left.traces, ...besideBands(left.traces, right.traces)]
  const notes = [...new Set([...zeros.notes, ...left.notes, ...right.notes])]
  const isNamed = new Set(data.filter(trace => trace['showlegend'] !== false).map(trace => trace.name)).size > 1
  const fitted = fitLegend(data, notes.reduce(withNote, { ...layout, showlegend: isNamed }))
  return new Figure({ ...fitted, alt: `${left.alt.replace(/\.$/, '')}. ${right.alt}` })
}

/** Returns the widths of both panels. A side without curves leaves its place to the other. */
function placesOf(isBands: boolean, isDos: boolean): { bands?: number[]; dos?: number[] } {
  if (isBands === isDos) return { bands: [0, 0.655], dos: [0.69, 1] }
  return isBands ? { bands: [0, 1] } : { dos: [0, 1] }
}

/** Returns the line at the zero of energy, further Fermi levels and the border of a panel. */
function panelShapes(name: 'x' | 'x2', isShifted: boolean, lines: readonly object[]): object[] {
  const xref = `${name} domain`
  const box = { type: 'rect', yref: 'paper', x0: 0, x1: 1, y0: 0, y1: 1, line: { color: ink, width: 1 } }
  return [
    ...(isShifted ? [zeroLine('y', { xref })] : []),
    ...lines.map(shape => ({ ...shape, xref })),
    { ...box, xref },
  ]
}

/** Gives a density of states the color of the bands of its system: of those at its place in the list, else of the only ones. */
function colorsBeside(bands: readonly GivenValue<BandStructure>[], densities: readonly GivenValue<Dos>[]): CurveColors {
  const isSame = (one: EntryNames | undefined, { formula, entryId }: EntryNames) =>
    one !== undefined && (formula === undefined ? one.entryId === entryId : one.formula === formula)
  const isDrawn = bands.some(({ value }) => value)
  const colorFor = ({ names }: GivenValue<Dos>, place: number) => {
    if (!isDrawn || isSame(bands[place]?.names, names)) return place
    const same = [...bands.keys()].filter(index => isSame(bands[index]?.names, names))
    return same.length === 1 ? same[0] : undefined
  }
  return {
    totals: densities.map(colorFor),
    next: Math.max(bands.length, densities.length),
  }
}

/** Moves densities of states to the second panel. Those that are named and colored as bands have no place in the legend. */
function besideBands(bands: readonly Trace[], densities: readonly Trace[]): Trace[] {
  const look = ({ name, line }: Trace) => JSON.stringify([name, (line as { color: string }).color])
  const named = new Map(bands.flatMap(trace => (trace.mode === 'lines' ? [[look(trace), trace] as const] : [])))
  return densities.map(trace => {
    const twin = named.get(look(trace))
    const group = twin && { showlegend: false, legendgroup: twin['legendgroup'] }
    return { ...trace, ...group, xaxis: 'x2', yaxis: 'y' }
  })
}

interface Zeros {
  bands: SharedZero['bands'][]
  dos: SharedZero['dos'][]
  isShared: boolean
  notes: string[]
}

/** Returns the zeros of both panels: bands and the density of states at the same place of the lists have one together. */
function zerosOf(
  bands: readonly GivenValue<BandStructure>[],
  densities: readonly GivenValue<Dos>[],
  reference: EnergyReference,
): Zeros {
  const pairs = Array.from({ length: Math.max(bands.length, densities.length) }, (_, index) =>
    pairZero(bands[index], densities[index], reference),
  )
  const isOneOff = pairs.some(pair => !pair.isShared && (pair.bands === undefined || pair.dos === undefined))
  return {
    bands: pairs.slice(0, bands.length).map(pair => (isOneOff ? undefined : pair.bands)),
    dos: pairs.slice(0, densities.length).map(pair => (isOneOff ? undefined : pair.dos)),
    isShared: pairs.every(pair => pair.isShared),
    notes: [...new Set(pairs.flatMap(pair => pair.notes))].map(note => noteText(note)),
  }
}

function pairZero(
  bands: GivenValue<BandStructure> | undefined,
  density: GivenValue<Dos> | undefined,
  reference: EnergyReference,
): SharedZero {
  const [left, right] = [bands?.value, density?.value]
  if (left && right)
    return sharedZero(
      { levels: knownLevels(left.levels), origin: left.source },
      { levels: knownLevels(right.levels), origin: right.source },
      reference,
    )
  return {
    bands: left && bandsZero(left, reference),
    dos: right && dosZero(right, reference),
    isShared: true,
    notes: [],
  }
}
