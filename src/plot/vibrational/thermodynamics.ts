import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, either, listOf, type OptionRules, oneOf } from '../../options/index.js'
import { legendLabels } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { Figure } from '../figure/figure.js'
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
import { type ThermodynamicUnit, toldUnit } from './thermodynamic-unit.js'

/** How thermodynamic functions are drawn. */
export interface ThermodynamicsOptions {
  /** Which functions; default all that the archives have. */
  of?: ThermodynamicFunction | readonly ThermodynamicFunction[]
  /**
   * `k_B` for heat capacities and entropies with meV for energies (default: numbers that theory gives, 3 k_B an atom for a
   * warm solid), or `J/(K*mol)` with kJ/mol, as tables have them.
   */
  unit?: ThermodynamicUnit
  /**
   * `atom` divides by the number of atoms that the stored values count (default), so that cells of any size compare; `stored`
   * leaves the archive's numbers: of whatever cell its reader chose, which may differ from function to function.
   */
  per?: 'atom' | 'stored'
  /** Names for the legend, one a section; default the formulas. */
  labels?: readonly string[]
  title?: string
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
 * Heat capacity, free and internal energy and entropy of vibrations over temperature in K, of one entry or several, each
 * kind in its own panel; the limit of Dulong and Petit is dashed.
 *
 * Takes entries, or the section `results` of a workflow that holds the values.
 *
 * @throws DataError when it is given no section; QueryError for options that there are not
 */
export function thermodynamics(input: Section | readonly Section[], options: ThermodynamicsOptions = {}): Figure {
  checkOptions('plot.thermodynamics', options, rules)
  const sections = sectionList(input, 'thermodynamics')
  const labels = legendLabels(sections, options.labels)
  const wanted = wantedFunctions(options.of)
  const curves = sections.flatMap((section, entry) =>
    thermodynamicCurves(section)
      .filter(curve => wanted.includes(curve.of))
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
    wanted: options.of ? wanted : [],
    isTold: isPerAtom || options.per === 'stored',
  })
  return new Figure({
    data: tracesOf(curves, panels, shown),
    layout: notes.reduce(withNote, layout),
    alt: altFor(curves, shown),
  })
}

const wantedFunctions = (of: ThermodynamicsOptions['of'] = known) => (typeof of === 'string' ? [of] : of)

/** Up to so many temperatures, marks show where there are values. */
const fewPoints = 30

function tracesOf(curves: readonly CountedCurve[], panels: readonly Panel[], options: ShownOptions): Trace[] {
  const isMany = options.labels.length > 1
  const words = [...new Set(curves.map(curve => curve.word))]
  const needsLegend = panels.some(panel => panel.words.length > 1)
  const seen = new Set<string>()
  return curves.map(curve => {
    const panel = panelOf(panels, curve)
    const label = isMany ? typesetFormula(options.labels[curve.entry] ?? '') : ''
    const name = [label, !isMany || needsLegend ? curve.symbol : ''].filter(Boolean).join(' ')
    const isFirst = !seen.has(name)
    seen.add(name)
    const color = isMany ? curve.entry : needsLegend ? words.indexOf(curve.word) : 0
    const isSecond = isMany && panel.words.indexOf(curve.word) > 0
    return {
      type: 'scatter',
      mode: curve.temperatures.length > fewPoints ? 'lines' : 'lines+markers',
      name,
      legendgroup: name,
      showlegend: isFirst,
      x: Array.from(curve.temperatures),
      y: shownValues(curve, options),
      xaxis: panel.x,
      yaxis: panel.y,
      marker: { size: 5, color: colorOf(color) },
      line: { color: colorOf(color), width: 1.6, dash: isSecond ? 'dash' : 'solid' },
      hovertemplate: `%{x:.4g} K: %{y:.4g} ${toldUnit(curve.of, options.unit).symbol}`,
    }
  })
}

interface NoteContext {
  labels: readonly string[]
  /** The functions that were asked for. */
  wanted: readonly ThermodynamicFunction[]
  /** False where values should be per atom and cannot be. */
  isTold: boolean
}

function notesFor(curves: readonly CountedCurve[], { labels, wanted, isTold }: NoteContext): string[] {
  const without = labels.filter((_, entry) => curves.every(curve => curve.entry !== entry))
  const missing = wanted.filter(name => curves.every(curve => curve.of !== name))
  return [
    ...missingNotes(wanted.join(', ') || 'thermodynamic functions', without),
    ...(without.length === 0 && missing.length > 0 ? [`Not in the archive: ${missing.join(', ')}.`] : []),
    ...(isTold ? [] : ['How many atoms the values count is not known: they are shown as stored.']),
  ]
}

function altFor(curves: readonly CountedCurve[], options: ShownOptions): string {
  if (curves.length === 0) return 'Thermodynamic functions: the archive has none.'
  const kinds = [...new Set(curves.map(curve => curve.of))].join(', ')
  const named = options.labels.filter((_, entry) => curves.some(curve => curve.entry === entry))
  const temperatures = curves.flatMap(curve => Array.from(curve.temperatures))
  const range = `${Math.min(...temperatures)} to ${Math.max(...temperatures)} K`
  const heat = curves.find(curve => curve.word === 'C_V')
  const end = heat && shownValues(heat, options).findLast(Number.isFinite)
  const unit = `${toldUnit('heat capacity', options.unit).word}${options.isPerAtom ? ' per atom' : ''}`
  const main = end === undefined ? '' : `; C_V reaches ${Number(end.toPrecision(4))} ${unit}`
  return `${kinds} of ${named.slice(0, 4).join(', ')}, ${range}, ${curves.length} curves${main}`.replace(/^./, letter =>
    letter.toUpperCase(),
  )
}
