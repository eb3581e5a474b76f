import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { combineDimensions, type Exponents, noDimension } from './dimension.js'
import { isScale } from './scale.js'
import type { Unit } from './unit.js'

/** The constants that relate quantities of different dimensions in physics. */
const bridges = [
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

/** The error for two units of different dimensions; its hint says which constant leads from one to the other. */
export function incompatible(from: Unit, to: Unit): UnitError {
  const hint = atomHint(from, to) ?? photonHint(from, to) ?? bridgeHint(from, to) ?? wordHint(from) ?? wordHint(to)
  return new UnitError(`${described(from)} cannot be converted to ${described(to)}.`, hint ? { hint } : {})
}

/** The error for a temperature on a scale that is to become a difference, or the other way round. */
export function pointAndDifference(from: Unit, to: Unit): UnitError {
  if (isScale(from)) {
    return new UnitError(`A temperature in ${from} is no difference of temperatures, as ${to} is.`, {
      hint: `Take another temperature from it: value.minus(quantity(0, '${from}')).`,
    })
  }
  return new UnitError(`A difference of temperatures in ${from} is no temperature on a scale, as ${to} is.`, {
    hint: `Add it to a temperature: quantity(0, '${to}').plus(value); as a difference it goes .to('kelvin').`,
  })
}

/** "energy (joule)". */
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

/** What says the colour of a photon. */
const ofPhoton = ['energy', 'frequency', 'wavenumber', 'length']

function photonHint(from: Unit, to: Unit): string | undefined {
  if (!ofPhoton.includes(from.dimension) || !ofPhoton.includes(to.dimension)) return undefined
  return `As for a photon: value.to('${to}', { by: 'photon' }).`
}

function bridgeHint(from: Unit, to: Unit): string | undefined {
  for (const text of bridges) {
    const bridge = cachedUnit(text)
    const product = combineDimensions(from.exponents, bridge.exponents, 1)
    if (same(product, to.exponents)) return `Multiply by one ${text}: value.times(quantity(1, '${text}')).`
    const quotient = combineDimensions(from.exponents, bridge.exponents, -1)
    if (same(quotient, to.exponents)) return `Divide by one ${text}: value.over(quantity(1, '${text}')).`
    const inverted = combineDimensions(bridge.exponents, from.exponents, -1)
    if (same(inverted, to.exponents)) return `Divide one ${text} by it: quantity(1, '${text}').over(value).`
  }
  return same(combineDimensions(noDimension, from.exponents, -1), to.exponents)
    ? "One is the inverse of the other: quantity(1, 'dimensionless').over(value)."
    : undefined
}

function wordHint(unit: Unit): string | undefined {
  return unit.name === 'planck_constant' ? "'h' is Planck's constant here; an hour is 'hour' or 'hr'." : undefined
}

function same(a: Exponents, b: Exponents): boolean {
  return a.every((exponent, index) => Math.abs(exponent - (b[index] as number)) < 1e-9)
}
