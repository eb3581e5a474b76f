import { scaled, type Vector } from '../../math/vectors.js'

/** A scene in parallel projection, with its scale. */
export interface OrthographicScene {
  /** Plotly's `scene`. */
  layout: object
  /** Pixels of a unit of length on the screen at the start; the width of the page does not change it. */
  pixels: number
}

/**
 * Returns a scene that shows all points, however it is rotated.
 *
 * Plotly shows two units of its aspect ratio over the height of the picture. The axis ranges are fixed, so that sizes in
 * pixels are known.
 *
 * @param points what the scene has to show, in units of length
 * @param camera the directions to the viewer and upwards
 * @param size the height of the scene in pixels, the space (`room`) around the points in units of length, and the greatest
 *   number of pixels for a unit of length (`mostPixels`)
 */
export function orthographicScene(
  points: readonly Vector[],
  camera: { towards: Vector; up: Vector },
  size: { height: number; room: number; mostPixels?: number },
): OrthographicScene {
  const extents = ([0, 1, 2] as const).map(axis => extentOf(points, axis))
  const center = extents.map(([low, high]) => (low + high) / 2) as unknown as Vector
  const fromCenter = (point: Vector) => Math.hypot(...point.map((value, axis) => value - (center[axis] as number)))
  const minRadius = size.height / 2 / (size.mostPixels ?? Number.POSITIVE_INFINITY)
  const radius = Math.max(minRadius, points.reduce((most, point) => Math.max(most, fromCenter(point)), 0) + size.room)
  const halves = extents.map(([low, high]) => (high - low) / 2 + radius / 4)
  const axis = (index: 0 | 1 | 2) => {
    const [middle, half] = [center[index], halves[index] as number]
    return { visible: false, showspikes: false, range: [middle - half, middle + half] }
  }
  const [x, y, z] = halves.map(half => (2 * half) / radius)
  const [eye, up] = [scaled(camera.towards, 1.5), camera.up].map(([x, y, z]) => ({ x, y, z }))
  const layout = {
    aspectmode: 'manual',
    aspectratio: { x, y, z },
    camera: { eye, up, projection: { type: 'orthographic' } },
    xaxis: axis(0),
    yaxis: axis(1),
    zaxis: axis(2),
    bgcolor: 'rgba(0,0,0,0)',
  }
  return { layout, pixels: size.height / 2 / radius }
}

function extentOf(points: readonly Vector[], axis: 0 | 1 | 2): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of points) {
    low = Math.min(low, point[axis])
    high = Math.max(high, point[axis])
  }
  return [low, high]
}
