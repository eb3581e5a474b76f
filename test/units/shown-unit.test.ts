import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, displayUnit, parseUnit, shownUnit } from '../../src/units/index.js'

const table: Record<string, { offset?: number }> = JSON.parse(
  readFileSync(new URL('nomad-units.json', import.meta.url), 'utf8'),
)
/** Without scales that begin elsewhere than at zero (degree_Celsius): the size of their numbers is that of no measure. */
const names = Object.keys(table).filter(name => table[name]?.offset === undefined)
const systems = ['custom', 'SI', 'atomic'] as const

describe('the unit that suits numbers', () => {
  it.each([
    // What is common in the field keeps the unit of the system.
    [[1e-15, 2e-15], 'second', 'femtosecond'],
    [[-1.9e-18, -3e-18], 'joule', 'electron_volt'],
    [[1.6e-27], 'joule', 'electron_volt'],
    [[2e-13], 'joule', 'electron_volt'],
    [[3e-10], 'meter', 'angstrom'],
    [[1e11], 'pascal', 'gigapascal'],
    [[300], 'kelvin', 'kelvin'],
    [[25], 'degree_Celsius', 'kelvin'],
    [[6e17], '1 / joule', '1 / electron_volt'],
    // Times of a computer, of a calendar and of long dynamics.
    [[1.8e9, 1.81e9], 'second', 'second'],
    [[0, 1.4e9], 'second', 'second'],
    [[0.02, 3600], 'second', 'second'],
    [[3e-12], 'second', 'picosecond'],
    [[4e-8], 'second', 'nanosecond'],
    // What is not of the size of atoms.
    [[1.6e-5], 'meter ** 2', 'centimeter ** 2'],
    [[1.2], 'meter', 'meter'],
    [[5], 'joule', 'joule'],
    [[5], 'newton', 'newton'],
    [[101325], 'pascal', 'bar'],
    [[1], 'pascal', 'pascal'],
    [[3], 'kilogram', 'kilogram'],
    [[5e-6], 'kilogram', 'milligram'],
    [[2], 'gram', 'gram'],
    [[2], 'meV', 'millielectron_volt'],
    [[500], 'nanometer', 'angstrom'],
    [[30], 'minute', 'minute'],
    // What is of the size of atoms where the system's unit is not.
    [[4.6e-26], 'kilogram', 'unified_atomic_mass_unit'],
    [[1e-10], 'newton', 'electron_volt / angstrom'],
    [[3.2e-19], 'coulomb', 'elementary_charge'],
    [[1e13], 'hertz', 'terahertz'],
    [[1e-29], 'coulomb * meter', 'debye'],
    [[1e-23, 2e-23], 'ampere * meter ** 2', 'bohr_magneton'],
    [[3], 'bohr_magneton', 'bohr_magneton'],
    [[1e-3], 'pascal * second', 'millipascal * second'],
    [[20], 'gram / mole', 'kilogram / mole'],
    [[-3.5], 'eV/atom', 'electron_volt / atom'],
    [[-5e-19], 'joule/atom', 'electron_volt / atom'],
    // Products of units that nobody writes.
    [[2700], 'kilogram / meter ** 3', 'gram / centimeter ** 3'],
    [[1000], 'watt / meter ** 2', 'milliwatt / centimeter ** 2'],
    [[200], 'ampere / meter ** 2', 'milliampere / centimeter ** 2'],
    [[95000], '1 / meter', '1 / centimeter'],
    [[0.5], 'coulomb / meter ** 2', 'coulomb / meter ** 2'],
    [[50], 'meter ** 2 / gram', 'meter ** 2 / gram'],
    [[10], '1 / second', '1 / second'],
    [[9e5], 'joule / mole', 'kilojoule / mole'],
    // Without numbers the system decides.
    [[], 'second', 'femtosecond'],
    [[0, Number.NaN, Number.POSITIVE_INFINITY], 'newton', 'newton'],
    [[1e-30], 'percent', 'percent'],
  ])('for %j %s is %s', (numbers, unit, shown) => {
    expect(shownUnit(parseUnit(unit), 'custom', numbers).name).toBe(shown)
    expect(
      shownUnit(
        parseUnit(unit),
        'custom',
        numbers.map(number => -number),
      ).name,
    ).toBe(shown)
  })

  it('is what most numbers need, not the one that is far off', () => {
    expect(shownUnit(parseUnit('meter'), 'custom', [2e-10, 3e-10, 5e3]).name).toBe('angstrom')
    const many = Float64Array.from({ length: 100_001 }, (_, index) => (index % 7 === 0 ? 5 : 3e-10))
    expect(shownUnit(parseUnit('meter'), 'custom', many).name).toBe('angstrom')
  })

  it('is SI where that is wished, and atomic as far as it goes', () => {
    expect(shownUnit(parseUnit('second'), 'SI', [1e-15]).name).toBe('second')
    expect(shownUnit(parseUnit('second'), 'atomic', [1e-15]).name).toBe('atomic_unit_of_time')
    expect(shownUnit(parseUnit('second'), 'atomic', [1.8e9]).name).toBe('second')
    expect(shownUnit(parseUnit('newton'), 'atomic', [1e-8]).name).toBe('atomic_unit_of_force')
  })

  const size = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -40, max: 40 }))
    .map(([digits, power]) => digits * 10 ** power)

  it('measures the same, and is never harder to read than as the schema has it', () => {
    const distance = (value: number) => Math.max(0, -Math.log10(value), Math.log10(value) - 3)
    fc.assert(
      fc.property(fc.constantFrom(...names), size, fc.constantFrom(...systems), (name, value, system) => {
        const unit = parseUnit(name)
        const shown = shownUnit(unit, system, [value])
        expect(shown.dimension).toBe(unit.dimension)
        const number = convert(value, unit, shown)
        if ((number >= 1e-3 && number < 1e5) || system === 'SI') return
        expect(distance(number)).toBeLessThanOrEqual(distance(value))
      }),
      { numRuns: 2000 },
    )
  })

  it("does not depend on the unit that the numbers come in, where the units are the system's or customary", () => {
    fc.assert(
      fc.property(size, fc.constantFrom('joule', 'second', 'meter', 'newton', 'kilogram', 'pascal'), (value, name) => {
        const shown = shownUnit(parseUnit(name), 'custom', [value])
        const other = displayUnit(parseUnit(name), 'custom')
        const again = shownUnit(other, 'custom', [convert(value, name, other)])
        expect(again.name === shown.name || name === 'kilogram' || name === 'newton').toBe(true)
      }),
    )
  })

  it('needs a system that there is', () => {
    expect(() => shownUnit(parseUnit('eV'), 'Custom' as never, [1])).toThrow("Did you mean 'custom'")
  })
})
