import type { EntryArchive } from '../../../src/metainfo/index.js'
import { archiveWith } from '../entries.js'
import { boltzmann, charge, oscillators } from './chain.js'

/** K. */
export const temperatures = [0, 25, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1200]

/** Heat capacity of one oscillator of an energy in J, in J/K. */
export function einsteinHeat(temperature: number, energy = 30e-3 * charge): number {
  const x = energy / (boltzmann * temperature)
  return temperature === 0 ? 0 : (boltzmann * x ** 2 * Math.exp(-x)) / (1 - Math.exp(-x)) ** 2
}

/** Free energy of one oscillator of an energy in J, in J. */
export function einsteinFree(temperature: number, energy = 30e-3 * charge): number {
  const thermal = boltzmann * temperature
  return energy / 2 + (thermal && thermal * Math.log(1 - Math.exp(-energy / thermal)))
}

/**
 * A solid of oscillators as archives have it: heat capacities of `heatAtoms` atoms, free energies of `freeAtoms`, and a
 * density of states of two, times `per`.
 */
export function einsteinSolid({
  heatAtoms = 8,
  freeAtoms = 1,
  per = 1,
  dos = true,
  energy = 30e-3 * charge,
} = {}): EntryArchive {
  const workflow2 = {
    m_def: 'simulationworkflowschema.phonon.Phonon',
    results: {
      temperature: temperatures,
      heat_capacity_c_v: temperatures.map(value => 3 * heatAtoms * einsteinHeat(value, energy)),
      vibrational_free_energy_at_constant_volume: temperatures.map(
        value => 3 * freeAtoms * einsteinFree(value, energy),
      ),
    },
  }
  return dos
    ? oscillators({ atoms: 2, energy, per, results: { workflow2 } })
    : archiveWith({ results: { material: { chemical_formula_iupac: 'Si' } }, workflow2 })
}
