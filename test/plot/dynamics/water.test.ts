import { describe, expect, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { dynamicsEntryOf } from '../entries.js'

const water = dynamicsEntryOf('water_md')
const numbers = (values: unknown) => Array.from(values as ArrayLike<number>)

describe('liquid water (SPC/E) of the sample data', () => {
  it('has the mean temperature of its frames, near that of its thermostat', () => {
    const { data, alt, layout } = plot.trajectory(water)
    const temperatures = numbers(data[0]?.y)
    const mean = temperatures.reduce((sum, value) => sum + value, 0) / temperatures.length
    expect(Math.abs(mean - 298)).toBeLessThan(3)
    expect(alt).toContain(`mean temperature ${mean.toFixed(0)} K, σ =`)
    expect(data.map(trace => trace.name)).toEqual(['Temperature', 'Pressure', 'Potential energy'])
    expect(layout.xaxis?.title?.text).toBe('Time (ps)')
    const stored = (water.run?.[0]?.calculation ?? []).map(one => one.temperature?.magnitude).filter(Number.isFinite)
    const single = stored.reduce<number>((sum, value) => sum + (value as number), 0) / stored.length
    expect(Math.abs(mean - single)).toBeLessThan(1)
  })

  it('has its first neighbors near 2.75 Å, and ends at one', () => {
    const { data } = plot.radialDistribution(water)
    const [r, g] = [numbers(data[0]?.x), numbers(data[0]?.y)]
    const highest = g.indexOf(Math.max(...g))
    expect(Math.abs((r[highest] as number) - 2.75)).toBeLessThan(0.06)
    expect(g[highest]).toBeGreaterThan(2.5)
    const far = g.slice(-20)
    expect(far.reduce((sum, value) => sum + value, 0) / far.length).toBeCloseTo(1, 1)
  })

  it('diffuses at about 2.5 × 10⁻⁹ m²/s, by the slope as by the archive', () => {
    const [{ fitted, stated } = {}] = plot.meanSquaredDisplacement(water).diffusion
    const [slope, archive] = [fitted?.magnitude as number, stated?.magnitude as number]
    expect(Math.abs(slope - 2.5e-9)).toBeLessThan(0.3e-9)
    expect(Math.abs(slope / archive - 1)).toBeLessThan(0.03)
  })

  it('has the archive’s own constant where all lag times are fitted, as it did', () => {
    const [{ fitted, stated } = {}] = plot.meanSquaredDisplacement(water, { fit: [0, 1] }).diffusion
    expect((fitted?.magnitude as number) / (stated?.magnitude as number)).toBeCloseTo(1, 6)
  })
})
