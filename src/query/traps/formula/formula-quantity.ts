import type { FormulaForm } from './write-formula.js'

/** How a search quantity holds formulas. */
export interface FormulaQuantity {
  form: FormulaForm
  /** True where every server writes them so; else they are looked for in this form as well. */
  certain: boolean
}

const named = /(?:^|\.)chemical_formula[._](reduced|hill|iupac|descriptive|anonymous)$/

/** The form in which a search quantity holds formulas; `undefined` for quantities that hold none. */
export function formulaQuantity(name: string): FormulaQuantity | undefined {
  const path = name.split('#')[0] as string
  const form = named.exec(path)?.[1] as FormulaForm | undefined
  // OPTIMADE leaves open what a descriptive formula is: NOMAD gives Hill's.
  if (form === 'descriptive' && /(^|\.)optimade\./.test(path)) return { form: 'hill', certain: true }
  // Samples and solar cells have them as their authors wrote them.
  if (form) return { form, certain: form !== 'descriptive' }
  if (path.endsWith('.symmetry.prototype_formula')) return { form: 'reduced', certain: false }
  return path.endsWith('.composition_formula') ? { form: 'composition', certain: false } : undefined
}
