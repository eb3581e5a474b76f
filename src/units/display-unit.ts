import { didYouMean, UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { baseDimensions, dimensionKey } from './dimension.js'
import { pairCache } from './pair-cache.js'
import type { Term } from './term.js'
import { Unit } from './unit.js'

/**
 * A unit system, in which tables and figures show numbers: `'custom'` (eV, Å, GPa, fs, degrees: what people in the field use,
 * and NOMAD's default), `'SI'`, or `'atomic'` (hartree, bohr, electron mass).
 */
export type UnitSystem = 'custom' | 'SI' | 'atomic'

const si = {
  energy: 'joule',
  length: 'meter',
  pressure: 'pascal',
  time: 'second',
  angle: 'radian',
  mass: 'kilogram',
  force: 'newton',
  current: 'ampere',
  temperature: 'kelvin',
  substance: 'mole',
  luminosity: 'candela',
  information: 'bit',
  pixel: 'pixel',
  charge: 'coulomb',
  voltage: 'volt',
  frequency: 'hertz',
  power: 'watt',
  resistance: 'ohm',
  conductance: 'siemens',
  capacitance: 'farad',
  inductance: 'henry',
  'magnetic flux': 'weber',
  'magnetic field': 'tesla',
  'luminous flux': 'lumen',
  luminance: 'nit',
  illuminance: 'lux',
  'catalytic activity': 'katal',
}

const systems: Record<UnitSystem, Map<string, string>> = {
  SI: new Map(Object.entries(si)),
  custom: new Map(
    Object.entries({
      ...si,
      energy: 'electron_volt',
      length: 'angstrom',
      pressure: 'gigapascal',
      time: 'femtosecond',
      angle: 'degree',
    }),
  ),
  atomic: new Map(
    Object.entries({
      ...si,
      energy: 'hartree',
      length: 'atomic_unit_of_length',
      pressure: 'atomic_unit_of_pressure',
      time: 'atomic_unit_of_time',
      mass: 'electron_mass',
      force: 'atomic_unit_of_force',
      current: 'atomic_unit_of_current',
      temperature: 'atomic_unit_of_temperature',
    }),
  ),
}

/**
 * Returns the unit in which a system shows values of a unit: each factor is replaced by the system's unit of its dimension, so
 * that `joule / meter ** 3` becomes `electron_volt / angstrom ** 3` and not a pressure. A factor that the system has no
 * unit for (a Bohr magneton, a reciprocal centimeter), and `atom`, stays in `custom`, and is split into base units in `SI` and `atomic`.
 * Pure numbers (`avogadro_number`) are dropped beside a dimension. `unit` and the result always have the same dimension.
 *
 * @throws UnitError when there is no such system
 */
export function displayUnit<D extends string>(unit: Unit<D>, system: UnitSystem): Unit<D> {
  if (!Object.hasOwn(systems, system)) {
    const names = Object.keys(systems)
    throw new UnitError(`There is no unit system '${system}', only ${names.join(', ')}.${didYouMean(system, names)}`)
  }
  return shownIn(unit, system) as Unit<D>
}

const shownIn = pairCache((unit: Unit, system: UnitSystem): Unit => {
  if (unit.dimension === 'dimensionless') return unit
  const terms = unit.terms.flatMap(term => replaced(term, system))
  return cachedUnit(new Unit(terms).name)
})

function replaced(term: Term, system: UnitSystem): Term[] {
  const dimension = dimensionKey(term.definition.dimension)
  if (dimension === 'dimensionless') return []
  // An energy for an atom is no energy for a mole.
  if (system === 'custom' && term.name === 'atom') return [term]
  const name = systems[system].get(dimension)
  if (name) return powerOf(name, term.exponent)
  if (system === 'custom') return [term]
  return baseDimensions.flatMap((base, index) =>
    powerOf(systems[system].get(base) as string, (term.definition.dimension[index] as number) * term.exponent),
  )
}

function powerOf(name: string, exponent: number): Term[] {
  return cachedUnit(name).terms.map(term => ({ ...term, exponent: term.exponent * exponent }))
}
