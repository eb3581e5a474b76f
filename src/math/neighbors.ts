import { cellVolume, inverse } from './lattice.js'
import { periodicBasis } from './reduced-lattice.js'

/** Points that repeat along vectors. */
export interface PeriodicPoints {
  /** x, y, z of each point, one after the other. */
  readonly positions: ArrayLike<number>
  /** Three vectors, row by row; left out for points that do not repeat. */
  readonly lattice?: ArrayLike<number> | undefined
  /** The vectors along which the points repeat. Default all. */
  readonly periodic?: readonly boolean[] | undefined
}

/** Takes a pair of points: the index of the centre, the index of its neighbor, and their distance. */
export type VisitPair = (centre: number, neighbor: number, distance: number) => void

/**
 * Visits all pairs of points up to a distance, with all periodic images, in any lattice. A pair is visited from either end, and a
 * point is a neighbor of its own images.
 *
 * Points are sorted into bins first, so that the time grows with the number of points times that of neighbors.
 */
export function visitNeighbors(points: PeriodicPoints, radius: number, visit: VisitPair): void {
  const bins = binned(points, radius)
  const { count, vectors, order, place, starts } = bins
  const [first, second, third] = count as [number, number, number]
  const [near, far, wide] = bins.reach as [number, number, number]
  const square = radius * radius
  const shift = new Float64Array(3)
  for (let a = 0; a < first; a++) {
    for (let b = 0; b < second; b++) {
      for (let c = 0; c < third; c++) {
        const own = (a * second + b) * third + c
        const [from, to] = [starts[own] as number, starts[own + 1] as number]
        if (from === to) continue
        // The other half of the offsets gives the same pairs from their other end.
        for (let u = 0; u <= near; u++) {
          const [ta, ia] = wrapped(a + u, first)
          if (ia !== 0 && !bins.periodic[0]) continue
          for (let v = u === 0 ? 0 : -far; v <= far; v++) {
            const [tb, ib] = wrapped(b + v, second)
            if (ib !== 0 && !bins.periodic[1]) continue
            for (let w = u === 0 && v === 0 ? 0 : -wide; w <= wide; w++) {
              const [tc, ic] = wrapped(c + w, third)
              if (ic !== 0 && !bins.periodic[2]) continue
              const other = (ta * second + tb) * third + tc
              const [start, end] = [starts[other] as number, starts[other + 1] as number]
              if (start === end) continue
              for (let axis = 0; axis < 3; axis++) {
                shift[axis] =
                  ia * (vectors[axis] as number) +
                  ib * (vectors[3 + axis] as number) +
                  ic * (vectors[6 + axis] as number)
              }
              const [sx, sy, sz] = shift as unknown as [number, number, number]
              const isOwn = u === 0 && v === 0 && w === 0
              for (let i = from; i < to; i++) {
                const [x, y, z] = [
                  (place[3 * i] as number) - sx,
                  (place[3 * i + 1] as number) - sy,
                  (place[3 * i + 2] as number) - sz,
                ]
                for (let j = isOwn ? i + 1 : start; j < end; j++) {
                  const dx = (place[3 * j] as number) - x
                  const dy = (place[3 * j + 1] as number) - y
                  const dz = (place[3 * j + 2] as number) - z
                  const length = dx * dx + dy * dy + dz * dz
                  if (!(length <= square)) continue
                  const distance = Math.sqrt(length)
                  visit(order[i] as number, order[j] as number, distance)
                  visit(order[j] as number, order[i] as number, distance)
                }
              }
            }
          }
        }
      }
    }
  }
}

/** Returns the index within the box, and how many boxes away it is. */
function wrapped(index: number, count: number): [number, number] {
  const image = Math.floor(index / count)
  return [index - image * count, image]
}

/** Sorts points into bins of a box that repeats. */
function binned({ positions, lattice, periodic = [true, true, true] }: PeriodicPoints, radius: number) {
  const basis = periodicBasis(lattice, periodic)
  const { vectors } = basis
  const number = Math.floor(positions.length / 3)
  const inverted = inverse(vectors)
  const fractions = new Float64Array(3 * number)
  for (let index = 0; index < number; index++) {
    for (let axis = 0; axis < 3; axis++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += (positions[3 * index + k] as number) * (inverted[3 * k + axis] as number)
      fractions[3 * index + axis] = basis.periodic[axis] ? sum - Math.floor(sum) : sum
    }
  }
  const volume = cellVolume(vectors)
  const [low, size, count, reach] = [[] as number[], [] as number[], [] as number[], [] as number[]]
  for (let axis = 0; axis < 3; axis++) {
    const [start, length] = basis.periodic[axis] ? [0, 1] : rangeOf(fractions, axis)
    const height = (length * volume) / areaOf(vectors, axis)
    // A third of the radius: smaller bins enclose the sphere more closely, and cost more loops.
    const bins = Math.max(1, Math.min(64, Math.floor((3 * height) / radius)))
    low.push(start)
    size.push(length / bins)
    count.push(bins)
    reach.push(basis.periodic[axis] || bins > 1 ? Math.ceil(radius / (height / bins) - 1e-12) : 0)
  }
  const binOf = (index: number) => {
    let bin = 0
    for (let axis = 0; axis < 3; axis++) {
      const fraction = ((fractions[3 * index + axis] as number) - (low[axis] as number)) / (size[axis] as number)
      bin = bin * (count[axis] as number) + Math.min((count[axis] as number) - 1, Math.max(0, Math.floor(fraction)))
    }
    return bin
  }
  const total = (count[0] as number) * (count[1] as number) * (count[2] as number)
  const starts = new Int32Array(total + 1)
  const bins = Int32Array.from({ length: number }, (_, index) => binOf(index))
  for (const bin of bins) starts[bin + 1] = (starts[bin + 1] as number) + 1
  for (let bin = 0; bin < total; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number)
  const next = starts.slice()
  const order = new Int32Array(number)
  for (const [index, bin] of bins.entries()) {
    const at = next[bin] as number
    next[bin] = at + 1
    order[at] = index
  }
  const place = new Float64Array(3 * number)
  for (const [at, index] of order.entries()) {
    for (let axis = 0; axis < 3; axis++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += (fractions[3 * index + k] as number) * (vectors[3 * k + axis] as number)
      place[3 * at + axis] = sum
    }
  }
  return { vectors, periodic: basis.periodic, count, reach, order, place, starts }
}

function rangeOf(fractions: Float64Array, axis: number): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let index = axis; index < fractions.length; index += 3) {
    least = Math.min(least, fractions[index] as number)
    greatest = Math.max(greatest, fractions[index] as number)
  }
  return [least, Math.max(1e-6, greatest - least)]
}

/** Returns the area that the other two vectors span. */
function areaOf(vectors: Float64Array, axis: number): number {
  const [a, b] = [((axis + 1) % 3) * 3, ((axis + 2) % 3) * 3]
  const at = (index: number) => vectors[index] as number
  return Math.hypot(
    at(a + 1) * at(b + 2) - at(a + 2) * at(b + 1),
    at(a + 2) * at(b) - at(a) * at(b + 2),
    at(a) * at(b + 1) - at(a + 1) * at(b),
  )
}
