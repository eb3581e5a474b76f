import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { entriesOf, entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of convergence', () => {
  it('show iterations with an error that the program estimated', () =>
    expectPicture('convergence-scf', plot.convergence(entryOf('TiO2_relax'), { of: 'scf', calculation: 0 })))
  it('show iterations without a threshold', () =>
    expectPicture('convergence-scf-elk', plot.convergence(entryOf('MgO_elk'), { of: 'scf' })))
  it('show a series of cutoffs with its tolerance', () =>
    expectPicture(
      'convergence-series',
      plot.convergenceSeries(entriesOf('Si_ecut'), { over: 'cutoff', cutoffUnit: 'Ry', tolerance: 10, log: true }),
    ))
  it('show a series of k-point meshes', () =>
    expectPicture(
      'convergence-series-k-points',
      plot.convergenceSeries([...entriesOf('Si_k'), ...entriesOf('Si_ecut')], { over: 'k-points' }),
    ))
})

describe('pictures of equations of state', () => {
  it('show two materials from the minimum of each', () =>
    expectPicture(
      'equation-of-state-two',
      plot.equationOfState([...entriesOf('MgO_a4p'), ...entriesOf('Al_a7p')], { per: 'atom' }),
    ))
})
