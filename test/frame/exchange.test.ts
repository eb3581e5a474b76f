import { describe, expect, it } from 'vitest'
import { optional } from '../../src/frame/exchange/optional.js'
import { config, Frame } from '../../src/frame/index.js'
import { quantity } from '../../src/units/index.js'

describe('toCsv', () => {
  const frame = Frame.fromRows(
    [
      { name: 'a,"b"\n', energy: Number.NaN, list: [1, null], when: new Date(0) },
      { name: '', energy: -0.5 },
      { name: null, energy: null },
    ],
    { units: { energy: 'eV' } },
  )

  it('writes units below the names, and tells missing from empty', () => {
    expect(frame.toCsv()).toBe(
      'name,energy,list,when\r\n,electron_volt,,\r\n' +
        '"a,""b""\n",NaN,"[1,null]",1970-01-01T00:00:00.000Z\r\n"",-0.5,,\r\n,,,\r\n',
    )
  })

  it('leaves the row of units out where there is none, or on demand', () => {
    expect(frame.select('energy').toCsv({ unitRow: false })).toBe('energy\r\nNaN\r\n-0.5\r\n\r\n')
    expect(frame.drop('energy').head(0).toCsv({ separator: ';' })).toBe('name;list;when\r\n')
  })
})

describe('toJSON', () => {
  it('comes back, NaN and all', () => {
    const frame = Frame.fromRows(
      [{ x: Number.NaN, l: [[Number.POSITIVE_INFINITY], null], o: { a: 1 }, d: new Date(5) }, { x: null }],
      { units: { x: 'hartree' } },
    )
    const text = JSON.stringify(frame)
    expect(JSON.parse(text).schema[0]).toEqual({ name: 'x', dtype: 'float64', unit: 'hartree' })
    expect(Frame.fromJSON(JSON.parse(text)).toRows()).toEqual(frame.toRows())
  })

  it('refuses other data', () => {
    expect(() => Frame.fromJSON([] as never)).toThrow(/A frame as JSON/)
    expect(() => Frame.fromJSON({ schema: [{ name: 'a', dtype: 'int9' }], numRows: 0, values: [[]] })).toThrow(/int9/)
  })
})

describe('toArrow', () => {
  it('carries units in the metadata of fields', async () => {
    const table = await Frame.fromRows([{ gap: quantity(4.5, 'eV'), name: 'MgO' }, { gap: null }]).toArrow()
    expect(table.numRows).toBe(2)
    expect(table.schema.fields[0]?.metadata?.get('unit')).toBe('electron_volt')
    expect([...table.getChild('gap')]).toEqual([4.5, null])
  })
})

describe('a package that is not there', () => {
  it('is named with its install line', async () => {
    const missing = Object.assign(new Error("Cannot find package 'arquero'"), { code: 'ERR_MODULE_NOT_FOUND' })
    await expect(optional('arquero', () => Promise.reject(missing), 'npm install arquero')).rejects.toMatchObject({
      code: 'E_OPTIONAL',
      hint: 'npm install arquero',
    })
    const broken = Object.assign(new Error("Cannot find package 'other'"), { code: 'ERR_MODULE_NOT_FOUND' })
    await expect(optional('arquero', () => Promise.reject(broken), '')).rejects.toBe(broken)
  })
})

describe('config.unitSystem', () => {
  it('takes the three systems and nothing else', () => {
    expect(config.unitSystem).toBe('custom')
    config.unitSystem = 'atomic'
    expect(config.unitSystem).toBe('atomic')
    expect(() => {
      config.unitSystem = 'imperial' as never
    }).toThrow(/no unit system 'imperial'/)
    config.unitSystem = 'custom'
  })
})
