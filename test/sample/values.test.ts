import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/sample/search/dates.js'
import { formulaKey } from '../../src/sample/search/formula.js'
import { pythonNumber } from '../../src/sample/search/python-number.js'

describe('numbers as Python writes them', () => {
  it.each([
    [4, '4.0'],
    [0, '0.0'],
    [-2.5, '-2.5'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.6e-19, '1.6e-19'],
    [123456789012345680, '1.2345678901234568e+17'],
    [1e15, '1000000000000000.0'],
    [1e16, '1e+16'],
    [0.1 + 0.2, '0.30000000000000004'],
  ])('%d is %s', (value, text) => {
    expect(pythonNumber(value)).toBe(text)
  })

  it('are read back as they were', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(Number(pythonNumber(value)) === value).toBe(true)
      }),
    )
  })
})

describe('dates', () => {
  it.each([
    ['2026', '2026-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-02', '2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2026-11-22T08:30', '2026-11-22T08:30:00.000Z', '2026-11-22T08:30:59.999Z'],
    ['2026-11-22T08:30:01.5+01:00', '2026-11-22T07:30:01.500Z', '2026-11-22T07:30:01.500Z'],
    ['2026-11-22T08:04:24.028801+00:00', '2026-11-22T08:04:24.028Z', '2026-11-22T08:04:24.028Z'],
  ])('%s is from %s to %s', (text, first, last) => {
    const span = parseDate(text)
    expect(new Date(span?.first ?? 0).toISOString()).toBe(first)
    expect(new Date(span?.last ?? 0).toISOString()).toBe(last)
  })

  it.each(['', 'now', '2026-13', '2026-02-30', '22.11.2026', true, null])('%j is none', text => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('agree with the dates of JavaScript', () => {
    const min = new Date('1971-01-01')
    const max = new Date('2099-12-31')
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), date => {
        expect(parseDate(date.toISOString())?.first).toBe(date.getTime())
      }),
    )
  })
})

describe('formulas', () => {
  it.each([
    ['MgO', 'OMg', true],
    ['CH4', 'H4C', true],
    ['CO2', 'C1O2', true],
    ['CO2', 'CO', false],
    ['Co2', 'CO2', false],
  ])('%s and %s: the same is %s', (a, b, same) => {
    expect(formulaKey(a, false) === formulaKey(b, false)).toBe(same)
  })

  it('can be reduced', () => {
    expect(formulaKey('Si4O8', true)).toBe(formulaKey('O2Si', true))
    expect(formulaKey('Si4O8', false)).not.toBe(formulaKey('O2Si', false))
  })

  it.each(['Ti*', '', 'mgO', 'Mg O', '2O'])('%j is none', text => {
    expect(formulaKey(text, false)).toBeUndefined()
  })
})
