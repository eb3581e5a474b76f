import { describe, expect, it } from 'vitest'
import { isUnresolved, openArchive } from '../../src/metainfo/index.js'
import { cutPath } from '../../src/metainfo/reference/cut-lists.js'

const place = (index: number, key: string) => {
  const cut = cutPath(['run', '0', 'system', String(index)], { run: { [key]: '*' } })
  return 'cutBy' in cut ? undefined : Number(cut.segments.at(-1))
}

describe('a path into a list that required cut', () => {
  // The rules of the server's index syntax; three items are taken to exist.
  it.each([
    ['system', [0, 1, 2]],
    ['system[]', [0, 1, 2]],
    ['system[:]', [0, 1, 2]],
    [' system [0]', [0, undefined, undefined]],
    ['system[1]', [undefined, 0, undefined]],
    ['system[1:]', [undefined, 0, 1]],
    ['system[:2]', [0, 1, undefined]],
    ['system[1:1]', [undefined, 0, undefined]],
    ['system[-1]', [undefined, undefined, undefined]],
    ['system[:-1]', [undefined, undefined, undefined]],
  ])('%s', (key, places) => expect([0, 1, 2].map(index => place(index, key))).toEqual(places))

  it('is left alone where nothing was cut', () => {
    expect(cutPath(['run', '0', 'system', '1'], '*')).toEqual({ segments: ['run', '0', 'system', '1'] })
    expect(cutPath(['run', '0', 'system', '1'], { workflow2: '*' })).toEqual({ segments: ['run', '0', 'system', '1'] })
  })
})

describe('a reference in an archive with cut lists', () => {
  const raw = { run: [{ system: [{ type: 'second' }], calculation: [{ system_ref: '/run/0/system/1' }] }] }
  const read = (required: unknown) => {
    const entry = openArchive(raw, { dialect: 'v1', entryId: 'e', uploadId: 'u', required })
    return entry.run?.[0]?.calculation?.[0]?.system_ref as unknown
  }

  it('leads to the right item where that is known', () => {
    expect((read({ run: { 'system[1]': '*', calculation: '*' } }) as { type: string }).type).toBe('second')
  })

  it('is told apart from a path in what came', () => {
    const required = { run: { 'system[1]': '*' } }
    const entry = openArchive(raw, { dialect: 'v1', entryId: 'e', uploadId: 'u', required })
    const system = entry.run?.[0]?.system?.[0]
    expect(entry.m_resolve('/run/0/system/0')).toBe(system)
    expect(entry.m_resolve('#/run/0/system/1')).toBe(system)
  })

  it('leads nowhere rather than to the wrong item', () => {
    const target = read({ run: { 'system[-1]': '*', calculation: '*' } })
    expect(isUnresolved(target) && target.reason).toMatch("cut by 'system[-1]'")
  })
})
