import { anyText, checkOptions, flag, type OptionRules } from '../../options/index.js'
import { type Curve, type GivenLists, properties, readGivenLists } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { distinctLabels, legendLabels } from '../figure/legend-labels.js'
import { firstNames, missingNotes, withNote } from '../figure/notes.js'
import { names } from '../figure/option-rules.js'
import { noteText, plainText } from '../figure/plain-text.js'
import { baseLayout, figureTitle } from '../theme/layout.js'
import { type CurvePanel, curvePanels, type NamedCurve, panelParts } from './curve-panels.js'

/** The options of `plot.curves`. */
export interface CurvesOptions extends TitleOptions {
  /** Draws vertical axes on a logarithmic scale. Default false. */
  log?: boolean
  /** The names in the legend, one for each entry. Default the formulas. */
  labels?: readonly string[]
}

const rules: OptionRules<CurvesOptions> = { log: flag, labels: names, title: anyText }

/**
 * Draws what measurements measured: `properties.curves` of one entry or several.
 *
 * Curves whose units measure different things are drawn in panels, one above the other. Maps, and curves whose numbers are in an
 * HDF5 file, are named in a note.
 *
 * @param input entries, parts of their section `data`, or what `properties.curves` returns
 * @param options scale, labels and title
 * @throws DataError when no section is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * plot.curves(entry, { log: true })
 */
export function curves(input: GivenLists<Curve>, options: CurvesOptions = {}): Figure {
  checkOptions('plot.curves', options, rules)
  const given = readGivenLists(input, { name: 'curve', caller: 'plot.curves', read: properties.curves })
  const entries = given.map(one => one.names)
  const labels = options.labels ? legendLabels(entries, options.labels) : distinctLabels(entries)
  const isNamed = given.length > 1 || options.labels !== undefined
  const all = given.flatMap(({ values }, index) =>
    values.map((curve): NamedCurve => ({ curve, label: isNamed ? `${labels[index]}: ${curve.name}` : curve.name })),
  )
  const drawn = all.filter(({ curve }) => curve.x && curve.y)
  const panels = curvePanels(drawn)
  const { data, axes, height, legend } = panelParts(panels, options.log === true)
  const without = labels.filter((_, index) => given[index]?.values.length === 0)
  const isLegend = drawn.length > 1 || isNamed
  const layout = baseLayout({
    ...axes,
    height,
    margin: { l: 72, r: 24, t: options.title === undefined ? 24 : 46, b: 58 },
    showlegend: isLegend,
    ...(isLegend && { legend }),
    ...(options.title !== undefined && { title: figureTitle(plainText(options.title)) }),
  })
  const notes = [
    ...missingNotes('curves', without),
    ...undrawnNotes(all.filter(one => !drawn.includes(one))),
    ...logNotes(drawn, options),
    ...new Set(drawn.flatMap(({ curve }) => curve.notes.map(noteText))),
  ]
  return new Figure({ data, layout: notes.reduce(withNote, layout), alt: altFor(panels, drawn.length) })
}

function undrawnNotes(undrawn: readonly NamedCurve[]): string[] {
  const maps = undrawn.filter(({ curve }) => curve.shape !== undefined)
  const inFiles = undrawn.filter(({ curve }) => curve.shape === undefined)
  const named = (what: string, list: readonly NamedCurve[]) =>
    list.length > 0 ? [`${what}: ${firstNames(list.map(({ label }) => label))}.`] : []
  return [...named('Maps, not drawn', maps), ...named('The numbers are in an HDF5 file', inFiles)]
}

function logNotes(drawn: readonly NamedCurve[], { log }: CurvesOptions): string[] {
  const hidden = drawn.reduce((sum, { curve }) => sum + (curve.y?.flat() ?? []).filter(value => value <= 0).length, 0)
  return log && hidden > 0 ? [`${hidden} points of 0 or less have no place on a logarithmic axis.`] : []
}

function altFor(panels: readonly CurvePanel[], count: number): string {
  const what = panels.map(({ curves, xName }) => {
    const names = [...new Set(curves.map(({ curve }) => curve.yName))]
    const points = curves.reduce((sum, { curve }) => sum + (curve.y?.flat().length ?? 0), 0)
    return `${names.slice(0, 3).join(', ')} over ${xName}, ${points} points`
  })
  return count === 0
    ? 'Curves: the archive has none to draw.'
    : `${count === 1 ? '1 curve' : `${count} curves`}: ${what.join('; ')}`
}
