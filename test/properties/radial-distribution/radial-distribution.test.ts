import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { firstMinimum } from '../../../src/properties/radial-distribution/first-minimum.js'
import { open } from '../../metainfo/open.js'
import { dynamicsEntryOf, entryOf } from '../../plot/entries.js'
import { withFrames } from '../trajectories.js'

interface Reference {
  radius: number
  bins: number
  cases: {
    name: string
    symbols: string[]
    lattice: number[][]
    positions: number[][]
    total: number[]
    partial: Record<string, number[]>
    firstShell: { distance: number; neighbors: number }
    'within2.5': Record<string, number>
  }[]
}

const reference = JSON.parse(
  readFileSync(new URL('../references/radial-distributions.json', import.meta.url), 'utf8'),
) as Reference

const crystal = (labels: string[], positions: number[][], lattice: number[][] | undefined, periodic?: boolean[]) =>
  withFrames([{ positions }], { labels, lattice, ...(periodic && { periodic }) })

describe('radial distribution functions of structures, compared with ASE', () => {
  const { radius, bins, cases } = reference

  it.each(cases)('is that of ASE: $name', ({ symbols, lattice, positions, total, partial, firstShell, ...rest }) => {
    const entry = crystal(symbols, positions, lattice)
    const options = { from: 'trajectory', radius, width: radius / bins } as const
    const pairs = properties.radialDistribution(entry, options)?.pairs ?? []
    const expected: Record<string, number[]> =
      Object.keys(partial).length > 0 ? { all: total, ...partial } : { own: total }
    for (const [label, values] of Object.entries(expected)) {
      const found =
        label === 'own'
          ? pairs[0]
          : pairs.find(one => [label, label.split('-').reverse().join('-')].includes(one.label))
      expect(found?.values?.length).toBe(values.length)
      for (const [bin, value] of values.entries()) expect(found?.values?.[bin]).toBeCloseTo(value, 5)
    }
    const near = properties.coordinationNumbers(entry, { cutoff: firstShell.distance * 1.001 })?.numbers[0]
    expect(near?.value).toBeCloseTo(firstShell.neighbors, 9)
    const counted = properties.coordinationNumbers(entry, { cutoff: 2.5 })?.numbers ?? []
    for (const [element, number] of Object.entries(rest['within2.5'])) {
      const own = counted.filter(({ center }) => center === element)
      expect(own.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(number, 9)
    }
  })
})

describe('first neighbors', () => {
  const half = 2.025
  it.each([
    [
      'fcc',
      [
        [0, half, half],
        [half, 0, half],
        [half, half, 0],
      ],
      12,
    ],
    [
      'bcc',
      [
        [-1.435, 1.435, 1.435],
        [1.435, -1.435, 1.435],
        [1.435, 1.435, -1.435],
      ],
      8,
    ],
    [
      'sc',
      [
        [3.35, 0, 0],
        [0, 3.35, 0],
        [0, 0, 3.35],
      ],
      6,
    ],
  ] as [string, number[][], number][])(
    'of %s are those up to the first minimum, in a cell of one atom',
    (_, lattice, expected) => {
      const numbers = properties.coordinationNumbers(crystal(['Al'], [[0, 0, 0]], lattice))?.numbers
      expect(numbers).toHaveLength(1)
      expect(numbers?.[0]?.value).toBeCloseTo(expected, 9)
    },
  )

  it('of a slab count along its two periodic vectors, without a density of their own', () => {
    // Four layers of sc, 3 × 2 atoms each: the two outer layers have 5 neighbors, the inner ones 6.
    const positions = [0, 1, 2, 3].flatMap(z => [0, 1, 2].flatMap(x => [0, 1].map(y => [3 * x, 3 * y, 3 * z])))
    const lattice = [
      [9, 0, 0],
      [0, 6, 0],
      [0, 0, 40],
    ]
    const slab = crystal(
      positions.map(() => 'Po'),
      positions,
      lattice,
      [true, true, false],
    )
    expect(properties.coordinationNumbers(slab, { cutoff: 3.2 })?.numbers[0]?.value).toBeCloseTo(5.5, 9)
    const without = properties.radialDistribution(slab, { from: 'trajectory', radius: 5 })
    expect(without?.pairs[0]?.values).toBeUndefined()
    expect(without?.notes.join()).toContain('no density')
    expect(Math.max(...(without?.pairs[0]?.neighbors ?? []))).toBeGreaterThan(5)
    const dense = properties.radialDistribution(slab, { from: 'trajectory', radius: 5, density: 1 / 27 })
    expect(dense?.density?.magnitude).toBe(1 / 27)
    expect(dense?.pairs[0]?.values?.some(value => value > 0)).toBe(true)
  })

  it('of rock salt are six of the other element', () => {
    const numbers = properties.coordinationNumbers(entryOf('MgO_relax'))?.numbers ?? []
    const between = numbers.find(({ center, neighbor }) => center === 'Mg' && neighbor === 'O')
    expect(between?.value).toBeCloseTo(6, 9)
  })
})

describe('a radial distribution function', () => {
  const options = { from: 'trajectory', radius: 7, width: 0.5 } as const
  const random = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 6, noNaN: true }))), {
    minLength: 2,
    maxLength: 5,
  }) as fc.Arbitrary<[number, number, number][]>
  const lattice = [
    [6, 0, 0],
    [1.5, 5.4, 0],
    [-1, 0.8, 6.3],
  ]
  const gOf = (labels: string[], positions: number[][], cell: number[][]) =>
    properties.radialDistribution(crystal(labels, positions, cell), options)?.pairs[0]?.values as Float64Array

  it('does not depend on the choice of the cell, on the origin, or on the number of cells', () => {
    fc.assert(
      fc.property(
        random,
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.integer({ min: -3, max: 3 }),
        (at, shift, factor) => {
          const labels = at.map(() => 'Ar')
          const expected = gOf(labels, at, lattice)
          const [a, b, c] = lattice as [number[], number[], number[]]
          const plus = (one: number[], other: number[], times: number) =>
            one.map((value, axis) => value + times * (other[axis] as number))
          const skew = [a, plus(b, a, factor), plus(c, b, -factor)]
          const moved = at.map(place => place.map(value => value + shift))
          const doubled = [...at, ...at.map(place => plus(place, a, 1))]
          const others = [
            gOf(labels, at, skew),
            gOf(labels, moved, lattice),
            gOf([...labels, ...labels], doubled, [plus(a, a, 1), b, c]),
          ]
          // A distance at the edge of a bin may fall on either side: running sums are compared far from edges.
          const sum = (values: Float64Array) =>
            values.reduce((total, value, bin) => total + value * (bin + 0.5) ** 2, 0)
          for (const other of others) expect(sum(other) / sum(expected)).toBeCloseTo(1, 1)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is one for an ideal gas', () => {
    let seed = 1
    const next = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }
    const frames = Array.from({ length: 20 }, () => ({
      positions: Array.from({ length: 200 }, () => [0, 1, 2].map(() => 20 * next())),
    }))
    const gas = withFrames(frames, {
      labels: frames[0]?.positions.map((_, i) => (i % 4 ? 'Ar' : 'Ne')) ?? [],
      lattice: [
        [20, 0, 0],
        [0, 20, 0],
        [0, 0, 20],
      ],
    })
    const found = properties.radialDistribution(gas, { radius: 15, width: 1 })
    expect(found?.numberOfFrames).toBe(20)
    expect(found?.pairs.map(({ label }) => label)).toEqual(['all', 'Ne-Ne', 'Ne-Ar', 'Ar-Ar'])
    for (const { values } of found?.pairs ?? []) {
      for (const value of values?.slice(5) ?? []) expect(Math.abs(value - 1)).toBeLessThan(0.06)
    }
  })

  it('uses the mean volume of the frames, and leaves frames of other atoms out with a note', () => {
    const entry = open({
      workflow2: { m_def: 'simulationworkflowschema.molecular_dynamics.MolecularDynamics' },
      run: [
        {
          system: [4, 5, 6].map((length, index) => ({
            atoms: {
              labels: index < 2 ? ['Po'] : ['Po', 'Po'],
              positions:
                index < 2
                  ? [[0, 0, 0]]
                  : [
                      [0, 0, 0],
                      [1e-10, 0, 0],
                    ],
              periodic: [true, true, true],
              lattice_vectors: [
                [length * 1e-10, 0, 0],
                [0, length * 1e-10, 0],
                [0, 0, length * 1e-10],
              ],
            },
          })),
        },
      ],
    })
    const found = properties.radialDistribution(entry)
    expect(found?.numberOfFrames).toBe(2)
    expect(found?.density?.magnitude).toBeCloseTo(2 / (64 + 125), 12)
    expect(found?.notes).toContain('1 frames are left out: their atoms are not those of the first one.')
  })
})

describe('the radial distribution functions of water', () => {
  const water = dynamicsEntryOf('water_md')

  it('are those of the archive, with their frames', () => {
    const stored = properties.radialDistribution(water)
    expect(stored).toMatchObject({ from: 'stored', numberOfFrames: undefined })
    expect(stored?.pairs.map(({ frames }) => frames)).toContainEqual([10, 50])
    const raw = water.workflow2?.m_to_dict() as never as {
      results: { radial_distribution_functions: { radial_distribution_function_values: { value: number[] }[] }[] }
    }
    const first = raw.results.radial_distribution_functions[0]?.radial_distribution_function_values[0]?.value
    expect([...(stored?.pairs[0]?.values ?? [])]).toEqual(first)
  })

  it('are computed of its frames: the first neighbors of oxygen at 2.77 Å, four to five of them', () => {
    const computed = properties.radialDistribution(water, { from: 'trajectory', radius: 8 })
    expect(computed?.numberOfFrames).toBe(50)
    const pair = computed?.pairs.find(({ label }) => label === 'O-O')
    const g = pair?.values as Float64Array
    const highest = g.indexOf(g.reduce((greatest, value) => Math.max(greatest, value), 0))
    expect(Math.abs((pair?.distances.magnitude[highest] as number) - 2.77)).toBeLessThan(0.06)
    expect(g.slice(-20).reduce((sum, value) => sum + value, 0) / 20).toBeCloseTo(1, 1)
    const numbers = properties.coordinationNumbers(water)?.numbers ?? []
    const oxygen = numbers.find(({ center, neighbor }) => center === 'O' && neighbor === 'O')
    expect(oxygen?.cutoff.magnitude).toBeGreaterThan(3.1)
    expect(oxygen?.cutoff.magnitude).toBeLessThan(3.7)
    expect(oxygen?.value).toBeGreaterThan(4)
    expect(oxygen?.value).toBeLessThan(5.3)
    expect(numbers.find(({ center, neighbor }) => center === 'O' && neighbor === 'H')?.value).toBeCloseTo(2, 1)
  })
})

describe('what an archive of distributions lacks', () => {
  it('makes them undefined, or is said', () => {
    expect(properties.radialDistribution(open({}))).toBeUndefined()
    expect(properties.radialDistribution(entryOf('Si_relax'))).toBeUndefined()
    expect(properties.radialDistribution(entryOf('Si_md'), { from: 'stored' })).toBeUndefined()
    const broken = open({
      results: { properties: { structural: { radial_distribution_function: [{ bins: [0, 1e-10], value: [1] }] } } },
    })
    expect(properties.radialDistribution(broken)).toBeUndefined()
    expect(() => properties.radialDistribution(open({}), { radius: -1 })).toThrow(QueryError)
  })

  it('assumes SI where the schema is not known, and says so', () => {
    const unknown = open({
      workflow2: {
        m_def: 'plugin.of.ours.MolecularDynamics',
        results: { radial_distribution_functions: [{ bins: [3e-10, 4e-10], value: [2, 1] }] },
      },
    })
    const found = properties.radialDistribution(unknown)
    expect(found?.pairs[0]?.distances.magnitude[0]).toBeCloseTo(3, 9)
    expect(found?.notes.join()).toContain('states no unit of bins: meter (SI) is assumed')
  })
})

describe('the first minimum', () => {
  it('is the middle of a valley of zeros, or the lowest point between two peaks', () => {
    expect(firstMinimum([0, 0, 9, 0, 0, 0, 0, 0, 5, 0])).toBe(5)
    const liquid = Array.from({ length: 80 }, (_, i) =>
      i < 20 ? 0 : 1 + 1.8 * Math.exp(-(i - 20) / 30) * Math.cos((i - 28) / 5),
    )
    expect(Math.abs((firstMinimum(liquid) as number) - 43)).toBeLessThan(3)
    expect(firstMinimum([0, 0, 0])).toBeUndefined()
    expect(firstMinimum([0, 0, 9, 0, 0, 0])).toBe(4)
    expect(firstMinimum([0, 1, 2, 3])).toBeUndefined()
  })
})
