import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementSymbols } from '../../../src/basics/elements.js'
import { properties } from '../../../src/index.js'
import { formulasOf } from '../../../src/properties/elements/formula.js'
import { everyEntry, opened } from '../entries.js'

describe('the formula of atoms', () => {
  it.each([
    [['O', 'Ti', 'O', 'Ti', 'O', 'O'], 'Ti2O4', 'TiO2'],
    [['H', 'H', 'O'], 'H2O', 'H2O'],
    [['H', 'H', 'H', 'N'], 'NH3', 'NH3'],
    [['N', 'N'], 'N2', 'N'],
    [['Cl', 'Na'], 'NaCl', 'NaCl'],
    [['X', 'C'], 'CX', 'CX'],
  ])('of %j is %s and %s', (species, full, reduced) => expect(formulasOf(species)).toEqual({ full, reduced }))

  it('counts shares of sites', () => {
    expect(formulasOf(['Fe', 'Ni'], [0.25, 0.75])).toEqual({ full: 'Fe0.25Ni0.75', reduced: 'Fe0.25Ni0.75' })
    expect(formulasOf(['Fe', 'Fe', 'O'], [0.5, 0.5, 1]).full).toBe('FeO')
  })

  it('knows the place of each element, and does not depend on the order of atoms', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...elementSymbols), { minLength: 1 }), species => {
        expect(formulasOf(species)).toEqual(formulasOf([...species].reverse()))
        expect(formulasOf([...species, ...species]).reduced).toBe(formulasOf(species).reduced)
      }),
    )
    expect(formulasOf([...elementSymbols, 'X']).full).toMatch(/FX$/)
  })

  it('is the one that NOMAD gives, in all archives', () => {
    const compared = everyEntry().flatMap(stored => {
      const { material } = (stored.archive.results ?? {}) as { material?: { chemical_formula_iupac?: string } }
      const structure = properties.structure(opened(stored))
      const formula = material?.chemical_formula_iupac
      return structure && formula ? [[formula, [structure.formula, structure.reducedFormula]] as const] : []
    })
    expect(compared.length).toBeGreaterThan(80)
    for (const [formula, ours] of compared) expect(ours).toContain(formula)
  })
})
