/**
 * The unit of a vibration: energy E (`meV`), frequency E/h (`THz`) or wavenumber E/(hc) (`1/cm`). h and c are the exact
 * constants of the SI.
 */
export type PhononUnit = 'meV' | 'THz' | '1/cm'

interface UnitDetails {
  /** The unit to which energies are converted: an energy whose number is the frequency or wavenumber. */
  energy: string
  /** The unit to which wavenumbers are converted. */
  wavenumber: string
  /** The unit in Plotly's markup. */
  symbol: string
  /** The unit in plain text. */
  plainSymbol: string
  /** The title of the axis. */
  title: string
}

const details: Record<PhononUnit, UnitDetails> = {
  meV: {
    energy: 'millielectron_volt',
    wavenumber: 'millielectron_volt / planck_constant / speed_of_light',
    symbol: 'meV',
    plainSymbol: 'meV',
    title: 'Energy (meV)',
  },
  THz: {
    energy: 'planck_constant * terahertz',
    wavenumber: 'terahertz / speed_of_light',
    symbol: 'THz',
    plainSymbol: 'THz',
    title: 'Frequency (THz)',
  },
  '1/cm': {
    energy: 'planck_constant * speed_of_light / centimeter',
    wavenumber: '1 / centimeter',
    symbol: 'cm<sup>−1</sup>',
    plainSymbol: '1/cm',
    title: 'Wavenumber (cm<sup>−1</sup>)',
  },
}

/** Returns the names, conversions and title of a unit. */
export const phononUnit = (unit: PhononUnit): UnitDetails => details[unit]

/** Returns the unit to which densities of states are converted: states per energy. */
export const perEnergy = (unit: PhononUnit) => `1 / (${phononUnit(unit).energy})`
