import type { Magnitude } from './array-view.js'
import type { Unit } from './unit.js'
import type { units } from './units.js'

/** The units that are known by name when a program is written. */
export type UnitName = keyof typeof units

/** A unit as text: editors complete the known names, and every expression such as `'eV/angstrom'` is taken too. */
export type UnitText =
  | UnitName
  | 'eV'
  | 'meV'
  | 'Ha'
  | 'Ry'
  | 'GPa'
  | 'kcal/mol'
  | 'kJ/mol'
  | (string & Record<never, never>)

/** Symbols that are not in `units`, with their dimension: only those that have one meaning and are written often. */
interface Symbols {
  J: 'energy'
  Ha: 'energy'
  Ry: 'energy'
  'kcal/mol': 'molar energy'
  'kJ/mol': 'molar energy'
  'eV/atom': 'molar energy'
  'meV/atom': 'molar energy'
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

/** The names in `units` that measure a dimension: what completion offers in `.to('…')`. */
export type UnitNameOf<D extends string> = {
  [N in UnitName]: (typeof units)[N] extends Unit<infer E> ? (E extends D ? N : never) : never
}[UnitName]

/** `unknown` if two dimensions may be the same; else a text for the compiler's error. */
export type Fits<D extends string, E extends string> = string extends D
  ? unknown
  : string extends E
    ? unknown
    : E extends D
      ? unknown
      : `${E} does not go with ${D}`

/** `Fits` for a unit: only a unit whose dimension is known can be refused. */
export type FitsUnit<D extends string, U> = U extends Unit<infer E> ? Fits<D, E> : unknown

/** The form of the result when a single number goes with each item of an array. */
export type Broadcast<M extends Magnitude, N extends Magnitude> = M extends number ? N : M
