import { plainText } from '../figure/plain-text.js'

/** Returns a unit as an archive writes it in Plotly's markup: `F*m^2/J` as F·m²/J. Empty for an empty unit. */
export function typesetUnit(unit: string): string {
  return plainText(unit)
    .replace(/\*\*\s*(-?\d+)|\^\s*(-?\d+)/g, (_, starred, careted) => `<sup>${starred ?? careted}</sup>`)
    .replace(/\s*\*\s*/g, '·')
}
