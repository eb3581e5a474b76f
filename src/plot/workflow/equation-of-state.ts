import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions } from '../../options/index.js'
import {
  type EnergyVolume,
  type EquationOfState,
  type EquationOfStateFit,
  type EquationOfStateReadOptions,
  equationOfStateRules,
  isProperty,
  properties,
} from '../../properties/index.js'
import { Figure, type FigureInput } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote, wordsName } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Annotation, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf, nomadOrange } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'

/** The options of `plot.equationOfState`: those of `properties.equationOfState`, and the title. */
export interface EquationOfStateOptions extends EquationOfStateReadOptions, TitleOptions {}

/** A figure of equations of state, with what it draws. */
export class EquationOfStateFigure extends Figure {
  /** The groups of calculations that are drawn, each with its fit or the reason why it has none. */
  readonly groups: readonly EquationOfState[]

  constructor(input: FigureInput, groups: readonly EquationOfState[]) {
    super(input)
    this.groups = groups
  }

  /** The fit of the first group that has one; `undefined` when there is none. */
  get fit(): EquationOfStateFit | undefined {
    return this.groups.find(({ fit }) => fit)?.fit
  }
}

/**
 * Draws energies over volumes with a fitted equation of state. One curve for each group of calculations that
 * `properties.equationOfState` finds; the results are in the picture, in `.fit` and in `.groups`.
 *
 * Several groups are drawn from the minimum of each, because energies of different methods have no common zero.
 *
 * @param input entries, volumes and energies, or what `properties.equationOfState` returned
 * @param options the model, per cell or per atom, and the title; only the title counts for properties
 * @throws DataError when no entry has both an energy and a cell, or there are not as many volumes as energies
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * plot.equationOfState(entries).fit?.bulkModulus
 */
export function equationOfState(
  input: Section | readonly Section[] | EnergyVolume | EquationOfState | readonly EquationOfState[],
  options: EquationOfStateOptions = {},
): EquationOfStateFigure {
  checkOptions('plot.equationOfState', options, { ...equationOfStateRules, title: anyText })
  const all = groupsOf(input, options)
  if (all.length === 0 || all.every(group => countOf(group) === 0)) {
    throw new DataError('plot.equationOfState found no entry that has both a total energy and a cell.')
  }
  const groups = drawnGroups(all)
  const single = groups.length === 1 ? (groups[0] as EquationOfState) : undefined
  const { per = 'cell' } = groups[0] as EquationOfState
  const perAtom = per === 'atom' ? ' per atom' : ''
  const layout = baseLayout({
    xaxis: axis(`Volume${perAtom} (Å³)`),
    yaxis: axis(single ? `${energyTitle(single)}${perAtom} (eV)` : `Energy above the minimum${perAtom} (eV)`, {
      automargin: true,
    }),
    annotations: single?.fit ? [fitLabel(single, single.fit)] : [],
    showlegend: !single,
    legend: { x: 0.5, xanchor: 'center', y: 0.98, yanchor: 'top' },
    title: figureTitle(options.title === undefined ? titleOf(groups) : plainText(options.title)),
  })
  const names = namesOf(groups)
  const notes = notesOf(groups, names, all.length - groups.length)
  const figureInput = {
    data: groups.flatMap((group, index) => traces(group, single ? undefined : { index, name: names[index] as string })),
    layout: notes.reduce(withNote, layout),
    alt: altOf(groups),
  }
  return new EquationOfStateFigure(figureInput, all)
}

function groupsOf(
  input: Parameters<typeof equationOfState>[0],
  options: EquationOfStateOptions,
): readonly EquationOfState[] {
  const given: readonly unknown[] = Array.isArray(input) ? input : [input]
  if (given.length > 0 && given.every(one => isProperty(one, 'equationOfState')))
    return given as readonly EquationOfState[]
  const { title: _, ...rest } = options
  return properties.equationOfState(input as readonly Section[], rest)
}

/** Leaves out groups of too few points beside groups with a fit: they would be points without a common zero. */
function drawnGroups(all: readonly EquationOfState[]): readonly EquationOfState[] {
  const fitted = all.filter(({ fit }) => fit)
  if (fitted.length > 0) return fitted
  return [[...all].sort((a, b) => countOf(b) - countOf(a))[0] as EquationOfState]
}

const countOf = ({ volumes }: EquationOfState) => volumes.flat().length

function titleOf(groups: readonly EquationOfState[]): string {
  return typesetFormula([...new Set(groups.map(({ formula }) => formula ?? ''))].filter(Boolean).join(', '))
}

/** Returns a short name for each group: its formula, and what tells it from others of the same formula in the figure. */
function namesOf(groups: readonly EquationOfState[]): string[] {
  const formulas = groups.map(({ formula }) => formula)
  return groups.map(({ formula, label }) => {
    const isOnly = formula !== undefined && formulas.filter(one => one === formula).length === 1
    return isOnly ? formula : label.length > longestName ? `${label.slice(0, longestName)}…` : label
  })
}

/** The number of characters of a name that fit into the legend beside the bulk modulus. */
const longestName = 48

const energyTitle = ({ energyKind = 'total' }: EquationOfState) =>
  ({ total: 'Total energy', free: 'Free energy', 'zero-temperature': 'Energy at 0 K' })[energyKind]

/** Draws the points of a group and its curve; from the minimum of the curve for one of several groups. */
function traces(group: EquationOfState, place: { index: number; name: string } | undefined): Trace[] {
  const { fit, curve, entries } = group
  const zero = place === undefined ? 0 : (fit?.energy.magnitude ?? 0)
  const above = (values: ArrayLike<number>) => Array.from(values, value => value - zero)
  const volumes = Array.from(group.volumes.flat())
  const name = place === undefined ? 'calculated' : legendName(place.name, fit)
  const color = colorOf(place?.index ?? 0)
  const marks: Trace = {
    type: 'scatter',
    mode: 'markers',
    name,
    x: volumes,
    y: above(group.energies.flat()),
    text: volumes.map((_, point) => plainText(entries[entries.length === volumes.length ? point : 0]?.entryId ?? '')),
    hovertemplate: `%{text}<br>%{x:.3f} Å³<br>%{y:.5f} eV<extra>${plainText(place?.name ?? '')}</extra>`,
    marker: { color, size: 9 },
  }
  if (!curve) return [marks]
  const line: Trace = {
    type: 'scatter',
    mode: 'lines',
    name: modelNames[group.model],
    x: Array.from(curve.volumes.flat()),
    y: above(curve.energies.flat()),
    line: { color: place === undefined ? nomadOrange : color, width: 2 },
    hoverinfo: 'skip',
    ...(place === undefined ? {} : { showlegend: false }),
  }
  return [line, marks]
}

const modelNames = {
  'birch-murnaghan': 'Birch–Murnaghan',
  vinet: 'Vinet',
  murnaghan: 'Murnaghan',
  'poirier-tarantola': 'Poirier–Tarantola',
}

function legendName(label: string, fit: EquationOfStateFit | undefined): string {
  const bulk = fit && `<i>B</i><sub>0</sub> = ${fit.bulkModulus.magnitude.toFixed(1)} GPa`
  return [typesetFormula(label), bulk].filter(Boolean).join(': ')
}

/** Writes the results of the fit at the top. */
function fitLabel({ model }: EquationOfState, fit: EquationOfStateFit): Annotation {
  const { latticeConstant: edge, volume, bulkModulus, bulkModulusDerivative: derivative, errors } = fit
  const lines = [
    `${modelNames[model]}${model === 'birch-murnaghan' || model === 'poirier-tarantola' ? ', third order' : ''}`,
    ...(edge ? [`<i>a</i><sub>0</sub> = ${withError(edge.magnitude, errors?.latticeConstant?.magnitude, 4)} Å`] : []),
    `<i>V</i><sub>0</sub> = ${withError(volume.magnitude, errors?.volume.magnitude, 3)} Å³`,
    `<i>B</i><sub>0</sub> = ${withError(bulkModulus.magnitude, errors?.bulkModulus.magnitude, 1)} GPa`,
    `<i>B</i><sub>0</sub>′ = ${withError(derivative, errors?.bulkModulusDerivative, 2)}`,
    `largest residual ${(1000 * fit.residual.magnitude).toPrecision(2)} meV`,
  ]
  return {
    name: wordsName,
    text: lines.join('<br>'),
    align: 'left',
    showarrow: false,
    xref: 'paper',
    yref: 'paper',
    x: 0.5,
    y: 0.97,
    xanchor: 'center',
    yanchor: 'top',
    bgcolor: '#ffffff',
  }
}

/** Writes a number with its standard deviation: with one digit of it more than the default, when it is that small. */
function withError(value: number, error: number | undefined, decimals: number): string {
  if (error === undefined) return value.toFixed(decimals)
  const needed = error > 0 ? Math.min(Math.max(Math.ceil(-Math.log10(error)), 0), decimals + 2) : decimals
  const shown = Math.max(needed, Math.min(decimals, needed + 1))
  return `${value.toFixed(shown)} ± ${error.toFixed(shown)}`
}

/** The notes of all groups, each once, and the reasons of groups without a fit. */
function notesOf(groups: readonly EquationOfState[], names: readonly string[], left: number): string[] {
  const [first] = groups as [EquationOfState]
  const own = groups.map(({ reason, notes }) => [...(reason === undefined ? [] : [reason]), ...notes])
  const shared = first.notes.filter(note => groups.every(({ notes }) => notes.includes(note)))
  // What is in other groups is seen in a figure of several.
  const single = own.flatMap((notes, index) =>
    notes
      .filter(note => !shared.includes(note) && !(groups.length > 1 && note.endsWith('are not in this group.')))
      .map(note => (groups.length === 1 ? note : `${names[index]}: ${note}`)),
  )
  return [
    ...(left > 0
      ? [`${left === 1 ? 'One other group has' : `${left} other groups have`} no fit: the reasons are in .groups.`]
      : []),
    ...[...new Set([...shared, ...single])].map(note => noteText(note)),
  ]
}

function altOf(groups: readonly EquationOfState[]): string {
  return groups
    .map(group => {
      const { label, fit, model } = group
      const what = `Total energy (eV) against volume (Å³)${label && ` of ${label}`}, ${countOf(group)} points`
      if (!fit) return what
      const bulk = fit.bulkModulus.magnitude.toFixed(1)
      return `${what}; ${modelNames[model]} fit: V0 = ${fit.volume.magnitude.toFixed(3)} Å³, B0 = ${bulk} GPa`
    })
    .join('. ')
}
