import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { entryOf } from '../../plot/entries.js'
import { boxes, dataWithBands, type Energies, runWithBands, runWithDos, runWithMesh } from '../made-states.js'

const charge = 1.602176634e-19
const eV = (value: number) => value * charge

/** Occupations: the lowest bands of each channel. */
const filled = (energies: Energies, counts: readonly number[], full = 1) =>
  energies.map((rows, spin) => rows.map(row => row.map((_, band) => (band < (counts[spin] as number) ? full : 0))))

describe('the band gap', () => {
  it('of a spin-polarised insulator goes from one spin to the other', () => {
    // VBM ↓ 0 eV, CBM ↑ 2 eV, CBM ↓ 3 eV.
    const energies = [
      [
        [-1, 2],
        [-1.2, 2.3],
      ],
      [
        [0, 3],
        [-0.2, 3.2],
      ],
    ]
    for (const made of [runWithBands, dataWithBands, runWithMesh]) {
      const gap = properties.bandGap(made({ energies, occupations: filled(energies, [1, 1]) }))
      expect(gap?.value.magnitude).toBeCloseTo(2, 9)
      expect(gap).toMatchObject({
        isMetal: false,
        type: 'direct',
        highestOccupied: { spin: 'down' },
        lowestUnoccupied: { spin: 'up' },
      })
      expect(gap?.channels.map(({ spin, value }) => [spin, Number(value.magnitude.toFixed(6))])).toEqual([
        ['up', 3],
        ['down', 3],
      ])
    }
  })

  it('that an archive states for each spin is combined by its edges', () => {
    const gap = (index: number, highest: number, lowest: number) => ({
      index,
      value: eV(lowest - highest),
      energy_highest_occupied: eV(highest),
      energy_lowest_unoccupied: eV(lowest),
    })
    const stated = properties.bandGap(
      runWithBands({ energies: [[[0, 2]]], bands: { band_gap: [gap(0, -1.5, 2), gap(1, 0, 3)] } }),
    )
    expect(stated?.value.magnitude).toBeCloseTo(2, 9)
    expect(stated?.channels.map(one => one.value.magnitude)).toEqual([expect.closeTo(3.5, 9), expect.closeTo(3, 9)])
  })

  it('counts a state as occupied from half of a full one', () => {
    const energies = [[[-1, 1, 3]]]
    const occupied = (middle: number) => properties.bandGap(runWithMesh({ energies, occupations: [[[2, middle, 0]]] }))
    expect(occupied(1)?.value.magnitude).toBeCloseTo(2, 9)
    expect(occupied(1)?.highestOccupied?.energy.magnitude).toBeCloseTo(1, 9)
    expect(occupied(0.9)?.highestOccupied?.energy.magnitude).toBeCloseTo(-1, 9)
    expect(occupied(0.9)?.notes.join()).toContain('partly occupied')
  })

  it('is none where the number of occupied bands differs between k-points', () => {
    const energies = [
      [
        [-2, -1, 1],
        [-2, 0.5, 1],
      ],
    ]
    const occupations = [
      [
        [2, 2, 0],
        [2, 0, 0],
      ],
    ]
    expect(properties.bandGap(runWithBands({ energies, occupations }))).toMatchObject({
      isMetal: true,
      value: { magnitude: 0 },
      type: undefined,
    })
  })

  it('is none where the spins overlap, and each spin keeps its own', () => {
    const energies = [[[0, 2]], [[3, 4]]]
    const gap = properties.bandGap(runWithBands({ energies, occupations: filled(energies, [1, 1]) }))
    expect(gap).toMatchObject({ isMetal: true, value: { magnitude: 0 } })
    expect(gap?.channels.map(one => one.isMetal)).toEqual([false, false])
    const halfMetal = [
      [
        [0, 1],
        [0, 1],
      ],
      [
        [-1, 2],
        [-1, 2],
      ],
    ]
    const occupations = [
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    ]
    const half = properties.bandGap(runWithBands({ energies: halfMetal, occupations }))
    expect(half?.isMetal).toBe(true)
    expect(half?.channels.map(one => [one.isMetal, one.value.magnitude])).toEqual([
      [true, 0],
      [false, expect.closeTo(3, 9)],
    ])
  })

  it('of a mesh of k-points is named an upper bound, that of a path is not', () => {
    const energies = [
      [
        [-1, 1],
        [-2, 2],
      ],
    ]
    const occupations = filled(energies, [1], 2)
    expect(properties.bandGap(runWithMesh({ energies, occupations }))).toMatchObject({
      from: 'eigenvalues',
      isUpperBound: true,
      notes: [expect.stringContaining('upper bound')],
    })
    expect(properties.bandGap(runWithBands({ energies, occupations }))).toMatchObject({
      from: 'bands',
      isUpperBound: false,
      notes: [],
    })
  })

  it('of molecules goes from the highest occupied to the lowest unoccupied orbital', () => {
    const gap = properties.bandGap(entryOf('O2_triplet'))
    expect(gap?.channels.map(({ spin }) => spin)).toEqual(['down'])
    expect(gap?.value.magnitude).toBeCloseTo(2.449, 3)
  })

  it('that is stated as 0 beside a density of states that has one is said to differ', () => {
    const silicon = properties.bandGap(entryOf('Si_dos/Si_dos.abo'))
    expect(silicon).toMatchObject({ from: 'stated', statedFrom: 'dos', value: { magnitude: 0 } })
    expect(silicon?.notes).toEqual([
      'The archive states a gap of 0.00 eV (of the density of states), but the density of states gives 0.49 eV.',
    ])
    expect(properties.bandGap(entryOf('Si_dos/Si_dos.abo'), { from: 'dos' })?.value.magnitude).toBeCloseTo(0.49, 2)
    expect(properties.bandGap(entryOf('Si_bands'))?.value.magnitude).toBeCloseTo(0.4642, 3)
  })

  it('that is stated twice, of bands and of a density of states, is that of the bands, and the other one is said', () => {
    const stated = (value: number, label: string) => ({
      value: eV(value),
      energy_highest_occupied: 0,
      energy_lowest_unoccupied: eV(value),
      provenance: { label },
    })
    const gap = properties.bandGap(
      runWithBands({
        energies: [[[0, 0.46]]],
        calculation: { band_gap: [stated(0, 'dos'), stated(0.46, 'band_structure')] },
      }),
    )
    expect(gap).toMatchObject({ from: 'stated', statedFrom: 'bands' })
    expect(gap?.value.magnitude).toBeCloseTo(0.46, 9)
    expect(gap?.notes).toEqual([
      'The archive states a gap of 0.46 eV (of the bands), and one of 0.00 eV (of the density of states).',
    ])
  })

  it('of a density of states is that of both spins together', () => {
    const gap = properties.bandGap(
      runWithDos({
        channels: [
          {
            ...boxes([
              [-5, -1],
              [2, 8],
            ]),
            energy_fermi: 0,
          },
          {
            ...boxes([
              [-5, 0],
              [3, 8],
            ]),
            energy_fermi: 0,
          },
        ],
      }),
    )
    expect(gap).toMatchObject({ from: 'dos', isMetal: false, notes: [expect.stringContaining('0.05 eV apart')] })
    expect(gap?.value.magnitude).toBeCloseTo(2, 6)
  })

  it('of two Fermi levels fills each spin channel up to its own', () => {
    const up = boxes([
      [-10, -0.2],
      [2, 10],
    ])
    const down = boxes([
      [-10, 0.8],
      [3, 10],
    ])
    const gap = properties.bandGap(
      runWithDos({
        channels: [
          { ...up, energy_fermi: 0 },
          { ...down, energy_fermi: 1 },
        ],
      }),
      { from: 'dos' },
    )
    expect(gap?.value.magnitude).toBeCloseTo(1.2, 6)
    expect(gap?.isMetal).toBe(false)
  })

  it('smaller than the distance of the energies of its density of states counts as none', () => {
    const band_gap = [{ value: eV(0.005), energy_highest_occupied: 0, energy_lowest_unoccupied: eV(0.005) }]
    const gap = properties.bandGap(runWithDos({ channels: [{ ...boxes([[-5, 5]]), energy_fermi: 0, band_gap }] }))
    expect(gap?.isMetal).toBe(true)
    expect(gap?.notes).toEqual([expect.stringContaining('counts as none')])
  })

  it('names the k-points of its edges', () => {
    const gap = properties.bandGap(entryOf('C_diamond_bands'))
    expect(gap).toMatchObject({ type: 'indirect', highestOccupied: { label: 'Γ' } })
    expect(gap?.lowestUnoccupied?.kPoint).toEqual([0.35, 0, 0.35].map(value => expect.closeTo(value, 6)))
    expect(gap?.direct?.magnitude).toBeCloseTo(5.649, 3)
  })

  it('is not known without unoccupied states', () => {
    const energies = [
      [
        [-3, -2],
        [-3, -1],
      ],
    ]
    expect(properties.bandGap(runWithMesh({ energies, occupations: filled(energies, [2], 2) }))).toBeUndefined()
    expect(properties.bandGap(runWithMesh({ energies }))).toBeUndefined()
  })

  it('refuses what it does not know', () => {
    expect(() => properties.bandGap(entryOf('Si_bands'), { from: 'guess' as never })).toThrow(QueryError)
  })

  it('has a row for both spins and for each', () => {
    const energies = [[[0, 2]], [[-1, 4]]]
    const gap = properties.bandGap(runWithBands({ energies, occupations: filled(energies, [1, 1]) }))
    expect(gap?.toFrame().column('gap').toArray()).toEqual([2, 2, 5].map(value => expect.closeTo(value, 9)))
  })
})

describe('the band gap of random bands', () => {
  const energy = fc.integer({ min: -400, max: 400 }).map(value => value / 100)
  const states = fc
    .record({
      spins: fc.integer({ min: 1, max: 2 }),
      k: fc.integer({ min: 1, max: 4 }),
      bands: fc.integer({ min: 2, max: 4 }),
    })
    .chain(({ spins, k, bands }) =>
      fc.record({
        energies: fc.array(
          fc.array(fc.array(energy, { minLength: bands, maxLength: bands }), { minLength: k, maxLength: k }),
          {
            minLength: spins,
            maxLength: spins,
          },
        ),
        level: energy,
      }),
    )

  /** The definition, state by state. */
  function byHand(energies: Energies, level: number): number | undefined {
    const counts = energies.map(rows => rows.map(row => row.filter(value => value <= level).length))
    const all = energies.flat(2)
    const [below, above] = [all.filter(value => value <= level), all.filter(value => value > level)]
    if (counts.some(list => new Set(list).size > 1)) return 0
    return below.length > 0 && above.length > 0 ? Math.min(...above) - Math.max(...below) : undefined
  }

  const occupied = (energies: Energies, level: number) =>
    energies.map(rows => rows.map(row => row.map(value => (value <= level ? 1 : 0))))

  it('is the smallest difference of all occupied and unoccupied states', () => {
    fc.assert(
      fc.property(states, ({ energies, level }) => {
        fc.pre(energies.flat(2).some(value => value <= level))
        const gap = properties.bandGap(runWithBands({ energies, occupations: occupied(energies, level) }))
        const expected = byHand(energies, level)
        if (expected === undefined) expect(gap).toBeUndefined()
        else expect(gap?.value.magnitude).toBeCloseTo(expected, 9)
      }),
      { numRuns: 150 },
    )
  })

  it('does not change with the zero of all energies', () => {
    fc.assert(
      fc.property(states, energy, ({ energies, level }, shift) => {
        const occupations = occupied(energies, level)
        fc.pre(occupations.flat(2).includes(1))
        const moved = energies.map(rows => rows.map(row => row.map(value => value + shift)))
        const [one, other] = [energies, moved].map(list =>
          properties.bandGap(runWithBands({ energies: list, occupations })),
        )
        expect(other?.type).toBe(one?.type)
        if (one) expect(other?.value.magnitude).toBeCloseTo(one.value.magnitude, 9)
        if (one?.highestOccupied)
          expect(other?.highestOccupied?.energy.magnitude).toBeCloseTo(one.highestOccupied.energy.magnitude + shift, 9)
      }),
      { numRuns: 80 },
    )
  })
})
