import type { Section } from '../../metainfo/index.js'
import { anything, checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { sectionList } from '../archive/read.js'
import { shownEnergy, shownRange } from '../archive/shown-energy.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { axis, baseLayout, figureTitle, zeroLine } from '../theme/layout.js'
import { type BandsOptions, bandsDrawing, bandsRules } from './bands.js'
import { type DosOptions, dosDrawing, statesRange, statesTitle } from './dos.js'
import { electronicRange, energyTitle } from './energy-reference.js'
import { fitLegend } from './many-curves.js'
import type { OrbitalDetail, ProjectionKind } from './projections.js'

/** The options of `plot.bandsDos`. */
export interface BandsDosOptions extends BandsOptions {
  /** The sections with the density of states. Default those of the band structure. */
  dos?: Section | readonly Section[]
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
 * The two panels have the widths 8:4. Each counts its energies from its own zero.
 *
 * @param input an entry, a calculation, or several of them
 * @param options what is drawn, and how
 * @throws DataError when it is given no section
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.bandsDos(entry, { projected: 'species' })
 */
export function bandsDos(input: Section | readonly Section[], options: BandsDosOptions = {}): Figure {
  checkOptions('plot.bandsDos', options, rules)
  const { spin = 'overlay' } = options
  const shown = shownEnergy(options.unitSystem)
  const range = shownRange(options.range ?? electronicRange, shown)
  const sections = sectionList(input, 'bandsDos')
  const left = bandsDrawing(sections, options)
  const { dos, ...shared } = options
  const dosOptions: DosOptions = { ...shared, spin, orientation: 'vertical' }
  const right = dosDrawing(dos ? sectionList(dos, 'bandsDos') : sections, dosOptions)
  const isShifted = left.isShifted && right.isShifted
  const layout = baseLayout({
    height: 480,
    xaxis: { ...left.axis, domain: [0, 0.655] },
    xaxis2: axis(statesTitle(dosOptions).replace('Density of states', 'DOS'), {
      domain: [0.69, 1],
      anchor: 'y',
      range: statesRange(right.traces, { orientation: 'vertical', range }, right.isShifted),
      nticks: 5,
    }),
    yaxis: axis(energyTitle(isShifted, shown.symbol), { ...(left.isShifted && { range }), mirror: false }),
    shapes: [
      ...(left.isShifted ? [zeroLine('y', { xref: 'x domain' })] : []),
      ...(right.isShifted ? [zeroLine('y', { xref: 'x2 domain' })] : []),
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
  const notes = [...new Set([...left.notes, ...right.notes])]
  return new Figure({ ...fitLegend(data, notes.reduce(withNote, layout)), alt: `${left.alt}. ${right.alt}` })
}
