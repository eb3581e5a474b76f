import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties, type Structure } from '../../../src/index.js'
import { determinant } from '../../../src/math/lattice.js'
import { combination, type Vector } from '../../../src/math/vectors.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { everyEntry, opened } from '../entries.js'
import { type Made, rawAtoms } from '../structure/made.js'

const archiveOf = (made: Made) => open({ run: [{ system: [{ atoms: rawAtoms(made) }] }] })
const symmetryOf = (made: Made, tolerance?: number) => properties.symmetry(archiveOf(made), { tolerance })

const cubicP = (a: number): Vector[] => [
  [a, 0, 0],
  [0, a, 0],
  [0, 0, a],
]
const cubicF = (a: number): Vector[] => [
  [0, a / 2, a / 2],
  [a / 2, 0, a / 2],
  [a / 2, a / 2, 0],
]
const periodic = [true, true, true]
const crystal = (lattice: Vector[], sites: readonly [string, Vector][]): Made => ({
  labels: sites.map(([label]) => label),
  positions: sites.map(([, place]) => combination(lattice, place)),
  lattice,
  periodic,
})

const u = 0.3053
const rutile: Made = crystal(
  [
    [4.594, 0, 0],
    [0, 4.594, 0],
    [0, 0, 2.959],
  ],
  [
    ['Ti', [0, 0, 0]],
    ['Ti', [0.5, 0.5, 0.5]],
    ['O', [u, u, 0]],
    ['O', [-u, -u, 0]],
    ['O', [0.5 + u, 0.5 - u, 0.5]],
    ['O', [0.5 - u, 0.5 + u, 0.5]],
  ],
)
const hexagonal: Vector[] = [
  [2.95, 0, 0],
  [-1.475, 1.475 * Math.sqrt(3), 0],
  [0, 0, 4.686],
]

describe('the space group', () => {
  // International Tables for Crystallography A; Pearson symbols with them.
  it.each<[string, Made, number, string, string]>([
    [
      'silicon',
      crystal(cubicF(5.43), [
        ['Si', [0, 0, 0]],
        ['Si', [0.25, 0.25, 0.25]],
      ]),
      227,
      'Fd-3m',
      'cF8',
    ],
    [
      'MgO',
      crystal(cubicF(4.21), [
        ['Mg', [0, 0, 0]],
        ['O', [0.5, 0.5, 0.5]],
      ]),
      225,
      'Fm-3m',
      'cF8',
    ],
    [
      'GaAs',
      crystal(cubicF(5.65), [
        ['Ga', [0, 0, 0]],
        ['As', [0.25, 0.25, 0.25]],
      ]),
      216,
      'F-43m',
      'cF8',
    ],
    [
      'CsCl',
      crystal(cubicP(4.12), [
        ['Cs', [0, 0, 0]],
        ['Cl', [0.5, 0.5, 0.5]],
      ]),
      221,
      'Pm-3m',
      'cP2',
    ],
    [
      'iron',
      crystal(cubicP(2.87), [
        ['Fe', [0, 0, 0]],
        ['Fe', [0.5, 0.5, 0.5]],
      ]),
      229,
      'Im-3m',
      'cI2',
    ],
    ['rutile', rutile, 136, 'P4_2/mnm', 'tP6'],
    [
      'titanium',
      crystal(hexagonal, [
        ['Ti', [1 / 3, 2 / 3, 0.25]],
        ['Ti', [2 / 3, 1 / 3, 0.75]],
      ]),
      194,
      'P6_3/mmc',
      'hP2',
    ],
  ])('of %s', (_, made, number, symbol, pearson) => {
    expect(symmetryOf(made)).toMatchObject({
      spaceGroupNumber: number,
      spaceGroupSymbol: symbol,
      pearsonSymbol: pearson,
      stored: undefined,
      agrees: undefined,
      notes: [],
    })
  })

  it('of iron in its cubic cell has a primitive cell of half the volume', () => {
    const iron = symmetryOf(
      crystal(cubicP(2.87), [
        ['Fe', [0, 0, 0]],
        ['Fe', [0.5, 0.5, 0.5]],
      ]),
    )
    expect(iron?.primitive.numberOfAtoms).toBe(1)
    expect(iron?.conventional.numberOfAtoms).toBe(2)
    expect(iron?.equivalentAtoms).toEqual([0, 0])
    expect(iron?.crystalSystem).toBe('cubic')
    expect(iron?.pointGroup).toBe('m-3m')
    expect(volume(iron?.primitive)).toBeCloseTo(2.87 ** 3 / 2, 6)
  })

  it('depends on the tolerance', () => {
    const shifted = crystal(cubicP(4.12), [
      ['Cs', [0, 0, 0]],
      ['Cl', [0.51, 0.5, 0.5]],
    ])
    expect(symmetryOf(shifted, 0.1)?.spaceGroupNumber).toBe(221)
    expect(symmetryOf(shifted, 0.001)?.spaceGroupNumber).toBe(99)
    expect(() => symmetryOf(shifted, 0)).toThrow(QueryError)
    expect(() => symmetryOf(shifted, Number.NaN)).toThrow(QueryError)
  })

  it('tells sites of another occupancy apart, and isotopes not', () => {
    const sites: [string, Vector][] = [
      ['Fe', [0, 0, 0]],
      ['Fe', [0.5, 0.5, 0.5]],
    ]
    expect(symmetryOf({ ...crystal(cubicP(3), sites), concentrations: [0.5, 1] })?.spaceGroupNumber).toBe(221)
    const ice: [string, Vector][] = [
      ['D', [0, 0, 0]],
      ['H', [0.5, 0.5, 0.5]],
    ]
    expect(symmetryOf(crystal(cubicP(3), ice))?.spaceGroupNumber).toBe(229)
  })

  it('is the same for left-handed and skew cells, whose standard cells are right-handed', () => {
    const small = fc.integer({ min: -1, max: 1 })
    fc.assert(
      fc.property(
        small,
        small,
        small,
        fc.boolean(),
        fc.double({ min: 3, max: 7, noNaN: true }),
        (i, j, k, isLeft, a) => {
          const [x, y, z] = cubicF(a) as [Vector, Vector, Vector]
          const skew = [x, combination([x, y], [i, 1]), combination([x, y, z], [j, k, 1])]
          const lattice = isLeft ? [skew[1] as Vector, skew[0] as Vector, skew[2] as Vector] : skew
          const gallium = combination(cubicF(a), [0.25, 0.25, 0.25])
          const found = symmetryOf({ labels: ['Ga', 'As'], positions: [[0, 0, 0], gallium], lattice, periodic })
          expect(found?.spaceGroupNumber).toBe(216)
          for (const cell of [found?.primitive, found?.conventional]) {
            expect(determinant(cell?.lattice?.flat() ?? [])).toBeGreaterThan(0)
          }
          expect(volume(found?.conventional)).toBeCloseTo(a ** 3, 6)
          expect(volume(found?.primitive)).toBeCloseTo(a ** 3 / 4, 6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is undefined without a cell, and for two atoms at one place; without a section it is an error', () => {
    expect(properties.symmetry(entryOf('H2O/'))).toBeUndefined()
    expect(properties.symmetry(open({}))).toBeUndefined()
    expect(
      symmetryOf(
        crystal(cubicP(3), [
          ['Fe', [0, 0, 0]],
          ['Fe', [0, 0, 0]],
        ]),
      ),
    ).toBeUndefined()
    expect(() => properties.symmetry({} as never)).toThrow(DataError)
  })
})

describe('a space group that is stored', () => {
  it('is compared, and a difference is said', () => {
    const sites: [string, Vector][] = [['Fe', [0, 0, 0]]]
    const symmetry = [{ space_group_number: 225, international_short_symbol: 'Fm-3m' }]
    const archive = open({ run: [{ system: [{ atoms: rawAtoms(crystal(cubicP(3), sites)), symmetry }] }] })
    expect(properties.symmetry(archive)).toMatchObject({
      agrees: false,
      stored: { number: 225, symbol: 'Fm-3m' },
      notes: ['The archive has the space group Fm-3m (225), while the structure has Pm-3m (221) within 0.01 Å.'],
    })
  })

  it('is that of a structure which the archive does not call periodic, with a note', () => {
    const made = { ...crystal(cubicP(3), [['Fe', [0, 0, 0]]]), periodic: [false, false, false] }
    expect(symmetryOf(made)?.notes.join()).toContain('does not call the structure periodic')
  })

  it('is found in nearly all archives: the others are beyond the tolerance', () => {
    const found = everyEntry().flatMap(stored => {
      const at = (tolerance: number) => properties.symmetry(opened(stored), { tolerance })
      const [fine, coarse] = [at(0.01), at(0.1)]
      return fine?.stored ? [{ fine, coarse }] : []
    })
    expect(found.length).toBeGreaterThan(85)
    expect(found.filter(({ fine, coarse }) => !fine.agrees && !coarse?.agrees)).toEqual([])
    expect(found.filter(({ fine }) => fine.agrees).length / found.length).toBeGreaterThan(0.95)
  }, 60_000)

  it('has the equivalent atoms and the standard cell of NOMAD in our own data', () => {
    let compared = 0
    for (const stored of everyEntry()) {
      const own = ownSymmetry(stored.archive)
      const ours = own && properties.symmetry(opened(stored))
      if (!ours?.agrees) continue
      compared++
      expect(ours.equivalentAtoms).toEqual(own?.equivalent)
      expect(volume(ours.conventional) / Math.abs(determinant(own?.standard ?? []) * 1e30)).toBeCloseTo(1, 3)
    }
    expect(compared).toBeGreaterThan(80)
  }, 60_000)
})

function volume(structure: Structure | undefined): number {
  return structure?.volume?.magnitude ?? Number.NaN
}

interface RawSystem {
  is_representative?: boolean
  symmetry?: { system_original?: { equivalent_atoms?: number[] }[]; system_std?: { lattice_vectors: number[][] }[] }[]
}

function ownSymmetry(archive: Record<string, unknown>) {
  const systems = ((archive.run ?? []) as { system?: RawSystem[] }[]).flatMap(({ system }) => system ?? [])
  const symmetry = systems.findLast(system => system?.is_representative)?.symmetry?.[0]
  const equivalent = symmetry?.system_original?.[0]?.equivalent_atoms
  const standard = symmetry?.system_std?.[0]?.lattice_vectors.flat()
  return equivalent && standard ? { equivalent, standard } : undefined
}
