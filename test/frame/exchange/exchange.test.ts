import { describe, expect, it } from 'vitest'
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
  it('carries units in the metadata of fields', () => {
    const table = Frame.fromRows([{ gap: quantity(4.5, 'eV'), name: 'MgO' }, { gap: null }]).toArrow()
    expect(table.numRows).toBe(2)
    expect(table.schema.fields[0]?.metadata?.get('unit')).toBe('electron_volt')
    expect([...table.getChild('gap')]).toEqual([4.5, null])
  })
})

describe('lists and records', () => {
  it('keep NaN and infinity where they become texts', () => {
    const rows = [
      { l: [Number.NaN, null, 1], o: { re: Number.NaN, im: -1 } },
      { l: [Number.NEGATIVE_INFINITY], o: { text: '"NaN", Infinity' } },
    ]
    const frame = Frame.fromRows(rows)
    expect(Frame.fromCsv(frame.toCsv()).toRows()).toEqual(rows)
    expect(Frame.fromArrow(frame.toArrowBytes()).toRows()).toEqual(rows)
    const danfo = frame.toDanfo()
    expect((danfo.values as unknown[])[0]).toEqual(['[NaN,null,1.0]', '{"re":NaN,"im":-1}'])
    expect(Frame.fromDanfo(danfo).toRows()).toEqual(rows)
  }, 60_000)
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
