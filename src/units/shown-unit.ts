import { cachedUnit } from './cached-unit.js'
import { conversion } from './conversion.js'
import { customaryReplacement, customaryUnits } from './customary.js'
import { displayUnit, type UnitSystem } from './display-unit.js'
import { isScale } from './scale.js'
import type { Unit } from './unit.js'

/** Numbers from here to `maxReadable` are easy to read: the unit of the system stays for them. */
const minReadable = 1e-3
const maxReadable = 1e5
/** The same for times: fs become ps earlier, as on axes. */
const maxReadableTime = 2000

/** The powers of ten by which a unit is much easier to read than another. */
const muchNearer = 2

/** The most numbers that are looked at to find the typical one. */
const maxSample = 10_000

/**
 * Returns the unit in which numbers are shown, in tables and on axes alike.
 *
 * It is the unit of the system (`displayUnit`) if the typical number (the median of those that are not 0) then lies between
 * 0.001 and 100 000 (of a time: 2000), and is not a hundred times nearer to 1 … 1000 in the unit that the numbers come in.
 * Otherwise it is the unit in which the typical number is nearest to 1 … 1000, of these two and the customary units of the
 * dimension: the start of a run is in seconds and not 10²⁴ fs, forces are in eV/Å and not 10⁻¹⁰ N, an atom's mass is in u.
 *
 * `SI` always stays SI, and `atomic` has no customary units. Without numbers, and for temperatures on a scale, it is the
 * unit of the system; if that is a product that nobody writes (kg/Å³), it is the customary one (g/cm³).
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
  const instead = system === 'custom' && isProduct(usual) ? customaryReplacement(unit.dimension) : undefined
  return instead === undefined ? usual : (cachedUnit(instead) as Unit<D>)
}

/** Returns true for a unit that `customaryReplacement` may replace; an energy for an atom stays what it is. */
function isProduct({ terms }: Unit): boolean {
  return terms.length > 1 && !terms.some(term => term.name === 'atom')
}

/** Returns the median of all numbers that are neither 0 nor infinite, without their sign. Of very many numbers it looks at every n-th. */
function typicalSize(numbers: ArrayLike<number>): number | undefined {
  const step = Math.max(1, Math.ceil(numbers.length / maxSample))
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
  return size >= minReadable && size < (dimension === 'time' ? maxReadableTime : maxReadable)
}

/** Returns by how many powers of ten a number lies outside 1 … 1000. */
function distance(size: number): number {
  const power = Math.log10(size)
  return Math.max(0, -power, power - 3)
}
