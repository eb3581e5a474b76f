import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isUnresolved } from '../../src/metainfo/index.js'
import { open } from './open.js'

const prototypeNames = Object.getOwnPropertyNames(Object.prototype)

/** Opens JSON text, reads everything in it, and checks that no prototype was touched. */
function readAll(json: string) {
  const entry = open(JSON.parse(json) as object)
  for (const section of [entry, ...entry.m_all_contents()]) {
    for (const name of Object.keys(section.m_to_dict())) section.m_get(name)
    String(section)
    inspect(section)
  }
  expect(JSON.stringify(entry.m_to_dict())).toBe(json)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototypeNames)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  return entry
}

describe('a hostile archive', () => {
  it('with names of JavaScript’s own harms nobody', () => {
    const names =
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"valueOf":2,"then":3,"m_parent":4,"m_root":5,"hasOwnProperty":6,"toJSON":7}'
    const entry = readAll(`{"run":[${names}],"__proto__":{"polluted":true},"data":${names}}`)
    const run = entry.m_contents()[0] as ReturnType<typeof open>
    expect(run.m_get('__proto__')).toEqual({ polluted: true })
    expect(run.m_get('constructor')).toEqual({ prototype: { polluted: true } })
    expect(run.m_get('toString')).toBe(1)
    expect(run.m_get('hasOwnProperty')).toBe(6)
    expect(run.m_get('m_parent')).toBe(4)
    expect(run.m_parent).toBe(entry)
    expect(run.m_path()).toBe('/run/0')
    expect(run.m_unknown).toContain('__proto__')
    expect(isUnresolved(entry.m_resolve('/run/0/__proto__/x'))).toBe(true)
    expect(isUnresolved(entry.m_resolve('/constructor/prototype'))).toBe(true)
  })

  it('whose own schema has such names harms nobody', () => {
    const names = ['__proto__', 'constructor', 'toString', 'm_def', 'm_path', 'length', 'then', 'toJSON']
    const quantities = `[${names.map(name => `{"name":"${name}","type":"str"}`).join(',')}]`
    const values = `{"m_def":"#/definitions/sections/0",${names
      .filter(name => name !== 'm_def')
      .map(name => `"${name}":"v"`)
      .join(',')}}`
    const entry = readAll(
      `{"definitions":{"sections":[{"name":"__proto__","quantities":${quantities}}]},"data":${values}}`,
    )
    const data = entry.data as unknown as ReturnType<typeof open>
    expect(data.m_get('__proto__')).toBe('v')
    expect(data.m_get('constructor')).toBe('v')
    expect(data.length).toBe('v')
    expect(data.m_path()).toBe('/data')
  })

  it('whose definitions go in circles ends', () => {
    const sections = [
      { name: 'A', base_sections: ['B', 'A', '#/definitions/sections/0'], quantities: [{ name: 'a', type: 'A' }] },
      { name: 'B', base_sections: ['A'], sub_sections: [{ name: 'b', sub_section: 'B', repeats: true }] },
    ]
    const entry = readAll(
      JSON.stringify({ definitions: { sections }, data: { m_def: 'A', b: [{ b: [{}] }], a: '/data' } }),
    )
    expect(entry.data?.a).toBe(entry.data)
    expect((entry.data as unknown as ReturnType<typeof open>).m_def.all_base_sections.map(base => base.name)).toEqual([
      'B',
    ])
  })

  it('whose m_def is nonsense stays readable', () => {
    for (const m_def of [
      1,
      {},
      [],
      '',
      '#',
      '#/',
      '#/definitions/m_def',
      'a.b.c',
      '../uploads//archive/#/x',
      '@',
      null,
    ]) {
      const entry = readAll(JSON.stringify({ data: { m_def, deep: { er: [{ x: 1 }] } } }))
      expect((entry.data as unknown as Record<string, Record<string, unknown>>).deep?.er).toBeDefined()
    }
  })

  it('with references to themselves and to each other ends', () => {
    const system = Array.from({ length: 3000 }, (_, i) => ({
      sub_system_ref: `/run/0/system/${(i + 1) % 3000}/sub_system_ref`,
    }))
    const entry = readAll(JSON.stringify({ run: [{ system }] }))
    expect(isUnresolved(entry.run?.[0]?.system?.[0]?.sub_system_ref)).toBe(true)
  })

  it('nested 10 000 levels deep is read', () => {
    const depth = 10_000
    const known = `${'{"sub_section":'.repeat(depth)}{}${'}'.repeat(depth)}`
    const definitions = '{"sections":[{"name":"A","sub_sections":[{"name":"sub_section","sub_section":"A"}]}]}'
    for (const archive of [
      `{"definitions":${definitions},"data":${known.replace('{', '{"m_def":"A",')}}`,
      `{"data":${known.replace('{', '{"m_def":"unknown.Plugin",')}}`,
      `{"run":[{"unknown":${'['.repeat(depth)}${']'.repeat(depth)}}]}`,
      `{"run":[{"calculation":[{"hessian_matrix":${'['.repeat(depth)}${']'.repeat(depth)}}]}]}`,
    ]) {
      const entry = open(JSON.parse(archive) as object)
      const sections = entry.m_all_contents()
      for (const section of [entry, ...sections]) {
        for (const name of Object.keys(section.toJSON() as object)) section.m_get(name)
      }
      expect(sections.at(-1)?.m_path()).toMatch(/^\//)
      expect(Object.keys(entry.m_to_dict())).toEqual(Object.keys(entry.toJSON() as object))
    }
  })

  it('with a list of a million sections and gaps is read in a moment', () => {
    const calculation = Array.from({ length: 1e6 }, (_, i) => (i % 3 === 0 ? {} : null))
    const started = performance.now()
    const entry = open({ run: [{ calculation }] })
    const list = entry.run?.[0]?.calculation as unknown as ({ m_parent_index: number } | null)[]
    expect(list.length).toBe(1e6)
    expect(list[999_999]?.m_parent_index).toBe(999_999)
    expect(list[1]).toBeNull()
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('with sections stored by key and absurd indices takes no more room than they do', () => {
    const run = { a: { m_parent_index: 4e9 }, b: { m_parent_index: -1 }, c: { m_parent_index: 0.5 }, d: {} }
    expect((open({ run }).run as unknown as unknown[]).length).toBe(4)
  })

  it('with values of the wrong type gives them as they are', () => {
    const entry = readAll(
      JSON.stringify({
        run: [1, 'x', [{}], true],
        results: 'text',
        metadata: [1],
        workflow2: [{ results: 5 }],
        data: false,
      }),
    )
    expect(entry.results).toBe('text')
    expect(entry.run?.[1]).toBe('x')
    const calculation = open({ run: [{ calculation: [{ temperature: 'hot', system_ref: 7, step: { x: 1 } }] }] })
      .run?.[0]?.calculation?.[0]
    expect(calculation?.temperature).toBe('hot')
    expect(calculation?.system_ref).toBe(7)
    expect(calculation?.step).toEqual({ x: 1 })
  })
})
