import { describe, expect, it } from 'vitest'
import { isUnresolved, type UnresolvedReference } from '../../../src/metainfo/index.js'
import { parseReference } from '../../../src/metainfo/reference/reference-address.js'
import { open } from '../open.js'

describe('the forms of references', () => {
  const hash = 'a'.repeat(40)
  it.each([
    ['/run/0/system/1', { path: '/run/0/system/1' }],
    ['#/run/0/system/1', { path: '/run/0/system/1' }],
    [`/run/0@${hash}`, { path: '/run/0' }],
    ['../upload/archive/E1#/run/0', { entryId: 'E1', path: '/run/0' }],
    ['../uploads/U1/archive/E1#run/0', { uploadId: 'U1', entryId: 'E1', path: '/run/0' }],
    ['/uploads/U1/archive/E1#/run/0', { uploadId: 'U1', entryId: 'E1', path: '/run/0' }],
    ['../entries/E1/archive#/run/0', { entryId: 'E1', path: '/run/0' }],
    ['/entries/E1/archive#/run/0', { entryId: 'E1', path: '/run/0' }],
    ['../upload/archive/mainfile/a/b.yaml#/data', { mainfile: 'a/b.yaml', path: '/data' }],
    [
      '../uploads/U1/archive/film1.archive.yaml#/data',
      { uploadId: 'U1', mainfile: 'film1.archive.yaml', path: '/data' },
    ],
    ['../upload/U1/raw/film1.archive.yaml#/data', { uploadId: 'U1', rawFile: 'film1.archive.yaml', path: '/data' }],
    ['../uploads/U1/archive/E1#data', { uploadId: 'U1', entryId: 'E1', path: '/data' }],
    ['../uploads/U1/raw/a/b.yaml#/data', { uploadId: 'U1', rawFile: 'a/b.yaml', path: '/data' }],
    [
      'https://host/x/api/v1/uploads/U1/archive/E1#/run/0',
      { installation: 'https://host/x/api/v1', uploadId: 'U1', entryId: 'E1', path: '/run/0' },
    ],
  ])('are read: %s', (text, address) => expect(parseReference(text)).toEqual(address))

  it.each(['', 'run/0', 'https://host/uploads/U1/archive/E1', 'x'.repeat(5000)])('%.20s is none', text =>
    expect(parseReference(text)).toBeUndefined(),
  )
})

describe('a reference', () => {
  const target = (system_ref: unknown, more: object = {}) => {
    const run = { calculation: [{ system_ref }], system: [{ type: 'bulk' }, null] }
    return open({ run: [run], ...more }).run?.[0]?.calculation?.[0]?.system_ref as unknown
  }
  const unresolved = (text: string) => target(text) as UnresolvedReference

  it('leads to the section itself, also by this entry’s own address', () => {
    for (const form of ['/run/0/system/0', '#/run/0/system/0', '../upload/archive/entry-1#/run/0/system/0']) {
      expect((target(form) as { type: string }).type).toBe('bulk')
    }
  })

  it('says why there is no target, and what would bring it', () => {
    const gap = unresolved('/run/0/system/1')
    expect(isUnresolved(gap)).toBe(true)
    expect(gap.reason).toBe("There is no '1' in '/run/0/system': it was not asked for, or not stored.")
    expect(gap.hint).toBe("Ask for it with required: { run: { system: '*' } }")
    const other = unresolved('../uploads/U1/archive/E1#/run/0/system/0')
    expect([other.uploadId, other.entryId, other.path]).toEqual(['U1', 'E1', '/run/0/system/0'])
    expect(other.reason).toBe('The target is in another entry, E1.')
    expect(unresolved('nonsense').reason).toMatch('none of the forms')
    expect(JSON.stringify({ other })).toBe('{"other":"../uploads/U1/archive/E1#/run/0/system/0"}')
  })

  it('leads into archives that came along, and from there back', () => {
    const inner = { run: [{ system: [{ type: 'surface' }], calculation: [{ system_ref: '#/run/0/system/0' }] }] }
    const more = { m_ref_archives: { '../uploads/U1/archive/E1': inner } }
    const there = target('../uploads/U1/archive/E1#/run/0/system/0', more) as ReturnType<typeof open>
    expect(there.type).toBe('surface')
    expect(there.m_root().entry_id).toBe('E1')
    expect((there.m_parent as unknown as ReturnType<typeof open>).calculation?.[0]?.system_ref).toBe(there)
    expect((there.m_resolve('../uploads/upload-1/archive/entry-1#/run/0/system/0') as { type: string }).type).toBe(
      'bulk',
    )
  })

  it('that was resolved in place is the section that stands there', () => {
    expect(target({ type: 'atom' })).toMatchObject({ type: 'atom' })
    expect((target({ type: 'atom' }) as ReturnType<typeof open>).m_def.name).toBe('System')
  })

  it('to a quantity gives its value, from a list of them a list', () => {
    const energies = '/run/0/calculation/0/dos_electronic/0/energies'
    const dos = { energies, total: ['/run/0/calculation/0/dos_electronic/0/total/0', '/nowhere'] }
    const entry = open({
      run: [{ calculation: [{ dos_electronic: [{ energies: [1, 2], total: [{ value: [3, 4] }] }] }] }],
      results: { properties: { electronic: { dos_electronic_new: [{ data: [dos] }] } } },
    })
    const read = entry.results?.properties?.electronic?.dos_electronic_new?.[0]?.data?.[0]
    expect(String(read?.energies)).toMatch(/joule/)
    expect(read?.energies).toBe(entry.run?.[0]?.calculation?.[0]?.dos_electronic?.[0]?.energies)
  })

  it('that goes in circles ends', () => {
    const entry = open({
      run: [{ system: [{ sub_system_ref: '/run/0/system/0' }, { sub_system_ref: '/run/0/system/1/sub_system_ref' }] }],
    })
    const systems = entry.run?.[0]?.system as unknown as ReturnType<typeof open>[]
    const [first, second] = [systems[0], systems[1]]
    expect(first?.sub_system_ref).toBe(first)
    expect(isUnresolved(second?.sub_system_ref)).toBe(true)
  })
})
