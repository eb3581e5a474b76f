import type { FormulaForm } from './write-formula.js'

/** How a search quantity holds formulas. */
export interface FormulaQuantity {
  form: FormulaForm
  /** True where every server writes them so; else they are looked for as they were given as well. */
  certain: boolean
}

const named = /(?:^|\.)chemical_formula[._](reduced|hill|iupac|descriptive|anonymous)$/

/**
 * The form in which a search quantity holds formulas; `undefined` for quantities that hold none, and for those of schemas
 * of users' own, whose formulas are as they were written.
 */
export function formulaQuantity(name: string): FormulaQuantity | undefined {
  const [path = '', schema] = name.split('#')
  if (schema !== undefined && !schema.startsWith('nomad_simulations.')) return undefined
  const form = named.exec(path)?.[1] as FormulaForm | undefined
  // OPTIMADE leaves open what a descriptive formula is: NOMAD gives Hill's.
  if (form === 'descriptive' && /(^|\.)optimade\./.test(path)) return { form: 'hill', certain: true }
  // Samples and solar cells have them as their authors wrote them; simulations have them from NOMAD.
  if (form) return { form, certain: form !== 'descriptive' || schema !== undefined }
  if (path.endsWith('.symmetry.prototype_formula')) return { form: 'reduced', certain: false }
  return path.endsWith('.composition_formula') && schema !== undefined
    ? { form: 'composition', certain: true }
    : undefined
}
