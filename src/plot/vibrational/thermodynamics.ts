import { anyText, checkOptions, either, listOf, type OptionRules, oneOf } from '../../options/index.js'
import type { GivenValue, ThermodynamicScale, Thermodynamics } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { legendLabels } from '../figure/legend-labels.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { propertyNotes } from '../figure/property-notes.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type Panel, panelLayout, panelOf, panelsOf } from './panels.js'
import { maximum, minimum } from './range.js'
import {
  curvesOf,
  readThermodynamics,
  type ThermodynamicCurve,
  type ThermodynamicFunction,
  type ThermodynamicsInput,
} from './thermodynamic-curves.js'
import type { ThermodynamicUnit } from './thermodynamic-unit.js'

/** The options of `plot.thermodynamics`. */
export interface ThermodynamicsOptions extends TitleOptions {
  /** The functions to draw. Default all that the archives have. */
  of?: ThermodynamicFunction | readonly ThermodynamicFunction[]
  /**
   * `k_B` (default) shows heat capacities and entropies in k_B and energies in meV; a solid at high temperature has 3 k_B per
   * atom. `J/(K*mol)` shows energies in kJ/mol, as reference tables do.
   */
  unit?: ThermodynamicUnit
  /**
   * The amount of substance: `atom` (default), so that cells of any size can be compared; `cell`; `formula unit`; `mole` (of formula
   * units); or `stored`, the archive's numbers, for the cell that the parser chose, which may differ between functions. Functions
   * that were read before keep theirs.
   */
  per?: ThermodynamicScale
  /** Functions as the archive stores them, or computed from the phonon density of states. Default stored ones, if there are any. */
  from?: 'stored' | 'dos'
  /** The names in the legend, one for each entry. Default the formulas. */
  labels?: readonly string[]
}

const known: readonly ThermodynamicFunction[] = ['heat capacity', 'free energy', 'entropy', 'internal energy']
const aThermodynamicFunction = oneOf(...known)

const rules: OptionRules<ThermodynamicsOptions> = {
  of: either(aThermodynamicFunction, listOf(aThermodynamicFunction)),
  unit: oneOf('k_B', 'J/(K*mol)'),
  per: oneOf('atom', 'cell', 'formula unit', 'mole', 'stored'),
  from: oneOf('stored', 'dos'),
  labels: names,
  title: anyText,
}

/**
 * Draws the heat capacity, the free and internal energy and the entropy of vibrations over the temperature in K.
 *
 * Heat capacities, energies and entropies have a panel each. The Dulong–Petit limit is dashed.
 *
 * @param input entries, parts of entries, or functions of `properties.thermodynamics`
 * @param options the functions to draw, their unit, per what, labels and title
 * @throws DataError when it is given anything else
 * @throws QueryError for an unknown option, or a value that an option does not accept
 * @example
 * ```ts
 * const archive = await serveSample({ dynamics: true })
 * const entry = await new ArchiveQuery({ url: archive.url, query: { mainfile: 'Si_phonons/phonopy_params.yaml' } }).at(0)
 * plot.thermodynamics(entry)
 * ```
 */
export function thermodynamics(input: ThermodynamicsInput, options: ThermodynamicsOptions = {}): Figure {
  checkOptions('plot.thermodynamics', options, rules)
  const { per = 'atom', from, unit = 'k_B' } = options
  const given = readThermodynamics(input, { per, from })
  const labels = legendLabels(
    given.map(one => one.names),
    options.labels,
  )
  const requested = requestedFunctions(options.of)
  const curves = curvesOf(given, unit).filter(curve => requested.includes(curve.of))
  const panels = panelsOf(curves)
  const layout = baseLayout({
    xaxis: axis('Temperature (K)'),
    yaxis: axis(''),
    ...panelLayout(panels, new Set(curves.map(curve => curve.entry)).size > 1),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = notesFor(curves, { given, labels, requested: options.of ? requested : [] })
  return new Figure({
    data: tracesOf(curves, panels, labels),
    layout: notes.reduce(withNote, layout),
    alt: altFor(curves, labels),
  })
}

const requestedFunctions = (of: ThermodynamicsOptions['of'] = known) => (typeof of === 'string' ? [of] : of)

/** The largest number of temperatures that are marked on a curve. */
const maxMarkers = 30

function tracesOf(curves: readonly ThermodynamicCurve[], panels: readonly Panel[], labels: readonly string[]): Trace[] {
  const hasLabels = labels.length > 1
  const symbols = [...new Set(curves.map(curve => curve.plainSymbol))]
  const needsLegend = panels.some(panel => panel.functions.length > 1)
  const seen = new Set<string>()
  return curves.map(curve => {
    const panel = panelOf(panels, curve)
    const label = hasLabels ? typesetFormula(labels[curve.entry] ?? '') : ''
    const name = [label, !hasLabels || needsLegend ? curve.symbol : ''].filter(Boolean).join(' ')
    const isFirst = !seen.has(name)
    seen.add(name)
    const color = hasLabels ? curve.entry : needsLegend ? symbols.indexOf(curve.plainSymbol) : 0
    const isSecond = hasLabels && panel.functions.indexOf(curve.plainSymbol) > 0
    return {
      type: 'scatter',
      mode: curve.temperatures.length > maxMarkers ? 'lines' : 'lines+markers',
      name,
      legendgroup: name,
      showlegend: isFirst,
      x: curve.temperatures,
      y: curve.values,
      xaxis: panel.x,
      yaxis: panel.y,
      marker: { size: 5, color: colorOf(color) },
      line: { color: colorOf(color), width: 1.6, dash: isSecond ? 'dash' : 'solid' },
      hovertemplate: `%{x:.4g} K: %{y:.4g} ${curve.unit.symbol}`,
    }
  })
}

interface NoteContext {
  given: readonly GivenValue<Thermodynamics>[]
  labels: readonly string[]
  /** The functions named in the options; empty when none are. */
  requested: readonly ThermodynamicFunction[]
}

function notesFor(curves: readonly ThermodynamicCurve[], { given, labels, requested }: NoteContext): string[] {
  const without = labels.filter((_, entry) => curves.every(curve => curve.entry !== entry))
  const missing = requested.filter(name => curves.every(curve => curve.of !== name))
  const scales = [...new Set(curves.map(curve => (curve.per === 'stored' ? 'as stored' : `per ${curve.per}`)))]
  return [
    ...missingNotes(requested.join(', ') || 'thermodynamic functions', without),
    ...(without.length === 0 && missing.length > 0 ? [`Not in the archive: ${missing.join(', ')}.`] : []),
    ...(scales.length > 1 ? [`The curves do not count the same amount: ${scales.join(', ')}.`] : []),
    ...propertyNotes(given, labels),
  ]
}

function altFor(curves: readonly ThermodynamicCurve[], labels: readonly string[]): string {
  if (curves.length === 0) return 'Thermodynamic functions: the archive has none.'
  const kinds = [...new Set(curves.map(curve => curve.of))].join(', ')
  const named = labels.filter((_, entry) => curves.some(curve => curve.entry === entry))
  const temperatures = curves.map(curve => curve.temperatures)
  const [low, high] = [minimum(temperatures.flat()), maximum(temperatures.flat())]
  const range = `${low} to ${high} K`
  const heat = curves.find(curve => curve.plainSymbol === 'C_V')
  const end = heat?.values.findLast(Number.isFinite)
  const per = heat && heat.per !== 'stored' && heat.per !== 'mole' ? ` per ${heat.per}` : ''
  const unit = `${heat?.unit.plainSymbol}${per}`
  const main = end === undefined ? '' : `; C_V reaches ${Number(end.toPrecision(4))} ${unit}`
  return `${kinds} of ${named.slice(0, 4).join(', ')}, ${range}, ${curves.length} curves${main}`.replace(/^./, letter =>
    letter.toUpperCase(),
  )
}
