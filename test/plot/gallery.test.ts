import { describe, it } from 'vitest'
import { plot } from '../../src/plot/index.js'
import { quantity } from '../../src/units/index.js'
import { entriesOf, entryOf } from './entries.js'
import { expectPicture } from './pictures.js'

describe('pictures of each kind', () => {
  it('show a density of states', () => expectPicture('dos', plot.dos(entryOf('C_diamond_dos'))))
  it('show both spins mirrored', () => expectPicture('dos-spin', plot.dos(entryOf('Fe_spin_dos'))))
  it('show several materials, energy to the right', () =>
    expectPicture(
      'dos-several',
      plot.dos([entryOf('C_diamond_dos'), entryOf('AlP_dos'), entryOf('BN_dos')], {
        orientation: 'horizontal',
        normalized: true,
      }),
    ))
  it('show a density of states whose zero is unknown', () =>
    expectPicture('dos-unshifted', plot.dos(entryOf('Si_elk'))))
  it('show bands with their gap', () => expectPicture('bands', plot.bands(entryOf('Si_bands'), { gap: true })))
  it('show bands and density of states', () =>
    expectPicture('bands-dos', plot.bandsDos(entryOf('MgO_bands'), { dos: entryOf('MgO_dos'), title: 'MgO' })))
  it('show an equation of state', () => expectPicture('equation-of-state', plot.equationOfState(entriesOf('MgO_a4p'))))
  it('show the convergence of the energy', () => expectPicture('convergence', plot.convergence(entryOf('H2O/'))))
  it('show the convergence of forces', () =>
    expectPicture('convergence-forces', plot.convergence(entryOf('NH3/'), { of: 'forces' })))
  it('show a periodic table', () =>
    expectPicture(
      'periodic-table',
      plot.periodicTable({ O: 37, Si: 19, Mg: 14, Fe: 3, Xx: 1 }, { label: 'Entries', log: true }),
    ))
  it('show a crystal', () => expectPicture('structure', plot.structure(entryOf('TiO2_bands'))))
  it('show a molecule', () => expectPicture('structure-molecule', plot.structure(entryOf('CH4/'))))
  it('show points by kind', () => {
    const rows = ['NaCl', 'MgO', 'LiF'].map((formula, index) => ({
      formula,
      volume: quantity(2e-29 + index * 1e-29, 'meter ** 3'),
      energy: quantity(-5 - index, 'eV'),
      kind: index === 1 ? 'oxide' : 'halide',
    }))
    return expectPicture(
      'scatter',
      plot.scatter(rows, { x: 'volume', y: 'energy', color: 'kind', hover: ['formula'], title: 'Energies' }),
    )
  })
  it('show points by number', () =>
    expectPicture(
      'scatter-color',
      plot.scatter({ x: [1, 2, 3], y: [1, 4, Number.NaN], gap: [0.5, 1, 2] }, { color: 'gap', yLog: true }),
    ))
})
