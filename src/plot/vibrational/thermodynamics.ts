import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, either, listOf, type OptionRules, oneOf } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { colorOf } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { countedAtoms } from './counted-atoms.js'
import type { ThermodynamicFunction } from './harmonic.js'
import { type Panel, panelLayout, panelOf, panelsOf } from './panels.js'
import { type CountedCurve, type ShownOptions, shownValues } from './shown-curves.js'
import { thermodynamicCurves } from './thermodynamic-curves.js'
import { type ThermodynamicUnit, thermodynamicUnit } from './thermodynamic-unit.js'

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
   * `atom` (default) divides by the number of atoms that the stored values count, so that cells of any size can be compared.
   * `stored` shows the archive's numbers, for the cell that the parser chose, which may differ between functions.
   */
  per?: 'atom' | 'stored'
  /** The names in the legend, one for each section. Default the formulas. */
  labels?: readonly string[]
}

const known: readonly ThermodynamicFunction[] = ['heat capacity', 'free energy', 'entropy', 'internal energy']
const aThermodynamicFunction = oneOf(...known)

const rules: OptionRules<ThermodynamicsOptions> = {
  of: either(aThermodynamicFunction, listOf(aThermodynamicFunction)),
  unit: oneOf('k_B', 'J/(K*mol)'),
  per: oneOf('atom', 'stored'),
  labels: names,
  title: anyText,
}

/**
 * Draws the heat capacity, the free and internal energy and the entropy of vibrations over the temperature in K.
 *
 * Heat capacities, energies and entropies have a panel each. The Dulong–Petit limit is dashed.
 *
 * @param input entries, or the section `results` of a workflow
 * @param options the functions to draw, their unit, per atom or as stored, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 */
export function thermodynamics(input: Section | readonly Section[], options: ThermodynamicsOptions = {}): Figure {
  checkOptions('plot.thermodynamics', options, rules)
  const sections = sectionList(input, 'thermodynamics')
  const labels = legendLabels(sections, options.labels)
  const requested = requestedFunctions(options.of)
  const curves = sections.flatMap((section, entry) =>
    thermodynamicCurves(section)
      .filter(curve => requested.includes(curve.of))
      .map(curve => ({ ...curve, entry, atoms: countedAtoms(section, curve) })),
  )
  const isPerAtom = options.per !== 'stored' && curves.every(curve => curve.atoms !== undefined)
  const shown = { unit: options.unit ?? 'k_B', isPerAtom, labels }
  const panels = panelsOf(curves, shown)
  const layout = baseLayout({
    xaxis: axis('Temperature (K)'),
    yaxis: axis(''),
    ...panelLayout(panels, new Set(curves.map(curve => curve.entry)).size > 1),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = notesFor(curves, {
    labels,
    requested: options.of ? requested : [],
    isAsRequested: isPerAtom || options.per === 'stored',
  })
  return new Figure({
    data: tracesOf(curves, panels, shown),
    layout: notes.reduce(withNote, layout),
    alt: altFor(curves, shown),
  })
}

const requestedFunctions = (of: ThermodynamicsOptions['of'] = known) => (typeof of === 'string' ? [of] : of)

/** The largest number of temperatures that are marked on a curve. */
const maxMarkers = 30

function tracesOf(curves: readonly CountedCurve[], panels: readonly Panel[], options: ShownOptions): Trace[] {
  const hasLabels = options.labels.length > 1
  const symbols = [...new Set(curves.map(curve => curve.plainSymbol))]
  const needsLegend = panels.some(panel => panel.functions.length > 1)
  const seen = new Set<string>()
  return curves.map(curve => {
    const panel = panelOf(panels, curve)
    const label = hasLabels ? typesetFormula(options.labels[curve.entry] ?? '') : ''
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
      x: Array.from(curve.temperatures),
      y: shownValues(curve, options),
      xaxis: panel.x,
      yaxis: panel.y,
      marker: { size: 5, color: colorOf(color) },
      line: { color: colorOf(color), width: 1.6, dash: isSecond ? 'dash' : 'solid' },
      hovertemplate: `%{x:.4g} K: %{y:.4g} ${thermodynamicUnit(curve.of, options.unit).symbol}`,
    }
  })
}

interface NoteContext {
  labels: readonly string[]
  /** The functions named in the options; empty when none are. */
  requested: readonly ThermodynamicFunction[]
  /** False when values should be per atom but the number of atoms is unknown. */
  isAsRequested: boolean
}

function notesFor(curves: readonly CountedCurve[], { labels, requested, isAsRequested }: NoteContext): string[] {
  const without = labels.filter((_, entry) => curves.every(curve => curve.entry !== entry))
  const missing = requested.filter(name => curves.every(curve => curve.of !== name))
  return [
    ...missingNotes(requested.join(', ') || 'thermodynamic functions', without),
    ...(without.length === 0 && missing.length > 0 ? [`Not in the archive: ${missing.join(', ')}.`] : []),
    ...(isAsRequested ? [] : ['How many atoms the values count is not known: they are shown as stored.']),
  ]
}

function altFor(curves: readonly CountedCurve[], options: ShownOptions): string {
  if (curves.length === 0) return 'Thermodynamic functions: the archive has none.'
  const kinds = [...new Set(curves.map(curve => curve.of))].join(', ')
  const named = options.labels.filter((_, entry) => curves.some(curve => curve.entry === entry))
  const temperatures = curves.flatMap(curve => Array.from(curve.temperatures))
  const range = `${Math.min(...temperatures)} to ${Math.max(...temperatures)} K`
  const heat = curves.find(curve => curve.plainSymbol === 'C_V')
  const end = heat && shownValues(heat, options).findLast(Number.isFinite)
  const unit = `${thermodynamicUnit('heat capacity', options.unit).plainSymbol}${options.isPerAtom ? ' per atom' : ''}`
  const main = end === undefined ? '' : `; C_V reaches ${Number(end.toPrecision(4))} ${unit}`
  return `${kinds} of ${named.slice(0, 4).join(', ')}, ${range}, ${curves.length} curves${main}`.replace(/^./, letter =>
    letter.toUpperCase(),
  )
}
