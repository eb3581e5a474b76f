import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'
import { distributionValues, liquidShells, withDisplacements, withDistributions } from './hand-made.js'

describe('pictures of molecular dynamics', () => {
  it('pressure and energy over steps', () => expectPicture('trajectory', plot.trajectory(entryOf('Si_md'))))

  it('radial distribution functions of two pairs', () => {
    const [wide, narrow] = [
      distributionValues('Ar-Ar', liquidShells(3.8)),
      distributionValues('Ar-Ne', liquidShells(3.3)),
    ]
    return expectPicture(
      'radial-distribution',
      plot.radialDistribution(withDistributions(wide, narrow), { title: 'Ar, Ne' }),
    )
  })

  it('a mean squared displacement with its straight line', () => {
    const times = Array.from({ length: 21 }, (_, index) => index * 1e-12)
    // Free flight that turns into diffusion within a picosecond.
    const value = times.map(time => 6 * 2.3e-9 * (time - 1e-12 * (1 - Math.exp(-time / 1e-12))))
    const entry = withDisplacements({ times, value, stated: 2.2e-9 })
    return expectPicture('mean-squared-displacement', plot.meanSquaredDisplacement(entry, { title: 'SOL' }))
  })
})
