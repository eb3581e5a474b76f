import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { DataError, UnitError } from '../../src/errors/index.js'
import { kind } from '../../src/present.js'
import { convert, fromRaw, nestedView, parseUnit, Quantity, quantity, units } from '../../src/units/index.js'

describe('a single number', () => {
  const energy = quantity(-1.8e-15, 'joule')

  it('has magnitude, unit, dimension and shape', () => {
    expect(energy.magnitude).toBe(-1.8e-15)
    expect(energy.unit).toBe('joule')
    expect(energy.units).toBe(units.joule)
    expect(energy.dimension).toBe('energy')
    expect(energy.shape).toEqual([])
    expect(energy.flat()).toEqual(Float64Array.of(-1.8e-15))
    expect(energy[kind]).toBe('quantity')
  })

  it('has a text, and shows itself', () => {
    expect(String(energy)).toBe('-1.8e-15 joule')
    expect(`${energy}`).toBe('-1.8e-15 joule')
    expect(inspect(energy)).toBe('-1.8e-15 joule')
    expect(String(quantity(3, 'dimensionless'))).toBe('3 dimensionless')
    expect(JSON.stringify(energy)).toBe('{"magnitude":-1.8e-15,"unit":"joule"}')
  })

  it('is no number', () => {
    const value = energy as unknown as number
    expect(() => value + 1).toThrow(/\.magnitude/)
    expect(() => value < 1).toThrow(UnitError)
    expect(() => +value).toThrow(UnitError)
  })

  it.each([
    [1, 'hartree', 'eV', 27.211386245988],
    [1, 'rydberg', 'hartree', 0.5],
    [1, 'eV', 'meV', 1000],
    [1, 'kcal', 'J', 4184],
    [3, 'angstrom', 'nm', 0.3],
    [1, 'bohr', 'Å', 0.5291772109039773],
    [160.2176634, 'GPa', 'eV/Å^3', 1],
    [1, 'byte', 'bit', 8],
    [180, 'degree', 'rad', Math.PI],
    [50, 'percent', 'dimensionless', 0.5],
    [1, 'kilojoule / avogadro_number', 'eV', 0.01036426965268],
    [20, 'degC', 'kelvin', 293.15],
    [0, 'kelvin', 'degC', -273.15],
    [212, 'degF', 'degC', 100],
    [1, 'degC', 'millikelvin', 274150],
    [5, 'delta_degC', 'kelvin', 5],
    [9, 'delta_degF', 'delta_degC', 5],
    [1, 'J/degC', 'J/K', 1],
    [2, '10 meter', 'meter', 20],
    [1, 'metric_ton', 'kg', 1000],
  ])('%d %s is, in %s, %d', (value, from, to, expected) => {
    expect(quantity(value, from).to(to).magnitude).toBeCloseTo(expected, 9)
    expect(convert(value, from, to)).toBe(quantity(value, from).to(to).magnitude)
  })

  it('converts powers of ten without noise', () => {
    expect(quantity(3, 'Å').to('m').magnitude).toBe(3e-10)
    expect(quantity(7, 'fs').to('s').magnitude).toBe(7e-15)
    expect(quantity(2.5e-10, 'm').to('Å').magnitude).toBe(2.5)
  })

  it('keeps missing numbers missing', () => {
    expect(quantity(null, 'eV').magnitude).toBeNaN()
    expect(quantity(Number.NaN, 'degC').to('K').magnitude).toBeNaN()
    expect(fromRaw(null, units.eV).to('J').magnitude).toBeNaN()
    expect(JSON.stringify(quantity(null, 'eV'))).toBe('{"magnitude":null,"unit":"electron_volt"}')
  })
})

describe('what cannot be converted', () => {
  it.each([
    ['joule', 'meter', 'energy (joule) cannot be converted to length (meter)'],
    ['eV', '1/m', "As for a photon: value.to('1 / meter', { by: 'photon' })"],
    ['1/cm', 'eV', "As for a photon: value.to('electron_volt', { by: 'photon' })"],
    ['nm', 'eV', "As for a photon: value.to('electron_volt', { by: 'photon' })"],
    ['m', 'Hz', "As for a photon: value.to('hertz', { by: 'photon' })"],
    ['K', 'J', "value.times(quantity(1, 'boltzmann_constant'))"],
    ['eV', 'K', "value.over(quantity(1, 'boltzmann_constant'))"],
    ['THz', 'meV', "As for a photon: value.to('millielectron_volt', { by: 'photon' })"],
    ['eV/atom', 'eV', "Multiply by the number of atoms: value.times(quantity(2, 'atom'))"],
    ['J', 'eV/atom', "Divide by the number of atoms: value.over(quantity(2, 'atom'))"],
    ['eV', 'kJ/mol', "value.times(quantity(1, 'avogadro_constant'))"],
    ['electron_mass', 'eV', "value.times(quantity(1, 'speed_of_light ** 2'))"],
    ['s', 'Hz', "quantity(1, 'dimensionless').over(value)"],
    ['degree', 'dimensionless', "value.over(quantity(1, 'radian'))"],
    ['h', 's', "'h' is Planck's constant here; an hour is 'hour' or 'hr'."],
    ['joule', 'candela', 'energy (joule) cannot be converted to luminosity (candela)'],
  ])('%s to %s says what helps', (from, to, message) => {
    expect(() => quantity(1, from).to(to)).toThrow(UnitError)
    expect(() => quantity(1, from).to(to)).toThrow(message)
  })

  it('is possible by the way that the hint says', () => {
    const hc = quantity(1, 'planck_constant * speed_of_light')
    expect(quantity(1, 'eV').over(hc).to('1/cm').magnitude).toBeCloseTo(8065.543937, 5)
    expect(hc.over(quantity(500, 'nm')).to('eV').magnitude).toBeCloseTo(2.479684, 5)
    expect(quantity(1, 'eV').to('1/cm', { by: 'photon' }).magnitude).toBeCloseTo(8065.543937, 5)
    expect(quantity(-8, 'eV/atom').times(quantity(2, 'atom')).to('eV').magnitude).toBeCloseTo(-16, 12)
    expect(quantity(-16, 'eV').over(quantity(2, 'atom')).to('eV/atom').magnitude).toBeCloseTo(-8, 12)
    expect(quantity(300, 'K').times(quantity(1, 'boltzmann_constant')).to('meV').magnitude).toBeCloseTo(25.852, 3)
  })

  it('names a factor that no number holds', () => {
    expect(() => convert(1, 'yottameter ** 60', 'yoctometer ** 60')).toThrow(UnitError)
  })
})

describe('an array', () => {
  const raw = [
    [1, 2, 3],
    [4, null, 6],
  ]
  const forces = quantity(raw, 'newton')

  it('is a nested view over one block', () => {
    expect(forces.shape).toEqual([2, 3])
    expect(forces.magnitude[1]).toEqual(Float64Array.of(4, Number.NaN, 6))
    expect(forces.magnitude[0]?.buffer).toBe(forces.magnitude[1]?.buffer)
    expect(forces.flat().buffer).toBe(forces.magnitude[0]?.buffer)
    expect(forces.magnitude).toBe(forces.magnitude)
    expect(forces.raw).not.toBe(raw)
  })

  it('is a plain Float64Array in one dimension', () => {
    expect(quantity([1, 2], 'eV').magnitude).toEqual(Float64Array.of(1, 2))
    expect(quantity(Int32Array.of(1, 2), 'eV').to('meV').magnitude).toEqual(Float64Array.of(1000, 2000))
  })

  it('does not change when its source does', () => {
    const source = Float64Array.of(1, 2)
    const copy = quantity(source, 'eV')
    source[0] = 9
    expect(copy.magnitude[0]).toBe(1)
  })

  it('converts item by item', () => {
    const converted = forces.to('millinewton')
    expect(converted.shape).toEqual([2, 3])
    expect([...converted.flat()]).toEqual([1000, 2000, 3000, 4000, Number.NaN, 6000])
    expect([...quantity([0, 20], 'degC').to('K').magnitude]).toEqual([273.15, 293.15])
  })

  it('is shown abbreviated, with its shape', () => {
    expect(inspect(quantity(new Float64Array(72).fill(0.1), 'N'))).toBe(
      'Quantity [72] newton [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, …]',
    )
    expect(inspect(forces)).toBe('Quantity [2, 3] newton [[1, 2, 3], [4, NaN, 6]]')
    expect(String(forces)).toBe('[[1, 2, 3], [4, NaN, 6]] newton')
    expect(JSON.stringify(forces)).toBe('{"magnitude":[[1,2,3],[4,null,6]],"unit":"newton"}')
  })

  it('may be empty, or have many dimensions', () => {
    expect(quantity([], 'eV').shape).toEqual([0])
    expect(quantity([[], []], 'eV').shape).toEqual([2, 0])
    const deep = quantity([[[[1, 2]], [[3, 4]]]], 'eV')
    expect(deep.shape).toEqual([1, 2, 1, 2])
    expect(nestedView([[[1], [2]]])).toEqual([[Float64Array.of(1), Float64Array.of(2)]])
  })

  it('from an archive is not looked at before it is read', () => {
    const ragged = fromRaw([[1, 2], [3]], units.eV)
    expect(ragged.unit).toBe('electron_volt')
    expect(() => ragged.magnitude).toThrow(DataError)
    expect(() => ragged.magnitude).toThrow('The array is ragged: 1 items at [1], where 2 were expected')
    expect(ragged.raw).toEqual([[1, 2], [3]])
    expect(String(ragged)).toBe('[[1, 2], [3]] electron_volt')
    expect(JSON.stringify(ragged)).toBe('{"magnitude":[[1,2],[3]],"unit":"electron_volt"}')
    expect(() => ragged.to('J')).toThrow(DataError)
  })

  it.each([
    [
      [
        [1, 2],
        [3, 'x'],
      ],
      "A number was expected at [1][1], found the text 'x'",
    ],
    [[1, [2]], 'A number was expected at [1], found an array of 1 items'],
    [[[1], null], 'An array was expected at [1], found null'],
    [[1, true], 'A number was expected at [1], found true'],
    ['five', "A number was expected, found the text 'five'"],
    [undefined, 'A number was expected, found undefined'],
    [{}, 'An array of numbers was expected, found an object'],
  ])('of %j is an error that says where', (wrong, message) => {
    expect(() => quantity(wrong as never, 'eV')).toThrow(DataError)
    expect(() => quantity(wrong as never, 'eV')).toThrow(message)
    expect(() => fromRaw(wrong, units.eV).magnitude).toThrow(message)
  })

  it('that promises more than it holds takes no memory', () => {
    const rows = Array.from({ length: 1e5 }, (_, index) => (index === 0 ? new Array(1e5).fill(0) : []))
    expect(() => quantity(rows, 'eV')).toThrow('ragged')
    let deep: unknown = 1
    for (let index = 0; index < 1e5; index++) deep = [deep]
    expect(() => quantity(deep as never, 'eV')).toThrow('at most 16 dimensions')
    expect(String(fromRaw(deep, units.eV))).toBe('[[[[[…]]]]] electron_volt')
  })
})

describe('arithmetic', () => {
  const energy = quantity(1, 'eV')
  const energies = quantity([1, 2, Number.NaN], 'eV')

  it('adds in the unit of the left', () => {
    expect(energy.plus(quantity(1, 'hartree')).unit).toBe('electron_volt')
    expect(energy.plus(quantity(1, 'hartree')).magnitude).toBeCloseTo(28.211386245988, 12)
    expect(String(quantity(1, 'meter').minus(quantity(25, 'centimeter')))).toBe('0.75 meter')
    expect([...energies.plus(energy).magnitude]).toEqual([2, 3, Number.NaN])
    expect([...energy.minus(energies).magnitude]).toEqual([0, -1, Number.NaN])
    expect([...energies.plus(energies).magnitude]).toEqual([2, 4, Number.NaN])
  })

  it('refuses other dimensions, bare numbers and other shapes', () => {
    expect(() => energy.plus(quantity(1, 'meter') as never)).toThrow('length (meter) cannot be converted to energy')
    expect(() => energy.plus(1 as never)).toThrow('.plus needs a quantity, not the number 1')
    expect(() => energy.times('2' as never)).toThrow(UnitError)
    expect(() => energies.plus(quantity([1, 2], 'eV'))).toThrow(DataError)
    expect(() => energies.plus(quantity([[1, 2]], 'eV'))).toThrow('Arrays of shape [3] and [1, 2]')
  })

  it.each([
    [2, 'J/m²', 3, 'm²', '6 joule'],
    [2, 'eV/Å', 1, 'nm', '20 electron_volt'],
    [2, 'm', 50, 'cm', '1 meter ** 2'],
    [2, 'N', 3, 'm', '6 meter * newton'],
    [2, 'Hz', 3, 's', '6 dimensionless'],
    [50, 'percent', 2, 'eV', '100 electron_volt * percent'],
    [2, 'dimensionless', 3, 'percent', '6 percent'],
    [50, 'percent', 50, 'percent', '0.25 dimensionless'],
  ])('%d %s times %d %s is %s', (a, unit, b, other, text) => {
    expect(String(quantity(a, unit).times(quantity(b, other)))).toBe(text)
  })

  it.each([
    [6, 'J', 3, 'm²', '2 joule / meter ** 2'],
    [6, 'eV', 3, 'eV', '2 dimensionless'],
    [1, 'm', 1, 'cm', '100 dimensionless'],
    [6, 'm', 3, 's', '2 meter / second'],
    [1, 'eV', 0, 's', 'Infinity electron_volt / second'],
  ])('%d %s over %d %s is %s', (a, unit, b, other, text) => {
    expect(String(quantity(a, unit).over(quantity(b, other)))).toBe(text)
  })

  it('takes numbers and arrays as factors', () => {
    expect(String(energy.times(3))).toBe('3 electron_volt')
    expect(String(energy.over(4))).toBe('0.25 electron_volt')
    expect([...energies.times(2).magnitude]).toEqual([2, 4, Number.NaN])
    expect([
      ...quantity(6, 'm')
        .over(quantity([2, 3], 's'))
        .flat(),
    ]).toEqual([3, 2])
  })

  it('follows the rules of temperature scales', () => {
    const warm = quantity(20, 'degC')
    expect(String(warm.minus(quantity(5, 'degC')))).toBe('15 delta_degree_Celsius')
    expect(String(warm.plus(quantity(5, 'delta_degC')))).toBe('25 degree_Celsius')
    expect(String(warm.minus(quantity(9, 'delta_degF')))).toBe('15 degree_Celsius')
    expect(() => warm.plus(warm)).toThrow('delta_degC')
    expect(() => warm.plus(quantity(5, 'kelvin'))).toThrow(UnitError)
    expect(() => warm.times(2)).toThrow("to('kelvin')")
    expect(() => quantity(1, 'J/K').times(warm)).toThrow(UnitError)
    expect(() => warm.plus(quantity(1, 'eV') as never)).toThrow('cannot be converted')
  })

  it('compares after conversion', () => {
    expect(quantity(1, 'eV').equals(quantity(1.602176634e-19, 'J'))).toBe(true)
    expect(quantity(1, 'eV').equals(quantity(1.01, 'eV'))).toBe(false)
    expect(quantity(1, 'eV').equals(quantity(1.01, 'eV'), { relative: 0.02 })).toBe(true)
    expect(quantity(1, 'eV').equals(quantity(1, 'm'))).toBe(false)
    expect(quantity(1, 'eV').equals(1)).toBe(false)
    expect(energies.equals(quantity([1000, 2000, null], 'meV'))).toBe(true)
    expect(energies.equals(energy)).toBe(false)
    expect(quantity(20, 'degC').equals(quantity(293.15, 'K'))).toBe(true)
    const sorted = [quantity(1, 'eV'), quantity(null, 'eV'), quantity(1, 'Ha'), quantity(1, 'meV')].sort((a, b) =>
      a.compareTo(b),
    )
    expect(sorted.map(String)).toEqual(['1 millielectron_volt', '1 electron_volt', '1 hartree', 'NaN electron_volt'])
    expect(() => energies.compareTo(energy as never)).toThrow(DataError)
  })

  it('leaves its operands as they are', () => {
    const before = JSON.stringify(energies)
    energies.plus(energy).times(2).to('J')
    expect(JSON.stringify(energies)).toBe(before)
    expect(energy.to('eV')).toBe(energy)
  })
})

describe('a photon', () => {
  const photon = { by: 'photon' } as const

  it.each([
    [1000, '1/cm', 'eV', 0.123984198433],
    [500, 'nm', 'eV', 2.479683968664],
    [1, 'eV', 'nm', 1239.8419843320025],
    [1, 'eV', 'cm⁻¹', 8065.543937349211],
    [1, 'THz', 'meV', 4.135667696923859],
    [13.605693122994, 'eV', 'rydberg', 1],
    [500, 'nm', 'THz', 599.584916],
    [2, '1/nm', 'nm', 0.5],
    [0, 'nm', 'eV', Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, 'nm', 'eV', 0],
  ])('of %d %s has, in %s, %d', (value, from, to, expected) => {
    const { magnitude } = quantity(value, from).to(to, photon)
    expect(magnitude === expected || Math.abs(magnitude / expected - 1) < 1e-9).toBe(true)
  })

  it('is asked for by name, and is nothing else', () => {
    expect(() => quantity(1000, '1/cm').to('eV')).toThrow(
      "As for a photon: value.to('electron_volt', { by: 'photon' })",
    )
    expect(quantity(1, 'Å').to('nm', photon).magnitude).toBeCloseTo(0.1, 15)
    expect(quantity(1, 'Å').to('nm', {}).magnitude).toBeCloseTo(0.1, 15)
    expect(() => quantity(1, 'K').to('eV', photon)).toThrow('between energy, frequency, wavenumber and wavelength')
    expect(() => quantity(1, 'rad/s').to('eV', photon)).toThrow(UnitError)
    expect(() => quantity(1, '1/cm').to('eV', { by: 'phonon' } as never)).toThrow("Did you mean 'photon'")
    expect(() => quantity(1, '1/cm').to('eV', { b: 'photon' } as never)).toThrow("no option 'b'")
    expect(() => quantity(1, '1/cm').to('eV', 'photon' as never)).toThrow("As in .to('eV', { by: 'photon' })")
  })
})

describe('an energy per atom', () => {
  it('is an energy for one particle, and goes to energies per mole', () => {
    expect(String(quantity(-3.5, 'eV/atom'))).toBe('-3.5 electron_volt / atom')
    expect(parseUnit('eV/atom').symbol).toBe('eV/atom')
    expect(quantity(1, 'eV/atom').to('meV/atom').magnitude).toBeCloseTo(1000, 9)
    expect(quantity(1, 'eV/atom').to('kJ/mol').magnitude).toBeCloseTo(96.48533212331, 9)
    expect(quantity(1, 'eV/atom').to('eV/particle').magnitude).toBeCloseTo(1, 12)
    expect(quantity(-16, 'eV').over(quantity(2, 'atom')).unit).toBe('electron_volt / atom')
  })
})

describe('making quantities', () => {
  it('needs a unit that is one', () => {
    expect(() => quantity(1, 'angstroem')).toThrow("Did you mean 'angstrom'")
    expect(() => quantity(1, undefined as never)).toThrow("A unit is a text such as 'eV'")
  })

  it('takes a unit as object or text', () => {
    expect(quantity(1, units.eV).units).toBe(parseUnit('electron_volt'))
    expect(quantity(1, 'eV')).toBeInstanceOf(Quantity)
  })
})
