import { minimum } from '../../math/index.js'
import { dot, scaled, type Vector } from '../../math/vectors.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import type { View } from '../structure/view.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { typesetKPoint } from '../theme/typeset.js'
import { sizeOf, type Zone, type ZonePath } from './drawn-zone.js'
import type { Pixel } from './label-places.js'

/** What a figure of a Brillouin zone shows; places are in 1/Å. */
export interface ZoneScene {
  zone: Zone
  path: ZonePath | undefined
  /** b1, b2, b3 as arrows from the center; `undefined` when they are not drawn. */
  vectors: readonly Vector[] | undefined
  view: View
}

/** The colors of edges, faces, path and reciprocal lattice vectors. */
export const zoneColors = { edge: '#737373', face: nomadBlue, path: nomadOrange, vector: '#009e73' }

/** The names of the reciprocal lattice vectors. */
export const vectorNames = [1, 2, 3].map(index => `<i>b</i><sub>${index}</sub>`)

/** Returns the fraction of a vector that lies in the zone. */
export function fractionInside(vector: Vector, { faces }: Zone): number {
  return minimum(
    faces.map(({ beyond }) => {
      const rise = dot(vector, beyond) / dot(beyond, beyond)
      return rise > 0 ? 0.5 / rise : Number.POSITIVE_INFINITY
    }),
  )
}

/**
 * Returns the traces in three dimensions.
 *
 * @param shifts the shifts of the path's names from their k-points, in pixels
 */
export function sceneTraces({ zone, path, vectors }: ZoneScene, shifts: readonly Pixel[]): Trace[] {
  const edges = zone.edges.map(({ ends }) => ends.map(end => zone.corners[end] as Vector))
  return [
    faces(zone),
    { ...lines(edges), line: { color: zoneColors.edge, width: 3 } },
    ...(vectors ? arrows(vectors, zone) : []),
    ...(path ? pathTraces(path, shifts) : []),
  ]
}

/** Returns the polygons of a zone, as the indices of their corners: all faces, or the zone of a sheet itself. */
export function polygonsOf({ dimensions, corners, faces }: Zone): (readonly number[])[] {
  if (dimensions === 1) return []
  return dimensions === 2 ? [corners.map((_, index) => index)] : faces.map(face => face.corners)
}

function faces(zone: Zone): Trace {
  const triangles = polygonsOf(zone).flatMap(polygon =>
    polygon.slice(2).map((corner, index) => [polygon[0], polygon[index + 1], corner]),
  )
  const [i, j, k] = [0, 1, 2].map(place => triangles.map(triangle => triangle[place]))
  return { type: 'mesh3d', ...places(zone.corners), i, j, k, color: zoneColors.face, opacity: 0.07, hoverinfo: 'skip' }
}

function arrows(vectors: readonly Vector[], zone: Zone): Trace[] {
  const shafts = vectors.map(vector => [[0, 0, 0] as const, vector])
  const head = 0.035 * sizeOf(zone)
  const [u, v, w] = [0, 1, 2].map(axis => vectors.map(vector => vector[axis] as number))
  return [
    { ...lines(shafts), line: { color: zoneColors.vector, width: 3 } },
    {
      type: 'cone',
      ...places(vectors),
      ...Object.fromEntries(
        [
          ['u', u as number[]],
          ['v', v as number[]],
          ['w', w as number[]],
        ].map(unitLength(vectors)),
      ),
      anchor: 'tip',
      sizemode: 'absolute',
      sizeref: head,
      showscale: false,
      colorscale: [
        [0, zoneColors.vector],
        [1, zoneColors.vector],
      ],
      hoverinfo: 'skip',
    },
    {
      type: 'scatter3d',
      mode: 'text',
      ...places(vectors.map(vector => scaled(vector, 1.1))),
      textposition: 'middle center',
      text: vectorNames.slice(0, vectors.length),
      textfont: { color: zoneColors.vector, size: 15 },
      hoverinfo: 'skip',
    },
  ]
}

/** Gives all vectors the length 1: Plotly sizes cones by their vectors, and all three have the same size. */
function unitLength(vectors: readonly Vector[]) {
  const lengths = vectors.map(vector => Math.sqrt(dot(vector, vector)))
  return ([name, values]: (string | number[])[]): [string, number[]] => [
    name as string,
    (values as number[]).map((value, index) => rounded(value / (lengths[index] as number))),
  ]
}

function pathTraces({ lines: pieces, places: named }: ZonePath, shifts: readonly Pixel[]): Trace[] {
  const coordinates = ({ label, place }: ZonePath['places'][number]) =>
    `${plainText(typesetKPoint(label))}: ${place.map(x => x.toFixed(4)).join(', ')} 1/Å`
  const marker = { color: zoneColors.path, size: 5 }
  return [
    { ...lines(pieces), mode: 'lines+markers', line: { color: zoneColors.path, width: 6 }, marker },
    {
      type: 'scatter3d',
      mode: 'markers+text',
      marker,
      ...places(named.map(({ place }) => place)),
      text: named.map(({ label }) => typesetKPoint(label)),
      textposition: shifts.map(textPosition),
      textfont: { color: zoneColors.path, size: 16 },
      hovertext: named.map(coordinates),
      hoverinfo: 'text',
    },
  ]
}

/** Returns Plotly's `textposition` for a shift in pixels, y upwards. */
function textPosition({ x, y }: Pixel): string {
  const near = Math.hypot(x, y) * 0.38 // the sine of 22.5°
  const side = (value: number, [low, none, high]: [string, string, string]) =>
    value < -near ? low : value > near ? high : none
  return `${side(y, ['bottom', 'middle', 'top'])} ${side(x, ['left', 'center', 'right'])}`
}

/** Rounds to five decimals of 1/Å, which is far less than a pixel. */
const rounded = (value: number | undefined) => Math.round((value as number) * 1e5) / 1e5

function places(points: readonly Vector[]) {
  const axis = (index: 0 | 1 | 2) => points.map(point => rounded(point[index]))
  return { x: axis(0), y: axis(1), z: axis(2) }
}

/** Draws several lines as one trace. */
function lines(pieces: readonly (readonly Vector[])[]): Trace {
  const axis = (index: 0 | 1 | 2) => pieces.flatMap(piece => [...piece.map(point => rounded(point[index])), null])
  return { type: 'scatter3d', mode: 'lines', x: axis(0), y: axis(1), z: axis(2), hoverinfo: 'skip' }
}
