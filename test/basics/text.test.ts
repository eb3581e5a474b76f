import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, shortened } from '../../src/basics/text.js'

describe('shortened', () => {
  it('leaves a text that fits as it is', () => {
    expect(shortened('calculation', 11)).toBe('calculation')
  })

  it('puts … for the last character that fits and all after it', () => {
    expect(shortened('calculations', 11)).toBe('calculatio…')
  })

  it('counts characters, not code units, and never splits one', () => {
    expect(shortened('𝛤𝛤𝛤𝛤', 4)).toBe('𝛤𝛤𝛤𝛤')
    expect(shortened('𝛤𝛤𝛤𝛤', 3)).toBe('𝛤𝛤…')
  })

  it('gives at most so many characters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const characters = Array.from(text)
        const expected = characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
        expect(shortened(text, max)).toBe(expected)
      }),
    )
  })
})

it('countOf puts what it counts into the plural for all numbers but 1', () => {
  expect([0, 1, 2].map(count => countOf(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows'])
})
