import { describe, expect, it } from 'vitest'
import { optional } from '../../../src/frame/exchange/optional.js'
import { config, Frame } from '../../../src/frame/index.js'
import { quantity } from '../../../src/units/index.js'

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

describe('lists and records', () => {
  it('keep NaN and infinity where they become texts', async () => {
    const rows = [
      { l: [Number.NaN, null, 1], o: { re: Number.NaN, im: -1 } },
      { l: [Number.NEGATIVE_INFINITY], o: { text: '"NaN", Infinity' } },
    ]
    const frame = Frame.fromRows(rows)
    expect(Frame.fromCsv(frame.toCsv()).toRows()).toEqual(rows)
    expect((await Frame.fromArrow(await frame.toArrowBytes())).toRows()).toEqual(rows)
    const danfo = await frame.toDanfo()
    expect((danfo.values as unknown[])[0]).toEqual(['[NaN,null,1.0]', '{"re":NaN,"im":-1}'])
    expect(Frame.fromDanfo(danfo).toRows()).toEqual(rows)
  }, 60_000)
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
