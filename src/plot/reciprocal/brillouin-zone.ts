import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { anyText, checkOptions, flag, type OptionRules } from '../../options/index.js'
import { labelOf } from '../archive/label.js'
import { sectionList } from '../archive/read.js'
import { Figure } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation } from '../figure/plotly.js'
import { dot, type Matrix, scaled } from '../structure/lattice.js'
import { orthographicScene } from '../structure/orthographic.js'
import { baseLayout, figureTitle, wordsBelow } from '../theme/layout.js'
import { typesetFormula, typesetKPoint } from '../theme/typeset.js'
import { primitiveCount, reciprocalCell } from './reciprocal-cell.js'
import { staticZone } from './still-zone.js'
import { zoneOf } from './zone.js'
import { frameOf, nameShifts } from './zone-frame.js'
import { type ZonePath, zonePath } from './zone-path.js'
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
 * The lattice is that of the band structure, else that of the calculation's cell. Lengths are in 1/Å and contain 2π.
 * k-points outside the zone are drawn at their equivalents in it. Static pictures show the start view with hidden edges
 * dashed.
 *
 * @param section an entry, a calculation, a section `band_structure_electronic`, a system or a section `atoms`
 * @param options what is drawn, and how
 * @throws DataError when there is no lattice
 * @throws QueryError when an option does not exist or has an invalid value
 *
 * @example
 * plot.brillouinZone(entry)
 */
export function brillouinZone(section: Section, options: BrillouinZoneOptions = {}): Figure {
  checkOptions('plot.brillouinZone', options, rules)
  const [first] = sectionList(section, 'brillouinZone') as [Section]
  const lattice = reciprocalCell(first)
  if (!lattice) {
    throw new DataError(`plot.brillouinZone found no lattice in ${labelOf(first)}.`, {
      hint: 'Ask for the band structure or the atoms of a crystal; a molecule has no Brillouin zone.',
    })
  }
  const zone = zoneOf(lattice.vectors)
  const path = options.path === false ? undefined : zonePath(lattice.bands, lattice.vectors, zone)
  const view = zoneView(zone, path)
  const scene: ZoneScene = { zone, path, view, vectors: options.vectors === false ? undefined : lattice.vectors }
  const notes = notesFor(first, scene, options)
  const base = baseLayout({
    height: 500,
    margin: { l: 0, r: 0, t: 44, b: 36 },
    title: figureTitle(options.title === undefined ? typesetFormula(labelOf(first)) : plainText(options.title)),
    annotations: [vectorLengths(lattice.vectors)],
    scene: sceneLayout(scene),
  })
  const layout = notes.reduce(withNote, base)
  const still = staticZone(scene, layout)
  return new Figure({
    data: sceneTraces(scene, nameShifts(scene, frameOf(scene))),
    layout,
    still,
    alt: altOf(first, scene),
  })
}

function notesFor(section: Section, { zone, path }: ZoneScene, options: BrillouinZoneOptions): string[] {
  const count = primitiveCount(section, zone.volume)
  return [
    ...(options.path !== false && !path ? ['The archive has no band structure with k-points: no path is drawn.'] : []),
    ...(count > 1 ? [`The zone of the cell that was calculated, which holds ${count} primitive cells.`] : []),
  ]
}

/** Returns the scene with z upwards. Arrows and their names fit at every rotation. */
function sceneLayout({ zone, vectors, view }: ZoneScene): object {
  const points = [...zone.corners, ...(vectors ?? []).map(vector => scaled(vector, 1.1))]
  const camera = { towards: view.towards, up: [0, 0, 1] as const }
  return orthographicScene(points, camera, { height: 500 - 44 - 36, room: 0.02 * Math.cbrt(zone.volume) }).layout
}

const lengths = (vectors: Matrix) => vectors.map(vector => Math.sqrt(dot(vector, vector)).toFixed(3))

function vectorLengths(vectors: Matrix): Annotation {
  const texts = lengths(vectors).map((length, index) => `${vectorNames[index]} = ${length} Å<sup>−1</sup>`)
  return wordsBelow(texts.join('  '))
}

function altOf(section: Section, { zone, path }: ZoneScene): string {
  const body = `${zone.faces.length} faces, ${zone.corners.length} corners, volume ${zone.volume.toPrecision(4)} 1/Å³`
  return `Brillouin zone of ${labelOf(section)}: ${body}${path ? pathText(path) : ', no path'}`
}

function pathText({ places }: ZonePath): string {
  const names = [...new Set(places.map(({ label }) => typesetKPoint(label)))]
  return names.length > 0 ? `, with a path through ${names.join(', ')}` : ', with a path without names'
}
