import { scaled, type Vector } from './lattice.js'

/** A scene of parallel projection, and how large things in it appear. */
export interface OrthographicScene {
  /** Plotly's `scene`. */
  layout: object
  /** Pixels of a unit of length on the screen at the start, whatever the width of the page. */
  pixels: number
}

/**
 * A scene that holds points in every direction it is turned to. Plotly shows two units of its aspect ratio over the height of
 * the picture, measured from fixed axis ranges: so these are set, and sizes in pixels are known.
 *
 * @param points what has to fit, in units of length
 * @param camera where the viewer stands and what is upwards
 * @param size the height of the scene in pixels, the room around the points in units of length, and the most pixels that a
 *   unit of length may have
 */
export function orthographicScene(
  points: readonly Vector[],
  camera: { towards: Vector; up: Vector },
  size: { height: number; room: number; mostPixels?: number },
): OrthographicScene {
  const extents = ([0, 1, 2] as const).map(axis => extentOf(points, axis))
  const center = extents.map(([low, high]) => (low + high) / 2) as unknown as Vector
  const apart = (point: Vector) => Math.hypot(...point.map((value, axis) => value - (center[axis] as number)))
  const least = size.height / 2 / (size.mostPixels ?? Number.POSITIVE_INFINITY)
  const radius = Math.max(least, points.reduce((most, point) => Math.max(most, apart(point)), 0) + size.room)
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
