import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsInRange, parseRequiredKey } from '../../../src/sample/required/required-key.js'

const items = ['a', 'b', 'c']
const choose = (key: string, list: readonly string[] = items) => itemsInRange(list, parseRequiredKey(key).range)

describe('the index of a key of required', () => {
  it.each([
    ['x', 'abc'],
    ['x[]', 'abc'],
    ['x[:]', 'abc'],
    ['x[0]', 'a'],
    ['x[0:1]', 'a'],
    ['x[-1]', 'c'],
    ['x[:2]', 'ab'],
    ['x[0:2]', 'ab'],
    ['x[1:]', 'bc'],
    ['x[-2:]', 'bc'],
    ['x[:-1]', 'ab'],
    ['x[-5]', 'a'],
    ['x[1:1]', 'b'],
    ['x[0:0]', 'a'],
    ['x[5:]', ''],
    ['x[2:1]', ''],
  ])('%s of a b c is %s', (key, wanted) => {
    expect(choose(key)).toEqual([...wanted])
  })

  it.each(['x[5]', 'x[5:9]'])('%s of a b c leaves the key out', key => {
    expect(choose(key)).toBeUndefined()
  })

  it.each(['x[0]', 'x[-1]'])('%s of an empty list leaves the key out', key => {
    expect(choose(key, [])).toBeUndefined()
  })

  it('cuts blanks at the ends only', () => {
    expect(parseRequiredKey(' run ').name).toBe('run')
    expect(parseRequiredKey('x [0]').name).toBe('x ')
  })

  it.each(['x[a]', 'x[0:1:2]', 'a.b', '*', 'x*', 'x[0', '', 'x[0]y'])('%s is refused with 422', key => {
    expect(() => parseRequiredKey(key)).toThrow(expect.objectContaining({ status: 422 }))
  })

  it.each(['x[?0]', 'x[--1]', 'x[-]'])('%s is refused with 500, as on a real server', key => {
    expect(() => parseRequiredKey(key)).toThrow(expect.objectContaining({ status: 500 }))
  })

  it('agrees with a slice of Python, but for equal bounds after clamping', () => {
    const bound = fc.option(fc.integer({ min: -8, max: 8 }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), bound, bound, (list, start, end) => {
        const chosen = choose(`x[${start ?? ''}:${end ?? ''}]`, list)
        const clamp = (at: number) => Math.max(-list.length, Math.min(list.length, at))
        if (end !== undefined && clamp(start ?? 0) === clamp(end)) {
          expect(chosen).toEqual(pythonItem(list, clamp(end)))
        } else {
          expect(chosen).toEqual(pythonSlice(list, start, end))
        }
      }),
    )
  })

  it('takes one item as Python does, clamped at the front', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.integer({ min: -9, max: 9 }), (list, at) => {
        expect(choose(`x[${at}]`, list)).toEqual(pythonItem(list, Math.max(at, -list.length)))
      }),
    )
  })
})

/** `list[start:end]` by walking over all positions. */
function pythonSlice(list: readonly string[], start = 0, end = list.length): string[] {
  const from = start < 0 ? start + list.length : start
  const to = end < 0 ? end + list.length : end
  return list.filter((_, place) => place >= from && place < to)
}

/** `[list[at]]`, or nothing where Python raises an IndexError. */
function pythonItem(list: readonly string[], at: number): string[] | undefined {
  const place = at < 0 ? at + list.length : at
  return place >= 0 && place < list.length ? [list[place] as string] : undefined
}
