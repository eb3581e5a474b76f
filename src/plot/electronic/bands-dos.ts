import { anything, checkOptions, isPlainObject, type OptionRules, oneOf } from '../../options/index.js'
import {
  type BandStructure,
  type Dos,
  type EnergyReference,
  type GivenValue,
  isProperty,
  knownLevels,
  type SharedZero,
  sharedZero,
} from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { type BandsInput, type BandsOptions, bandsDrawing, bandsRules, bandsZero, readBands } from './bands.js'
import {
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
  const right = dosDrawing(densities, zeros.dos, dosOptions)
  const [isLeft, isRight] = [left.zeros.length > 0, right.zeros.length > 0]
  const all = isLeft ? left.zeros : right.zeros
  const ownZero = zeros.isShared || !isLeft || !isRight ? '' : `<br>from ${zeroSymbol(right.zeros)} of its own`
  const statesTitle = `${right.title.replace('Density of states', 'DOS')}${ownZero}`
  const layout = baseLayout({
    height: 480,
    xaxis: { ...left.axis, domain: [0, 0.655] },
    ...(ownZero && { margin: { l: 72, r: 24, t: options.title ? 46 : 24, b: 82 } }),
    xaxis2: axis(statesTitle, {
      ...(ownZero && { title: { text: statesTitle, standoff: 22 } }),
      domain: [0.69, 1],
      anchor: 'y',
      range: statesRange(right.traces, { orientation: 'vertical', range }, isRight),
      nticks: 5,
    }),
    yaxis: axis(energyTitle(all, shown.symbol), { ...((isLeft || isRight) && { range }), mirror: false }),
    shapes: [
      ...(isLeft ? [zeroLine('y', { xref: 'x domain' })] : []),
      ...(isRight ? [zeroLine('y', { xref: 'x2 domain' })] : []),
      ...left.shapes.map(shape => ({ ...shape, xref: 'x domain' })),
      ...otherFermiLines('y', right.fermi, {
        zero: right.zeros[0],
        factor: shown.factor,
        attributes: { xref: 'x2 domain' },
      }),
      ...['x', 'x2'].map(name => ({
        type: 'rect',
        xref: `${name} domain`,
        yref: 'paper',
        x0: 0,
        x1: 1,
        y0: 0,
        y1: 1,
        line: { color: '#737373', width: 1 },
      })),
    ],
    showlegend: new Set([...left.traces, ...right.traces].map(trace => trace.name)).size > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const data = [...left.traces, ...right.traces.map(trace => ({ ...trace, xaxis: 'x2', yaxis: 'y' }))]
  const notes = [...new Set([...zeros.notes, ...left.notes, ...right.notes])]
  return new Figure({ ...fitLegend(data, notes.reduce(withNote, layout)), alt: `${left.alt}. ${right.alt}` })
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
    notes: [...new Set(pairs.flatMap(pair => pair.notes))].map(note => plainText(note)),
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
