import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, suggest } from '../../src/errors/index.js'

describe('suggestions', () => {
  it('find what is one slip away', () => {
    const names = ['gap', 'energy', 'formula']
    expect(suggest('gpa', names)).toEqual(['gap'])
    expect(suggest('enrgy', names)).toEqual(['energy'])
    expect(suggest('ENERGY', names)).toEqual(['energy'])
    expect(didYouMean('volume', names)).toBe('')
  })

  it('find a name of which two neighbouring letters changed places, and itself first', () => {
    const word = fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'abcdefgh_') })
    fc.assert(
      fc.property(word, fc.nat(), (name, at) => {
        const index = at % (name.length - 1)
        const swapped = name.slice(0, index) + name[index + 1] + name[index] + name.slice(index + 2)
        expect(suggest(swapped, [name])).toEqual([name])
        expect(suggest(name, [swapped, name])[0]).toBe(swapped === name ? swapped : name)
      }),
    )
  })
})
