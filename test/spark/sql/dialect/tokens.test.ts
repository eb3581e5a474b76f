import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../../src/spark/sql/dialect/index.js'

describe('tokensOf', () => {
  it('cuts a statement into its pieces, with what stands in quotes', () => {
    const statement = `select "a""b", 'it''s', e'\\x41\\'', $q$ it's $q$, t1.x::int, 1.5e-3, $name -- no
      /* no /* no */ no */ <= x`
    expect(tokensOf(statement).map(({ kind, text, value }) => `${kind} ${value ?? text}`)).toEqual([
      'word select',
      'name a"b',
      'mark ,',
      "text it's",
      'mark ,',
      "text A'",
      'mark ,',
      "text  it's ",
      'mark ,',
      'word t1',
      'mark .',
      'word x',
      'mark ::',
      'word int',
      'mark ,',
      'number 1.5e-3',
      'mark ,',
      'parameter $name',
      'mark <=',
      'word x',
    ])
  })

  it('leaves out nothing but spaces and comments, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1.\'"$`\\-/*[]:\n ') }), statement => {
        const tokens = tokensOf(statement)
        let at = 0
        for (const { from, to, text } of tokens) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          expect(statement.slice(from, to).toLowerCase()).toBe(text.toLowerCase())
          expect(statement.slice(at, from)).toMatch(/^(?:\s|--[^\n]*|\/\*[\s\S]*)*$/)
          at = to
        }
      }),
    )
  })
})
