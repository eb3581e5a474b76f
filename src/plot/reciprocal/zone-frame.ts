import { maximum, minimum } from '../../math/index.js'
import { dot, scaled, type Vector } from '../../math/vectors.js'
import { project } from '../structure/view.js'
import { labelShifts, type Pixel } from './label-places.js'
import { fractionInside, type ZoneScene } from './zone-scene.js'

const [width, height] = [620, 500]
const margin = { l: 24, r: 24, t: 48, b: 44 }

/** The size and the margins of the static picture of a zone, in pixels. */
export const pictureSize = { width, height, margin }

/** The ranges of a static picture, in the same scale both ways. */
export interface Frame {
  x: [number, number]
  y: [number, number]
  /** The length of a pixel, in 1/Å. */
  perPixel: number
  /** Returns the pixel of a place, with y upwards. */
  pixel: (place: Vector) => Pixel
}

/** Returns the ranges that show the zone, the arrows and their names. */
export function frameOf({ zone, vectors, view }: ZoneScene): Frame {
  const points = [...zone.corners, ...(vectors ?? [])].map(point => project(view, point))
  const extent = (values: number[]): [number, number] => [minimum(values), maximum(values)]
  const [x, y] = [extent(points.map(point => point.x)), extent(points.map(point => point.y))]
  const space = 60
  const perPixel = Math.max(
    (x[1] - x[0]) / (width - margin.l - margin.r - space),
    (y[1] - y[0]) / (height - margin.t - margin.b - space),
  )
  const wide = ([low, high]: [number, number], pixels: number): [number, number] => {
    const middle = (low + high) / 2
    return [middle - (pixels * perPixel) / 2, middle + (pixels * perPixel) / 2]
  }
  const pixel = (place: Vector) => {
    const seen = project(view, place)
    return { x: seen.x / perPixel, y: seen.y / perPixel }
  }
  return { x: wide(x, width - margin.l - margin.r), y: wide(y, height - margin.t - margin.b), pixel, perPixel }
}

function pairsOf(line: readonly Pixel[]): [Pixel, Pixel][] {
  return line.slice(1).map((end, index) => [line[index] as Pixel, end])
}

/** Returns the pieces of the reciprocal lattice vectors that lie outside the zone. */
export function outerArrows({ vectors, zone }: ZoneScene): (readonly [Vector, Vector])[] {
  return (vectors ?? []).map(vector => [scaled(vector, fractionInside(vector, zone)), vector] as const)
}

/** Returns the shifts of the path's names from their k-points in pixels, y upwards, which keep them clear of lines and arrows. */
export function nameShifts(scene: ZoneScene, { pixel }: Frame): Pixel[] {
  const { zone, path, view } = scene
  const isFront = zone.faces.map(({ beyond }) => zone.dimensions < 3 || dot(beyond, view.towards) > 1e-9)
  const edges = zone.edges
    .filter(({ faces }) => faces.some(face => isFront[face]))
    .map(({ ends }) => ends.map(end => zone.corners[end] as Vector))
  const arrows = outerArrows(scene)
  const tips = arrows.map(([, end]) => pixel(scaled(end, 1.1)))
  return labelShifts(
    (path?.places ?? []).map(({ place }) => pixel(place)),
    [
      ...[...edges, ...(path?.lines ?? []), ...arrows].flatMap(line => pairsOf(line.map(pixel))),
      ...tips.map(tip => [tip, tip] as const),
    ],
    15,
  )
}
