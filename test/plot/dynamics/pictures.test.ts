import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { dynamicsEntryOf, entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of molecular dynamics', () => {
  it('show pressure and energy over steps', () => expectPicture('trajectory', plot.trajectory(entryOf('Si_md'))))

  it('show temperature, pressure and energy of water over time', () =>
    expectPicture('trajectory-water', plot.trajectory(dynamicsEntryOf('water_md'))))

  it('show the radial distribution function of water', () =>
    expectPicture('radial-distribution', plot.radialDistribution(dynamicsEntryOf('water_md'))))

  it('show the radial distribution functions of several parts of the simulation', () =>
    expectPicture('radial-distribution-all', plot.radialDistribution(dynamicsEntryOf('water_md'), { frames: 'all' })))

  it('show the mean squared displacement of water with its straight line', () =>
    expectPicture('mean-squared-displacement', plot.meanSquaredDisplacement(dynamicsEntryOf('water_md'))))
})
