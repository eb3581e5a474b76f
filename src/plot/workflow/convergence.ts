import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf, wholeNumber } from '../../options/index.js'
import { type Convergence, type EntryNames, type Given, properties, readGiven } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { energyConvergence, finalValues, forceConvergence } from './geometry-convergence.js'
import { scfConvergence } from './scf-convergence.js'
import type { StepParts } from './steps.js'

/** The options of `plot.convergence`. */
export interface ConvergenceOptions extends TitleOptions {
  /** The energy (default) or the largest force over steps, or the energy over SCF iterations. */
  of?: 'energy' | 'forces' | 'scf'
  /**
   * The calculation whose SCF iterations are drawn: its index in the list of calculations, negative from the end. Default the
   * last calculation that has iterations.
   */
  calculation?: number
}

const rules: OptionRules<ConvergenceOptions> = {
  of: oneOf('energy', 'forces', 'scf'),
  calculation: wholeNumber(Number.NEGATIVE_INFINITY),
  title: anyText,
}

/**
 * Draws the convergence of a geometry optimization over its steps, or of self-consistency over its iterations.
 *
 * `of: 'energy'` draws the change of the energy since the first step (left axis) and the change in each step on a
 * logarithmic axis (right), with the criterion dashed. `of: 'forces'` draws the largest force on an atom that may move, and its
 * criterion. `of: 'scf'` draws the absolute change of the energy in each iteration, the error that the program estimated, if
 * stored, and the threshold.
 *
 * @param input an entry of a geometry optimization or another calculation, or what `properties.convergence` returned
 * @param options what to draw, of which calculation, and the title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, a value that an option does not accept, and a calculation that the entry does not have
 *
 * @example
 * plot.convergence(entry, { of: 'scf' })
 */
export function convergence(input: Given<Convergence>, options: ConvergenceOptions = {}): Figure {
  checkOptions('plot.convergence', options, rules)
  const { names, value } = onlyOne(input, options)
  const { data, layout, alt, notes, place } = partsOf(value, options)
  const isEmpty = !data.some(trace => Array.from(trace.y ?? []).some(one => one !== null))
  const label = labelOf(names)
  const name = place === '' ? typesetFormula(label) : `${typesetFormula(label)}, ${place}`
  const whole = baseLayout({
    title: figureTitle(options.title === undefined ? name : plainText(options.title)),
    ...layout,
  })
  const shownNotes = isEmpty ? [`The archive has no ${missing[options.of ?? 'energy']}.`] : notes
  const final = options.of === 'scf' ? '' : finalValues(value)
  return new Figure({
    data: isEmpty ? [] : data,
    layout: shownNotes.reduce(withNote, whole),
    alt: [alt(place === '' ? label : `${label} (${place})`), final].filter(Boolean).join('; '),
  })
}

const missing = {
  energy: 'total energies of steps',
  forces: 'forces of steps',
  scf: 'energies of SCF iterations',
}

function onlyOne(
  input: Given<Convergence>,
  { of, calculation }: ConvergenceOptions,
): { names: EntryNames; value: Convergence | undefined } {
  if (Array.isArray(input) && input.length !== 1) {
    throw new DataError(`plot.convergence draws one entry; it was given ${input.length}.`, {
      hint: 'Draw them one by one: entries.map(entry => plot.convergence(entry)).',
    })
  }
  const chosen = of === 'scf' && calculation !== undefined ? { calculation } : {}
  const read = (section: Section) => properties.convergence(section, chosen)
  const [found] = readGiven(input, { name: 'convergence', caller: 'plot.convergence', read })
  return found as { names: EntryNames; value: Convergence | undefined }
}

function partsOf(value: Convergence | undefined, { of }: ConvergenceOptions): StepParts & { place: string } {
  if (of === 'scf') return scfConvergence(value)
  return { ...(of === 'forces' ? forceConvergence(value) : energyConvergence(value)), place: '' }
}
