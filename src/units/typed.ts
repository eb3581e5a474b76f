import type { Unit } from './unit.js'
import type { units } from './units.js'

/** The units that are known by name when a program is written. */
export type UnitName = keyof typeof units

/** Symbols beside the names, with their dimension: only those that say one thing and are written often. */
interface Symbols {
  J: 'energy'
  Ha: 'energy'
  Ry: 'energy'
  'kcal/mol': 'molar energy'
  'kJ/mol': 'molar energy'
  m: 'length'
  nm: 'length'
  pm: 'length'
  Å: 'length'
  'Å^3': 'volume'
  'angstrom ** 3': 'volume'
  'meter ** 3': 'volume'
  kg: 'mass'
  Da: 'mass'
  u: 'mass'
  s: 'time'
  ps: 'time'
  fs: 'time'
  K: 'temperature'
  N: 'force'
  'eV/Å': 'force'
  'eV/angstrom': 'force'
  Pa: 'pressure'
  GPa: 'pressure'
  Hz: 'frequency'
  THz: 'frequency'
  '1/cm': 'wavenumber'
  rad: 'angle'
  deg: 'angle'
  '°': 'angle'
  e: 'charge'
  V: 'voltage'
}

/** The dimension of a unit given as `Unit` or as text; `string` where that is not known when the program is written. */
export type DimensionOf<U> =
  U extends Unit<infer D>
    ? D
    : U extends UnitName
      ? (typeof units)[U] extends Unit<infer D>
        ? D
        : string
      : U extends keyof Symbols
        ? Symbols[U]
        : string
