import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, parseUnit, type Quantity, quantity, units } from '../../src/units/index.js'
import { definitions, findUnit } from '../../src/units/registry/index.js'
import { prefixSpellings } from '../../src/units/registry/prefixes.js'

const names = definitions.filter(({ offset }) => offset === 0).map(({ name }) => name)
const prefixes: Record<string, number> = { '': 1, kilo: 1e3, milli: 1e-3, giga: 1e9, femto: 1e-15, kibi: 1024 }

/** A named unit with its size, from the tables: the evaluator below knows nothing of the parser. */
const leaf = fc
  .record({
    definition: fc.constantFrom(...definitions.filter(({ offset }) => offset === 0)),
    prefix: fc.constantFrom(...Object.keys(prefixes)),
  })
  .map(({ definition, prefix }) => {
    const before = definition.prefixable ? prefix : ''
    return {
      text: before + definition.name,
      size: (prefixes[before] as number) * definition.factor,
      dimension: definition.dimension,
    }
  })

interface Expression {
  text: string
  size: number
  dimension: readonly number[]
}

const { expression } = fc.letrec<{ expression: Expression }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie('expression'), tie('expression'), fc.constantFrom(' * ', ' / ', '*', '/', '·')).map(([a, b, sign]) => {
      const power = sign.includes('/') ? -1 : 1
      return {
        text: `${a.text}${sign}(${b.text})`,
        size: a.size * b.size ** power,
        dimension: a.dimension.map((value, index) => value + power * (b.dimension[index] as number)),
      }
    }),
    fc
      .tuple(tie('expression'), fc.integer({ min: -2, max: 3 }), fc.constantFrom('**', '^', ' ** '))
      .map(([a, power, sign]) => ({
        text: `(${a.text})${sign}${power}`,
        size: a.size ** power,
        dimension: a.dimension.map(value => value * power + 0),
      })),
  ),
}))

/** The coherent SI unit of a dimension, written out. */
const si = (dimension: readonly number[]) =>
  ['m', 'kg', 's', 'A', 'K', 'mol', 'cd', 'rad', 'bit', 'pixel']
    .map((name, index) => `${name}**${dimension[index]}`)
    .join(' * ')

const sane = ({ size }: Expression) => size > 1e-200 && size < 1e200
/** Numbers as they occur: none of the tiny ones that lose digits below 1e-308. */
const number = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -60, max: 60 }))
  .map(([digits, exponent]) => digits * 10 ** exponent)
const sameUnits = ['joule', 'eV', 'hartree', 'Ry', 'kcal', 'kJ / avogadro_number', 'N*m', 'GPa*Å**3', 'kg*m**2/s**2']
const near = (a: number, b: number, relative = 1e-12) =>
  Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b))

describe('for all units', () => {
  it('an expression means what an independent evaluator says', () => {
    fc.assert(
      fc.property(expression.filter(sane), ({ text, size, dimension }) => {
        const unit = parseUnit(text)
        expect(unit.dimension).toBe(parseUnit(si(dimension)).dimension)
        expect(near(convert(1, unit, si(dimension)) / size, 1, 1e-11)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('what is printed is read again as the same unit', () => {
    fc.assert(
      fc.property(expression, ({ text }) => {
        const unit = parseUnit(text)
        expect(parseUnit(unit.name)).toBe(unit)
        const short = parseUnit(unit.symbol)
        expect(short.dimension).toBe(unit.dimension)
      }),
      { numRuns: 500 },
    )
  })

  it('every definition is read by its name, symbol and aliases', () => {
    for (const { name, symbol, aliases } of definitions) {
      for (const spelling of [name, symbol, ...aliases]) expect(parseUnit(spelling).name, spelling).toBe(name)
    }
  })

  it('no spelling stands for two units', () => {
    const spellings = definitions.flatMap(({ name, symbol, aliases }) => [...new Set([name, symbol, ...aliases])])
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([])
  })

  it('a prefix never makes one unit read as another, except hbar and a unit of the same size', () => {
    const wrong = definitions
      .filter(({ prefixable }) => prefixable)
      .flatMap(definition =>
        prefixSpellings.flatMap(([spelling, prefix]) =>
          [definition.name, definition.symbol, ...definition.aliases]
            .map(text => ({ text: spelling + text, found: findUnit(spelling + text) }))
            .filter(({ found }) => found?.definition !== definition || found.prefix !== prefix)
            .map(({ text }) => text),
        ),
      )
    expect([...new Set(wrong)]).toEqual(['milliarcsecond', 'hbar'])
    expect(near(convert(1, 'milliarcsecond', 'arcsec'), 1e-3)).toBe(true)
  })

  it('no text hangs or throws anything but a UnitError', () => {
    const piece = fc.oneof(
      fc.constantFrom('(', ')', '*', '**', '/', '-', '^', ' ', '²', 'm', 'eV', '1', '.5', 'e9', '%'),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        try {
          parseUnit(pieces.join(''))
        } catch (error) {
          expect((error as { code?: string }).code).toBe('E_UNIT')
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('for all conversions', () => {
  const unit = fc.constantFrom(...sameUnits)

  it('there and back is the same within 1e-12', () => {
    fc.assert(fc.property(number, unit, unit, (value, a, b) => near(convert(convert(value, a, b), b, a), value)))
  })

  it('a detour changes nothing', () => {
    fc.assert(
      fc.property(number, unit, unit, unit, (value, a, b, c) =>
        near(convert(convert(value, a, b), b, c), convert(value, a, c)),
      ),
    )
  })

  it('every pair of units of one dimension goes both ways', () => {
    for (const a of names) {
      for (const b of names) {
        if (parseUnit(a).dimension === parseUnit(b).dimension)
          expect(near(convert(convert(1, a, b), b, a), 1)).toBe(true)
      }
    }
  })

  it('missing numbers stay missing, and arrays convert as numbers do', () => {
    const values = fc.array(fc.oneof(number, fc.constant(Number.NaN), fc.constant(null)), { minLength: 1 })
    fc.assert(
      fc.property(values, unit, unit, (list, a, b) => {
        const converted = quantity(list, a).to(b).magnitude
        list.forEach((value, index) => {
          const single = convert(value ?? Number.NaN, a, b)
          expect(Object.is(converted[index], single) || converted[index] === single).toBe(true)
          expect(Number.isNaN(converted[index])).toBe(value === null || Number.isNaN(value))
        })
      }),
    )
  })
})

describe('for all quantities', () => {
  const energy = fc.tuple(number, fc.constantFrom(...sameUnits)).map(([value, unit]) => quantity(value, unit))

  it('a sum does not depend on the order, but for its unit', () => {
    fc.assert(
      fc.property(energy, energy, (a, b) => {
        const sum = a.plus(b)
        expect(sum.unit).toBe(a.unit)
        const scale = Math.max(Math.abs(a.magnitude), Math.abs(b.to(a.unit).magnitude), Number.MIN_VALUE)
        expect(Math.abs(sum.magnitude - b.plus(a).to(a.unit).magnitude) / scale).toBeLessThan(1e-12)
        expect(Math.abs(sum.minus(b).magnitude - a.magnitude) / scale).toBeLessThan(1e-12)
      }),
    )
  })

  it('a difference of temperatures on a scale leads from one to the other, and is no temperature', () => {
    const scale = fc.constantFrom('degC', 'degF', 'degRe')
    const degrees = fc.double({ min: -200, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(degrees, scale, degrees, scale, (x, first, y, second) => {
        const a = quantity(x, first)
        const b = quantity(y, second)
        const difference = a.minus(b)
        expect(difference.unit).toBe(`delta_${a.unit}`)
        expect(near(b.plus(difference).to('kelvin').magnitude, a.to('kelvin').magnitude, 1e-9)).toBe(true)
        expect(near(difference.plus(b).to('kelvin').magnitude, a.to('kelvin').magnitude, 1e-9)).toBe(true)
        const kelvins = a.to('K').magnitude - b.to('K').magnitude
        expect(Math.abs(difference.to('kelvin').magnitude - kelvins)).toBeLessThan(1e-8)
        expect(() => difference.to(second)).toThrow('no temperature on a scale')
        expect(() => a.to(`delta_${second}`)).toThrow('no difference of temperatures')
        expect(() => a.plus(b)).toThrow('cannot be added')
        expect(a.equals(difference)).toBe(false)
      }),
    )
  })

  it('an infinite number equals itself alone, and is the greatest or the least', () => {
    const any = fc.tuple(
      fc.oneof(number, fc.double({ noNaN: true }), fc.constantFrom(Infinity, -Infinity)),
      fc.constantFrom(...sameUnits),
    )
    fc.assert(
      fc.property(any, any, ([x, first], [y, second]) => {
        const a = quantity(x, first)
        const b = quantity(y, second)
        expect(b.equals(a)).toBe(a.equals(b))
        expect(a.compareTo(b)).toBe(-b.compareTo(a) + 0)
        if (Number.isFinite(x) && Number.isFinite(y)) return
        expect(a.equals(b)).toBe(x === y)
        expect(a.equals(b, { relative: 0.5 })).toBe(x === y)
        expect(quantity([1, x], first).equals(quantity([1, y], first))).toBe(x === y)
        expect(a.compareTo(b)).toBe(Math.sign(x - y) || 0)
      }),
    )
  })

  it('a photon has one energy, whichever way it is told', () => {
    const told = fc.constantFrom('eV', 'hartree', 'joule', '1/cm', '1/nm', 'THz', 'Hz', 'nm', 'angstrom', 'meter')
    const size = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
    const photon = { by: 'photon' } as const
    fc.assert(
      fc.property(size, told, told, told, (value, first, second, third) => {
        const light = quantity(value, first)
        const other = light.to(second, photon)
        expect(other.units).toBe(parseUnit(second))
        expect(near(other.to(first, photon).magnitude, value)).toBe(true)
        expect(near(other.to(third, photon).magnitude, light.to(third, photon).magnitude)).toBe(true)
        expect(quantity([value, Number.NaN], first).to(second, photon).magnitude).toEqual(
          Float64Array.of(other.magnitude, Number.NaN),
        )
      }),
    )
  })

  it('comparing agrees with the SI values', () => {
    fc.assert(
      fc.property(energy, energy, (a, b) => {
        fc.pre(!a.equals(b))
        expect(a.compareTo(b)).toBe(Math.sign(a.to('joule').minus(b).magnitude))
        expect(a.compareTo(b)).toBe(-b.compareTo(a))
      }),
    )
  })

  it('products convert as their parts do', () => {
    const any = fc
      .tuple(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.constantFrom(...Object.values(units).filter(unit => !unit.name.startsWith('degree_'))),
      )
      .map(([value, unit]) => quantity(value, unit))
    const inSI = (value: Quantity) => value.magnitude * convert(1, value.units, si(value.units.exponents))
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(near(inSI(a.times(b)), inSI(a) * inSI(b))).toBe(true)
        expect(near(inSI(a.over(b)), inSI(a) / inSI(b))).toBe(true)
        expect(near(inSI(a.times(b).times(c)), inSI(a.times(b.times(c))), 1e-11)).toBe(true)
        expect(a.times(b).over(b).dimension).toBe(a.dimension)
      }),
      { numRuns: 500 },
    )
  })
})
