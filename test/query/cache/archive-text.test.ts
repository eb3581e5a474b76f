import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LoadedEntry, UnparsedArchive, UnreadArchive } from '../../../src/api/index.js'
import { readEntry, writeEntry } from '../../../src/query/cache/archive-text.js'

const whole = (entry: LoadedEntry) => writeEntry(entry)?.whole as Buffer | undefined
const again = (archive: object) => {
  const bytes = whole({ entryId: 'e', uploadId: 'u', parserName: 'p', archive })
  return bytes && readEntry(bytes, 'e')?.entry
}

describe('an entry as bytes', () => {
  it('is the same when it is read again', () => {
    const archive = { a: [1, 'x', null, true, { b: [] }], '': { 'é\ud800': '\u2028"\\' } }
    expect(again(archive)).toEqual({ entryId: 'e', uploadId: 'u', parserName: 'p', archive })
    const bare = whole({ entryId: 'e', uploadId: '', archive }) as Buffer
    expect(readEntry(bare, 'e')?.entry).toEqual({ entryId: 'e', uploadId: '', parserName: undefined, archive })
  })

  it('is as the server wrote it where that was not parsed, and is parsed when it is read', () => {
    const text = `{"a": [NaN, -0.0, 1e999],\n "long": "${'x'.repeat(5000)}\\u00e9"}`
    const ids = { entryId: 'e', uploadId: 'u', parserName: undefined }
    const bytes = whole(new UnparsedArchive(ids, Buffer.from(text), () => undefined)) as Buffer
    for (const unparsed of [true, false]) {
      const kept = readEntry(bytes, 'e', unparsed)
      expect(kept?.entry instanceof UnparsedArchive).toBe(unparsed)
      expect(kept?.bytes).toBe(text.length)
      expect(kept?.entry.archive).toEqual({
        a: [Number.NaN, -0, Number.POSITIVE_INFINITY],
        long: `${'x'.repeat(5000)}é`,
      })
    }
    const broken = whole(new UnparsedArchive(ids, Buffer.from(`${text},`), () => undefined)) as Buffer
    expect(readEntry(broken, 'e')).toBeUndefined()
    expect(() => readEntry(broken, 'e', true)?.entry.archive).toThrow(UnreadArchive)
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
    const others = [
      '',
      '\n',
      'null\n{}',
      '[]\n{}',
      '{}\n{}',
      '{"uploadId":"u"}',
      '{"uploadId":"u"}\n',
      '{"uploadId":"u"}\n[]',
    ]
    for (const text of others) expect(readEntry(Buffer.from(text), 'e')).toBeUndefined()
  })
})
