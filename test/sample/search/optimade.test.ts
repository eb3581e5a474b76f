import { describe, expect, it } from 'vitest'
import { optimadeTest } from '../../../src/sample/search/optimade.js'

const document = {
  optimade: {
    elements: ['O', 'Ti'],
    nelements: 2,
    nsites: 6,
    nperiodic_dimensions: 3,
    chemical_formula_reduced: 'O2Ti',
    chemical_formula_anonymous: 'A2B',
    structure_features: [],
  },
}

describe('an OPTIMADE filter', () => {
  it.each([
    ['nelements=2', true],
    ['nelements = 3', false],
    ['2 <= nelements', true],
    ['3 <= nelements', false],
    ['nelements!=2', false],
    ['elements HAS "Ti"', true],
    ['elements HAS ALL "Ti","O"', true],
    ['elements HAS ALL "Ti", "Mg"', false],
    ['elements HAS ANY "Mg","O"', true],
    ['elements HAS ONLY "O","Ti"', true],
    ['elements HAS ONLY "Ti","O","Mg"', false],
    ['', true],
    ['elements HAS ONLY "Ti"', false],
    ['elements LENGTH 2', true],
    ['elements LENGTH > 2', false],
    ['chemical_formula_reduced="O2Ti"', true],
    ['chemical_formula_reduced CONTAINS "Ti"', true],
    ['chemical_formula_reduced STARTS WITH "O2"', true],
    ['chemical_formula_reduced STARTS "Ti"', false],
    ['chemical_formula_reduced ENDS WITH "Ti"', true],
    ['chemical_formula_descriptive IS UNKNOWN', true],
    ['chemical_formula_descriptive="x" OR nsites>=6', true],
    ['chemical_formula_descriptive!="x"', false],
    ['nsites IS KNOWN', true],
    ['NOT nelements=2', false],
    ['NOT nelements=2 OR nsites=6', true],
    ['NOT (nelements=2 OR nsites=6)', false],
    ['nelements=3 AND nsites=6 OR nperiodic_dimensions=3', true],
    ['nelements=3 AND (nsites=6 OR nperiodic_dimensions=3)', false],
    ['nsites > 5.5e0', true],
    ['elements HAS "a \\"quoted\\" text"', false],
  ])('%s is %s for the entry', (filter, wanted) => {
    expect(optimadeTest(filter)(document)).toBe(wanted)
  })

  it.each([
    'nelements',
    'nelements=',
    'nelements ~~ 2',
    'nelements=2 AND',
    '(nelements=2',
    'nelements=2)',
    'elements HAS ALL',
    'elements HAS "Ti',
    'nelements IS WHAT',
    'unknown_property=1',
    '=2',
  ])('%j is refused with 422', filter => {
    expect(() => optimadeTest(filter)).toThrow(expect.objectContaining({ status: 422 }))
  })
})
