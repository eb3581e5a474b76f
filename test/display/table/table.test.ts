import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundleOf, table } from '../../../src/display/index.js'
import { quantity } from '../../../src/units/index.js'

const energies = [
  { formula: 'MgO', energy: quantity(-12.2, 'eV'), steps: 3 },
  { formula: 'Si', energy: quantity(-0.396, 'hartree'), steps: null },
  { formula: 'NaCl', energy: undefined, steps: 12 },
]

const textOf = (value: unknown) => bundleOf(value)['text/plain']

describe('table', () => {
  it('gives columns their types, and one unit to a column of quantities', () => {
    const frame = table(energies)
    expect(frame.numRows).toBe(3)
    expect(frame.columns.map(({ name, dtype, unit }) => [name, dtype, unit?.name])).toEqual([
      ['formula', 'string', undefined],
      ['energy', 'float64', 'electron_volt'],
      ['steps', 'int32', undefined],
    ])
    expect(frame.column('energy').at(1)).toBeCloseTo(-10.775709, 5)
    expect(frame.column('energy').at(2)).toBeNull()
  })

  it('writes shape, names, types and units above the values, numbers to the right', () => {
    expect(textOf(table(energies))).toBe(
      [
        '3 rows × 3 columns',
        '   formula     energy  steps',
        '   string     float64  int32',
        '                   eV',
        '─  ───────  ─────────  ─────',
        '0  MgO      -12.20000      3',
        '1  Si       -10.77571   null',
        '2  NaCl          null     12',
      ].join('\n'),
    )
  })

  it('takes the named columns only, and every name that any row has when none are named', () => {
    expect(table(energies, ['steps', 'formula']).columns.map(column => column.name)).toEqual(['steps', 'formula'])
    expect(table([], ['steps']).columnNames).toEqual(['steps'])
    expect(table([{ a: 1 }, { b: 2 }]).columns.map(column => column.toArray())).toEqual([
      [1, null],
      [null, 2],
    ])
  })

  it('refuses columns that no row has, with the nearest name', () => {
    expect(() => table(energies, ['enrgy'])).toThrow("No row of the table has 'enrgy'. Did you mean 'energy'?")
    expect(() => table(energies, ['other'])).toThrow('There are: formula, energy, steps.')
    expect(() => table(energies, 'energy' as never)).toThrow("are 'energy'; they must be a list of names")
  })

  it('cuts large tables in the middle, both ways', () => {
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`c${index}`, index]))
    const text = textOf(table(Array.from({ length: 1000 }, () => wide)))
    expect(text).toContain('1000 rows × 40 columns')
    expect(text.split('\n')).toHaveLength(1 + 3 + 1 + 21)
    expect(text).toMatch(/c5 +… +c34/)
  })

  it('writes tables without rows or columns', () => {
    expect(textOf(table([]))).toContain('0 rows × 0 columns')
    expect(textOf(table([], ['a']))).toContain('0 rows × 1 column')
    expect(bundleOf(table([]))['text/html']).toContain('<table')
  })

  it('tells missing values and NaN from text that looks like them', () => {
    const html = bundleOf(table([{ a: 'null' }, { a: null }, { a: 'NaN' }]))['text/html']
    expect(html?.match(/italic">null</g)).toHaveLength(1)
    expect(html).not.toContain('italic">NaN<')
  })

  it('escapes names and values, and holds no script, no style sheet', () => {
    const markup = bundleOf(table([{ '<script>': '<img onerror=x>' }]))['text/html']
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).toContain('&lt;img onerror=x&gt;')
    expect(markup).not.toMatch(/<(script|style|img)/)
  })

  it('does not confuse names with those that every object has', () => {
    const rows = [JSON.parse('{"__proto__": 7, "constructor": 8}')]
    expect(table(rows).columns.map(column => column.at(0))).toEqual([7, 8])
    expect(table([{}], ['toString']).columns[0]?.at(0)).toBeNull()
  })

  it('refuses a column of energies and lengths', () => {
    expect(() => table([{ a: quantity(1, 'eV') }, { a: quantity(1, 'meter') }])).toThrow('electron_volt')
  })

  it('prints itself as its text', () => {
    expect(inspect(table(energies))).toBe(textOf(table(energies)))
    expect(inspect([table(energies)])).toContain('Frame [3 rows × 3 columns]')
  })
})
