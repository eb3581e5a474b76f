import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { expectPicture } from '../pictures.js'
import { projectedDos } from './projected.js'

describe('pictures of projected densities of states', () => {
  it('by orbital', () => expectPicture('dos-projected', plot.dos(projectedDos(), { projected: 'orbital' })))
  it('by species, both spins', () =>
    expectPicture('dos-projected-spin', plot.dos(projectedDos({ spins: true }), { projected: 'species' })))
})
