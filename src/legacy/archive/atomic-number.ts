import { atomicNumber as numberOf } from '../../basics/elements.js'

/** Returns the atomic number of an element; 0 for any other text. */
export function atomicNumber(symbol: string): number {
  return numberOf(symbol) ?? 0
}
