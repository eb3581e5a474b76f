import { plainText } from '../figure/plain-text.js'

/**
 * A chemical formula with its numbers lowered: `TiO2` → `TiO<sub>2</sub>`. For Plotly's texts; foreign markup in it
 * loses its meaning.
 */
export function typesetFormula(text: string): string {
  const plain = plainText(text)
  const isFormula = /^(?:[A-Z][a-z]?\d*)+(?:,.*)?$/.test(plain)
  return isFormula ? plain.replace(/^[^,]*/, formula => formula.replace(/\d+/g, '<sub>$&</sub>')) : plain
}

const gamma = new Map(['G', 'GAMMA', '\\GAMMA', '\\G', 'Γ', 'GM', '&GAMMA;'].map(name => [name, 'Γ']))

/**
 * The name of a k-point as it is printed: all spellings of Γ (`G`, `GAMMA`, `\Gamma`) become Γ, and `K_1` or `K1` gets its
 * number lowered.
 */
export function typesetKPoint(name: string): string {
  const bare = name.trim().replace(/^\$(.*)\$$/, '$1')
  const [, letter = bare, index] = /^(.*?)_?\{?(\d+)\}?$/.exec(bare) ?? []
  const greek = gamma.get(letter.toUpperCase()) ?? letter.replace(/^\\?sigma$/i, 'Σ').replace(/^\\?delta$/i, 'Δ')
  return `${plainText(greek)}${index === undefined ? '' : lowered(index)}`
}

const lowered = (digits: string) => digits.replace(/\d/g, digit => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] as string)
