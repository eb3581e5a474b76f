import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareBytes } from '../../src/basics/byte-order.js'

describe('the order of bytes', () => {
  it('is that of the bytes of UTF-8', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'Z', '_', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}') }),
    )
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(Math.sign(compareBytes(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)))
      }),
      { numRuns: 2000 },
    )
  })

  it('has characters beyond U+FFFF last, unlike JavaScript', () => {
    expect(['\u{1f600}', '\uff5e'].sort()).toEqual(['\u{1f600}', '\uff5e'])
    expect(['\u{1f600}', '\uff5e'].sort(compareBytes)).toEqual(['\uff5e', '\u{1f600}'])
  })
})
