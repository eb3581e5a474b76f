import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Archive, makeEntry, startArchive } from '../helpers.js'

const energy = (value: number) => ({ energy: { total: { value } } })
const owner = { user_id: '00000001-0000-0000-0000-000000000001', name: 'Tutorial Student' }

const entries = [
  makeEntry(
    'main',
    {},
    {
      run: [
        {
          m_def: 'package.Run',
          program: { name: 'Test', path: '/home/somebody/run/0' },
          system: [{ label: 'first' }, { label: 'second' }],
          calculation: [
            { ...energy(1), system_ref: '#/run/0/system/0', values: [1, null, 3], gap: null },
            { ...energy(2), system_ref: '#/run/0/system/1', lost_ref: '#/run/0/system/9' },
            { ...energy(3), next_ref: '#/run/0/calculation/3' },
            { ...energy(4), next_ref: '#/run/0/calculation/2' },
          ],
        },
      ],
      workflow2: {
        m_def: 'package.Workflow',
        m_def_id: '0123',
        results: {
          last_ref: '/run/0/calculation/1',
          all_refs: ['#/run/0/calculation/0', '#/run/0/calculation/1'],
          circle_ref: '#/run/0/calculation/2',
          energies_ref: '#/run/0/calculation/0/values',
        },
        tasks: [
          { task: '../uploads/upload/archive/other#/workflow2' },
          { task: '../upload/archive/other#/run/0' },
          { task: '../upload/raw/other.out#/run/0' },
          { task: '../uploads/upload/archive/private#/run/0' },
          { task: 'https://elsewhere.example/api/v1/uploads/u/archive/e#/run/0' },
        ],
      },
    },
  ),
  makeEntry(
    'other',
    {},
    {
      run: [{ program: { name: 'Other' }, calculation: [energy(7)] }],
      workflow2: { name: 'other', ref: '#/run/0/calculation/0' },
    },
  ),
  makeEntry(
    'private',
    { published: false, viewers: [owner], main_author: owner },
    { run: [{ program: { name: 'Secret' } }] },
  ),
  makeEntry('empty', {}, { run: [] }),
]

let archive: Archive
beforeAll(async () => {
  archive = await startArchive({ entries })
})
afterAll(() => archive.server.close())

const ask = (required: unknown, id = 'main', token?: string) =>
  archive.post(`/entries/${id}/archive/query`, { required }, token)
const read = async (required: unknown, id?: string) => {
  const { data } = (await ask(required, id)).body as unknown as { data: { archive: Record<string, unknown> } }
  const { m_ref_archives, ...rest } = data.archive
  return { m_ref_archives, rest }
}

describe('required', () => {
  it.each([undefined, null, '*', 'include'])('%j is everything as it is stored', async required => {
    const { rest } = await read(required)
    expect(Object.keys(rest).sort()).toEqual(['metadata', 'run', 'workflow2'])
    expect(rest['workflow2']).toMatchObject({ m_def_id: '0123', results: { last_ref: '/run/0/calculation/1' } })
  })

  it.each([
    [{}, {}],
    [{ nope: '*' }, {}],
    [{ metadata: { nope: '*' } }, { metadata: {} }],
    [{ metadata: { entry_id: true } }, { metadata: { entry_id: 'main' } }],
    [{ run: { program: { name: '*' } } }, { run: [{ m_def: 'package.Run', program: { name: 'Test' } }] }],
    [{ run: { program: { name: { deeper: '*' } } } }, { run: [{ m_def: 'package.Run', program: { name: 'Test' } }] }],
    [{ ' run ': { nope: '*' } }, { run: [{ m_def: 'package.Run' }] }],
    [
      { run: { 'calculation[-1]': '*' } },
      { run: [{ m_def: 'package.Run', calculation: [{ ...energy(4), next_ref: '#/run/0/calculation/2' }] }] },
    ],
    [
      { run: { 'calculation[1:3]': { energy: '*' } } },
      { run: [{ m_def: 'package.Run', calculation: [energy(2), energy(3)] }] },
    ],
    [{ run: { 'calculation[7]': '*' } }, { run: [{ m_def: 'package.Run' }] }],
    [{ 'run[7]': '*' }, {}],
    [
      { run: { 'calculation[0]': { energy: '*' }, 'calculation[-1]': { energy: '*' } } },
      { run: [{ m_def: 'package.Run', calculation: [energy(4)] }] },
    ],
    [
      { run: { 'calculation[0]': { 'values[:2]': '*', gap: '*' } } },
      { run: [{ m_def: 'package.Run', calculation: [{ values: [1, null], gap: null }] }] },
    ],
    [
      { run: { program: { path: 'include-resolved' } } },
      { run: [{ m_def: 'package.Run', program: { path: '/home/somebody/run/0' } }] },
    ],
  ])('%j brings what it names', async (required, wanted) => {
    expect((await read(required)).rest).toEqual(wanted)
  })

  it('leaves out an item of an empty list', async () => {
    expect((await read({ 'run[-1]': '*' }, 'empty')).rest).toEqual({})
    expect((await read({ run: { program: '*' } }, 'empty')).rest).toEqual({ run: [] })
  })

  it.each([
    ['everything', 400, /everything/],
    [{ run: 'exclude' }, 400, /exclude/],
    [{ workflow2: { 'results[0]': '*' } }, 400, /results/],
    [{ 'run[x]': '*' }, 422, /run\[x\]/],
    [{ run: { '*': '*' } }, 422, /'\*'/],
    [{ 'run.program': '*' }, 422, /run\.program/],
    [['run'], 422, /object/],
    [5, 422, /object/],
    [{ 'resolve-inplace': 'yes' }, 422, /true or false/],
    [{ run: 1 }, 500, /directive/],
  ])('%j is refused with %i', async (required, status, words) => {
    const { status: found, body } = await ask(required)
    expect(found).toBe(status)
    expect(Array.isArray(body.detail)).toBe(status === 422)
    expect(JSON.stringify(body.detail)).toMatch(words)
  })
})

describe('references that are followed', () => {
  it('stay, and their targets stand at their own places', async () => {
    const { rest } = await read({ workflow2: { results: { last_ref: { energy: '*', system_ref: { label: '*' } } } } })
    expect(rest).toEqual({
      run: [
        { system: [null, { label: 'second' }], calculation: [null, { ...energy(2), system_ref: '/run/0/system/1' }] },
      ],
      workflow2: { m_def: 'package.Workflow', results: { last_ref: '/run/0/calculation/1' } },
    })
  })

  it('bring nothing where they are declared to lead to sections of any kind, as on a real server', async () => {
    const link = { inputs: [{ name: 'first', section: '/run/0/system/1' }] }
    const archive = {
      run: [{ system: [{}, { label: 'second' }] }],
      workflow2: { m_def: 'simulationworkflowschema.geometry_optimization.GeometryOptimization', ...link },
    }
    const read = async (required: unknown) => {
      const own = await startArchive({ entries: [makeEntry('link', {}, archive)] })
      const { body } = await own.post('/entries/archive/query', { required })
      await own.server.close()
      return body.data[0]?.archive
    }
    const all = await read({ workflow2: { inputs: 'include-resolved' } })
    expect(all?.['run']).toEqual([{ system: [null, {}] }])
    const some = await read({ 'resolve-inplace': true, workflow2: { inputs: { section: { label: '*' } } } })
    expect(some?.['workflow2']).toMatchObject({ inputs: [{ section: {} }] })
  })

  it('give way to their targets', async () => {
    const { rest } = await read({ 'resolve-inplace': true, workflow2: { results: { all_refs: { energy: '*' } } } })
    expect(rest).toEqual({ workflow2: { m_def: 'package.Workflow', results: { all_refs: [energy(1), energy(2)] } } })
  })

  it('can be chosen from a list', async () => {
    const { rest } = await read({ workflow2: { results: { 'all_refs[-1]': { energy: '*' } } } })
    expect(rest['run']).toEqual([{ calculation: [null, energy(2)] }])
  })

  it('lead to quantities as well', async () => {
    const { rest } = await read({ workflow2: { results: { energies_ref: 'include-resolved' } } })
    expect(rest['run']).toEqual([{ calculation: [{ values: [1, null, 3] }] }])
  })

  it('stay texts where they go in circles', async () => {
    const { rest } = await read({ 'resolve-inplace': true, workflow2: { results: { circle_ref: 'include-resolved' } } })
    const next_ref = { ...energy(4), next_ref: '#/run/0/calculation/2' }
    expect(rest['workflow2']).toMatchObject({ results: { circle_ref: { ...energy(3), next_ref: { ...energy(4) } } } })
    expect(JSON.stringify(rest)).toContain(JSON.stringify(next_ref.next_ref).slice(1, -1))
    const apart = await read({ workflow2: { results: { circle_ref: 'include-resolved' } } })
    expect(apart.rest['run']).toEqual([
      {
        calculation: [
          null,
          null,
          { ...energy(3), next_ref: '/run/0/calculation/3' },
          { ...energy(4), next_ref: '/run/0/calculation/2' },
        ],
      },
    ])
  })

  it('are left out when they lead nowhere, and definition hashes with them', async () => {
    const { rest } = await read('include-resolved')
    const [run] = rest['run'] as { calculation: object[] }[]
    expect(run?.calculation[1]).toEqual({ ...energy(2), system_ref: '/run/0/system/1' })
    expect(rest['workflow2']).not.toHaveProperty('m_def_id')
  })

  it('lose their targets when the same root is asked for itself', async () => {
    const { rest } = await read({
      run: { program: { name: '*' } },
      workflow2: { results: { last_ref: { energy: '*' } } },
    })
    expect(rest['run']).toEqual([{ m_def: 'package.Run', program: { name: 'Test' } }])
  })

  it('bring other entries along, those that the user may read', async () => {
    const { m_ref_archives, rest } = await read({
      workflow2: { tasks: { task: { program: '*', ref: { energy: '*' } } } },
    })
    const url = '../uploads/upload/archive/other'
    expect(m_ref_archives).toEqual({
      [url]: {
        m_def: 'nomad.datamodel.EntryArchive',
        run: [{ program: { name: 'Other' } }],
        workflow2: { ref: '/run/0/calculation/0' },
      },
    })
    const { tasks } = rest['workflow2'] as { tasks: { task: string }[] }
    expect(tasks.map(({ task }) => task)).toEqual([
      `${url}#/workflow2`,
      `${url}#/run/0`,
      `${url}#/run/0`,
      '../uploads/upload/archive/private#/run/0',
      'https://elsewhere.example/api/v1/uploads/u/archive/e#/run/0',
    ])
    expect(JSON.stringify(await ask({ workflow2: 'include-resolved' }))).not.toContain('Secret')
    const seen = await ask({ workflow2: 'include-resolved' }, 'main', await archive.login('student'))
    expect(JSON.stringify(seen.body)).toContain('Secret')
  })

  it('cannot be put in place from another installation', async () => {
    expect((await ask({ 'resolve-inplace': true, workflow2: 'include-resolved' })).status).toBe(400)
  })

  it('do not change what is stored', async () => {
    const before = await read('*')
    await read('include-resolved')
    await read({ workflow2: { results: { last_ref: '*', all_refs: { energy: '*', system_ref: { label: '*' } } } } })
    expect(await read('*')).toEqual(before)
  })
})
