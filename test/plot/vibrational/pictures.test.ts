import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { expectPicture } from '../pictures.js'
import { chain, chainDos, charge } from './chain.js'
import { einsteinSolid } from './einstein.js'

const whole = () => chain({ more: { dos_phonon: [chainDos()] } })

describe('pictures of phonons', () => {
  it('show a dispersion', () =>
    expectPicture('phonon-bands', plot.phononBands(chain(), { unit: 'THz', title: 'A chain' })))
  it('show imaginary modes', () =>
    expectPicture('phonon-bands-imaginary', plot.phononBands(chain({ shift: -8e-3 * charge }))))
  it('show a density of states', () =>
    expectPicture('phonon-dos', plot.phononDos(whole(), { orientation: 'horizontal' })))
  it('show both side by side', () => expectPicture('phonon-bands-dos', plot.phononBandsDos(whole(), { unit: '1/cm' })))
  it('show heat capacity and free energy', () => expectPicture('thermodynamics', plot.thermodynamics(einsteinSolid())))
  it('show heat capacities of two solids per mole', () =>
    expectPicture(
      'thermodynamics-several',
      plot.thermodynamics([einsteinSolid(), einsteinSolid({ energy: 70e-3 * charge })], {
        of: 'heat capacity',
        unit: 'J/(K*mol)',
        labels: ['soft', 'hard'],
        title: 'Heat capacities',
      }),
    ))
})
