import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyJson } from '../../src/metainfo/raw.js'

describe('copyJson', () => {
  it('copies any JSON exactly, and shares no object with it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), text => {
        const value: unknown = JSON.parse(text)
        const copy = copyJson(value)
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
        const originals = new Set(objectsIn(value))
        expect(objectsIn(copy).filter(one => originals.has(one))).toEqual([])
      }),
    )
  })

  it('copies numbers with and without an object among them', () => {
    const value = [1.5, 2.5, { a: [3] }, [4, null]]
    const copy = copyJson(value)
    ;(copy[2] as { a: number[] }).a[0] = 0
    ;(copy[3] as unknown[])[0] = 0
    expect(value).toEqual([1.5, 2.5, { a: [3] }, [4, null]])
  })

  it.each(['[', '{"a":'])('copies what is nested deeper than the call stack: %s', open => {
    const depth = 100_000
    const value: unknown = nested(open, depth)
    const originals = new Set(objectsIn(value))
    const copies = objectsIn(copyJson(value))
    expect(copies).toHaveLength(depth)
    expect(copies.some(one => originals.has(one))).toBe(false)
  })

  it('keeps members named __proto__ as members, at every depth', () => {
    for (const depth of [1, 150, 250, 1000]) {
      const text = `${'{"__proto__":'.repeat(depth)}{"polluted":true}${'}'.repeat(depth)}`
      const copy = copyJson<unknown>(JSON.parse(text))
      expect(JSON.stringify(copy)).toBe(text)
      expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('copies no members that an object inherits', () => {
    const value = Object.assign(Object.create({ inherited: { a: 1 } }), { own: { b: 2 } }) as object
    expect(Object.keys(copyJson(value))).toEqual(['own'])
  })
})

/** JSON.parse would nest as deep; this also works where its limit is lower. */
function nested(open: string, depth: number): unknown {
  let value: unknown = open === '[' ? [] : {}
  for (let made = 1; made < depth; made++) value = open === '[' ? [value] : { a: value }
  return value
}

function objectsIn(value: unknown): object[] {
  const found: object[] = []
  const pending = [value]
  while (pending.length > 0) {
    const one = pending.pop()
    if (typeof one !== 'object' || one === null) continue
    found.push(one)
    for (const item of Object.values(one)) pending.push(item)
  }
  return found
}
