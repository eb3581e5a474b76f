import { describe, expect, it } from 'vitest'
import { inverse, reciprocalLattice } from '../../../src/math/lattice.js'
import { pathCell } from '../../../src/properties/k-path/reciprocal-cell.js'

const lattice = Float64Array.of(0, 2, 2, 2, 0, 2, 2, 2, 0)
const complete = reciprocalLattice(lattice)
const withoutTwoPi = complete.map(value => value / (2 * Math.PI))

describe('the reciprocal cell of a path', () => {
  it('has 2π, whether it is stored with or without it', () => {
    for (const stored of [complete, withoutTwoPi]) {
      const { vectors, notes } = pathCell({ stored, lattice })
      for (const [index, value] of complete.entries()) expect(vectors?.[index]).toBeCloseTo(value, 12)
      expect(notes).toEqual([])
    }
    expect(pathCell({ stored: complete, lattice }).origin).toMatch(/with 2π/)
    expect(pathCell({ stored: withoutTwoPi, lattice }).origin).toMatch(/without 2π/)
  })

  it('is decided for the primitive cell of a supercell too', () => {
    const conventional = Float64Array.of(4, 0, 0, 0, 4, 0, 0, 0, 4)
    for (const stored of [complete, withoutTwoPi])
      expect(pathCell({ stored, lattice: conventional }).vectors?.[1]).toBeCloseTo(complete[1] as number, 12)
  })

  it('is that of the structure where none is stored', () => {
    expect(pathCell({ stored: undefined, lattice }).vectors).toEqual(complete)
    expect(pathCell({ stored: undefined, lattice: undefined })).toMatchObject({
      vectors: undefined,
      notes: [expect.stringMatching(/fractional/)],
    })
  })

  it('is assumed, with a note, where nothing decides', () => {
    const without = pathCell({ stored: withoutTwoPi, lattice: undefined })
    expect(without.vectors?.[1]).toBeCloseTo(complete[1] as number, 12)
    expect(without.notes).toEqual([expect.stringMatching(/lacking 2π/)])
    expect(pathCell({ stored: complete, lattice: undefined, hasTwoPi: true }).vectors).toEqual(complete)
    const other = pathCell({ stored: withoutTwoPi, lattice: inverse(lattice).map(value => value * 7.3) })
    expect(other.notes).toEqual([expect.stringMatching(/does not fit/)])
  })
})
