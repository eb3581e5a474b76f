import { isElement } from './elements.js'

/** How many atoms of which element a formula has. */
export type ElementCounts = ReadonlyMap<string, number>

/** Longer texts are no formulas that anyone writes. */
const longest = 400

/**
 * What a chemical formula counts, however it is written: `TiO2`, `O2 Ti`, `TiO₂`, `Ti_{1}O_2`, `Ca(OH)2`, `Mg(1)O(1)`,
 * `CuSO4·5H2O`. `undefined` for what is no formula, and for numbers that are not whole. `isSymbol` says what stands for an
 * element; by default the elements themselves.
 */
export function parseFormula(text: string, isSymbol = isElement): ElementCounts | undefined {
  if (text.length > longest) return undefined
  const counts = new Map<string, number>()
  for (const [index, part] of plainDigits(text)
    .split(/[·•⋅∙]/)
    .entries()) {
    // A number in front belongs to water of crystallisation, not to the formula before it.
    const [, times = '', formula = ''] = /^(\d{0,6})(.*)$/.exec(part) ?? []
    const found = index === 0 && times !== '' ? undefined : parseGroup(formula, isSymbol)
    if (!found) return undefined
    add(counts, found, times === '' ? 1 : Number(times))
  }
  return [...counts.values()].some(count => count < 1 || !Number.isSafeInteger(count)) ? undefined : counts
}

/** The text without blanks, raised and lowered digits as plain ones. */
function plainDigits(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[₀-₉]/g, digit => String(digit.charCodeAt(0) - 0x2080))
    .replace(/_(?:\{(\d+)\}|(\d))/g, '$1$2')
}

/** A symbol, a bracket that opens or closes, each with the number behind it; a number in brackets counts the symbol before. */
const token = /([A-Z][a-z]?)(?:\((\d{1,6})\)|(\d{0,6}))|([([{])|([)\]}])(\d{0,6})/y

const closes: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

function parseGroup(text: string, isSymbol: (symbol: string) => boolean): Map<string, number> | undefined {
  const levels: { counts: Map<string, number>; end: string }[] = [{ counts: new Map(), end: '' }]
  for (token.lastIndex = 0; token.lastIndex < text.length; ) {
    const match = token.exec(text)
    if (!match) return undefined
    const [, symbol, bracketed, behind, opening, closing, times] = match
    const level = levels.at(-1) as (typeof levels)[number]
    if (symbol !== undefined) {
      if (!isSymbol(symbol)) return undefined
      add(level.counts, new Map([[symbol, numberOf(bracketed ?? behind)]]), 1)
    } else if (opening !== undefined) levels.push({ counts: new Map(), end: closes[opening] as string })
    else {
      const outer = levels.at(-2)
      if (!outer || closing !== level.end || level.counts.size === 0) return undefined
      levels.pop()
      add(outer.counts, level.counts, numberOf(times))
    }
  }
  const [whole] = levels
  return levels.length === 1 && whole && whole.counts.size > 0 ? whole.counts : undefined
}

function numberOf(digits: string | undefined): number {
  return digits ? Number(digits) : 1
}

function add(counts: Map<string, number>, more: ElementCounts, times: number): void {
  for (const [symbol, count] of more) counts.set(symbol, (counts.get(symbol) ?? 0) + count * times)
}
