import { plainText } from '../figure/plain-text.js'

/**
 * Returns a chemical formula with its numbers as subscripts, for Plotly: `TiO2` → `TiO<sub>2</sub>`. Escapes other markup.
 */
export function typesetFormula(text: string): string {
  const plain = plainText(text)
  const isFormula = /^(?:[A-Z][a-z]?\d*)+(?:,.*)?$/.test(plain)
  return isFormula ? plain.replace(/^[^,]*/, formula => formula.replace(/\d+/g, '<sub>$&</sub>')) : plain
}

const gamma = new Map(['G', 'GAMMA', '\\GAMMA', '\\G', 'Γ', 'GM', '&GAMMA;'].map(name => [name, 'Γ']))

/**
 * Returns the name of a k-point for axes: all spellings of Γ (`G`, `GAMMA`, `\Gamma`) become Γ, and the number in `K_1` or `K1`
 * becomes a subscript.
 */
export function typesetKPoint(name: string): string {
  const bare = name.trim().replace(/^\$(.*)\$$/, '$1')
  const [, letter = bare, index] = /^(.*?)_?\{?(\d+)\}?$/.exec(bare) ?? []
  const greek = gamma.get(letter.toUpperCase()) ?? letter.replace(/^\\?sigma$/i, 'Σ').replace(/^\\?delta$/i, 'Δ')
  return `${plainText(greek)}${index === undefined ? '' : subscript(index)}`
}

const subscript = (digits: string) => digits.replace(/\d/g, digit => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] as string)
