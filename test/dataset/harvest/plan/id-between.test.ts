import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idBetween } from '../../../../src/dataset/harvest/plan/id-between.js'
import { byBytes } from './made-source.js'

const ids = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'-09AZ_az'), minLength: 1, maxLength: 28 }),
  fc.string({
    unit: fc.constantFrom('-', 'z', '!', '~', '^', 'é', '\u{1f600}', '\u{1f601}'),
    minLength: 1,
    maxLength: 12,
  }),
)

describe('an id between two others', () => {
  it('is after the one and before the other, or there is none', () => {
    const bound = fc.option(ids, { nil: undefined })
    fc.assert(
      fc.property(bound, bound, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, part) => {
        const swapped = one !== undefined && other !== undefined && byBytes(one, other) > 0
        const [low, high] = swapped ? [other, one] : [one, other]
        const id = idBetween(low, high, part)
        if (id === undefined) return
        expect(id).toMatch(/./u)
        // No half of a character.
        expect(Buffer.from(id).toString()).toBe(id)
        if (low !== undefined) expect(byBytes(low, id)).toBe(-1)
        if (high !== undefined) expect(byBytes(id, high)).toBe(-1)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    [undefined, undefined, 0.5, 'V'],
    [undefined, undefined, 1 / 64, '0'],
    ['A', 'C', 0.5, 'B'],
    ['entry-10', 'entry-30', 0.5, 'entry-20'],
    // The letters of base64url are not evenly spread in ASCII.
    ['Z', 'a', 0.5, '_'],
    [undefined, undefined, 0, undefined],
    ['A', 'A-', 0.5, undefined],
  ])('of %o and %o at %d is %o', (low, high, part, id) => {
    expect(idBetween(low, high, part)).toBe(id)
  })

  it('goes up with its part', () => {
    const list = Array.from({ length: 99 }, (_, index) => idBetween('k3-_', 'k9Z', (index + 1) / 100) as string)
    expect([...new Set(list)].sort(byBytes)).toEqual(list)
  })
})
