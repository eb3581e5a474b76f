import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convert, type Unit, units } from '../../src/units/index.js'

const source = readFileSync(new URL('../../src/units/units.ts', import.meta.url), 'utf8')

/** The lines of documentation: name, SI factor, SI unit, and the offset of temperature scales. */
const documented = [
  ...source.matchAll(
    /\/\*\* `([^`]+)`(?: \((.+?)\))?: ([\d.e+-]+?)(?: ([^ ]+?))?(?:, plus ([\d.]+) K)?\. \*\/\n\s*(\w+):/g,
  ),
].map(([, long, symbol, factor, base, offset, name]) => ({ name, long, symbol, factor, base, offset }))

describe('the units by name', () => {
  it('are all documented', () => {
    expect(documented.map(({ name }) => name)).toEqual(Object.keys(units))
  })

  it.each(documented)('$name is $factor $base', ({ name, long, symbol, factor, base, offset }) => {
    const unit = (units as Record<string, Unit>)[name as string] as Unit
    expect(unit.name).toBe(long)
    if (symbol) expect(unit.symbol).toBe(symbol)
    const size = convert(1, unit, base ?? 'dimensionless') - Number(offset ?? 0)
    expect(Math.abs(size / Number(factor) - 1)).toBeLessThan(1e-12)
  })

  /** CODATA 2018 as NOMAD's registry derives it. */
  it.each([
    ['electron_volt', 1.602176634e-19, 'J'],
    ['hartree', 4.35974472220717e-18, 'J'],
    ['rydberg', 2.179872361103585e-18, 'J'],
    ['calorie', 4.184, 'J'],
    ['kilocalorie / mole', 4184, 'J/mol'],
    ['erg', 1e-7, 'J'],
    ['bohr', 5.2917721090397754e-11, 'm'],
    ['Å', 1e-10, 'm'],
    ['u', 1.6605390666e-27, 'kg'],
    ['Da', 1.6605390666e-27, 'kg'],
    ['m_e', 9.1093837015e-31, 'kg'],
    ['a_u_time', 2.4188843265856806e-17, 's'],
    ['hr', 3600, 's'],
    ['bar', 1e5, 'Pa'],
    ['atm', 101325, 'Pa'],
    ['torr', 133.32236842105263, 'Pa'],
    ['atomic_unit_of_pressure', 29421015696359.54, 'Pa'],
    ['atomic_unit_of_force', 8.238723498238991e-8, 'N'],
    ['atomic_unit_of_electric_field', 5.14220674762318e11, 'V/m'],
    ['deg', 0.017453292519943295, 'rad'],
    ['D', 3.335640951981521e-30, 'C·m'],
    ['atomic_unit_of_temperature', 315775.0248040719, 'K'],
    ['e', 1.602176634e-19, 'C'],
    ['atomic_unit_of_current', 0.006623618237509995, 'A'],
    ['mu_B', 9.274010078362164e-24, 'A·m²'],
    ['kayser', 100, '1/m'],
    ['barn', 1e-28, 'm²'],
    ['k_B', 1.380649e-23, 'J/K'],
    ['h_bar', 1.0545718176461565e-34, 'J·s'],
    ['h', 6.62607015e-34, 'J·s'],
    ['avogadro_number', 6.02214076e23, 'dimensionless'],
    ['hectare', 1e4, 'm²'],
    ['ampere_hour', 3600, 'C'],
  ])('%s is %d %s', (unit, factor, base) => {
    expect(Math.abs(convert(1, unit, base) / factor - 1)).toBeLessThan(1e-12)
  })
})
