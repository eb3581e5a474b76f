import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnFormat } from '../../src/display/format-column.js'
import { formatNumber } from '../../src/display/format-number.js'
import { oneLine, previewItems, previewPlain } from '../../src/display/preview.js'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-3, '-3'],
    [1234567890, '1234567890'],
    [0.1 + 0.2, '0.3'],
    [-13.605693122, '-13.60569'],
    [1.7264692156787418e-18, '1.726469e-18'],
    [1e21, '1e21'],
    [12345678.9, '1.234568e7'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value)).toBe(text))

  it('stays within seven digits of the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        const back = Number(formatNumber(value))
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 5e-7)
      }),
    )
  })
})

describe('columnFormat', () => {
  const written = (values: number[]) => values.map(columnFormat(values))

  it('lines up the decimal points', () => {
    expect(written([-10.7757, 1.5, 100])).toEqual(['-10.7757', '1.5000', '100.0000'])
  })

  it('leaves integers alone and turns to powers of ten at the ends of the scale', () => {
    expect(written([1, 20])).toEqual(['1', '20'])
    expect(written([1.5e-18, 2e-19])).toEqual(['1.50000e-18', '2.00000e-19'])
    expect(written([Number.NaN, 0.5])).toEqual(['NaN', '0.5'])
    expect(written([])).toEqual([])
  })
})

describe('previews', () => {
  it('show the first items of arrays of any depth', () => {
    expect(previewItems(Float64Array.of(1, 2, 3, 4, 5))).toBe('[1, 2, 3, 4, …]')
    expect(
      previewItems([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toBe('[[1, 2], [3, 4], …]')
    expect(previewItems(['a', null, undefined])).toBe("['a', null, undefined]")
  })

  it('show objects by their names, dates as times', () => {
    expect(previewPlain({ a: 1, b: 2, c: 3, d: 4, e: 5 })).toBe('{ a, b, c, d, … }')
    expect(previewPlain(JSON.parse('{"__proto__": 1}'))).toBe('{ __proto__ }')
    expect(previewPlain(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
    expect(previewPlain(new Date(Number.NaN))).toBe('Invalid Date')
  })

  it('cut by whole characters, in one line', () => {
    expect(oneLine('a\n b')).toBe('a b')
    expect(oneLine('🙂'.repeat(4), 3)).toBe('🙂🙂…')
  })
})
