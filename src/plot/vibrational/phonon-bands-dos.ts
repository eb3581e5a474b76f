import { anything, checkOptions, flag, type OptionRules } from '../../options/index.js'
import { Figure } from '../figure/figure.js'
import { notesOf, withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { ink } from '../theme/palette.js'
import {
  type PhononBandsOptions,
  type PhononsInput,
  phononBandParts,
  phononBandsFigure,
  phononBandsRules,
  readPhonons,
} from './phonon-bands.js'
import { type PhononDosOptions, phononDosFigure, phononDosParts, phononStatesTitle } from './phonon-dos.js'
import { phononUnit } from './phonon-unit.js'

/** The options of `plot.phononBandsDos`. */
export interface PhononBandsDosOptions extends PhononBandsOptions {
  /** What the density of states is read from. Default what the dispersion is read from. */
  dos?: PhononsInput
  /** Divides the density of states by the number of atoms that it counts. Default false. */
  normalized?: boolean
}

const rules: OptionRules<PhononBandsDosOptions> = {
  ...phononBandsRules,
  dos: anything,
  normalized: flag,
}

/**
 * Draws phonon dispersion and density of states side by side over one energy axis, with widths in the ratio 2 to 1.
 *
 * When the archive has one of them only, draws that one and adds a note.
 *
 * @param input entries, calculations, sections `band_structure_phonon`, or phonons of `properties.phonons`
 * @param options those of `plot.phononBands`, the source of the density of states, and its scale
 * @throws DataError when it is given anything else
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'Si_phonons/phonopy_params.yaml' } }).at(0)
 * plot.phononBandsDos(entry)
 * ```
 */
export function phononBandsDos(input: PhononsInput, options: PhononBandsDosOptions = {}): Figure {
  checkOptions('plot.phononBandsDos', options, rules)
  const { dos, normalized, ...bandsOptions } = options
  const { coordinates, ...shared } = bandsOptions
  const { unit = 'meV' } = shared
  const given = readPhonons(input, 'plot.phononBandsDos', bandsOptions)
  const others = dos === undefined ? given : readPhonons(dos, 'plot.phononBandsDos')
  const dosOptions: PhononDosOptions = normalized === undefined ? shared : { ...shared, normalized }
  const left = phononBandParts(given, bandsOptions)
  const right = phononDosParts(others, dosOptions)
  if (right.traces.length === 0) return withMissing(phononBandsFigure(given, bandsOptions), right)
  if (left.traces.length === 0) return withMissing(phononDosFigure(others, dosOptions), left)
  const range = options.range ? [...options.range] : widest(left.range, right.range)
  const layout = baseLayout({
    height: 480,
    xaxis: { ...left.axis, domain: [0, 0.655] },
    xaxis2: axis(phononStatesTitle(dosOptions).replace('Density of states', 'DOS'), {
      domain: [0.69, 1],
      anchor: 'y',
      range: right.statesRange,
      nticks: 5,
    }),
    yaxis: axis(phononUnit(unit).title, { range, mirror: false }),
    shapes: ['x', 'x2'].flatMap(name => [zeroLine('y', { xref: `${name} domain` }), panelBorder(name)]),
    showlegend: new Set([...left.traces, ...right.traces].map(trace => trace.name)).size > 1,
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const named = new Set(left.traces.map(trace => trace.name))
  const data = [
    ...left.traces,
    ...right.traces.map(trace => ({ ...trace, xaxis: 'x2', yaxis: 'y', showlegend: !named.has(trace.name) })),
  ]
  const notes = [...new Set([...left.notes, ...right.notes])]
  return new Figure({
    data,
    layout: notes.reduce(withNote, layout),
    alt: `${left.alt}. ${right.alt}`,
  })
}

/** Adds the notes and the description of the missing side to the figure of the other side. */
function withMissing(figure: Figure, { notes, alt }: { notes: readonly string[]; alt: string }): Figure {
  const shown = notesOf(figure.layout)
  figure.layout = notes.filter(note => !shown.includes(note)).reduce(withNote, figure.layout)
  figure.alt = `${figure.alt.replace(/\.$/, '')}. ${alt}`
  return figure
}

type Range = [number, number]

function widest(a: Range | undefined, b: Range | undefined): Range | undefined {
  return a && b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : (a ?? b)
}

function panelBorder(name: string): object {
  const box = { type: 'rect', x0: 0, x1: 1, y0: 0, y1: 1, line: { color: ink, width: 1 } }
  return { ...box, xref: `${name} domain`, yref: 'paper' }
}
