import { dimensionFrom, type Exponents } from '../dimension.js'

/** One unit of the registry, without prefix. */
export interface UnitDefinition {
  /** The long name that is printed, as in `electron_volt`. */
  readonly name: string
  /** The short form for tables and axes, as in `eV`; the name where there is none. */
  readonly symbol: string
  /** Other spellings that are read. */
  readonly aliases: readonly string[]
  readonly dimension: Exponents
  /** How many coherent SI units (kg, m, s, A, K, mol, cd, rad, bit, pixel) it is. */
  readonly factor: number
  /** What is added after the factor, in kelvin: not 0 for degree Celsius and Fahrenheit alone. */
  readonly offset: number
  /** Whether `kilo`, `m` and the like may stand before it. */
  readonly prefixable: boolean
}

/** A row of a table: the SI factor, the long name, the symbol (`''` for none), and the other spellings. */
export type Row = readonly [factor: number, name: string, symbol: string, ...aliases: string[]]

/**
 * Returns the definitions of one table. Constants and customary units take no prefix: `min` is not a milliinch, and `kat`
 * not a thousand technical atmospheres.
 */
export function define(dimension: string, rows: readonly Row[], prefixable = true): UnitDefinition[] {
  const exponents = dimensionFrom(dimension)
  return rows.map(([factor, name, symbol, ...aliases]) => ({
    name,
    symbol: symbol || name,
    aliases,
    dimension: exponents,
    factor,
    offset: 0,
    prefixable,
  }))
}
