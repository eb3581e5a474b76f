import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of convergence', () => {
  it('iterations with an error that the program estimated', () =>
    expectPicture('convergence-scf', plot.convergence(entryOf('TiO2_relax'), { of: 'scf', calculation: 0 })))
  it('iterations without a threshold', () =>
    expectPicture('convergence-scf-elk', plot.convergence(entryOf('MgO_elk'), { of: 'scf' })))
})
