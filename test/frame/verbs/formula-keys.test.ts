import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame, reducedFormula } from '../../../src/index.js'

const calculated = Frame.fromColumns({ formula: ['O2Ti', 'MgO', 'AlAs', 'O2Ti'], gap: [1.8, 4.5, 1.4, 2.1] })
const measured = Frame.fromCsv('material,measured (eV)\nTiO₂,3.0\nMg2O2,7.8\nrutile,3.1\nGaAs,1.5\n')

describe('a join by formula', () => {
  it('finds what is written otherwise, keeps the text of the left, and says what is no formula', () => {
    const joined = calculated.join(measured, { on: { left: 'formula', right: 'material' }, formulas: true })
    expect(joined.toRows()).toEqual([
      { formula: 'O2Ti', gap: 1.8, measured: 3 },
      { formula: 'MgO', gap: 4.5, measured: 7.8 },
      { formula: 'O2Ti', gap: 2.1, measured: 3 },
    ])
    expect(joined.column('formula').note).toBe('compared as text, not as formulas: "rutile"')
    expect(String(joined.column('measured').unit)).toBe('electron_volt')
  })

  it('keeps rows without a partner by their own text', () => {
    const options = { on: { left: 'formula', right: 'material' }, how: 'outer', formulas: true } as const
    const texts = calculated.join(measured, options).column('formula').toArray()
    expect(texts).toEqual(['O2Ti', 'MgO', 'AlAs', 'O2Ti', 'rutile', 'GaAs'])
    const alone = measured.join(calculated, { on: { left: 'material', right: 'formula' }, how: 'anti', formulas: true })
    expect(alone.column('material').toArray()).toEqual(['rutile', 'GaAs'])
  })

  it('compares other keys beside it as they are', () => {
    const left = Frame.fromRows([
      { formula: 'TiO2', spin: 1 },
      { formula: 'TiO2', spin: 2 },
    ])
    const right = Frame.fromRows([{ formula: 'O2Ti', spin: 2, gap: 3 }])
    expect(left.join(right, { on: ['formula', 'spin'], formulas: true }).toRows()).toEqual([
      { formula: 'TiO2', spin: 2, gap: 3 },
    ])
  })

  it('refuses columns without texts', () => {
    const numbers = Frame.fromRows([{ n: 1 }])
    expect(() => numbers.join(numbers, { on: 'n', formulas: true })).toThrow('there are no formulas to compare')
    expect(() => calculated.join(calculated, { on: 'formula', formulas: 1 as never })).toThrow('formulas')
  })

  it('joins every formula with itself in any order and multiple', () => {
    const counts = fc.uniqueArray(
      fc.tuple(fc.constantFrom('H', 'C', 'O', 'Ti', 'Mg', 'Fe'), fc.integer({ min: 1, max: 9 })),
      { minLength: 1, maxLength: 5, selector: ([symbol]) => symbol },
    )
    const write = (terms: (readonly [string, number])[], times: number) =>
      terms.map(([symbol, count]) => `${symbol}${count * times === 1 ? '' : count * times}`).join('')
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 4 }), (terms, times) => {
        const one = write(terms, 1)
        const other = write([...terms].reverse(), times)
        expect(reducedFormula(other)).toBe(reducedFormula(one))
        const left = Frame.fromRows([{ formula: one }])
        expect(left.join(Frame.fromRows([{ formula: other, x: 1 }]), { on: 'formula', formulas: true }).numRows).toBe(1)
      }),
    )
  })
})
