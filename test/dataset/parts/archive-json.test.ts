import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactJson } from '../../../src/dataset/parts/archive-json.js'

describe('the JSON of an archive', () => {
  it('keeps −0, where JSON.stringify writes 0', () => {
    expect(exactJson({ a: [-0, 0, 1], b: { c: -0 }, '-0': '-0', d: '-0~' })).toBe(
      '{"a":[-0,0,1],"b":{"c":-0},"-0":"-0","d":"-0~"}',
    )
    expect(exactJson([0, null, 'x'])).toBe('[0,null,"x"]')
  })

  it('is read as what was written, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const raw = { value, zero: -0, list: [value, -0, '-0'] }
        expect(JSON.parse(exactJson(raw))).toEqual(raw)
      }),
      { numRuns: 300 },
    )
  })
})
