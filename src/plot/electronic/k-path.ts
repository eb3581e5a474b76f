/** A k-point of a path, placed on the axis. */
export interface PathPoint {
  /** Distance from the start of the path. */
  distance: number
  /** Index of the segment and of the k-point in it. */
  segment: number
  index: number
  /** True for the first point after a jump: no line leads here. */
  startsPiece: boolean
  /** The name of the point, where it has one. */
  label: string | undefined
}

/** What is known of one segment of a path. */
export interface PathSegment {
  /** Coordinates of the k-points, Cartesian where the archive allows it. */
  points: readonly (readonly number[])[]
  /** Names of its ends; empty where they have none. */
  labels: readonly [string, string]
}

/** A named place of the axis: two names where a jump joins two places. */
export interface PathTick {
  distance: number
  label: string
}

const closeTo = (a: number, b: number) => Math.abs(a - b) < 1e-6

/**
 * The k-points of all segments in one row, with distances along the path. Points that two segments share come once. At a
 * jump the path goes on at the same distance: between segments that do not touch, and along a single step that is named at
 * both ends and far longer than the others (as codes write U–K when they sample from point to point).
 */
export function placePath(segments: readonly PathSegment[]): PathPoint[] {
  const usual = medianStep(segments)
  const path: PathPoint[] = []
  let last: readonly number[] | undefined
  let distance = 0
  segments.forEach(({ points, labels }, segment) => {
    points.forEach((point, index) => {
      const step = last ? length(last, point) : 0
      const isShared = index === 0 && last !== undefined && closeTo(step, 0)
      const isJump = index === 0 ? last !== undefined && !isShared : isNamedLeap(points, labels, step, usual)
      last = point
      if (!isJump) distance += step
      const label = (index === 0 ? labels[0] : index === points.length - 1 ? labels[1] : '') || undefined
      const previous = path.at(-1)
      if (isShared && previous) previous.label ??= label
      else path.push({ distance, segment, index, startsPiece: isJump || path.length === 0, label })
    })
  })
  return path
}

function isNamedLeap(
  points: PathSegment['points'],
  [from, to]: PathSegment['labels'],
  step: number,
  usual: number,
): boolean {
  return points.length === 2 && from !== '' && to !== '' && from !== to && step > 2.5 * usual
}

function medianStep(segments: readonly PathSegment[]): number {
  const steps = segments
    .flatMap(({ points }) => points.slice(1).map((point, index) => length(points[index] as number[], point)))
    .filter(step => !closeTo(step, 0))
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}

function length(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, index) => value - (b[index] as number)))
}

/** A name, and the point of the path that bears it. */
export interface NamedPlace {
  label: string
  point: PathPoint
}

/**
 * The named points of a path, in order. Where a run of neighbors bears one name (codes name what is nearly there), the
 * point is the end of the run at a jump or at the path's end, else its middle.
 */
export function namedPlaces(path: readonly PathPoint[]): NamedPlace[] {
  const places: NamedPlace[] = []
  for (let start = 0; start < path.length; start++) {
    const label = path[start]?.label
    if (label === undefined) continue
    let end = start
    while (path[end + 1]?.label === label && !path[end + 1]?.startsPiece) end++
    places.push({ label, point: pointOfRun(path, start, end) })
    start = end
  }
  return places
}

function pointOfRun(path: readonly PathPoint[], start: number, end: number): PathPoint {
  const after = path[end + 1]
  const place = !after || after.startsPiece ? end : path[start]?.startsPiece ? start : Math.floor((start + end) / 2)
  return path[place] as PathPoint
}

/** The named places of the axis along a path. Names that meet at a jump are joined: `U|K`. */
export function ticksOf(path: readonly PathPoint[]): PathTick[] {
  const ticks: PathTick[] = []
  for (const { label, point } of namedPlaces(path)) addTick(ticks, { distance: point.distance, label })
  return ticks
}

function addTick(ticks: PathTick[], tick: PathTick): void {
  const previous = ticks.at(-1)
  if (!previous || !closeTo(previous.distance, tick.distance)) ticks.push(tick)
  else if (previous.label !== tick.label) previous.label = `${previous.label}|${tick.label}`
}
