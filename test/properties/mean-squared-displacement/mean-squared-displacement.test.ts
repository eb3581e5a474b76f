import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { withDisplacements } from '../../plot/dynamics/hand-made.js'
import { dynamicsEntryOf, entryOf } from '../../plot/entries.js'
import { withFrames } from '../trajectories.js'

const reference = JSON.parse(readFileSync(new URL('../references/displacements.json', import.meta.url), 'utf8')) as {
  cases: {
    name: string
    symbols: string[]
    timestep: number
    lattice: number[][]
    positions: number[][][]
    values: number[]
  }[]
}

const normals = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}

/** Free diffusion with D in Å²/ps, one frame a ps, folded into a cell. */
function walk({
  atoms,
  frames,
  constant,
  length,
  seed,
}: Record<'atoms' | 'frames' | 'constant' | 'length' | 'seed', number>) {
  const normal = normals(seed)
  const width = Math.sqrt(2 * constant)
  const at = Array.from({ length: atoms }, () => [0, 1, 2].map(() => 0))
  return Array.from({ length: frames }, (_, frame) => {
    for (const place of at) for (const axis of [0, 1, 2]) place[axis] = (place[axis] as number) + width * normal()
    return { positions: at.map(place => place.map(value => value - length * Math.floor(value / length))), time: frame }
  })
}

describe('mean squared displacements of trajectories, compared with NumPy', () => {
  it.each(reference.cases)('is that of NumPy: $name', ({ symbols, timestep, lattice, positions, values }) => {
    const entry = withFrames(
      positions.map((frame, index) => ({ positions: frame, time: (index * timestep) / 1000 })),
      { labels: symbols, lattice },
    )
    const [curve] = properties.meanSquaredDisplacement(entry, { longest: 1 })?.curves ?? []
    expect(curve?.values.magnitude.length).toBe(values.length)
    for (const [lag, value] of values.entries()) {
      expect(curve?.times.magnitude[lag]).toBeCloseTo((lag * timestep) / 1000, 9)
      expect(curve?.values.magnitude[lag]).toBeCloseTo(value, 6)
    }
  })
})

describe('the diffusion constant', () => {
  it('of free diffusion is found within three standard errors, which are those of repeated walks', () => {
    const constant = 0.25
    const results = Array.from({ length: 12 }, (_, index) => {
      const frames = walk({ atoms: 20, frames: 160, constant, length: 12, seed: 11 + 97 * index })
      const entry = withFrames(frames, {
        labels: frames[0]?.positions.map(() => 'Ar') ?? [],
        lattice: [
          [12, 0, 0],
          [0, 12, 0],
          [0, 0, 12],
        ],
      })
      const found = properties.meanSquaredDisplacement(entry, { longest: 0.25 })?.curves[0]?.diffusion
      return [found?.value.to('angstrom ** 2 / ps').magnitude, found?.error?.to('angstrom ** 2 / ps').magnitude] as [
        number,
        number,
      ]
    })
    // The center of mass is kept: 19 of 20 atoms move freely.
    const expected = (constant * 19) / 20
    const mean = results.reduce((sum, [value]) => sum + value, 0) / results.length
    const spread = Math.sqrt(results.reduce((sum, [value]) => sum + (value - mean) ** 2, 0) / (results.length - 1))
    const error = results.reduce((sum, [, one]) => sum + one, 0) / results.length
    expect(Math.abs(mean - expected)).toBeLessThan((3 * spread) / Math.sqrt(results.length))
    expect(error / spread).toBeGreaterThan(0.4)
    expect(error / spread).toBeLessThan(2.5)
    for (const [value, own] of results) expect(Math.abs(value - expected)).toBeLessThan(6 * Math.max(own, spread))
  })

  const times = Array.from({ length: 21 }, (_, index) => index * 1e-12)

  it('of a stored straight line has no error, in the unit of the field', () => {
    const entry = withDisplacements({ times, value: times.map(time => 6 * 2.3e-9 * time), stated: 2.4e-9 })
    const [curve] = properties.meanSquaredDisplacement(entry)?.curves ?? []
    expect(curve?.stated?.magnitude).toBe(2.4e-9)
    expect(curve?.diffusion).toMatchObject({ isLinear: true, exponent: expect.closeTo(1, 6), blocks: 4 })
    expect(curve?.diffusion?.value.magnitude).toBeCloseTo(2.3e-9, 18)
    expect(curve?.diffusion?.value.to('angstrom ** 2 / ps').magnitude).toBeCloseTo(0.23, 9)
    expect(curve?.diffusion?.error?.magnitude).toBeLessThan(1e-18)
    expect([...(curve?.diffusion?.window.magnitude ?? [])]).toEqual([expect.closeTo(2), expect.closeTo(18)])
    expect(properties.meanSquaredDisplacement(entry)?.notes).toEqual([])
  })

  it('counts the directions', () => {
    const entry = withDisplacements({ times, value: times.map(time => 4 * 2.3e-9 * time), direction: 'xy' })
    expect(properties.meanSquaredDisplacement(entry)?.curves[0]?.diffusion?.value.magnitude).toBeCloseTo(2.3e-9, 18)
  })

  it('is said to be none where the curve is not linear', () => {
    const trapped = withDisplacements({ times, value: times.map(time => 1e-20 * Math.sqrt(time / 1e-12)) })
    const found = properties.meanSquaredDisplacement(trapped)
    expect(found?.curves[0]?.diffusion).toMatchObject({ isLinear: false, exponent: expect.closeTo(0.5, 6) })
    expect(found?.notes).toEqual(['The displacement of SOL grows as t^0.50, not linearly: D is no diffusion constant.'])
    const flying = withDisplacements({ times, value: times.map(time => 1e-20 * (time / 1e-12) ** 2) })
    expect(properties.meanSquaredDisplacement(flying)?.notes[0]).toContain('t^2.00')
  })

  it('is not a hundred million times too small where the schema is not known', () => {
    const entry = open({
      workflow2: {
        m_def: 'plugin.of.ours.Dynamics',
        results: {
          mean_squared_displacements: [
            {
              direction: 'xyz',
              times,
              value: times.map(time => 6 * 2.3e-9 * time),
              diffusion_constant: { value: 2.3e-9 },
            },
          ],
        },
      },
    })
    const found = properties.meanSquaredDisplacement(entry)
    expect(found?.curves[0]?.diffusion?.value.to('meter ** 2 / second').magnitude).toBeCloseTo(2.3e-9, 18)
    expect(found?.curves[0]?.stated?.to('meter ** 2 / second').magnitude).toBeCloseTo(2.3e-9, 18)
  })
})

describe('the trajectory of a mean squared displacement', () => {
  const cubic = (length: number) => [
    [length, 0, 0],
    [0, length, 0],
    [0, 0, length],
  ]

  it('is followed across the boundary of the cell, with a note', () => {
    const frames = Array.from({ length: 10 }, (_, frame) => ({
      positions: [
        [(1.5 * frame) % 5, 0, 0],
        [(30 - 1.5 * frame) % 5, 0, 0],
      ],
      time: frame,
    }))
    const found = properties.meanSquaredDisplacement(withFrames(frames, { labels: ['H', 'H'], lattice: cubic(5) }), {
      longest: 1,
    })
    expect(found?.curves[0]?.values.magnitude[9]).toBeCloseTo(13.5 ** 2, 9)
    expect(found?.notes.join()).toMatch(/jumps of more than half a cell between frames are taken as crossings/)
    expect(found?.curves[0]?.diffusion).toMatchObject({ isLinear: false, exponent: expect.closeTo(2, 6) })
  })

  it('is doubtful where steps are nearly half as long as the cell', () => {
    const frames = Array.from({ length: 10 }, (_, frame) => ({
      positions: [
        [(2.4 * frame) % 5, 0, 0],
        [0, 0, 0],
      ],
      time: frame,
    }))
    const found = properties.meanSquaredDisplacement(withFrames(frames, { labels: ['H', 'H'], lattice: cubic(5) }))
    expect(found?.notes.join()).toContain('9 steps between frames are nearly half as long as the cell')
  })

  it('leaves out the drift of the center of mass, by masses', () => {
    // Both move by the same: no displacement is left. A proton beside a heavy atom moves nearly all by itself.
    const together = Array.from({ length: 6 }, (_, t) => ({
      positions: [
        [t, 0, 0],
        [t + 1, 0, 0],
      ],
      time: t,
    }))
    const still = properties.meanSquaredDisplacement(withFrames(together, { labels: ['H', 'Pb'] }))
    for (const value of still?.curves[0]?.values.magnitude ?? []) expect(value).toBeCloseTo(0, 12)
    const light = Array.from({ length: 6 }, (_, t) => ({
      positions: [
        [t, 0, 0],
        [9, 0, 0],
      ],
      time: t,
    }))
    const curves = properties.meanSquaredDisplacement(withFrames(light, { labels: ['H', 'Pb'] }))?.curves ?? []
    expect(curves.map(({ label }) => label)).toEqual(['all', 'H', 'Pb'])
    const share = 207.2 / (207.2 + 1.008)
    expect(curves[1]?.values.magnitude[1]).toBeCloseTo(share ** 2, 9)
    expect(curves[2]?.values.magnitude[1]).toBeCloseTo((1 - share) ** 2, 9)
  })

  it('needs times, or the time between frames', () => {
    const silicon = entryOf('Si_md')
    const without = properties.meanSquaredDisplacement(silicon)
    expect(without?.curves).toEqual([])
    expect(without?.notes.join()).toContain('the option frameTime')
    const [curve] = properties.meanSquaredDisplacement(silicon, { frameTime: 0.000967 })?.curves ?? []
    expect(curve?.label).toBe('Si')
    expect(curve?.times.magnitude[1]).toBeCloseTo(0.000967, 12)
    expect(curve?.diffusion?.isLinear).toBe(false)
    const uneven = withFrames(
      [0, 1, 5].map(time => ({
        positions: [
          [time, 0, 0],
          [0, 0, 0],
        ],
        time,
      })),
      { labels: ['H', 'H'] },
    )
    expect(properties.meanSquaredDisplacement(uneven)?.notes).toEqual([
      'The frames are not evenly spaced in time, so that no displacements are computed.',
    ])
  })

  it('of an optimisation is read on request alone', () => {
    expect(properties.meanSquaredDisplacement(entryOf('Si_relax'))).toBeUndefined()
    expect(
      properties.meanSquaredDisplacement(entryOf('Si_relax'), { from: 'trajectory', frameTime: 1 })?.curves.length,
    ).toBe(1)
    expect(() => properties.meanSquaredDisplacement(entryOf('Si_relax'), { fit: [0.9, 0.1] })).toThrow(QueryError)
  })

  it('of water gives the self-diffusion of SPC/E, as the archive does', () => {
    const water = dynamicsEntryOf('water_md')
    const [stored] = properties.meanSquaredDisplacement(water)?.curves ?? []
    expect(stored?.stated?.magnitude).toBeCloseTo(2.488e-9, 12)
    expect(Math.abs((stored?.diffusion?.value.magnitude as number) - 2.51e-9)).toBeLessThan(0.05e-9)
    expect(stored?.diffusion?.error?.magnitude).toBeGreaterThan(1e-11)
    expect(stored?.diffusion?.isLinear).toBe(true)
    const computed = properties.meanSquaredDisplacement(water, { from: 'trajectory' })
    const oxygen = computed?.curves.find(({ label }) => label === 'O')?.diffusion
    const [value, error] = [oxygen?.value.magnitude as number, oxygen?.error?.magnitude as number]
    expect(Math.abs(value - 2.5e-9)).toBeLessThan(Math.max(3 * error, 0.3e-9))
    expect(error).toBeGreaterThan(0)
    expect(error).toBeLessThan(0.5 * value)
  })
})
