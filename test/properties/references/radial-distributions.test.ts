import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { golden } from './golden.js'

interface Case {
  name: string
  symbols: string[]
  lattice: number[][]
  positions: number[][]
  distances: number[]
  total: number[]
  partial: Record<string, number[]>
  firstShell: { distance: number; neighbors: number }
}

const { radius, bins, cases } = golden<{ radius: number; bins: number; cases: Case[] }>('radial-distributions')
const metre = (row: number[]) => row.map(value => value * 1e-10)

function entryWith({ symbols, lattice, positions }: Case) {
  const atoms = {
    labels: symbols,
    positions: positions.map(metre),
    lattice_vectors: lattice.map(metre),
    periodic: [true, true, true],
  }
  return open({ run: [{ system: [{ atoms }] }] })
}

describe('radial distribution functions as ASE computes them', () => {
  it.each(cases)('agree: $name', one => {
    const options = { from: 'trajectory', radius, width: radius / bins } as const
    const found = properties.radialDistribution(entryWith(one), options)
    const curve = (label: string) =>
      found?.pairs.find(pair => pair.label === label || pair.label === label.split('-').reverse().join('-'))
    const total = found?.pairs.find(({ label }) => /all|total/.test(label)) ?? found?.pairs[0]
    const expected: [string, number[]][] = [['total', one.total], ...Object.entries(one.partial)]
    for (const [label, values] of expected) {
      const pair = label === 'total' ? total : curve(label)
      expect([label, pair?.values?.length]).toEqual([label, bins])
      values.forEach((value, index) => {
        // Distances of crystals may lie on the edge of a bin: two bins together have the same neighbors.
        const sum = (list: ArrayLike<number>) =>
          [index - 1, index, index + 1].reduce((all, at) => all + (list[at] ?? 0), 0)
        if (Math.abs((pair?.values?.[index] ?? 0) - value) > 1e-6 * Math.max(1, value)) {
          expect([label, index, sum(pair?.values ?? []) / sum(values)]).toEqual([label, index, expect.closeTo(1, 1)])
        }
      })
    }
    const places = one.total.findIndex(value => value > 0)
    expect(total?.distances.magnitude[places]).toBeCloseTo(one.distances[places] as number, 6)
  })
})
