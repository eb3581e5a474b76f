import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBonds } from '../../../src/properties/index.js'

const anyAtom = fc.record({
  element: fc.constantFrom('H', 'C', 'O', 'Fe', 'X', 'Og'),
  place: fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: -4000, max: 4000 }).map(value => value / 1000))),
}) as unknown as fc.Arbitrary<{ element: string; place: [number, number, number] }>

// Covalent radii in Å: Cordero and others, Dalton Trans. 2008, 2832.
const radii: Record<string, number> = { H: 0.31, C: 0.76, O: 0.66, Fe: 1.32 }

describe('bonds', () => {
  it('join atoms closer than 1.15 times the sum of their covalent radii, each pair once', () => {
    fc.assert(
      fc.property(fc.array(anyAtom, { maxLength: 40 }), atoms => {
        const metals = atoms.some(({ element }) => element === 'Fe')
        const others = atoms.some(({ element }) => ['H', 'C', 'O'].includes(element))
        const expected = atoms.flatMap((a, first) =>
          atoms.slice(first + 1).flatMap((b, step) => {
            const limit = 1.15 * ((radii[a.element] ?? Number.NaN) + (radii[b.element] ?? Number.NaN))
            const distance = Math.hypot(...a.place.map((value, axis) => value - (b.place[axis] as number)))
            const areMetals = a.element === 'Fe' && b.element === 'Fe' && metals && others
            return distance > 0.1 && distance < limit && !areMetals ? [`${first} ${first + 1 + step}`] : []
          }),
        )
        const found = findBonds(atoms).map(pair => [...pair].sort((a, b) => a - b).join(' '))
        expect(found.sort()).toEqual(expected.sort())
      }),
    )
  })

  it('are none of particles that are no atoms', () => {
    expect(
      findBonds([
        { element: 'X', place: [0, 0, 0] },
        { element: 'C', place: [1, 0, 0] },
      ]),
    ).toEqual([])
  })
})
