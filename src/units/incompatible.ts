import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { combineDimensions, type Exponents, noDimension } from './dimension.js'
import { isScale } from './scale.js'
import type { Unit } from './unit.js'

/** The constants that relate quantities of different dimensions in physics. */
const constants = [
  'boltzmann_constant',
  'planck_constant',
  'speed_of_light',
  'planck_constant * speed_of_light',
  'speed_of_light ** 2',
  'elementary_charge',
  'avogadro_constant',
  'molar_gas_constant',
  'atomic_mass_constant * avogadro_constant',
  'radian',
]

/** Returns the error for two units of different dimensions; its hint names the constant that relates them. */
export function incompatible(from: Unit, to: Unit): UnitError {
  const hint = atomHint(from, to) ?? photonHint(from, to) ?? constantHint(from, to) ?? hourHint(from) ?? hourHint(to)
  return new UnitError(`${described(from)} cannot be converted to ${described(to)}.`, hint ? { hint } : {})
}

/** Returns the error for a temperature on a scale that is to become a difference, or the other way round. */
export function pointAndDifference(from: Unit, to: Unit): UnitError {
  if (isScale(from)) {
    return new UnitError(`A temperature in ${from} is no difference of temperatures, as ${to} is.`, {
      hint: `Subtract another temperature: value.minus(quantity(0, '${from}')).`,
    })
  }
  return new UnitError(`A difference of temperatures in ${from} is no temperature on a scale, as ${to} is.`, {
    hint: `Add it to a temperature: quantity(0, '${to}').plus(value); as a difference it goes .to('kelvin').`,
  })
}

/** Returns a unit with its dimension: `energy (joule)`. */
export function described(unit: Unit): string {
  return unit.dimension === unit.name ? unit.name : `${unit.dimension} (${unit.name})`
}

function atomHint(from: Unit, to: Unit): string | undefined {
  if (!hasAtoms(from) && !hasAtoms(to)) return undefined
  const { exponents } = cachedUnit('atom')
  if (same(combineDimensions(from.exponents, exponents, -1), to.exponents)) {
    return "Divide by the number of atoms: value.over(quantity(2, 'atom'))."
  }
  return same(combineDimensions(from.exponents, exponents, 1), to.exponents)
    ? "Multiply by the number of atoms: value.times(quantity(2, 'atom'))."
    : undefined
}

function hasAtoms(unit: Unit): boolean {
  return unit.terms.some(term => term.name === 'atom')
}

/** The dimensions that the law `photon` converts between. */
const photonDimensions = ['energy', 'frequency', 'wavenumber', 'length']

function photonHint(from: Unit, to: Unit): string | undefined {
  if (!photonDimensions.includes(from.dimension) || !photonDimensions.includes(to.dimension)) return undefined
  return `As for a photon: value.to('${to}', { by: 'photon' }).`
}

function constantHint(from: Unit, to: Unit): string | undefined {
  for (const text of constants) {
    const constant = cachedUnit(text)
    const product = combineDimensions(from.exponents, constant.exponents, 1)
    if (same(product, to.exponents)) return `Multiply by one ${text}: value.times(quantity(1, '${text}')).`
    const quotient = combineDimensions(from.exponents, constant.exponents, -1)
    if (same(quotient, to.exponents)) return `Divide by one ${text}: value.over(quantity(1, '${text}')).`
    const inverted = combineDimensions(constant.exponents, from.exponents, -1)
    if (same(inverted, to.exponents)) return `Divide one ${text} by it: quantity(1, '${text}').over(value).`
  }
  return same(combineDimensions(noDimension, from.exponents, -1), to.exponents)
    ? "One is the inverse of the other: quantity(1, 'dimensionless').over(value)."
    : undefined
}

function hourHint(unit: Unit): string | undefined {
  return unit.name === 'planck_constant' ? "'h' is Planck's constant here; an hour is 'hour' or 'hr'." : undefined
}

function same(a: Exponents, b: Exponents): boolean {
  return a.every((exponent, index) => Math.abs(exponent - (b[index] as number)) < 1e-9)
}
