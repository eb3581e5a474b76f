import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, wholeNumber } from '../../options/index.js'
import { labelOf } from '../archive/label.js'
import { oneSection } from '../archive/one-section.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { energyConvergence, finalValues, forceConvergence } from './geometry-convergence.js'
import { scfConvergence } from './scf-convergence.js'
import type { StepParts } from './steps.js'

/** How a geometry optimization, or the self-consistency of one of its steps, is drawn. */
export interface ConvergenceOptions {
  /** What converges: the energy (default) or the largest force over the steps, or the energy over SCF iterations. */
  of?: 'energy' | 'forces' | 'scf'
  /**
   * Whose SCF iterations are drawn: the place in the list of calculations from 0, or from the end by negative numbers.
   * Default the last that has any.
   */
  calculation?: number
  /** Default the formula, and for SCF iterations the calculation among several. */
  title?: string
}

const rules: OptionRules<ConvergenceOptions> = {
  of: oneOf('energy', 'forces', 'scf'),
  calculation: wholeNumber(Number.NEGATIVE_INFINITY),
  title: anyText,
}

/**
 * How a calculation converges.
 *
 * Over the steps of a geometry optimization: the change of the total energy since the first step on the left, that of
 * each step on a logarithmic axis on the right, with the criterion dashed; or the largest force and its criterion. Over
 * the iterations of one calculation's self-consistency (`of: 'scf'`): the size of each change of the energy, the error
 * that the program estimated, where the archive has it, and the threshold.
 *
 * @throws DataError when it is given no section, or the archive has no such calculation; QueryError for options that
 * there are not
 */
export function convergence(entry: Section, options: ConvergenceOptions = {}): Figure {
  checkOptions('plot.convergence', options, rules)
  const section = oneSection(entry, 'convergence')
  const { data, layout, alt, notes, place } = partsOf(section, options)
  const isEmpty = !data.some(trace => Array.from(trace.y ?? []).some(value => value !== null))
  const label = labelOf(section)
  const name = place === '' ? typesetFormula(label) : `${typesetFormula(label)}, ${place}`
  const whole = baseLayout({
    title: figureTitle(options.title === undefined ? name : plainText(options.title)),
    ...layout,
  })
  const said = isEmpty ? [`The archive has no ${missing[options.of ?? 'energy']}.`] : notes
  const final = options.of === 'scf' ? '' : finalValues(section)
  return new Figure({
    data: isEmpty ? [] : data,
    layout: said.reduce(withNote, whole),
    alt: [alt(place === '' ? label : `${label} (${place})`), final].filter(Boolean).join('; '),
  })
}

const missing = {
  energy: 'total energies of steps',
  forces: 'forces of steps',
  scf: 'energies of SCF iterations',
}

function partsOf(entry: Section, { of, calculation }: ConvergenceOptions): StepParts & { place: string } {
  if (of === 'scf') return scfConvergence(entry, calculation)
  return { ...(of === 'forces' ? forceConvergence(entry) : energyConvergence(entry)), place: '' }
}
