import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntry, writeEntry } from '../../../src/query/cache/archive-text.js'

const again = (archive: object) => {
  const text = writeEntry({ entryId: 'e', uploadId: 'u', parserName: 'p', archive })
  return text === undefined ? undefined : readEntry(text, 'e')
}

describe('an entry as text', () => {
  it('is the same when it is read again', () => {
    const archive = { a: [1, 'x', null, true, { b: [] }], '': { 'é\ud800': '\u2028"\\' } }
    expect(again(archive)).toEqual({ entryId: 'e', uploadId: 'u', parserName: 'p', archive })
    expect(readEntry(writeEntry({ entryId: 'e', uploadId: '', archive }) as string, 'e')).toEqual({
      entryId: 'e',
      uploadId: '',
      archive,
    })
  })

  it('keeps the numbers that JSON cannot write', () => {
    const numbers = [
      0,
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      5e-324,
      1.7976931348623157e308,
    ]
    const archive = { numbers, text: ['NaN', '-0', 'Infinity'], nested: { one: -0 } }
    expect(again(archive)?.archive).toStrictEqual(archive)
  })

  it('is the same whatever stands in it', () => {
    const archive = fc
      .jsonValue({ noUnicodeString: false, maxDepth: 6 })
      .chain(value => fc.record({ value: fc.constant(value), odd: fc.array(fc.double()) }))
    fc.assert(
      fc.property(archive, ({ value, odd }) => {
        const read = again({ value, odd })?.archive as { value: unknown; odd: number[] }
        expect(JSON.stringify(read.value)).toBe(JSON.stringify(value))
        expect(read.odd.every((number, place) => Object.is(number, odd[place]))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps a key named __proto__ as a key', () => {
    const archive = JSON.parse('{"__proto__": {"x": -0}, "constructor": 1}') as object
    expect(JSON.stringify(again(archive)?.archive)).toBe('{"__proto__":{"x":0},"constructor":1}')
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('is not made of what is nested too deep', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as object
    expect(again(deep)).toBeUndefined()
  })

  it('is read of nothing else', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"uploadId":"u"}',
      '{"uploadId":"u","archive":[]}',
      '{"archive":{}}',
    ]) {
      expect(readEntry(text, 'e')).toBeUndefined()
    }
  })
})
