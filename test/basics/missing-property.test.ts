import { describe, expect, it } from 'vitest'
import { indexIn, onMissingProperty } from '../../src/basics/missing-property.js'

class Base {
  own = 1
  method(): string {
    return 'method'
  }
}
class Derived extends Base {}

onMissingProperty(Base.prototype, (_, name) => {
  const index = indexIn(name)
  return index === undefined ? undefined : new Error(`index ${index}`)
})

describe('a property that an object does not have', () => {
  const derived = new Derived() as Derived & Record<string | number, unknown>

  it('is refused by the given function, also in derived classes', () => {
    expect(() => derived[0]).toThrow('index 0')
    expect(() => derived[-1]).toThrow('index -1')
    expect(derived.other).toBeUndefined()
  })

  it('leaves what is there as it is', () => {
    derived[5] = 'set'
    expect(derived[5]).toBe('set')
    expect(derived.method()).toBe('method')
    expect(derived.own).toBe(1)
    expect(String(derived)).toBe('[object Object]')
    expect(derived instanceof Base && derived instanceof Object).toBe(true)
    expect(0 in derived).toBe(false)
    expect(Object.keys(new Derived())).toEqual(['own'])
  })

  it('knows indices from other names', () => {
    expect(['0', '-12', '1.5', 'a1', '', '-'].map(indexIn)).toEqual([
      0,
      -12,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
