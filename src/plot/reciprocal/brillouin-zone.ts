import { DataError } from '../../errors/index.js'
import { lengthOf, scaled, type Vector } from '../../math/vectors.js'
import { anyText, checkOptions, flag, type OptionRules } from '../../options/index.js'
import { type BrillouinZone, type Given, type GivenValue, properties, readGiven } from '../../properties/index.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { labelOf } from '../figure/legend-labels.js'
import { withNote } from '../figure/notes.js'
import { noteText, plainText } from '../figure/plain-text.js'
import type { Annotation } from '../figure/plotly.js'
import { orthographicScene } from '../structure/orthographic.js'
import { baseLayout, figureTitle, wordsBelow } from '../theme/layout.js'
import { typesetFormula, typesetKPoint } from '../theme/typeset.js'
import { drawnZone, sizeOf, type ZonePath } from './drawn-zone.js'
import { staticZone } from './still-zone.js'
import { frameOf, nameShifts } from './zone-frame.js'
import { sceneTraces, vectorNames, type ZoneScene } from './zone-scene.js'
import { zoneView } from './zone-view.js'

/** The options of `plot.brillouinZone`. */
export interface BrillouinZoneOptions extends TitleOptions {
  /** Draws the path of the archive's band structure with the names of its k-points. Default true. */
  path?: boolean
  /** Draws the reciprocal lattice vectors b1, b2, b3. Default true. */
  vectors?: boolean
}

const rules: OptionRules<BrillouinZoneOptions> = {
  path: flag,
  vectors: flag,
  title: anyText,
}

/**
 * Returns a figure of the first Brillouin zone in three dimensions, with the path of the band structure and the reciprocal
 * lattice vectors.
 *
 * It draws `properties.brillouinZone`: the zone of a sheet is a polygon, that of a chain a line. Lengths are in 1/Å and contain 2π.
 * k-points outside the zone are drawn at their equivalents in it. Static pictures show the start view with hidden edges
 * dashed.
 *
 * @param input an entry, a calculation, a band structure, a system or a section `atoms`; or `properties.brillouinZone(…)`
 * @param options what is drawn, and how
 * @throws DataError when there is no lattice
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.brillouinZone(entry)
 */
export function brillouinZone(
  input: Given<BrillouinZone> | readonly [Given<BrillouinZone>],
  options: BrillouinZoneOptions = {},
): Figure {
  checkOptions('plot.brillouinZone', options, rules)
  const { names, value } = oneGiven(input)
  const label = labelOf(names)
  if (!value) {
    throw new DataError(`plot.brillouinZone found no lattice in ${label}.`, {
      hint: 'Ask for the band structure or the atoms of a crystal; a molecule has no Brillouin zone.',
    })
  }
  const drawn = drawnZone(value)
  const { zone, vectors } = drawn
  const path = options.path === false ? undefined : drawn.path
  const view = zoneView(zone, path, vectors)
  const scene: ZoneScene = { zone, path, view, vectors: options.vectors === false ? undefined : vectors }
  const base = baseLayout({
    height: 500,
    margin: { l: 0, r: 0, t: 44, b: 36 },
    title: figureTitle(options.title === undefined ? typesetFormula(label) : plainText(options.title)),
    annotations: [vectorLengths(vectors)],
    scene: sceneLayout(scene),
  })
  const layout = notesFor(value, options).reduce(withNote, base)
  const still = staticZone(scene, layout)
  return new Figure({
    data: sceneTraces(scene, nameShifts(scene, frameOf(scene))),
    layout,
    still,
    alt: altOf(label, scene),
  })
}

/** Reads the single thing that the figure is given. */
function oneGiven(input: Given<BrillouinZone> | readonly Given<BrillouinZone>[]): GivenValue<BrillouinZone> {
  const all = readGiven(input, { name: 'brillouinZone', caller: 'plot.brillouinZone', read: properties.brillouinZone })
  if (all.length === 1) return all[0] as GivenValue<BrillouinZone>
  throw new DataError(`plot.brillouinZone draws one entry; it was given ${all.length}.`, {
    hint: 'Draw each for itself: entries.map(entry => plot.brillouinZone(entry)).',
  })
}

function notesFor({ path, notes }: BrillouinZone, options: BrillouinZoneOptions): string[] {
  return [
    ...(options.path !== false && !path ? ['The archive has no band structure with k-points: no path is drawn.'] : []),
    ...notes.map(noteText),
  ]
}

/** Returns the scene with z upwards. Arrows and their names fit at every rotation. */
function sceneLayout({ zone, vectors, view }: ZoneScene): object {
  const points = [...zone.corners, ...(vectors ?? []).map(vector => scaled(vector, 1.1))]
  const camera = { towards: view.towards, up: [0, 0, 1] as const }
  return orthographicScene(points, camera, { height: 500 - 44 - 36, room: 0.02 * sizeOf(zone) }).layout
}

function vectorLengths(vectors: readonly Vector[]): Annotation {
  const texts = vectors.map((vector, index) => `${vectorNames[index]} = ${lengthOf(vector).toFixed(3)} Å<sup>−1</sup>`)
  return wordsBelow(texts.join('  '))
}

function altOf(label: string, { zone, path }: ZoneScene): string {
  const { faces, corners, volume, dimensions } = zone
  const size = volume.toPrecision(4)
  const body = {
    1: `a line of length ${size} 1/Å`,
    2: `a polygon with ${corners.length} corners, area ${size} 1/Å²`,
    3: `${faces.length} faces, ${corners.length} corners, volume ${size} 1/Å³`,
  }[dimensions]
  return `Brillouin zone of ${label}: ${body}${path ? pathText(path) : ', no path'}`
}

function pathText({ places }: ZonePath): string {
  const names = [...new Set(places.map(({ label }) => typesetKPoint(label)))]
  return names.length > 0 ? `, with a path through ${names.join(', ')}` : ', with a path without names'
}
