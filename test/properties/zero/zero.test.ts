import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownLevels, sharedZero, zeroOf } from '../../../src/properties/zero/zero.js'

const none: KnownLevels = { fermi: [], highestOccupied: undefined, lowestUnoccupied: undefined, isMetal: undefined }
const insulator = { ...none, fermi: [3], highestOccupied: 1, lowestUnoccupied: 4, isMetal: false }
const metal = { ...none, fermi: [5], highestOccupied: 4.988, isMetal: true }
const origin = { entryId: 'one', formula: 'Si', program: 'VASP' }
const side = (levels: KnownLevels, more = {}) => ({ levels, origin: { ...origin, ...more } })

describe('the zero of energy', () => {
  it('is the highest occupied state of an insulator, and the Fermi level of a metal', () => {
    expect(zeroOf(insulator, 'highest occupied')).toEqual({ energy: 1, kind: 'highest occupied' })
    expect(zeroOf(metal, 'highest occupied')).toEqual({ energy: 5, kind: 'fermi' })
    expect(zeroOf(insulator, 'fermi')).toEqual({ energy: 3, kind: 'fermi' })
  })

  it('is the other one, by its own name, where the archive has only that', () => {
    expect(zeroOf({ ...insulator, fermi: [] }, 'fermi')?.kind).toBe('highest occupied')
    expect(zeroOf({ ...none, fermi: [3] }, 'highest occupied')?.kind).toBe('fermi')
    expect(zeroOf(none, 'fermi')).toBeUndefined()
    expect(zeroOf(metal, 'none')).toBeUndefined()
  })

  it('is the higher one of two Fermi levels', () => {
    expect(zeroOf({ ...metal, fermi: [5, 6.2] }, 'highest occupied')).toEqual({ energy: 6.2, kind: 'fermi' })
  })
})

describe('the zero of bands and a density of states', () => {
  it('is one for an insulator whose density of states keeps its Fermi level at the conduction band', () => {
    const dos = { ...none, fermi: [3.95], highestOccupied: 2.2, isMetal: false }
    const zeros = sharedZero(side(insulator), side(dos), 'highest occupied')
    expect(zeros).toEqual({
      bands: { energy: 1, kind: 'highest occupied' },
      dos: { energy: 1, kind: 'highest occupied' },
      isShared: true,
      notes: [],
    })
  })

  it('is one for a metal, where the bands count from their highest state', () => {
    const zeros = sharedZero(side({ ...metal, fermi: [], isMetal: undefined }), side(metal), 'highest occupied')
    expect(zeros.bands).toEqual({ energy: 5, kind: 'fermi' })
    expect(zeros.dos).toEqual(zeros.bands)
  })

  it('is that of the side that has one, and a note says so', () => {
    const zeros = sharedZero(side(none), side(metal), 'highest occupied')
    expect(zeros).toMatchObject({ bands: { energy: 5 }, dos: { energy: 5 }, isShared: true })
    expect(zeros.notes).toEqual([
      'The archive has no zero of the bands: it is the Fermi level of the density of states.',
    ])
  })

  it.each([
    ['of other systems', side(metal, { entryId: 'two', formula: 'Ge' }), /different systems \(Si and Ge\)/],
    ['of other programs', side(metal, { entryId: 'two', program: 'exciting' }), /different programs/],
    ['beyond the gap', side({ ...metal, fermi: [9] }, { entryId: 'two' }), /5.00 eV apart/],
  ])('is not one for levels %s', (_, dos, reason) => {
    const zeros = sharedZero(side(insulator), dos, 'highest occupied')
    expect(zeros.isShared).toBe(false)
    expect(zeros.notes.join()).toMatch(reason)
    expect(zeros.bands).toEqual({ energy: 1, kind: 'highest occupied' })
    expect(zeros.dos?.kind).toBe('fermi')
  })

  it('is one for one material and program, however they are written', () => {
    const written = (formula: string, program: string) => side(metal, { entryId: formula, formula, program })
    const zeros = sharedZero(
      written('MgO', 'Quantum Espresso'),
      written('Mg4O4', 'Quantum ESPRESSO'),
      'highest occupied',
    )
    expect(zeros).toMatchObject({ isShared: true, notes: [] })
    expect(sharedZero(written('SiO2', 'VASP'), written('SiO', 'VASP'), 'fermi').isShared).toBe(false)
  })

  it('moves with all energies', () => {
    const level = fc.double({ min: -9, max: 9, noNaN: true })
    const levels = fc.record({
      fermi: fc.array(level, { maxLength: 2 }),
      highestOccupied: fc.option(level, { nil: undefined }),
      lowestUnoccupied: fc.constant(undefined),
      isMetal: fc.option(fc.boolean(), { nil: undefined }),
    })
    const moved = (one: KnownLevels, shift: number): KnownLevels => ({
      ...one,
      fermi: one.fermi.map(value => value + shift),
      highestOccupied: one.highestOccupied === undefined ? undefined : one.highestOccupied + shift,
    })
    fc.assert(
      fc.property(levels, levels, level, (bands, dos, shift) => {
        const [one, other] = [0, shift].map(by =>
          sharedZero(side(moved(bands, by)), side(moved(dos, by)), 'highest occupied'),
        )
        fc.pre(one?.isShared === other?.isShared) // not beside the tolerance, where rounding decides
        for (const panel of ['bands', 'dos'] as const) {
          expect(other?.[panel]?.kind).toBe(one?.[panel]?.kind)
          if (one?.[panel]) expect(other?.[panel]?.energy).toBeCloseTo(one[panel].energy + shift, 9)
        }
        if (one?.isShared) expect(one.bands).toEqual(one.dos)
      }),
    )
  })
})
