/**
 * How the energy of a vibration is told: as energy, as frequency ν = E/h, or as wavenumber E/(hc). The exact constants
 * are those of the units.
 */
export type PhononUnit = 'meV' | 'THz' | '1/cm'

interface UnitFacts {
  /** What energies are converted to: an energy whose number is the frequency or wavenumber. */
  energy: string
  /** What wavenumbers are converted to. */
  wavenumber: string
  /** The unit in Plotly's texts. */
  symbol: string
  /** The unit in plain words. */
  word: string
  /** What the axis is called. */
  title: string
}

const facts: Record<PhononUnit, UnitFacts> = {
  meV: {
    energy: 'millielectron_volt',
    wavenumber: 'millielectron_volt / planck_constant / speed_of_light',
    symbol: 'meV',
    word: 'meV',
    title: 'Energy (meV)',
  },
  THz: {
    energy: 'planck_constant * terahertz',
    wavenumber: 'terahertz / speed_of_light',
    symbol: 'THz',
    word: 'THz',
    title: 'Frequency (THz)',
  },
  '1/cm': {
    energy: 'planck_constant * speed_of_light / centimeter',
    wavenumber: '1 / centimeter',
    symbol: 'cm<sup>−1</sup>',
    word: '1/cm',
    title: 'Wavenumber (cm<sup>−1</sup>)',
  },
}

/** What belongs to a unit. */
export const phononUnit = (unit: PhononUnit): UnitFacts => facts[unit]

/** States per energy: what densities are converted to. */
export const perEnergy = (unit: PhononUnit) => `1 / (${phononUnit(unit).energy})`
