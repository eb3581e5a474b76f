import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, either, flag, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import { labelOf } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { type AtomicSystem, atomsOf, readAtoms } from '../archive/system.js'
import { covalentRadius, elementColor } from '../elements/elements.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation, Trace } from '../figure/plotly.js'
import { baseLayout, figureTitle, wordsBelow } from '../theme/layout.js'
import { typesetFormula } from '../theme/typeset.js'
import { drawnRadius, freeBonds, freeEdges, joined, wholeBonds } from './free-lines.js'
import { latticeParameters, type Vector } from './lattice.js'
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
 * Colors are those of Jmol. Static pictures show the start view.
 *
 * @param section an entry (its representative system), a system, or a section `atoms`
 * @param options what is drawn, and how
 * @throws DataError when there are no atoms, or more than 10 000
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.structure(entry, { supercell: [2, 2, 1] })
 */
export function structure(section: Section, options: StructureOptions = {}): Figure {
  checkOptions('plot.structure', options, rules)
  const system = readSystem(section, 'structure')
  const scene = sceneOf(system, options)
  if (scene.atoms.length > maxAtoms) {
    throw new DataError(`plot.structure draws at most ${maxAtoms} atoms; these are ${scene.atoms.length}.`)
  }
  const view = startView(scene.cell)
  const name = options.title === undefined ? typesetFormula(labelOf(section)) : plainText(options.title)
  const lattice = latticeText(scene)
  const { layout: sceneLayout, pixels } = wholeScene(scene, view)
  const base = baseLayout({
    height: 480,
    margin: { l: 0, r: 0, t: 44, b: 36 },
    title: figureTitle(name),
    showlegend: true,
    annotations: lattice ? [lattice] : [],
    scene: sceneLayout,
  })
  const layout = system.cell ? base : withNote(base, 'The structure has no cell: a molecule, or atoms alone.')
  const still = staticScene(scene, view, layout)
  return new Figure({ data: traces(scene, pixels), layout, still, alt: altOf(section, system, scene) })
}

/**
 * Reads the atoms of an entry, a system or a section `atoms`.
 *
 * @param what the name of the function, for the error
 * @throws DataError when there are none
 */
export function readSystem(section: Section, what: string): AtomicSystem {
  const [first] = sectionList(section, what)
  const atoms = atomsOf(first as Section)
  const system = atoms && readAtoms(atoms)
  if (system && system.labels.length > 0) return system
  throw new DataError(`plot.${what} found no atoms with labels and positions in ${labelOf(section)}.`, {
    hint: "Ask for them: required: { run: { system: { atoms: '*' } } }.",
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
  const largest = drawnRadius * Math.max(...new Set(atoms.map(atom => covalentRadius(atom.element))))
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
  const size = Math.max(4, Math.round((20 * drawnRadius * covalentRadius(element) * pixels) / pixelsPerSize) / 10)
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

function latticeText({ cell }: Scene): Annotation | undefined {
  if (!cell) return undefined
  const { a, b, c, alpha, beta, gamma } = latticeParameters(cell)
  const lengths = [a, b, c].map((value, index) => `<i>${'abc'[index]}</i> = ${value.toFixed(3)} Å`)
  const angles = [alpha, beta, gamma].map((value, index) => `${'αβγ'[index]} = ${value.toFixed(2)}°`)
  return wordsBelow([...lengths, ...angles].join('  '))
}

function altOf(section: Section, system: AtomicSystem, { cell }: Scene): string {
  const count = system.labels.length
  const what = `Structure of ${labelOf(section)}: ${count} atom${count === 1 ? '' : 's'}`
  if (!cell) return `${what}, no cell`
  const { a, b, c } = latticeParameters(cell)
  return `${what} in a cell of ${[a, b, c].map(value => value.toFixed(3)).join(' × ')} Å`
}
