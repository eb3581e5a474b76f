import { type Magnitude, parseUnit, type Quantity, quantity } from '../../units/index.js'

/** The units of thermodynamic functions: k_B and meV, or J/(K·mol) and kJ/mol. */
export type ThermodynamicUnit = 'k_B' | 'J/(K*mol)'

/** The unit in which a function is drawn. */
export interface ShownUnit {
  /** The factor from the unit of the values to this unit. */
  factor: number
  /** In Plotly's markup. */
  symbol: string
  /** In plain text. */
  plainSymbol: string
}

const perKelvin = {
  k_B: { unit: 'boltzmann_constant', symbol: '<i>k</i><sub>B</sub>', plainSymbol: 'k_B' },
  'J/(K*mol)': { unit: 'joule / kelvin / avogadro_number', symbol: 'J/(K·mol)', plainSymbol: 'J/(K·mol)' },
} as const

const energies = {
  k_B: { unit: 'millielectron_volt', symbol: 'meV', plainSymbol: 'meV' },
  'J/(K*mol)': { unit: 'kilojoule / avogadro_number', symbol: 'kJ/mol', plainSymbol: 'kJ/mol' },
} as const

/** Values per mole, which have no other unit. */
const molar = [
  { ...perKelvin['J/(K*mol)'], unit: 'joule / kelvin / mole' },
  { ...energies['J/(K*mol)'], unit: 'kilojoule / mole' },
] as const

/** Returns the unit in which values are drawn: those per mole in J/(K·mol) and kJ/mol, the others as asked for. */
export function thermodynamicUnit(values: Quantity<string, Magnitude>, unit: ThermodynamicUnit): ShownUnit {
  const { dimension } = parseUnit(values.unit)
  const all = [perKelvin[unit], energies[unit], ...molar]
  const found = all.find(one => parseUnit(one.unit).dimension === dimension) ?? perKelvin[unit]
  const { unit: name, symbol, plainSymbol } = found
  return { factor: quantity(1, values.unit).to(name as never).magnitude as number, symbol, plainSymbol }
}
