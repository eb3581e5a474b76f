import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import type { Matrix, Vector } from '../structure/lattice.js'
import { dot, scaled } from '../structure/lattice.js'
import type { View } from '../structure/view.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { typesetKPoint } from '../theme/typeset.js'
import type { Pixel } from './label-places.js'
import type { Zone } from './zone.js'
import type { ZonePath } from './zone-path.js'

/** What is drawn of a Brillouin zone; places in 1/Å. */
export interface ZoneScene {
  zone: Zone
  path: ZonePath | undefined
  /** b1, b2, b3 as arrows from the center; `undefined` where they are not drawn. */
  vectors: Matrix | undefined
  view: View
}

/** The colors of a zone's parts. */
export const zoneColors = { edge: '#737373', face: nomadBlue, path: nomadOrange, vector: '#009e73' }

/** The names of the reciprocal vectors. */
export const vectorNames = [1, 2, 3].map(index => `<i>b</i><sub>${index}</sub>`)

/** Where an arrow leaves the zone, as part of its length. */
export function exitShare(vector: Vector, { faces }: Zone): number {
  return Math.min(
    ...faces.map(({ beyond }) => {
      const rise = dot(vector, beyond) / dot(beyond, beyond)
      return rise > 0 ? 0.5 / rise : Number.POSITIVE_INFINITY
    }),
  )
}

/** The scene in three dimensions; `shifts` tell on which sides of the path's points their names stand. */
export function sceneTraces({ zone, path, vectors }: ZoneScene, shifts: readonly Pixel[]): Trace[] {
  const edges = zone.edges.map(({ ends }) => ends.map(end => zone.corners[end] as Vector))
  return [
    faces(zone),
    { ...lines(edges), line: { color: zoneColors.edge, width: 3 } },
    ...(vectors ? arrows(vectors, zone) : []),
    ...(path ? pathTraces(path, shifts) : []),
  ]
}

function faces({ corners, faces }: Zone): Trace {
  const fans = faces.flatMap(face =>
    face.corners.slice(2).map((corner, index) => [face.corners[0], face.corners[index + 1], corner]),
  )
  const [i, j, k] = [0, 1, 2].map(place => fans.map(fan => fan[place]))
  return { type: 'mesh3d', ...places(corners), i, j, k, color: zoneColors.face, opacity: 0.07, hoverinfo: 'skip' }
}

function arrows(vectors: Matrix, zone: Zone): Trace[] {
  const shafts = vectors.map(vector => [[0, 0, 0] as const, vector])
  const head = 0.035 * Math.cbrt(zone.volume)
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
      text: vectorNames,
      textfont: { color: zoneColors.vector, size: 15 },
      hoverinfo: 'skip',
    },
  ]
}

/** Cones are sized by their vectors: all three the same. */
function unitLength(vectors: Matrix) {
  const lengths = vectors.map(vector => Math.sqrt(dot(vector, vector)))
  return ([name, values]: (string | number[])[]): [string, number[]] => [
    name as string,
    (values as number[]).map((value, index) => short(value / (lengths[index] as number))),
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
      textposition: shifts.map(sideOf),
      textfont: { color: zoneColors.path, size: 16 },
      hovertext: named.map(coordinates),
      hoverinfo: 'text',
    },
  ]
}

/** The side of a point on which its name stands, from a shift in pixels, y upwards. */
function sideOf({ x, y }: Pixel): string {
  const near = Math.hypot(x, y) * 0.38 // the sine of 22.5°
  const side = (value: number, [low, none, high]: [string, string, string]) =>
    value < -near ? low : value > near ? high : none
  return `${side(y, ['bottom', 'middle', 'top'])} ${side(x, ['left', 'center', 'right'])}`
}

/** Five decimals of 1/Å are far below a pixel. */
const short = (value: number | undefined) => Math.round((value as number) * 1e5) / 1e5

function places(points: readonly Vector[]) {
  const axis = (index: 0 | 1 | 2) => points.map(point => short(point[index]))
  return { x: axis(0), y: axis(1), z: axis(2) }
}

/** Polylines as one trace. */
function lines(pieces: readonly (readonly Vector[])[]): Trace {
  const axis = (index: 0 | 1 | 2) => pieces.flatMap(piece => [...piece.map(point => short(point[index])), null])
  return { type: 'scatter3d', mode: 'lines', x: axis(0), y: axis(1), z: axis(2), hoverinfo: 'skip' }
}
