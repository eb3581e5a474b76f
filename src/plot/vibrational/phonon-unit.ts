import { quantity } from '../../units/index.js'

/** The unit of a vibration: energy E (`meV`), frequency E/h (`THz`) or wavenumber E/(hc) (`1/cm`). */
export type PhononUnit = 'meV' | 'THz' | '1/cm'

interface UnitDetails {
  /** The name of the unit. */
  name: string
  /** The unit in Plotly's markup. */
  symbol: string
  /** The unit in plain text. */
  plainSymbol: string
  /** The title of the axis. */
  title: string
}

const details: Record<PhononUnit, UnitDetails> = {
  meV: { name: 'millielectron_volt', symbol: 'meV', plainSymbol: 'meV', title: 'Energy (meV)' },
  THz: { name: 'terahertz', symbol: 'THz', plainSymbol: 'THz', title: 'Frequency (THz)' },
  '1/cm': {
    name: '1 / centimeter',
    symbol: 'cm<sup>−1</sup>',
    plainSymbol: '1/cm',
    title: 'Wavenumber (cm<sup>−1</sup>)',
  },
}

/** Returns the names and the title of a unit. */
export const phononUnit = (unit: PhononUnit): UnitDetails => details[unit]

/** Returns the number of a unit that one THz, or one 1/cm, corresponds to. */
export function inPhononUnit(one: 'terahertz' | '1 / centimeter', unit: PhononUnit): number {
  return quantity(1, one).to(details[unit].name as never, { by: 'photon' }).magnitude as number
}
