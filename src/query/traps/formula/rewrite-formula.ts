import { isElement } from './elements.js'
import { formulaQuantity } from './formula-quantity.js'
import { parseFormula } from './parse-formula.js'
import { type FormulaForm, writeFormula } from './write-formula.js'

/** A value in the form in which a search quantity holds it. */
export interface Rewritten {
  /** What is asked for; several values where any of them will do. */
  values: readonly [string, ...string[]]
  /** What was rewritten and why, a sentence. */
  note: string
}

const rules: Record<FormulaForm, string> = {
  reduced: 'elements in alphabetical order with the smallest whole numbers',
  hill: 'C and H first if there is carbon, then alphabetical order, with the numbers of the whole cell',
  iupac: "elements in IUPAC's order with the smallest whole numbers",
  descriptive: "elements in Hill's order for organic compounds, else in IUPAC's",
  anonymous: 'letters for elements, the most frequent first, so that it finds all of such proportions',
  composition: 'elements in alphabetical order with each number in brackets',
}

/** A formula as NOMAD writes it in this search quantity; `undefined` where it is written so already, or is no formula. */
export function rewriteFormula(text: string, name: string): Rewritten | undefined {
  const quantity = formulaQuantity(name)
  if (!quantity) return undefined
  const { form, certain } = quantity
  const counts = parseFormula(text, form === 'anonymous' ? isPlaceholder : isElement)
  const written = counts && writeFormula(counts, form)
  if (written === undefined || written === text) return undefined
  return {
    values: certain ? [written] : [text, written],
    note: `'${text}' in '${name}' is asked for as '${written}'${certain ? '' : ' too'}: NOMAD writes it so (${rules[form]}).`,
  }
}

function isPlaceholder(symbol: string): boolean {
  return symbol.length === 1 || isElement(symbol)
}
