import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFromPython } from '../../src/query/python-text.js'

/** A value as Python's `repr` writes it. */
function repr(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return textRepr(value)
  if (Array.isArray(value)) return `(${value.map(item => `${repr(item)},`).join(' ')})`
  if (typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value as object)
    .map(([key, item]) => `${textRepr(key)}: ${repr(item)}`)
    .join(', ')}} # a comment, with 'quotes'\n`
}
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Python escapes.
    .replace(/[\u0000-\u001f\u007f]/g, sign => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return quote + escaped + quote
}

describe('objects written in Python', () => {
  it('are read as the values that they are', () => {
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), object => {
        expect(JSON.parse(jsonFromPython(repr(object)) as string)).toEqual(object)
        expect(JSON.parse(jsonFromPython(JSON.stringify(object)) as string)).toEqual(object)
      }),
      { numRuns: 500 },
    )
  })

  it('keep what JSON and Python write in two ways', () => {
    expect(jsonFromPython(String.raw`{'a\n\x41\u00e9\d': u'b', "it's": 'say "x"'}`)).toBe(
      JSON.stringify({ 'a\nAé\\d': 'b', "it's": 'say "x"' }, undefined, 2),
    )
    expect(jsonFromPython(String.raw`{"a": "b\/c\u0041"}`)).toBe(JSON.stringify({ a: 'b/cA' }, undefined, 2))
  })

  it.each(["'a", '{', "{'a': b}", 'Ti and O', '3', "'a'", "{'a': 'b'c'}"])('are not %s', text => {
    expect(jsonFromPython(text)).toBeUndefined()
  })

  it('are no lists without end', () => {
    expect(jsonFromPython(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeUndefined()
  })

  it('take a time that grows with their length, whatever they hold', () => {
    const parts = ["'", '"', '\\', "'\\", '\\"', ',', ', ', '#', '(', '[{', "'a': ", 'None ', '\n', '"\'\\', "'x',\\\n"]
    // Reading any of these again from each of its places would take minutes.
    for (const part of parts) {
      expect(jsonFromPython(part.repeat(500_000 / part.length))).toBeUndefined()
      jsonFromPython(`{'a': [${part.repeat(500_000 / part.length)}`)
    }
    expect(jsonFromPython(`{'a': [${"'b', ".repeat(300_000)}]}`)).toMatch(/"b"\n/)
  })
})
