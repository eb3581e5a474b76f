import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { Complex, openArchive } from '../../../src/metainfo/index.js'
import { Quantity } from '../../../src/units/index.js'
import { open } from '../open.js'

const raw = () => ({
  run: [
    {
      program: { name: 'GPAW' },
      x_gpaw_something: 3,
      calculation: [
        { system_ref: '/run/0/system/0', energy: { total: { value: -1.8e-15 } } },
        null,
        { forces: { total: { value: [[1, null, 3]] } }, foo: { bar: [1] } },
      ],
      system: [{ atoms: { labels: ['H'], periodic: [true, true, false] } }],
    },
  ],
  metadata: { upload_create_time: '2026-01-02T03:04:05+00:00', entry_create_time: '2026-01-02T03:04:05' },
})

describe('a section', () => {
  it('reads quantities with units, sub-sections, gaps and references', () => {
    const archive = raw()
    const entry = openArchive(archive, { dialect: 'v1', entryId: 'e', uploadId: 'u' })
    const [run] = entry.run ?? []
    const value = run?.calculation?.[0]?.energy?.total?.value
    expect(String(value)).toBe('-1.8e-15 joule')
    expect(run?.calculation?.[1]).toBeNull()
    expect(run?.calculation?.length).toBe(3)
    const forces = run?.calculation?.at(-1)?.forces?.total?.value
    expect(forces?.shape).toEqual([1, 3])
    expect(Array.from(forces?.flat() ?? [])).toEqual([1, Number.NaN, 3])
    expect(run?.calculation?.[0]?.system_ref).toBe(run?.system?.[0])
    expect(entry.entry_id).toBe('e')
  })

  it('gives the same object twice', () => {
    const [run] = open(raw()).run as never as [Record<string, Record<string, unknown>[]>]
    expect(run.calculation).toBe(run.calculation)
    expect(run.calculation?.[0]?.energy).toBe(run.calculation?.[0]?.energy)
    expect(run.calculation?.[2]?.foo).toBe(run.calculation?.[2]?.foo)
  })

  it('reads unset properties as undefined, [] or the default', () => {
    const entry = open({ results: { material: {} }, run: [{}] })
    const run = entry.run?.[0]
    expect(run?.program).toBeUndefined()
    expect(run?.calculation).toEqual([])
    expect(entry.results?.material?.elements).toEqual([])
    expect(entry.metadata).toBeUndefined()
    expect(entry.nothing_of_the_kind).toBeUndefined()
  })

  it('knows where it stands', () => {
    const entry = open(raw())
    const calculation = entry.run?.[0]?.calculation?.[2] as never as typeof entry
    expect(calculation.m_path()).toBe('/run/0/calculation/2')
    expect(calculation.m_parent_index).toBe(2)
    expect(calculation.m_parent).toBe(entry.run?.[0])
    expect(calculation.m_parent_sub_section?.qualified_name).toBe('runschema.run.Run.calculation')
    expect(calculation.m_root()).toBe(entry)
    expect(entry.m_path()).toBe('/')
    expect(calculation.forces?.total?.m_path?.()).toBe('/run/0/calculation/2/forces/total')
    expect(entry.m_resolve('/run/0/calculation/2')).toBe(calculation)
    expect(String(calculation.m_resolve('forces/total/value'))).toContain('newton')
  })

  it('keeps what the schema does not know', () => {
    const calculation = open(raw()).run?.[0]?.calculation?.[2] as never as ReturnType<typeof open>
    expect(calculation.m_unknown).toEqual(['foo'])
    expect(calculation.foo).toEqual({ bar: [1] })
    expect(calculation.m_get('foo')).toEqual({ bar: [1] })
    expect(calculation.m_to_dict()).toEqual(raw().run[0]?.calculation[2])
  })

  it('says what is near when m_get gets a wrong name', () => {
    const energy = open(raw()).run?.[0]?.calculation?.[0]?.energy as never as ReturnType<typeof open>
    expect(() => energy.m_get('totl')).toThrow(QueryError)
    expect(() => energy.m_get('totl')).toThrow(
      "Energy at /run/0/calculation/0/energy has no quantity or sub-section 'totl'. Did you mean 'total'",
    )
    expect(energy.m_get('total', { raw: true })).toEqual({ value: -1.8e-15 })
    expect(energy.m_get('fermi')).toBeUndefined()
    expect(energy.m_is_set('total')).toBe(true)
    expect(energy.m_is_set('fermi')).toBe(false)
  })

  it('reads dates as UTC when they name no offset', () => {
    const { metadata } = open(raw())
    expect(metadata?.upload_create_time).toEqual(new Date(Date.UTC(2026, 0, 2, 3, 4, 5)))
    expect(metadata?.entry_create_time).toEqual(metadata?.upload_create_time)
  })

  it('lists what is in it', () => {
    const entry = open(raw())
    expect(entry.m_contents().map(section => section.m_path())).toEqual(['/run/0', '/metadata'])
    expect(entry.m_all_contents().map(section => section.m_def.name)).toContain('EnergyEntry')
    const values = [...entry.m_traverse()].map(({ section, name, index }) => `${section.m_path()} ${name} ${index}`)
    expect(values).toContain('/run/0/calculation/0/energy/total value -1')
    expect(values).toContain('/run/0 calculation 2')
    const run = entry.m_contents()[0]
    expect(run?.m_sub_section_count('calculation')).toBe(3)
    expect(run?.m_sub_section_count('method')).toBe(0)
    expect(run?.m_get_sub_section('calculation', -1)?.m_parent_index).toBe(2)
    expect(run?.m_get_sub_section('calculation', 1)).toBeUndefined()
  })

  it('shows itself in a line', () => {
    const run = open(raw()).m_contents()[0]
    expect(String(run)).toBe('/run/0:Run(program, x_gpaw_something, calculation, system)')
    expect(inspect(run)).toBe(String(run))
  })

  it('gives its raw JSON as a copy that may be changed', () => {
    const entry = open(raw())
    const copy = entry.m_to_dict() as unknown as ReturnType<typeof raw>
    expect(copy).toEqual(raw())
    copy.run.length = 0
    expect(entry.m_to_dict()).toEqual(raw())
    expect(JSON.parse(entry.m_to_json(2))).toEqual(raw())
  })

  it('reads repeated sub-sections that are stored by key, in their order', () => {
    const calculation = {
      b: { m_parent_index: 2, step: 3 },
      a: { m_parent_index: 0, step: 1 },
    }
    const run = open({ run: [{ calculation }] }).run?.[0]
    const items = run?.calculation as unknown as ({ step: number } | null)[]
    expect(items.map(item => item?.step)).toEqual([1, undefined, 3])
    expect(run?.calculation?.[1]).toBeNull()
  })

  it('reads complex numbers', () => {
    const data = { m_def: '#/definitions/sections/0', z: { re: 1, im: -2 }, zs: { re: [1, 2], im: [0, 1] } }
    const quantities = [
      { name: 'z', type: { type_kind: 'python', type_data: 'complex' } },
      { name: 'zs', type: { type_kind: 'numpy', type_data: 'complex128' }, shape: ['*'], unit: 'volt' },
    ]
    const entry = open({ data, definitions: { sections: [{ name: 'A', quantities }] } })
    expect(entry.data?.z).toEqual(new Complex(1, -2))
    expect(String(entry.data?.z)).toBe('1 - 2i')
    const array = entry.data?.zs as unknown as Complex
    expect(array.re).toBeInstanceOf(Quantity)
  })

  it('answers JMESPath expressions over its JSON', () => {
    const entry = open(raw())
    expect(entry.m_xpath('run[0].calculation[0].energy.total.value')).toBe(-1.8e-15)
    expect(entry.m_contents()[0]?.m_xpath('calculation[?energy].system_ref')).toEqual(['/run/0/system/0'])
    expect(entry.m_xpath('run[0].nothing')).toBeNull()
    expect(() => entry.m_xpath('run[')).toThrow(QueryError)
  })

  it('knows the ids of its entry whatever is stored', () => {
    for (const dialect of ['v1', 'v0'] as const) {
      const entry = open({}, dialect)
      expect([entry.entry_id, entry.upload_id]).toEqual(['entry-1', 'upload-1'])
      expect([entry.m_get('entry_id'), entry.m_get('upload_id')]).toEqual(['entry-1', 'upload-1'])
      expect(entry.m_to_dict()).toEqual({})
    }
  })

  it('reads what is stored under an alias', () => {
    const { definitions } = open({ definitions: { sections: [{ name: 'A' }] } })
    const section = definitions as unknown as ReturnType<typeof open>
    expect(section.m_is_set('section_definitions')).toBe(true)
    expect(section.section_definitions?.[0]?.name).toBe('A')
    expect(section.sections).toBe(section.section_definitions)
    expect(section.m_unknown).toEqual([])
  })

  it('refuses what is no archive', () => {
    expect(() => open([])).toThrow(DataError)
  })
})
