import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrowFieldsIn, arrowSchemaText } from '../../../../src/frame/exchange/parquet/arrow-schema.js'
import type { DType } from '../../../../src/frame/index.js'

const dtypes: DType[] = ['float64', 'int32', 'string', 'boolean', 'date', 'object', 'list<list<float64>>']

describe('the schema of Arrow', () => {
  it('keeps names and metadata of fields, whatever they are', () => {
    const text = fc.string({ unit: 'binary' })
    const field = fc.record({
      name: text,
      dtype: fc.constantFrom(...dtypes),
      facts: fc.dictionary(text, text, { noNullPrototype: true }),
    })
    fc.assert(
      fc.property(fc.array(field), fc.array(fc.tuple(text, text)), (fields, metadata) => {
        const read = arrowFieldsIn(arrowSchemaText(fields, metadata))
        const found = read?.map(({ name, facts }) => ({ name, facts: [...facts] }))
        expect(found).toEqual(fields.map(({ name, facts }) => ({ name, facts: Object.entries(facts) })))
      }),
    )
  })

  it('that is damaged, or of another form, says nothing or something else, and never hangs', () => {
    const bytes = Buffer.from(
      arrowSchemaText([{ name: 'a', dtype: 'float64', facts: { unit: 'eV' } }], [['k', 'v']]),
      'base64',
    )
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, value, cut) => {
        const damaged = Buffer.from(cut ? bytes.subarray(0, at) : bytes)
        if (!cut) damaged[at] = value
        const read = arrowFieldsIn(damaged.toString('base64'))
        expect(read === undefined || Array.isArray(read)).toBe(true)
      }),
      { numRuns: 1000 },
    )
    expect(arrowFieldsIn('')).toBeUndefined()
    expect(arrowFieldsIn('no base64: ÿ')).toBeUndefined()
  })
})
