import { cellVolume } from '../../math/lattice.js'
import { visitNeighbors } from '../../math/neighbors.js'
import type { Atoms } from '../schema/records/atoms.js'

/** How often distances occur between the atoms of two elements. */
export interface PairCount {
  /** The elements: that of the centre, and that of its neighbors. */
  readonly pair: readonly [string, string]
  /** The number of neighbors in each bin of distances, averaged over centres and frames. */
  readonly neighbors: Float64Array
  /** The number of atoms of the neighbors' element in the cell. */
  readonly count: number
}

/** Distances that were counted in frames of the same atoms. */
export interface PairCounts {
  /** Each pair in either order of its elements. */
  readonly pairs: readonly PairCount[]
  /** The edges of the bins in Å: one more than there are bins. */
  readonly edges: Float64Array
  /** The volume of the cell in Å³, averaged over frames; `undefined` unless all are periodic in three directions. */
  readonly volume: number | undefined
  readonly atoms: number
  /** The number of frames. */
  readonly frames: number
}

/** Counts the distances between atoms, with all their periodic images, in frames of the same atoms. */
export function countPairs(
  frames: Iterable<Atoms>,
  { species, radius, width }: { species: readonly string[]; radius: number; width: number },
): PairCounts {
  const elements = [...new Set(species)]
  const kinds = Int32Array.from(species, one => elements.indexOf(one))
  const bins = Math.max(1, Math.round(radius / width))
  const [size, kindCount] = [radius / bins, elements.length]
  const histogram = new Float64Array(kindCount * kindCount * bins)
  let [frameCount, volume, isBulk] = [0, 0, true]
  for (const { positions, vectors, lattice, periodic } of frames) {
    frameCount++
    if (lattice && periodic.every(Boolean)) volume += cellVolume(lattice)
    else isBulk = false
    visitNeighbors({ positions, lattice: vectors, periodic }, radius, (centre, neighbor, distance) => {
      const bin = Math.floor(distance / size)
      if (bin >= bins) return
      const row = (kinds[centre] as number) * kindCount + (kinds[neighbor] as number)
      histogram[row * bins + bin] = (histogram[row * bins + bin] as number) + 1
    })
  }
  const counts = elements.map(element => species.filter(one => one === element).length)
  const pairs = elements.flatMap((one, i) =>
    elements.map((other, j): PairCount => {
      const row = (i * kindCount + j) * bins
      const norm = (counts[i] as number) * frameCount
      return {
        pair: [one, other],
        neighbors: histogram.subarray(row, row + bins).map(value => value / norm),
        count: counts[j] as number,
      }
    }),
  )
  return {
    pairs,
    edges: Float64Array.from({ length: bins + 1 }, (_, edge) => edge * size),
    volume: isBulk && frameCount > 0 ? volume / frameCount : undefined,
    atoms: species.length,
    frames: frameCount,
  }
}

/** Returns the neighbors of any element around all atoms: the mean over centres. */
export function allPairs({ pairs, atoms }: PairCounts): Float64Array {
  const total = new Float64Array(pairs[0]?.neighbors.length ?? 0)
  for (const { pair, neighbors } of pairs) {
    const centres = pairs.find(other => other.pair[0] === pair[1] && other.pair[1] === pair[0])
    // The number of centres is that of the neighbors of the opposite pair.
    const share = (centres?.count ?? 0) / atoms
    for (let bin = 0; bin < total.length; bin++)
      total[bin] = (total[bin] as number) + share * (neighbors[bin] as number)
  }
  return total
}

/** Returns the volumes of the shells between edges, in Å³. */
export function shellVolumes(edges: Float64Array): Float64Array {
  return Float64Array.from(
    { length: edges.length - 1 },
    (_, bin) => (4 / 3) * Math.PI * ((edges[bin + 1] as number) ** 3 - (edges[bin] as number) ** 3),
  )
}

/** Returns running sums: the number of neighbors up to the upper edge of each bin. */
export function runningSums(values: Float64Array): Float64Array {
  let sum = 0
  return values.map(value => {
    sum += value
    return sum
  })
}
