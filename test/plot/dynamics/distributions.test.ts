import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { archiveWith } from '../entries.js'
import { distributionValues, withDisplacements, withDistributions } from './hand-made.js'

const numbers = (values: unknown) => Array.from(values as ArrayLike<number>)

describe('radial distribution functions', () => {
  it('are one everywhere for an ideal gas', () => {
    const { data, layout, alt } = plot.radialDistribution(withDistributions(distributionValues('O-O', () => 1)))
    expect(numbers(data[0]?.y).every(value => value === 1)).toBe(true)
    expect(numbers(data[0]?.x).at(-1)).toBeCloseTo(9.9)
    expect(layout.xaxis?.title?.text).toBe('Distance (Å)')
    expect((layout.shapes as { y0: number }[])[0]?.y0).toBe(1)
    expect(alt).toContain('one curve')
  })

  const several = withDistributions(
    distributionValues('O-O', r => (Math.abs(r - 2.8) < 0.01 ? 3 : 1), [0, 10]),
    distributionValues('O-O', r => (Math.abs(r - 2.7) < 0.01 ? 2.5 : 1), [10, 20]),
    distributionValues('O-H', () => 1, [10, 20]),
  )

  it('are those of the latest frames, or of every part', () => {
    const latest = plot.radialDistribution(several)
    expect(latest.data.map(trace => trace.name)).toEqual(['O-O', 'O-H'])
    expect(latest.alt).toContain('O-O highest at 2.70 Å (2.50) over frames 10 to 20')
    const all = plot.radialDistribution(several, { frames: 'all' })
    expect(all.data.map(trace => trace.name)).toEqual(['O-O, frames 0–10', 'O-O, frames 10–20', 'O-H, frames 10–20'])
  })

  it('are chosen by pair, in either order', () => {
    expect(plot.radialDistribution(several, { pairs: ['H-O'] }).data.map(trace => trace.name)).toEqual(['O-H'])
    expect(() => plot.radialDistribution(several, { pairs: ['O-N'] })).toThrow(QueryError)
    expect(() => plot.radialDistribution(several, { pairs: ['H-H'] })).toThrow('There are: O-O, O-H.')
  })

  it('come from the results too', () => {
    const [values] = [distributionValues('SOL-SOL', () => 1)]
    const entry = archiveWith({ results: { properties: { structural: { radial_distribution_function: [values] } } } })
    expect(plot.radialDistribution(entry).data[0]?.name).toBe('SOL-SOL')
  })

  it('are said to be missing, also when lengths differ', () => {
    const broken = withDistributions({ label: 'O-O', bins: [0, 1e-10], value: [1] })
    for (const entry of [archiveWith({}), broken]) {
      const { layout, alt } = plot.radialDistribution(entry)
      expect(notesOf(layout)).toEqual(['The archive has no radial distribution function.'])
      expect(alt).toContain('the archive has none')
    }
  })

  it('keep foreign words inert', () => {
    const entry = withDistributions(
      distributionValues('<a href="x">', () => 1),
      distributionValues('%{x}', () => 1),
    )
    expect(JSON.stringify(plot.radialDistribution(entry).data)).not.toMatch(/<a |%\{x\}/)
  })
})

describe('mean squared displacements', () => {
  const constant = 2.3e-9
  const times = Array.from({ length: 21 }, (_, index) => index * 1e-12)

  it('give back the diffusion constant of free diffusion, 6 D t', () => {
    const figure = plot.meanSquaredDisplacement(
      withDisplacements({ times, value: times.map(time => 6 * constant * time), stated: 2.4e-9 }),
    )
    const [diffusion] = figure.diffusion
    expect(diffusion?.fitted?.to('meter ** 2 / second' as never).magnitude).toBeCloseTo(constant, 15)
    expect(diffusion?.stated?.magnitude).toBe(2.4e-9)
    expect(numbers(figure.data[0]?.x).at(-1)).toBeCloseTo(20)
    expect(numbers(figure.data[0]?.y).at(-1)).toBeCloseTo(6 * 2.3e-9 * 20e-12 * 1e20)
    expect(figure.data[1]?.x).toEqual([expect.closeTo(2), expect.closeTo(18)])
    expect(figure.alt).toContain('2.30e-9 m²/s from the slope of 2 to 18 ps, 2.40e-9 m²/s stated by the archive')
  })

  it('count the directions: 2 d D t', () => {
    const value = times.map(time => 4 * constant * time)
    const { diffusion } = plot.meanSquaredDisplacement(withDisplacements({ times, value, direction: 'xy' }))
    expect(diffusion[0]?.fitted?.magnitude).toBeCloseTo(constant, 15)
    expect(diffusion[0]?.stated).toBeUndefined()
  })

  it('are fitted where the motion is free', () => {
    const value = times.map((time, index) => 6 * constant * time + (index < 10 ? 0 : 1e-20))
    const entry = withDisplacements({ times, value })
    const fitted = (fit: readonly [number, number]) =>
      plot.meanSquaredDisplacement(entry, { fit }).diffusion[0]?.fitted?.magnitude as number
    expect(fitted([0.5, 1])).toBeCloseTo(constant, 15)
    expect(fitted([0, 1])).toBeGreaterThan(1.04 * constant)
    expect(plot.meanSquaredDisplacement(entry, { fit: false }).data.length).toBe(1)
    expect(() => plot.meanSquaredDisplacement(entry, { fit: [0.9, 0.1] })).toThrow(QueryError)
  })

  it('are said to be missing', () => {
    const figure = plot.meanSquaredDisplacement(archiveWith({}))
    expect(notesOf(figure.layout)).toEqual(['The archive has no mean squared displacement.'])
    expect(figure.diffusion).toEqual([])
  })

  it('have no line through a single point', () => {
    const { data, diffusion } = plot.meanSquaredDisplacement(withDisplacements({ times: [0], value: [0] }))
    expect(data.length).toBe(1)
    expect(diffusion[0]?.fitted).toBeUndefined()
  })
})
