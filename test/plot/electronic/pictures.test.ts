import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { expectPicture } from '../pictures.js'
import { projectedDos } from './projected.js'

describe('pictures of projected densities of states', () => {
  it('show each orbital', () => expectPicture('dos-projected', plot.dos(projectedDos(), { projected: 'orbital' })))
  it('show each species, both spins', () =>
    expectPicture('dos-projected-spin', plot.dos(projectedDos({ spins: true }), { projected: 'species' })))
})
