import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UnitError } from '../../src/errors/index.js'
import { convert, parseUnit } from '../../src/units/index.js'

/** The 146 unit expressions of NOMAD's schema and of the plugins' schemas, with what its registry makes of them. */
const table: Record<string, { factor: number; offset?: number; base: string; short: string }> = JSON.parse(
  readFileSync(new URL('nomad-units.json', import.meta.url), 'utf8'),
)
const rows = Object.entries(table).map(([name, row]) => ({ name, ...row }))

describe('the units of the schema', () => {
  it('are 146', () => expect(rows).toHaveLength(146))

  it.each(rows)('have $name with its factor and its symbol', ({ name, factor, offset = 0, base, short }) => {
    const unit = parseUnit(name)
    expect(unit.name).toBe(name)
    expect(Math.abs((convert(1, unit, base) - offset) / factor - 1)).toBeLessThan(1e-12)
    expect(parseUnit(base).name).toBe(base)
    expect(parseUnit(short)).toBe(unit)
    expect(parseUnit(unit.symbol)).toBe(unit)
  })
})

describe('reading unit expressions', () => {
  it.each([
    ['kg*m/s**2', 'kilogram * meter / second ** 2'],
    ['kilogram meter per second squared', 'kilogram * meter / second ** 2'],
    ['N·m', 'meter * newton'],
    ['Å^3', 'angstrom ** 3'],
    ['\u212b³', 'angstrom ** 3'],
    ['A\u030a', 'angstrom'],
    ['cubic angstrom', 'angstrom ** 3'],
    ['eV/Å', 'electron_volt / angstrom'],
    ['J kg⁻¹ K⁻¹', 'joule / kelvin / kilogram'],
    ['J/(kg·K)', 'joule / kelvin / kilogram'],
    ['J/kg K', 'joule * kelvin / kilogram'],
    ['1/(1/s)', 'second'],
    ['(kg*m)**2/s', 'kilogram ** 2 * meter ** 2 / second'],
    ['m**(1/2)', 'meter ** 0.5'],
    ['m**0.5 * m**-0.5', 'dimensionless'],
    ['m/m', 'dimensionless'],
    ['km/m', 'kilometer / meter'],
    ['', 'dimensionless'],
    ['  1 ', 'dimensionless'],
    ['dimensionless * meter', 'meter'],
    ['100 m', '100 * meter'],
    ['1e-3 / m', '0.001 / meter'],
    ['bohr', 'atomic_unit_of_length'],
    ['a_0', 'atomic_unit_of_length'],
    ['amu', 'unified_atomic_mass_unit'],
    ['atm', 'standard_atmosphere'],
    ['cm_1', 'reciprocal_centimeter'],
    ['h', 'planck_constant'],
    ['hr', 'hour'],
    ['µm', 'micrometer'],
    ['μm', 'micrometer'],
    ['um', 'micrometer'],
    ['dam', 'decameter'],
    ['dekameter', 'decameter'],
    ['kiloeV', 'kiloelectron_volt'],
    ['KiB', 'kibibyte'],
    ['cd', 'candela'],
    ['Pa', 'pascal'],
    ['fs', 'femtosecond'],
    ['metres', 'meter'],
    ['electron_volts', 'electron_volt'],
    ['degC', 'degree_Celsius'],
    ['°C', 'degree_Celsius'],
    ['delta_degC', 'delta_degree_Celsius'],
    ['Δ°C', 'delta_degree_Celsius'],
    ['degC / m', 'delta_degree_Celsius / meter'],
    ['%', 'percent'],
    ['ppm', 'ppm'],
    ['mu_B', 'bohr_magneton'],
    ['µ_B', 'bohr_magneton'],
    ['ħ', 'dirac_constant'],
    ['D', 'debye'],
    ['u', 'unified_atomic_mass_unit'],
    ['M', 'molar'],
    ['P', 'poise'],
    ['G', 'gauss'],
    ['R', 'molar_gas_constant'],
    ['eu', 'entropy_unit'],
    ['c', 'speed_of_light'],
    ['e', 'elementary_charge'],
    ['k', 'boltzmann_constant'],
    ['fm', 'femtometer'],
    ['Ω', 'ohm'],
    ['\u2126', 'ohm'],
  ])('%s is %s', (text, name) => {
    expect(parseUnit(text).name).toBe(name)
  })

  it.each([
    ['angstroem', "There is no unit 'angstroem'. Did you mean 'angstrom'"],
    ['kilojule', "Did you mean 'kilojoule'"],
    ['eV / atomm', "There is no unit 'atomm' in 'eV / atomm'."],
    ['Ev', "Did you mean 'eV'"],
    ['min', "A minute is 'minute'."],
    ['day', "Write '24 hour'."],
    ['t', "A tonne is 'metric_ton'."],
    ['light_year', "Write 'parsec'"],
    ['me', "There is no unit 'me'."],
    ['eVs', "There is no unit 'eVs'."],
    ['__proto__', "There is no unit '__proto__'."],
    ['constructor', "There is no unit 'constructor'."],
  ])('%s is unknown, and the message helps', (text, message) => {
    expect(() => parseUnit(text)).toThrow(UnitError)
    expect(() => parseUnit(text)).toThrow(message)
  })

  it.each([
    '(',
    ')',
    'm)',
    '(m',
    '1/',
    '*m',
    'm//s',
    'm**',
    'm**m',
    'm**1e9',
    'm**(1/0)',
    'm**2**3',
    'm ** 33 * m ** 32',
    '-1 m',
    '0 m',
    '1e400 m',
    'm/0',
    'm@s',
    'm;s',
    '<script>',
    '(m**64)**64',
    'm^^2',
    'm--2',
    'm²³⁴⁵⁶',
  ])('%s is an error', text => {
    expect(() => parseUnit(text)).toThrow(UnitError)
  })

  it.each([
    ['a huge text', 'm*'.repeat(1e6)],
    ['deep parentheses', `${'('.repeat(200)}m${')'.repeat(200)}`],
    ['endless parentheses', '('.repeat(1e6)],
    ['endless signs in an exponent', `m**${'-'.repeat(400)}1`],
    ['many divisions', '1/'.repeat(200)],
    ['a long word', 'a'.repeat(499)],
    ['a long number', '9'.repeat(499)],
    ['dots', '.'.repeat(499)],
    ['squares of squares', `${'square '.repeat(70)}m`],
    ['marks that combine', `m${'\u0301'.repeat(498)}`],
    ['half a character', '\ud800'],
  ])('%s ends in an error, at once and briefly', (_, text) => {
    const start = performance.now()
    expect(() => parseUnit(text)).toThrow(UnitError)
    expect(performance.now() - start).toBeLessThan(1000)
    try {
      parseUnit(text)
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(400)
    }
  })

  it('refuses what is no text', () => {
    for (const wrong of [null, undefined, 5, {}, []]) expect(() => parseUnit(wrong as never)).toThrow(UnitError)
  })

  it('gives the same object for the same unit', () => {
    expect(parseUnit('J/m³')).toBe(parseUnit('joule / meter ** 3'))
    expect(parseUnit(parseUnit('eV'))).toBe(parseUnit('eV'))
    expect(parseUnit('u').equals(parseUnit('amu'))).toBe(true)
    expect(parseUnit('N*m').equals(parseUnit('J'))).toBe(false)
    expect(parseUnit('N*m').dimension).toBe('energy')
  })
})

describe('writing units', () => {
  it.each([
    ['joule / meter ** 3', 'J/m³'],
    ['1 / joule', '1/J'],
    ['electron_volt', 'eV'],
    ['angstrom ** 3', 'Å³'],
    ['joule / kelvin / kilogram', 'J/(K·kg)'],
    ['kilogram * meter / second ** 2', 'kg·m/s²'],
    ['gigapascal', 'GPa'],
    ['kilobit', 'kilobit'],
    ['reciprocal_centimeter', 'cm⁻¹'],
    ['1 / reciprocal_centimeter', '1/cm_1'],
    ['meter ** 0.5', 'm^0.5'],
    ['meter ** 12', 'm¹²'],
    ['dimensionless', ''],
    ['100 meter', '100·m'],
    ['degC', '°C'],
    ['microsecond', 'µs'],
  ])('%s is %s in short', (name, symbol) => {
    expect(parseUnit(name).symbol).toBe(symbol)
  })

  it('names dimensions, or writes their formula', () => {
    expect(parseUnit('hartree').dimension).toBe('energy')
    expect(parseUnit('joule / meter ** 2').dimension).toBe('mass / time ** 2')
    expect(parseUnit('N * m').dimension).toBe('energy')
    expect(parseUnit('radian').dimension).toBe('angle')
    expect(parseUnit('percent').dimension).toBe('dimensionless')
  })

  it('prints and serialises as its long name', () => {
    expect(`${parseUnit('Å')}`).toBe('angstrom')
    expect(JSON.stringify({ unit: parseUnit('eV') })).toBe('{"unit":"electron_volt"}')
  })
})
