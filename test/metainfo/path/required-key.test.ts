import { describe, expect, it } from 'vitest'
import { keyOfStep, requiredKey, withoutBrackets } from '../../../src/metainfo/path/required-key.js'

describe('a key of required', () => {
  it.each<[string, string, string | undefined]>([
    ['calculation', 'calculation', undefined],
    ['calculation[-1]', 'calculation', '-1'],
    [' system [ 0:2 ] ', 'system', '0:2'],
    ['a[]', 'a', ''],
    ['a[0', 'a', '0'],
    ['a[0]b', 'a', '0'],
    ['*', '*', undefined],
  ])('%j has its name and its index', (key, name, index) => expect(requiredKey(key)).toEqual({ name, index }))

  it('asks for a step of a path', () => {
    expect(keyOfStep({ name: 'a', selectors: [] })).toBe('a')
    expect(keyOfStep({ name: 'a', selectors: ['all'] })).toBe('a')
    expect(keyOfStep({ name: 'a', selectors: [-1] })).toBe('a[-1]')
    expect(keyOfStep({ name: 'a', selectors: [{ from: 0, to: 2 }] })).toBe('a[0:2]')
    expect(keyOfStep({ name: 'a', selectors: [{ from: undefined, to: -1 }] })).toBe('a[:-1]')
  })
})

describe('a text without brackets', () => {
  it.each([
    ['run[0].calculation[-1].energy', 'run.calculation.energy'],
    ['a[b', 'a[b'],
    ['a]b', 'a]b'],
    ['', ''],
  ])('is left of %j', (text, without) => expect(withoutBrackets(text)).toBe(without))

  it('is found in one go', () => expect(withoutBrackets('['.repeat(1_000_000))).toHaveLength(1_000_000))
})
