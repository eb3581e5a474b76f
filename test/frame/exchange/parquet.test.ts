import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { quantity } from '../../../src/units/index.js'

describe('toParquet', () => {
  it('comes back', async () => {
    const frame = Frame.fromRows([
      {
        energy: quantity(1.5, 'eV'),
        n: 1,
        s: 'a',
        b: true,
        d: new Date(5),
        l: [1.5, null, Number.NaN],
        ll: [[1], [], null],
        o: { a: -0 },
      },
      { energy: null, n: null, s: null, b: null, d: null, l: null, ll: null, o: null },
      {
        energy: quantity(Number.NaN, 'eV'),
        n: 3,
        s: '\uFEFFü',
        b: false,
        d: new Date(-5),
        l: [],
        ll: [],
        o: { x: [Number.NaN] },
      },
      { energy: quantity(-0, 'eV'), n: 3, s: '', b: false, d: new Date(-5), l: [-0], ll: [], o: { x: [Number.NaN] } },
    ])
    const bytes = frame.toParquet()
    const back = await Frame.fromParquet(bytes)
    expect(back.schema).toEqual(frame.schema)
    expect(back.toRows()).toEqual(frame.toRows())
    expect(frame.toParquet()).toEqual(bytes)
  })
})
