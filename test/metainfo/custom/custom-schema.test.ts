import { describe, expect, it } from 'vitest'
import { Quantity } from '../../../src/units/index.js'
import { open } from '../open.js'

type Loose = ReturnType<typeof open>

const long = {
  name: 'lab',
  section_definitions: [
    {
      name: 'Sample',
      base_sections: ['nomad.datamodel.data.EntryData'],
      quantities: [
        { name: 'mass', type: { type_kind: 'numpy', type_data: 'float64' }, unit: 'gram', shape: [] },
        { name: 'kind', type: { type_kind: 'enum', type_data: ['powder', 'film'] } },
        { name: 'made', type: { type_kind: 'custom', type_data: 'nomad.metainfo.metainfo._Datetime' } },
        { name: 'parent', type: { type_kind: 'reference', type_data: '#/definitions/section_definitions/0' } },
        {
          name: 'parent_mass',
          type: { type_kind: 'quantity_reference', type_data: '/definitions/section_definitions/0/quantities/0' },
        },
        { name: 'owner', type: { type_kind: 'User' } },
      ],
      sub_sections: [{ name: 'steps', sub_section: '#/definitions/section_definitions/1', repeats: true }],
    },
    {
      name: 'Step',
      quantities: [{ name: 'temperature', type: { type_kind: 'python', type_data: 'float' }, unit: 'kelvin' }],
    },
    { name: 'HotStep', base_sections: ['/definitions/section_definitions/1'] },
  ],
}

const short = {
  name: 'lab',
  sections: {
    Sample: {
      base_sections: ['nomad.datamodel.data.EntryData'],
      quantities: {
        mass: { type: 'np.float64', unit: 'gram' },
        kind: { type: { type_kind: 'Enum', type_data: ['powder', 'film'] } },
        made: { type: 'Datetime' },
        parent: { type: 'Sample' },
        parent_mass: { type: { type_kind: 'quantity_reference', type_data: 'Sample/quantities/mass' } },
        owner: { type: 'User' },
      },
      sub_sections: { steps: { section: 'Step', repeats: true } },
    },
    Step: { quantities: { temperature: { type: 'float', unit: 'kelvin' } } },
    HotStep: { base_section: 'Step' },
  },
}

const data = {
  mass: 2,
  kind: 'film',
  made: '2026-01-02T03:04:05Z',
  parent: '#/data',
  parent_mass: '#/data/mass',
  owner: 'u1',
  steps: [{ temperature: 300 }, null, { m_def: 'HotStep', temperature: 900 }],
}

describe.each([
  ['in the long form', long],
  ['in the short form', short],
])('an archive’s own schema %s', (_, definitions) => {
  it.each([
    '#/definitions/section_definitions/0',
    '#/definitions/section_definitions/0@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '/definitions/sections/Sample',
    'Sample',
    'lab.Sample',
    '../upload/archive/entry-1#/definitions/section_definitions/0',
    'entry_id:entry-1.Sample',
  ])('is found by %s', m_def => {
    const read = open({ definitions, data: { m_def, ...data } }).data as unknown as Loose
    expect(read.m_def.qualified_name).toBe('lab.Sample')
    expect(read.m_def_unresolved).toBeUndefined()
    expect(read.m_unknown).toEqual([])
    expect(String(read.mass)).toBe('2 gram')
    expect(read.kind).toBe('film')
    expect(read.made).toEqual(new Date(Date.UTC(2026, 0, 2, 3, 4, 5)))
    expect(read.parent).toBe(read)
    expect(read.parent_mass).toBe(read.mass)
    expect(read.owner).toBe('u1')
    expect(read.m_def.all_base_sections.map(base => base.name)).toContain('ArchiveSection')
  })

  it('gives its sections their own kind', () => {
    const read = open({ definitions, data: { m_def: 'Sample', ...data } }).data
    expect(String(read?.steps?.[0]?.temperature)).toBe('300 kelvin')
    expect(read?.steps?.[1]).toBeNull()
    const hot = read?.steps?.[2] as unknown as Loose
    expect(hot.m_def.name).toBe('HotStep')
    expect(hot.temperature).toBeInstanceOf(Quantity)
  })
})

describe('a schema within a schema', () => {
  const definitions = {
    sections: {
      Sample: {
        inner_section_definitions: [{ name: 'Element', quantities: { symbol: { type: 'str' } } }],
        sub_sections: {
          elements: { section: 'Element', repeats: true },
          process: { section: { quantities: { time: { type: 'float', unit: 'hour' } } } },
        },
      },
    },
  }

  it('is found from the section that it stands in', () => {
    const read = open({
      definitions,
      data: { m_def: 'Sample', elements: [{ symbol: 'H' }], process: { time: 3 } },
    }).data
    const element = read?.elements?.[0] as unknown as Loose
    expect(element.m_def.qualified_name).toBe('definitions.Sample.Element')
    expect(String(read?.process?.time)).toBe('3 hour')
  })
})

describe('a schema that is not at hand', () => {
  const raw = { m_def: 'some_plugin.Sample', name: 'x', parts: [{ value: [1, 2] }, null], inner: { deep: { er: 1 } } }

  it('leaves raw data that can be followed', () => {
    const entry = open({ data: raw })
    const read = entry.data as unknown as Loose
    expect(read.m_def_unresolved).toBe('some_plugin.Sample')
    expect(read.m_unknown).toEqual(['name', 'parts', 'inner'])
    expect(read.name).toBe('x')
    const part = read.parts?.[0] as unknown as Loose
    expect(part.m_path()).toBe('/data/parts/0')
    expect(read.parts?.[0]?.value).toEqual([1, 2])
    expect(read.parts?.[1]).toBeNull()
    expect(read.inner?.deep?.er).toBe(1)
    expect((read.inner as unknown as Loose).m_def.unknown).toBe(true)
    expect(entry.m_resolve('/data/inner/deep/er')).toBe(1)
    expect(read.m_to_dict()).toEqual(raw)
    expect(entry.m_all_contents().length).toBe(4)
  })

  it('of another entry is used when that entry came along', () => {
    const m_def = '../uploads/U/archive/E#/definitions/sections/0'
    const definitions = { sections: [{ name: 'Far', quantities: [{ name: 'mass', type: 'float', unit: 'gram' }] }] }
    const read = (archives: object) =>
      open({ data: { m_def, mass: 1 }, m_ref_archives: archives }).data as unknown as Loose
    expect(read({}).m_def_unresolved).toBe(m_def)
    expect(read({}).mass).toBe(1)
    const near = read({ '../uploads/U/archive/E': { definitions } })
    expect(near.m_def.name).toBe('Far')
    expect(String(near.mass)).toBe('1 gram')
  })
})
