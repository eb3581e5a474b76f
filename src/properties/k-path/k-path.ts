import type { PathPoints } from '../schema/records/path-points.js'
import { pointLabel } from './point-label.js'

/** A named place of a path. */
export interface PathLabel {
  /** The name: `Γ`, `X`; both names where the path breaks off: `U|K`. */
  readonly label: string
  /** The distance from the start of the path. */
  readonly distance: number
  /** The index of the point, the first one of two. */
  readonly index: number
}

/** A path through reciprocal space. */
export interface KPath {
  /** The index of each point in the archive's list. Points that the archive repeats are left out. */
  readonly indices: readonly number[]
  /** Fractional coordinates, three for each point; `undefined` when the archive has none. */
  readonly points: Float64Array | undefined
  /** The distance of each point from the start of the path, in the unit. A break adds no length. */
  readonly distances: Float64Array
  /** The unit of distances: 1/Å, with 2π; of fractional coordinates; or steps, when the archive has no coordinates. */
  readonly unit: '1/angstrom' | 'fractional' | 'steps'
  /** The index of each point that starts a new piece: the path does not lead to it. The first point is not among them. */
  readonly breaks: readonly number[]
  /** The named places, in order. */
  readonly labels: readonly PathLabel[]
}

/** How a path is measured. */
export interface KPathOptions {
  /** b1, b2, b3 row by row, in 1/Å, with 2π. Without it distances are fractional. */
  cell?: Float64Array | undefined
  /**
   * Returns true when the values at two points (by index in the archive's list) are equal. Of two points at one place, the
   * second is left out only then: phonons can have two sets of frequencies at Γ. Default: they are equal.
   */
  isSame?: (one: number, other: number) => boolean
}

/** A step this many times longer than the steps before and after it is a break. */
const longStep = 2.5

/**
 * Measures a path through reciprocal space.
 *
 * The path breaks off where one segment does not start at the end of the one before, and where a single step is more than 2.5
 * times longer than both steps beside it: codes without segments write `U|K` so, and some write it as a segment of two points.
 * Steps of no length are not counted.
 */
export function kPath({ count, points, segments, labels }: PathPoints, options: KPathOptions = {}): KPath {
  const { cell, isSame = () => true } = options
  const places = points?.length === 3 * count ? inCell(points, cell) : undefined
  const steps = stepsOf(places, count)
  const starts = segmentStarts(segments)
  const isBreak = (index: number) => breaksAt(index, { steps, starts, labels })
  const kept = new KeptPoints(labels)
  let distance = 0
  for (let index = 0; index < count; index++) {
    const step = index === 0 ? 0 : (steps[index - 1] as number)
    const isNew = index > 0 && isBreak(index)
    if (!isNew) distance += step
    const isRepeated = index > 0 && step <= closest && isSame(kept.last, index)
    kept.add(index, { distance, isNew, isRepeated })
  }
  return {
    indices: kept.indices,
    points:
      places &&
      Float64Array.from(kept.indices.flatMap(index => [...(points as Float64Array).slice(3 * index, 3 * index + 3)])),
    distances: Float64Array.from(kept.distances),
    unit: places === undefined ? 'steps' : cell ? '1/angstrom' : 'fractional',
    breaks: kept.breaks,
    labels: labelsOf(kept, places && (points as Float64Array)),
  }
}

/** Distances up to this one are none. */
const closest = 1e-6

/** The points of a path that are not repeated. */
class KeptPoints {
  readonly indices: number[] = []
  readonly distances: number[] = []
  readonly breaks: number[] = []
  readonly names: (string | undefined)[] = []
  readonly #stored: readonly (string | undefined)[]

  constructor(stored: readonly (string | undefined)[]) {
    this.#stored = stored
  }

  get last(): number {
    return this.indices.at(-1) as number
  }

  add(index: number, { distance, isNew, isRepeated }: { distance: number; isNew: boolean; isRepeated: boolean }): void {
    const name = pointLabel(this.#stored[index])
    if (isRepeated) {
      this.names[this.names.length - 1] ??= name
      return
    }
    if (isNew) this.breaks.push(this.indices.length)
    this.indices.push(index)
    this.distances.push(distance)
    this.names.push(name)
  }
}

/** Multiplies fractional coordinates by the reciprocal cell, whose rows are the reciprocal lattice vectors. */
export function inCell(points: Float64Array, cell: Float64Array | undefined): Float64Array {
  if (cell === undefined) return points
  return points.map((_, position) => {
    const [first, axis] = [position - (position % 3), position % 3]
    let sum = 0
    for (let row = 0; row < 3; row++) sum += (points[first + row] as number) * (cell[3 * row + axis] as number)
    return sum
  })
}

/** Returns the length of the step from each point to the next; 1 for each where there are no coordinates. */
function stepsOf(places: Float64Array | undefined, count: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    if (places === undefined) return 1
    const [one, next] = [places.subarray(3 * index), places.subarray(3 * index + 3)] as [Float64Array, Float64Array]
    const axes = [0, 1, 2].map(axis => (next[axis] as number) - (one[axis] as number))
    const length = Math.hypot(...axes)
    return length > closest ? length : 0
  })
}

function segmentStarts(segments: readonly number[]): Set<number> {
  const starts = new Set<number>()
  let start = 0
  for (const length of segments) {
    starts.add(start)
    start += length
  }
  return starts
}

interface Steps {
  steps: Float64Array
  starts: ReadonlySet<number>
  labels: readonly (string | undefined)[]
}

/** Returns true when the path does not lead to a point from the one before. */
function breaksAt(index: number, { steps, starts, labels }: Steps): boolean {
  const step = steps[index - 1] as number
  if (!(step > 0)) return Number.isNaN(step)
  const [before, after] = [nearestStep(steps, index - 2, -1), nearestStep(steps, index, 1)]
  const usual = Math.max(before ?? 0, after ?? 0)
  if (!starts.has(index)) return usual > 0 && step > longStep * usual
  // A segment that goes on where the one before ends, without its last point a second time.
  const isNamed = labels[index - 1] !== undefined || labels[index] !== undefined
  return isNamed || !(usual > 0 && step < 1.5 * usual)
}

/** Returns the nearest step in a direction that has a length. */
function nearestStep(steps: Float64Array, from: number, direction: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < steps.length; index += direction)
    if ((steps[index] as number) > 0) return steps[index]
  return undefined
}

/**
 * Returns the named places. Some codes give one name to several neighbors: then the place is the one at a break, at the path's
 * end or at a bend, else the middle one. Γ has its name also where the archive gives it none.
 */
function labelsOf({ indices, distances, breaks, names }: KeptPoints, points: Float64Array | undefined): PathLabel[] {
  const starts = new Set([0, ...breaks])
  const named = names.map(
    (name, index) => name ?? (points && isZero(points, indices[index] as number) ? 'Γ' : undefined),
  )
  const labels: PathLabel[] = []
  for (let start = 0; start < named.length; start++) {
    const label = named[start]
    if (label === undefined) continue
    let end = start
    while (named[end + 1] === label && !starts.has(end + 1)) end++
    const bend = points && sharpestBend(start, end, { points, indices })
    const index = placeOfNeighbors(start, end, { starts, last: named.length - 1, bend })
    addLabel(labels, { label, index, distance: distances[index] as number })
    start = end
  }
  return labels
}

function placeOfNeighbors(
  start: number,
  end: number,
  { starts, last, bend }: { starts: ReadonlySet<number>; last: number; bend: number | undefined },
): number {
  if (end === last || starts.has(end + 1)) return end
  return starts.has(start) ? start : (bend ?? Math.floor((start + end) / 2))
}

/** Returns the one of several neighbors at which the path turns most: special points are where it bends; `undefined` without a bend. */
function sharpestBend(
  start: number,
  end: number,
  { points, indices }: { points: Float64Array; indices: readonly number[] },
): number | undefined {
  let [sharpest, most]: [number | undefined, number] = [undefined, 1e-3]
  for (let index = start; index <= end; index++) {
    const [before, here, after] = [-1, 0, 1].map(shift => indices[index + shift])
    if (before === undefined || here === undefined || after === undefined) continue
    const step = (from: number, to: number) =>
      [0, 1, 2].map(axis => (points[3 * to + axis] as number) - (points[3 * from + axis] as number))
    const [one, next] = [step(before, here), step(here, after)] as [number[], number[]]
    const cosine =
      one.reduce((sum, value, axis) => sum + value * (next[axis] as number), 0) /
      Math.hypot(...one) /
      Math.hypot(...next)
    if (1 - cosine > most) [sharpest, most] = [index, 1 - cosine]
  }
  return sharpest
}

function addLabel(labels: PathLabel[], label: PathLabel): void {
  const previous = labels.at(-1)
  if (!previous || Math.abs(previous.distance - label.distance) > closest) labels.push(label)
  else if (!previous.label.split('|').includes(label.label))
    labels[labels.length - 1] = { ...previous, label: `${previous.label}|${label.label}` }
}

function isZero(points: Float64Array, index: number): boolean {
  return [0, 1, 2].every(axis => Math.abs(points[3 * index + axis] as number) < closest)
}
