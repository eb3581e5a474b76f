import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { archiveWith } from '../entries.js'
import { expectPicture } from '../pictures.js'
import { charge } from '../vibrational/chain.js'

const archive = (formula: string, calculation: object) =>
  archiveWith({ results: { material: { chemical_formula_iupac: formula } }, run: [{ calculation: [calculation] }] })

/** The three vibrations of water, roughly: 1/m. */
const water = archive('H2O', {
  vibrational_frequencies: [
    {
      value: [-20, 159500, 365700, 375600],
      infrared: { intensity: [0, 62, 3, 42], activity: ['N', 'Y', 'Y', 'Y'] },
      raman: { intensity: [0, 1, 108, 39], activity: ['N', 'Y', 'Y', 'Y'] },
    },
  ],
})

const excited = (formula: string, energies: number[], strengths: number[]) =>
  archive(formula, {
    spectra: [{ excitation_energies: energies.map(energy => energy * charge), oscillator_strengths: strengths }],
  })

const acene = excited('C10H8', [4.3, 4.5, 5.8, 6.1], [0.01, 0.09, 1.2, 0.2])
const longerAcene = excited('C14H10', [3.4, 3.9, 5.1, 5.5], [0.08, 0.01, 1.9, 0.02])

const edge = Array.from({ length: 200 }, (_, index) => 530 + 0.15 * index)
const xray = archive('MgO', {
  spectra: [
    {
      type: 'XAS',
      excitation_energies: edge.map(energy => energy * charge),
      intensities: edge.map(
        energy => 0.5 + Math.atan(2 * (energy - 537)) / Math.PI + Math.exp(-(((energy - 538) / 1.5) ** 2)),
      ),
    },
  ],
})

describe('pictures of vibrations and spectra', () => {
  it('show infrared and Raman spectra', () =>
    expectPicture('vibrations', plot.vibrations(water, { title: 'Water', width: 40 })))
  it('show sticks alone', () =>
    expectPicture('vibrations-sticks', plot.vibrations(water, { of: 'raman', broadening: 'none', unit: 'meV' })))
  it('show excitations of two molecules', () => expectPicture('spectrum', plot.spectrum([acene, longerAcene])))
  it('show excitations over wavelengths', () =>
    expectPicture('spectrum-wavelengths', plot.spectrum(acene, { unit: 'nm' })))
  it('show stored intensities', () => expectPicture('spectrum-xray', plot.spectrum(xray)))
})
