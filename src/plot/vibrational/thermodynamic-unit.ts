import { quantity } from '../../units/index.js'
import type { ThermodynamicFunction } from './harmonic.js'

/** The units of thermodynamic functions: k_B and meV, or J/(K·mol) and kJ/mol. */
export type ThermodynamicUnit = 'k_B' | 'J/(K*mol)'

/** The unit of one kind of function. */
export interface FunctionUnit {
  /** The factor from the SI unit to this unit. */
  factor: number
  /** In Plotly's markup. */
  symbol: string
  /** In plain text. */
  plainSymbol: string
}

const unitNames = {
  k_B: {
    perKelvin: { unit: 'boltzmann_constant', symbol: '<i>k</i><sub>B</sub>', plainSymbol: 'k_B' },
    energy: { unit: 'millielectron_volt', symbol: 'meV', plainSymbol: 'meV' },
  },
  'J/(K*mol)': {
    perKelvin: { unit: 'joule / kelvin / avogadro_number', symbol: 'J/(K·mol)', plainSymbol: 'J/(K·mol)' },
    energy: { unit: 'kilojoule / avogadro_number', symbol: 'kJ/mol', plainSymbol: 'kJ/mol' },
  },
} as const

/** Returns the unit of a function. */
export function thermodynamicUnit(of: ThermodynamicFunction, unit: ThermodynamicUnit): FunctionUnit {
  const isEnergy = of === 'free energy' || of === 'internal energy'
  const { unit: name, symbol, plainSymbol } = unitNames[unit][isEnergy ? 'energy' : 'perKelvin']
  const factor = quantity(1, isEnergy ? 'joule' : 'joule / kelvin').to(name as never).magnitude as number
  return { factor, symbol, plainSymbol }
}
