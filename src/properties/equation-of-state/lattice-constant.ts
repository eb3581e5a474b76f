import { type CrystalShape, translationCount } from '../structure/same-structure.js'

/** More atoms than these are not searched for translations. */
const mostAtoms = 400

/**
 * Returns the edge of the conventional cube per cube root of the cell's volume, for crystals with a cubic lattice in a
 * primitive cell or in a cube of any size; `undefined` for all others.
 */
export function cubicEdge(shape: CrystalShape): number | undefined {
  const kind = cubicCell(shape.metric)
  if (kind === undefined || shape.species.length > mostAtoms) return undefined
  const shifts = translationCount(shape)
  for (let multiple = 1; multiple ** 3 <= shifts; multiple++) {
    // A cube of side k·a has k³ shifts, times 1, 2 or 4 of a primitive, body- and face-centered lattice.
    const rest = shifts / multiple ** 3
    if (kind === 1 ? [1, 2, 4].includes(rest) : rest === 1) return Math.cbrt(kind) / multiple
  }
  return undefined
}

/** Returns the number of cells in the conventional cube: 1 for a cube, 4 and 2 for primitive cells; by the angles. */
function cubicCell(metric: Float64Array): 1 | 2 | 4 | undefined {
  const [xx = 0, xy = 0, xz = 0, , yy = 0, yz = 0, , , zz = 0] = metric
  const close = (a: number, b: number) => Math.abs(a - b) < 1e-3 * xx
  if (!close(xx, yy) || !close(xx, zz)) return undefined
  const products = [xy, xz, yz]
  if (products.every(one => close(one, 0))) return 1
  // Signs of the vectors may be turned: two of three products are then negative.
  const isOneSign = products.every(one => close(Math.abs(one), Math.abs(xy)))
  const negative = products.filter(one => one < 0).length
  if (isOneSign && close(Math.abs(xy), xx / 2) && negative % 2 === 0) return 4
  return isOneSign && close(Math.abs(xy), xx / 3) && negative % 2 === 1 ? 2 : undefined
}
