import { cachedUnit } from './cached-unit.js'
import { conversion } from './conversion.js'
import { customaryInstead, customaryUnits } from './customary.js'
import { displayUnit, type UnitSystem } from './display-unit.js'
import { isScale } from './scale.js'
import type { Unit } from './unit.js'

/** Numbers from here … */
const least = 1e-3
/** … to here are easy to read: the unit of the system stays for them. Times in fs give way to ps earlier, as on axes. */
const most = 1e5
const mostTime = 2000

/** So many powers of ten make a unit much easier to read than another. */
const muchNearer = 2

/** So many numbers say how large all are. */
const enough = 10_000

/**
 * The unit in which numbers are shown, in tables and on axes alike: that of the system (`displayUnit`) where the typical
 * number (the median of those that are not 0) then lies between 0.001 and 100 000 (of a time: 2000), and the unit that the
 * numbers come in is not nearer by a hundred times. Else it is, of these two and the units that are customary for the
 * dimension, the one in which the typical number is nearest to 1 … 1000: the start of a run is in seconds and not 10²⁴ fs,
 * forces are in eV/Å and not 10⁻¹⁰ N, an atom's mass is in u.
 *
 * `SI` always stays SI, and `atomic` knows no customary units. Without numbers, and for temperatures on a scale, it is the
 * unit of the system; where that is a product that nobody writes (kg/Å³), the customary one (g/cm³).
 *
 * @param unit the unit that the numbers come in
 * @throws UnitError when there is no such system
 */
export function shownUnit<D extends string>(unit: Unit<D>, system: UnitSystem, numbers: ArrayLike<number>): Unit<D> {
  const usual = usualUnit(unit, system)
  if (system === 'SI' || isScale(unit) || unit.dimension === 'dimensionless') return usual
  const size = typicalSize(numbers)
  if (size === undefined) return usual
  const usualSize = sizeIn(usual, unit, size)
  // An author's own grams or meV stay where they are much easier to read.
  if (isReadable(usualSize, unit) && distance(usualSize) - distance(size) < muchNearer) return usual
  const customary = system === 'custom' ? customaryUnits(unit.dimension, unit.name) : []
  let best = usual as Unit
  for (const candidate of [...customary.map(cachedUnit), unit]) {
    if (distance(sizeIn(candidate, unit, size)) < distance(sizeIn(best, unit, size))) best = candidate
  }
  return best as Unit<D>
}

function usualUnit<D extends string>(unit: Unit<D>, system: UnitSystem): Unit<D> {
  const usual = displayUnit(unit, system)
  const instead = system === 'custom' && isProduct(usual) ? customaryInstead(unit.dimension) : undefined
  return instead === undefined ? usual : (cachedUnit(instead) as Unit<D>)
}

/** True for what `customaryInstead` may take the place of; an energy for an atom stays what it is. */
function isProduct({ terms }: Unit): boolean {
  return terms.length > 1 && !terms.some(term => term.name === 'atom')
}

/** The median of all numbers that are neither 0 nor infinite, without their sign; of very many a part is looked at. */
function typicalSize(numbers: ArrayLike<number>): number | undefined {
  const step = Math.max(1, Math.ceil(numbers.length / enough))
  const sizes: number[] = []
  for (let index = 0; index < numbers.length; index += step) {
    const size = Math.abs(numbers[index] as number)
    if (size > 0 && size < Number.POSITIVE_INFINITY) sizes.push(size)
  }
  return Float64Array.from(sizes).sort()[sizes.length >> 1]
}

function sizeIn(candidate: Unit, unit: Unit, size: number): number {
  const { factor, divisor } = conversion(unit, candidate)
  return (size * factor) / divisor
}

function isReadable(size: number, { dimension }: Unit): boolean {
  return size >= least && size < (dimension === 'time' ? mostTime : most)
}

/** How many powers of ten a number lies off 1 … 1000. */
function distance(size: number): number {
  const power = Math.log10(size)
  return Math.max(0, -power, power - 3)
}
