import { plainText } from '../figure/plain-text.js'

/** A unit in an archive's own words, typeset: `F*m^2/J` as F·m²/J with a raised 2; empty for none. */
export function typesetUnit(unit: string): string {
  return plainText(unit)
    .replace(/\*\*\s*(-?\d+)|\^\s*(-?\d+)/g, (_, starred, careted) => `<sup>${starred ?? careted}</sup>`)
    .replace(/\s*\*\s*/g, '·')
}
