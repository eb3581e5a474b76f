import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementSymbols } from '../../../src/basics/elements.js'
import { elementOf } from '../../../src/properties/elements/element-of.js'

const anyElement = fc.constantFrom(...elementSymbols)

describe('the element of a label', () => {
  it.each([
    ['Fe', 'Fe'],
    ['Fe1', 'Fe'],
    ['O2-', 'O'],
    ['Fe3+', 'Fe'],
    ['Si_pv', 'Si'],
    ['O_h', 'O'],
    ['C.3', 'C'],
    ['Na+', 'Na'],
    [' Ti ', 'Ti'],
    ['CL', 'Cl'],
    ['fe', 'Fe'],
    ['D', 'H'],
    ['T', 'H'],
    ['D1', 'H'],
    ['13C', 'C'],
    ['2H', 'H'],
    ['OW', 'O'],
    ['HW1', 'H'],
    ['Xe', 'Xe'],
    ['Es', 'Es'],
    ['Uue', 'X'],
    ['Uue1', 'X'],
    ['1', 'X'],
    ['', 'X'],
    ['X', 'X'],
    ['X-H', 'X'],
    ['Bq3', 'X'],
    ['Gh(O)', 'X'],
    ['H_ghost', 'X'],
    ['Fe0.5Ni0.5', 'X'],
    ['constructor', 'X'],
    ['null', 'X'],
    ['water', 'X'],
  ])('%j is %s', (label, symbol) => expect(elementOf(label).symbol).toBe(symbol))

  it.each([
    ['D', 'is deuterium, drawn and counted as H'],
    ['CL', 'is read as Cl'],
    ['Uue', 'is no known element'],
    ['H_ghost', 'is no atom'],
    ['Fe1', undefined],
  ])('says what was decided: %s', (label, remark) => expect(elementOf(label).remark).toBe(remark))

  it('is that of the stored atomic number, also beside another word', () => {
    expect(elementOf('CA', 6)).toEqual({ symbol: 'C', remark: 'is C by the stored atomic number 6' })
    expect(elementOf('CL', 17)).toEqual({ symbol: 'Cl' })
    expect(elementOf('1', 26).symbol).toBe('Fe')
    expect(elementOf('D', 1)).toMatchObject({ symbol: 'H', remark: expect.stringContaining('deuterium') })
    expect(elementOf('Fe1', 0)).toEqual({ symbol: 'Fe' })
    expect(elementOf('Ghost', 8).symbol).toBe('X')
    expect(elementOf('Fe', 119)).toMatchObject({ symbol: 'Fe', remark: expect.stringContaining('119') })
  })

  it('is kept by numbers, charges and words behind it', () => {
    fc.assert(
      fc.property(
        anyElement,
        fc.constantFrom('', '1', '12', '2+', '-', '_pv', '_sv', '.1', ':a', "'", '*'),
        (symbol, end) => {
          expect(elementOf(symbol + end)).toEqual({ symbol })
        },
      ),
    )
  })

  it('is an element or X for any text and number, and that of the number when it is one', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.integer({ min: -5, max: 130 }), { nil: undefined }), (label, number) => {
        const { symbol } = elementOf(label, number)
        expect(symbol === 'X' || elementSymbols.includes(symbol)).toBe(true)
        const stored = elementSymbols[(number ?? 0) - 1]
        if (stored && symbol !== 'X') expect(symbol).toBe(stored)
      }),
    )
  })
})
