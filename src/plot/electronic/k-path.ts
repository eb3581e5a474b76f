/** A k-point of a path, with its place on the axis. */
export interface PathPoint {
  /** Distance from the start of the path. */
  distance: number
  /** Index of the segment and of the k-point in it. */
  segment: number
  index: number
  /** True for the first point and for those after a jump: no line is drawn to them. */
  startsPiece: boolean
  /** The name of the k-point, if it has one. */
  label: string | undefined
}

/** One segment of a path. */
export interface PathSegment {
  /** Coordinates of the k-points, Cartesian when the reciprocal cell is known. */
  points: readonly (readonly number[])[]
  /** Names of its ends; an empty text for an end without a name. */
  labels: readonly [string, string]
}

/** A named place of the axis. At a jump it has the names of both k-points. */
export interface PathTick {
  distance: number
  label: string
}

const closeTo = (a: number, b: number) => Math.abs(a - b) < 1e-6

/**
 * Returns the k-points of all segments in one list, with distances along the path. A k-point that two segments share is
 * listed once.
 *
 * At a jump the distance does not increase. A jump is a gap between two segments, or a segment of a single step that is named
 * at both ends and much longer than the usualStep step (some codes write U–K so).
 */
export function placePath(segments: readonly PathSegment[]): PathPoint[] {
  const usualStep = medianStep(segments)
  const path: PathPoint[] = []
  let last: readonly number[] | undefined
  let distance = 0
  segments.forEach(({ points, labels }, segment) => {
    points.forEach((point, index) => {
      const step = last ? length(last, point) : 0
      const isShared = index === 0 && last !== undefined && closeTo(step, 0)
      const isJump = index === 0 ? last !== undefined && !isShared : isNamedJump(points, labels, step, usualStep)
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

function isNamedJump(
  points: PathSegment['points'],
  [from, to]: PathSegment['labels'],
  step: number,
  usualStep: number,
): boolean {
  return points.length === 2 && from !== '' && to !== '' && from !== to && step > 2.5 * usualStep
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

/** A name and the k-point of the path that has it. */
export interface NamedPlace {
  label: string
  point: PathPoint
}

/**
 * Returns the named k-points of a path, in order. Some codes give one name to several neighbors: then the k-point is the
 * one at a jump or at the path's end, else the middle one.
 */
export function namedPlaces(path: readonly PathPoint[]): NamedPlace[] {
  const places: NamedPlace[] = []
  for (let start = 0; start < path.length; start++) {
    const label = path[start]?.label
    if (label === undefined) continue
    let end = start
    while (path[end + 1]?.label === label && !path[end + 1]?.startsPiece) end++
    places.push({ label, point: pointOfNeighbors(path, start, end) })
    start = end
  }
  return places
}

function pointOfNeighbors(path: readonly PathPoint[], start: number, end: number): PathPoint {
  const after = path[end + 1]
  const place = !after || after.startsPiece ? end : path[start]?.startsPiece ? start : Math.floor((start + end) / 2)
  return path[place] as PathPoint
}

/** Returns the named places of a path's axis. Names at the same distance are joined: `U|K`. */
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
