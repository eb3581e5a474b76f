import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame, type Row } from '../../../src/frame/index.js'
import { quantity } from '../../../src/units/index.js'

const oxides = () =>
  Frame.fromRows(
    [
      { formula: 'MgO', energy: -7.5, atoms: 2 },
      { formula: 'ZnO', energy: null, atoms: 4 },
      { formula: 'CaO', energy: -9, atoms: 3 },
    ],
    { units: { energy: 'eV' } },
  )

describe('a name that no column has', () => {
  const message = "The frame has no column 'enrgy'. Did you mean 'energy'?"

  it('is an error in the functions of all verbs', () => {
    expect(() => oxides().filter(row => row.enrgy < -8)).toThrow(message)
    expect(() => oxides().derive({ half: row => row.enrgy / 2 })).toThrow(message)
    expect(() => oxides().filter(({ enrgy }) => enrgy < -8)).toThrow(message)
    expect(() => oxides().derive({ half: row => row.energy / 2, third: row => row.hlf })).toThrow(
      "no column 'hlf'. Did you mean 'half'?",
    )
  })

  it('is an error in whichever branch asks for it', () => {
    const branches = (row: Row) => (row.atoms < 4 ? row.energy : row.enrgy)
    expect(() => oxides().derive({ x: branches })).toThrow(message)
    expect(oxides().head(1).derive({ x: branches }).column('x').toArray()).toEqual([-7.5])
    expect(() => oxides().filter(row => row.energy < -100 || row['enrgy'])).toThrow(message)
  })

  it('is an error whatever it is called, and a column of any name is found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.string(), (names, other) => {
        const frame = Frame.fromRows([Object.fromEntries(names.map((name, at) => [name, at]))])
        expect(
          frame
            .derive({ '\u0000sum': row => names.map(name => row[name]) })
            .column('\u0000sum')
            .at(0),
        ).toEqual(names.map((_, at) => at))
        if (names.includes(other) || other in Object.prototype || other === 'then' || other === 'toJSON') return
        expect(() => frame.filter(row => row[other])).toThrow(/has no column/)
      }),
    )
  })

  it('can be asked about, and what JavaScript asks of every object is none', () => {
    const seen: unknown[] = []
    oxides()
      .head(1)
      .filter(row => {
        seen.push('energy' in row, 'enrgy' in row, JSON.stringify(row), row.constructor)
        return true
      })
    expect(seen).toEqual([true, false, '{"formula":"MgO","energy":-7.5,"atoms":2}', undefined])
  })

  it('cannot be set, nor can others', () => {
    const set = (name: string) => () =>
      oxides().filter(row => {
        row[name] = 1
        return true
      })
    for (const name of ['energy', 'new']) expect(set(name)).toThrow(/derive/)
  })
})

describe('rows in functions', () => {
  it('hold numbers in the unit of their column, for all verbs', () => {
    const inMilli = oxides().to('energy', 'meV')
    const derived = inMilli.derive({ twice: row => row.energy * 2 })
    expect(derived.column('twice').toArray()).toEqual([-15000, 0, -18000])
    expect(derived.column('twice').unit).toBeUndefined()
    expect(
      inMilli
        .filter(row => row.energy < -8000)
        .column('formula')
        .toArray(),
    ).toEqual(['CaO'])
  })

  it('stay what they were when kept', () => {
    const kept: Row[] = []
    oxides().filter(row => kept.push(row) > 0)
    expect(kept.map(row => row.formula)).toEqual(['MgO', 'ZnO', 'CaO'])
  })

  it('give columns with a unit where the function gives quantities', () => {
    const derived = oxides().derive({ x: row => quantity(row.energy ?? Number.NaN, 'eV').over(row.atoms) })
    expect(derived.column('x').unit?.name).toBe('electron_volt')
    expect(derived.column('x').toArray()).toEqual([-3.75, Number.NaN, -3])
  })
})

describe('functions that decide nothing', () => {
  it('are refused: a promise, a quantity or a record is no yes or no', () => {
    expect(() => oxides().filter((async () => false) as never)).toThrow(/promise/)
    expect(() => oxides().filter((() => quantity(0, 'eV')) as never)).toThrow(/true or false/)
    expect(() => oxides().derive({ x: async row => row.energy })).toThrow(/promise/)
    expect(() => oxides().filter('energy < 0' as never)).toThrow(/function/)
    expect(() => oxides().derive({ x: 5 as never })).toThrow(/function of the row/)
  })

  it('leave a note when they give nothing for any row', () => {
    const derived = oxides().derive({
      x: row => {
        row.energy
      },
    })
    expect(derived.column('x').note).toMatch(/returned no value for any row/)
    expect(
      oxides()
        .head(0)
        .derive({ x: () => undefined })
        .column('x').note,
    ).toBeUndefined()
  })
})

describe('missing numbers, with which JavaScript computes as with 0', () => {
  it('leave a note where a function computed from them', () => {
    const derived = oxides().derive({
      half: row => row.energy / 2,
      low: row => row.energy < -1,
      name: row => row.formula,
    })
    expect(derived.column('half').note).toBe('computed in 1 row where energy is missing: null counts as 0')
    expect(derived.column('low').note).toMatch(/in 1 row where energy is missing/)
    expect(derived.column('name').note).toBeUndefined()
    const careful = oxides().derive({ half: row => (row.energy === null ? null : row.energy / 2) })
    expect(careful.column('half').toArray()).toEqual([-3.75, null, -4.5])
    expect(careful.column('half').note).toBeUndefined()
  })

  it('leave a note where a row stays that was judged by them', () => {
    const kept = oxides().filter(row => row.energy > -8)
    expect(kept.numRows).toBe(2)
    expect(kept.column('energy').note).toBe('missing in 1 row that a filter kept: null compares as 0')
    expect(kept.filter(row => row.energy > -8).column('energy').note).toBe(kept.column('energy').note)
    expect(
      oxides()
        .filter(row => row.energy !== null && row.energy > -8)
        .column('energy').note,
    ).toBeUndefined()
    expect(
      oxides()
        .filter(row => row.energy < -8)
        .column('energy').note,
    ).toBeUndefined()
  })
})

describe('arithmetic of columns', () => {
  const energy = () => oxides().column('energy')

  it('takes a bare number as one in the unit of the column', () => {
    expect(energy().minus(-9).toArray()).toEqual([1.5, null, 0])
    expect(energy().plus(1).unit?.name).toBe('electron_volt')
    expect(energy().to('meV').plus(1).toArray()).toEqual([-7499, null, -8999])
    expect(oxides().column('atoms').minus(1).toArray()).toEqual([1, 3, 2])
    expect(oxides().column('atoms').minus(1).unit).toBeUndefined()
  })

  it('takes a bare number as a factor in products', () => {
    expect(energy().times(2).toArray()).toEqual([-15, null, -18])
    expect(energy().over(2).unit?.name).toBe('electron_volt')
  })

  it('carries units of columns and quantities', () => {
    expect(energy().minus(quantity(500, 'meV')).toArray()).toEqual([-8, null, -9.5])
    expect(energy().over(oxides().column('atoms')).unit?.name).toBe('electron_volt')
    expect(() => energy().plus(oxides().column('atoms'))).toThrow(/dimensionless/)
    expect(() => energy().plus(quantity(1, 'm'))).toThrow(/meter/)
  })

  it('of temperatures on a scale gives differences', () => {
    const t = Frame.fromColumns({ t: [20, 25] }, { units: { t: 'degC' } }).column('t')
    expect(t.minus(5).unit?.name).toBe('delta_degree_Celsius')
    expect(t.minus(5).toArray()).toEqual([15, 20])
    expect(() => t.plus(5)).toThrow(/delta_degC/)
  })

  it('refuses what is neither number, quantity nor column', () => {
    for (const other of ['energy', undefined, null, [1, 2, 3], 5n, {}])
      expect(() => energy().plus(other as never)).toThrow(/a number, a quantity or a column/)
  })
})

describe('grouping without saying of what', () => {
  it('is one clear error', () => {
    expect(() => oxides().groupBy('formula', undefined as never)).toThrow(/aggregates.*{ mean: 'energy' }/)
    expect(() => oxides().groupBy('formula', 'energy' as never)).toThrow(/aggregates/)
  })
})
