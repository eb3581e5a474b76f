import { planck } from '../basics/si-constants.js'
import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { conversion, convertNumber } from './conversion.js'
import { described } from './incompatible.js'
import type { Unit } from './unit.js'

const lightSpeed = 299792458

/** The energy of a photon in joule for each quantity that is proportional to it, in SI: E = h ν = h c ν̃. */
const energyOfOne = new Map([
  ['energy', { unit: 'joule', joules: 1 }],
  ['frequency', { unit: '1 / second', joules: planck }],
  ['wavenumber', { unit: '1 / meter', joules: planck * lightSpeed }],
])

/** Returns true for units of a photon's energy, frequency, wavenumber or wavelength. */
function isPhotonQuantity(unit: Unit): boolean {
  return unit.dimension === 'length' || energyOfOne.has(unit.dimension)
}

/**
 * Returns the conversion between two of a photon's energy, frequency, wavenumber and wavelength in vacuum, as pint's context
 * `spectroscopy`: 1000 cm⁻¹ is 0.12398 eV, 500 nm is 2.4797 eV. A wavelength of zero is an infinite energy. The constants are
 * those of the SI (exact since 2019).
 *
 * @throws UnitError when either unit measures anything else
 */
export function photonConversion(from: Unit, to: Unit): (value: number) => number {
  if (from.dimension === to.dimension) {
    const how = conversion(from, to)
    return value => convertNumber(value, how)
  }
  if (!isPhotonQuantity(from) || !isPhotonQuantity(to)) throw notPhotonQuantities(from, to)
  if (from.dimension === 'length') {
    const wavelength = planck * lightSpeed * (joulesOf(to) * sizeOf(from, 'meter')) ** -1
    return value => wavelength / value
  }
  if (to.dimension === 'length') {
    const wavelength = planck * lightSpeed * (joulesOf(from) * sizeOf(to, 'meter')) ** -1
    return value => wavelength / value
  }
  const factor = joulesOf(from) / joulesOf(to)
  return value => value * factor
}

/** Returns the energy in joule of a photon of one such unit. */
function joulesOf(unit: Unit): number {
  const known = energyOfOne.get(unit.dimension) as { unit: string; joules: number }
  return sizeOf(unit, known.unit) * known.joules
}

function sizeOf(unit: Unit, si: string): number {
  return convertNumber(1, conversion(unit, cachedUnit(si)))
}

function notPhotonQuantities(from: Unit, to: Unit): UnitError {
  return new UnitError(`${described(from)} cannot be converted to ${described(to)}, also not by 'photon'.`, {
    hint: "{ by: 'photon' } converts between energy, frequency, wavenumber and wavelength.",
  })
}
