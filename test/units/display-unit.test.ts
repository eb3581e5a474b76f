import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { displayUnit, parseUnit } from '../../src/units/index.js'

describe('the unit in which a system shows', () => {
  it.each([
    ['joule', 'electron_volt', 'joule', 'hartree'],
    ['hartree', 'electron_volt', 'joule', 'hartree'],
    ['meter ** 3', 'angstrom ** 3', 'meter ** 3', 'atomic_unit_of_length ** 3'],
    ['1 / joule', '1 / electron_volt', '1 / joule', '1 / hartree'],
    [
      'joule / meter ** 3',
      'electron_volt / angstrom ** 3',
      'joule / meter ** 3',
      'hartree / atomic_unit_of_length ** 3',
    ],
    [
      'kilogram / meter ** 3',
      'kilogram / angstrom ** 3',
      'kilogram / meter ** 3',
      'electron_mass / atomic_unit_of_length ** 3',
    ],
    ['pascal', 'gigapascal', 'pascal', 'atomic_unit_of_pressure'],
    ['newton', 'newton', 'newton', 'atomic_unit_of_force'],
    [
      'newton / meter ** 2',
      'newton / angstrom ** 2',
      'newton / meter ** 2',
      'atomic_unit_of_force / atomic_unit_of_length ** 2',
    ],
    ['radian', 'degree', 'radian', 'radian'],
    ['second', 'femtosecond', 'second', 'atomic_unit_of_time'],
    ['meter / second', 'angstrom / femtosecond', 'meter / second', 'atomic_unit_of_length / atomic_unit_of_time'],
    ['joule / kelvin', 'electron_volt / kelvin', 'joule / kelvin', 'hartree / atomic_unit_of_temperature'],
    ['degree_Celsius', 'kelvin', 'kelvin', 'atomic_unit_of_temperature'],
    ['gram / mole', 'kilogram / mole', 'kilogram / mole', 'electron_mass / mole'],
    ['kilojoule / avogadro_number', 'electron_volt', 'joule', 'hartree'],
    ['bohr_magneton', 'bohr_magneton', 'ampere * meter ** 2', 'atomic_unit_of_current * atomic_unit_of_length ** 2'],
    ['reciprocal_centimeter', 'reciprocal_centimeter', '1 / meter', '1 / atomic_unit_of_length'],
    ['100 meter', 'angstrom', 'meter', 'atomic_unit_of_length'],
    ['dimensionless', 'dimensionless', 'dimensionless', 'dimensionless'],
    ['percent', 'percent', 'percent', 'percent'],
    ['hertz', 'hertz', 'hertz', 'hertz'],
    ['coulomb / meter ** 2', 'coulomb / angstrom ** 2', 'coulomb / meter ** 2', 'coulomb / atomic_unit_of_length ** 2'],
  ])('for %s is %s, %s, %s', (unit, custom, si, atomic) => {
    expect(displayUnit(parseUnit(unit), 'custom').name).toBe(custom)
    expect(displayUnit(parseUnit(unit), 'SI').name).toBe(si)
    expect(displayUnit(parseUnit(unit), 'atomic').name).toBe(atomic)
  })

  it('keeps the dimension of every unit of the schema', () => {
    const names = Object.keys(JSON.parse(readFileSync(new URL('nomad-units.json', import.meta.url), 'utf8')))
    for (const name of names) {
      for (const system of ['custom', 'SI', 'atomic'] as const) {
        expect(displayUnit(parseUnit(name), system).dimension).toBe(parseUnit(name).dimension)
      }
    }
  })

  it('needs a system that there is', () => {
    expect(() => displayUnit(parseUnit('eV'), 'Custom' as never)).toThrow("Did you mean 'custom'")
    expect(() => displayUnit(parseUnit('eV'), 'constructor' as never)).toThrow('There is no unit system')
  })
})
