import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { archiveWith, entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of Brillouin zones', () => {
  it('show silicon with its path', () => expectPicture('brillouin-zone', plot.brillouinZone(entryOf('Si_bands'))))
  it('show a tetragonal crystal', () =>
    expectPicture('brillouin-zone-tetragonal', plot.brillouinZone(entryOf('TiO2_bands'))))
  it('show a sheet with its path', () => {
    const segment = (from: number[], to: number[], labels: string[]) => ({
      kpoints: [from, to],
      endpoints_labels: labels,
      energies: [[[0], [0]]],
    })
    const [gamma, k, m] = [
      [0, 0, 0],
      [1 / 3, 1 / 3, 0],
      [0.5, 0, 0],
    ] as [number[], number[], number[]]
    const atoms = {
      labels: ['C', 'C'],
      positions: [
        [0, 0, 0],
        [0, 1.42e-10, 0],
      ],
      lattice_vectors: [
        [2.46e-10, 0, 0],
        [-1.23e-10, 2.1304e-10, 0],
        [0, 0, 20e-10],
      ],
      periodic: [true, true, false],
    }
    const path = [segment(gamma, m, ['Γ', 'M']), segment(m, k, ['M', 'K']), segment(k, gamma, ['K', 'Γ'])]
    const calculation = [{ system_ref: '/run/0/system/0', band_structure_electronic: [{ segment: path }] }]
    return expectPicture(
      'brillouin-zone-sheet',
      plot.brillouinZone(archiveWith({ run: [{ system: [{ atoms }], calculation }] }), { title: 'Graphene' }),
    )
  })
})
