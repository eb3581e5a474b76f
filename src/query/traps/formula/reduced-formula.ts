import { QueryError, shortValue } from '../../../errors/index.js'
import { parseFormula } from './parse-formula.js'
import { writeFormula } from './write-formula.js'

/**
 * Returns a chemical formula as NOMAD writes it in `results.material.chemical_formula_reduced`: the elements in alphabetical order with
 * the smallest whole numbers. It reads formulas however they are written, also with brackets, subscripts and water of crystallisation.
 *
 * @param text a formula such as `TiO2`, `Ti₂O₄` or `Ca(OH)2`
 * @returns the reduced formula; `undefined` for a text that is no formula, and for numbers that are not whole
 * @throws QueryError for what is no text
 *
 * @example
 * ```ts
 * reducedFormula('TiO2')   // 'O2Ti'
 * reducedFormula('rutile')   // undefined
 * ```
 */
export function reducedFormula(text: string): string | undefined {
  if (typeof text !== 'string') throw new QueryError(`The formula is ${shortValue(text)}; it must be text.`)
  const counts = parseFormula(text)
  return counts && writeFormula(counts, 'reduced')
}
