import { DataError } from '../../errors/index.js'
import type { Vector } from '../../math/vectors.js'
import { anyText, checkOptions, either, flag, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import { type Given, type GivenValue, properties, readGiven, type Structure } from '../../properties/index.js'
import { drawnSize, elementColor } from '../elements/elements.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Annotation, Trace } from '../figure/plotly.js'
import { baseLayout, figureTitle, wordsBelow } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { drawnRadius, freeBonds, freeEdges, joined, wholeBonds } from './free-lines.js'
import { orthographicScene } from './orthographic.js'
import { type Scene, type SceneOptions, sceneOf } from './scene.js'
import { staticScene } from './still-scene.js'
import { startView, type View } from './view.js'

/** The options of `plot.structure`. */
export interface StructureOptions extends SceneOptions, TitleOptions {}

/** The greatest number of atoms: larger figures are slow to rotate. */
const maxAtoms = 10_000

const supercell: OptionRule = {
  allowed: 'three whole numbers from 1, such as [2, 2, 1]',
  accepts: value =>
    Array.isArray(value) && value.length === 3 && value.every(count => Number.isInteger(count) && count > 0),
}

const rules: OptionRules<StructureOptions> = {
  supercell,
  wrap: flag,
  boundary: flag,
  bonds: either(flag, oneOf('auto')),
  title: anyText,
}

/**
 * Returns a figure of atoms, bonds and cell in three dimensions, with the lattice constants.
 *
 * It draws `properties.structure`: a sheet has a cell of two vectors, a chain of one. Colors are those of Jmol; particles that are no
 * atoms of a known element are light gray. Static pictures show the start view.
 *
 * @param input an entry (the structure that stands for it), a calculation (its structure), a system, a section `atoms`, or
 *   `properties.structure(…)`
 * @param options what is drawn, and how
 * @throws DataError when there are no atoms, or more than 10 000
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.structure(entry, { supercell: [2, 2, 1] })
 */
export function structure(
  input: Given<Structure> | readonly [Given<Structure>],
  options: StructureOptions = {},
): Figure {
  checkOptions('plot.structure', options, rules)
  const { names, value: structure } = oneGiven(input)
  if (!structure) {
    throw new DataError(`plot.structure found no atoms with labels and positions in ${labelOf(names)}.`, {
      hint: "Ask for them: required: { run: { system: { atoms: '*' } } }, or { data: { model_system: '*' } }.",
    })
  }
  const label = names.formula ?? structure.reducedFormula
  const scene = sceneOf(structure, options)
  if (scene.atoms.length > maxAtoms) {
    throw new DataError(`plot.structure draws at most ${maxAtoms} atoms; these are ${scene.atoms.length}.`)
  }
  const view = startView(scene.cell)
  const name = options.title === undefined ? typesetFormula(label) : plainText(options.title)
  const lattice = latticeText(structure, scene)
  const { layout: sceneLayout, pixels } = wholeScene(scene, view)
  const base = baseLayout({
    height: 480,
    margin: { l: 0, r: 0, t: 44, b: 36 },
    title: figureTitle(name),
    showlegend: true,
    annotations: lattice ? [lattice] : [],
    scene: sceneLayout,
  })
  const notes = [...(scene.cell ? [] : ['The structure has no cell: a molecule, or atoms alone.']), ...structure.notes]
  const layout = notes.map(noteText).reduce(withNote, base)
  const still = staticScene(scene, view, layout)
  return new Figure({ data: traces(scene, pixels), layout, still, alt: altOf(label, structure, scene) })
}

function oneGiven(input: Given<Structure> | readonly [Given<Structure>]): GivenValue<Structure> {
  const all = readGiven(input, { name: 'structure', caller: 'plot.structure', read: properties.structure })
  const [first] = all
  if (first && all.length === 1) return first
  throw new DataError(`plot.structure draws one structure; it was given ${all.length}.`, {
    hint: 'Draw each for itself: entries.map(entry => plot.structure(entry)).',
  })
}

function traces(scene: Scene, pixels: number): Trace[] {
  const elements = [...new Set(scene.atoms.map(atom => atom.element))]
  const bonds = segments(wholeBonds(freeBonds(scene)))
  return [
    ...(scene.edges.length > 0 ? [line(segments(joined(freeEdges(scene))), { color: '#8a8a8a', width: 2 })] : []),
    ...(scene.bonds.length > 0 ? [line(bonds, { color: '#a8a8a8', width: 6 })] : []),
    ...elements.map(element => atomMarkers(element, scene, pixels)),
  ]
}

function segments(pairs: readonly [Vector, Vector][]) {
  const axis = (index: 0 | 1 | 2) => pairs.flatMap(([a, b]) => [a[index], b[index], null])
  return { x: axis(0), y: axis(1), z: axis(2) }
}

function line(places: object, style: object): Trace {
  return { type: 'scatter3d', mode: 'lines', ...places, line: style, showlegend: false, hoverinfo: 'skip' }
}

/** Returns the scene that shows all atoms and the cell. */
function wholeScene({ atoms, edges }: Scene, view: View) {
  const largest = drawnRadius * atoms.reduce((most, { element }) => Math.max(most, drawnSize(element)), 0)
  return orthographicScene([...atoms.map(atom => atom.place), ...edges.flat()], view, {
    height: 480 - 44 - 36,
    room: largest,
    mostPixels: (maxMarkerSize * pixelsPerSize) / (2 * largest),
  })
}

/** The largest Plotly size at which a marker looks round. */
const maxMarkerSize = 52

/** The diameter of a marker in pixels divided by Plotly's size (measured in a browser). */
const pixelsPerSize = 1.74

function atomMarkers(element: string, { atoms }: Scene, pixels: number): Trace {
  const places = atoms.filter(atom => atom.element === element).map(atom => atom.place)
  const size = Math.max(4, Math.round((20 * drawnRadius * drawnSize(element) * pixels) / pixelsPerSize) / 10)
  return {
    type: 'scatter3d',
    mode: 'markers',
    name: plainText(element),
    x: places.map(place => place[0]),
    y: places.map(place => place[1]),
    z: places.map(place => place[2]),
    marker: { color: elementColor(element), size, opacity: 1, line: { color: '#4d4d4d', width: 1 } },
    hovertemplate: `${plainText(element)}<br>%{x:.4f}, %{y:.4f}, %{z:.4f} Å<extra></extra>`,
  }
}

function latticeText({ lengths, angles }: Structure, { axes }: Scene): Annotation | undefined {
  if (!lengths || !angles) return undefined
  const edges = axes.map(axis => `<i>${'abc'[axis]}</i> = ${lengths.magnitude[axis]?.toFixed(3)} Å`)
  // Angles beside a missing vector are no numbers.
  const corners = Array.from(angles.to('degree').magnitude, (angle, index) =>
    Number.isFinite(angle) ? `${'αβγ'[index]} = ${angle.toFixed(2)}°` : '',
  )
  return wordsBelow([...edges, ...corners.filter(Boolean)].join('  '))
}

function altOf(label: string, { numberOfAtoms: count, lengths }: Structure, { axes }: Scene): string {
  const what = `Structure of ${label}: ${count} atom${count === 1 ? '' : 's'}`
  if (!lengths) return `${what}, no cell`
  return `${what} in a cell of ${axes.map(axis => lengths.magnitude[axis]?.toFixed(3)).join(' × ')} Å`
}
