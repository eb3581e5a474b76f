import { quantity } from '../../units/index.js'
import type { ThermodynamicFunction } from './harmonic.js'

/** How thermodynamic functions are told: in k_B and meV, or in J/(K·mol) and kJ/mol. */
export type ThermodynamicUnit = 'k_B' | 'J/(K*mol)'

/** A unit of one kind of function. */
export interface ToldUnit {
  /** What a value in SI units is multiplied by. */
  factor: number
  /** In Plotly's texts. */
  symbol: string
  /** In plain words. */
  word: string
}

const told = {
  k_B: {
    perKelvin: { unit: 'boltzmann_constant', symbol: '<i>k</i><sub>B</sub>', word: 'k_B' },
    energy: { unit: 'millielectron_volt', symbol: 'meV', word: 'meV' },
  },
  'J/(K*mol)': {
    perKelvin: { unit: 'joule / kelvin / avogadro_number', symbol: 'J/(K·mol)', word: 'J/(K·mol)' },
    energy: { unit: 'kilojoule / avogadro_number', symbol: 'kJ/mol', word: 'kJ/mol' },
  },
} as const

/** The unit of a function. */
export function toldUnit(of: ThermodynamicFunction, unit: ThermodynamicUnit): ToldUnit {
  const isEnergy = of === 'free energy' || of === 'internal energy'
  const { unit: name, symbol, word } = told[unit][isEnergy ? 'energy' : 'perKelvin']
  const factor = quantity(1, isEnergy ? 'joule' : 'joule / kelvin').to(name as never).magnitude as number
  return { factor, symbol, word }
}
