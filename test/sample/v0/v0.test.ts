import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import type { Json } from '../../../src/sample/json.js'

/** The members of all answers that are looked at here; which of them are there depends on the address. */
interface Body {
  access_token: string
  aggregation: { after: string; total: number; per_page: number }
  atoms: string[]
  message: string
  pagination: { total: number; page: number; per_page: number }
  quantity: { after: string | null; values: Record<string, { total: number }> }
  results: { calc_id: string; upload_id: string; atoms: string[]; archive: { section_run: Run[] } }[]
  section_run: Run[]
  statistics: { total: { all: { code_runs: number } }; n_entries: number }
}

interface Run {
  program_name: string
  section_system: object[]
  section_single_configuration_calculation: Record<string, unknown>[]
}

interface Reply {
  status: number
  body: Body
}

let server: SampleServer
beforeAll(async () => {
  server = await serveSample()
})
afterAll(() => server.close())

async function get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(`${server.legacyUrl}/${path}`, { headers })
  return { status: response.status, body: (await response.json()) as Body }
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(`${server.legacyUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

async function login(name: string): Promise<Record<string, string>> {
  const basic = Buffer.from(`${name}:${name}`).toString('base64')
  const { body } = await get('auth/', { authorization: `Basic ${basic}` })
  return { authorization: `Bearer ${body.access_token}` }
}

/** Walks as the old client does: pages by cursor until one is empty. */
async function walk(query: object, headers: Record<string, string> = {}, perPage = 7) {
  const ids: string[] = []
  let after: string | undefined
  let calls = 0
  let total = 0
  for (;;) {
    const aggregation = after === undefined ? { per_page: perPage } : { per_page: perPage, after }
    const required = { section_metadata: { upload_id: '*' } }
    const { status, body } = await post('archive/query', { query, required, aggregation }, headers)
    expect(status).toBe(200)
    const page = body
    calls++
    total = page.aggregation.total
    ids.push(...page.results.map(result => result.calc_id))
    after = page.aggregation.after
    if (!after) return { ids, calls, total }
  }
}

describe('archive/query', () => {
  it('gives each public entry once, and ends with an empty page', async () => {
    const { ids, calls, total } = await walk({})
    expect(total).toBe(91)
    expect(new Set(ids).size).toBe(91)
    expect(ids).toHaveLength(91)
    expect(calls).toBe(Math.ceil(91 / 7) + 1)
    expect((await walk({}, {}, 91)).calls).toBe(2)
    expect((await walk({}, {}, 1000)).ids).toEqual(ids)
  })

  it('gives the same entries upload by upload', async () => {
    const all = await walk({})
    const ids: string[] = []
    for (const [uploadId, entries] of await uploads()) {
      const part = await walk({ upload_id: [uploadId] })
      expect(part.total).toBe(entries)
      ids.push(...part.ids)
    }
    expect(ids).toEqual(all.ids)
  })

  it('shows each user what is theirs', async () => {
    const [student, teacher] = [await login('student'), await login('teacher')]
    expect((await walk({}, student)).total).toBe(93)
    expect((await walk({}, teacher)).total).toBe(93)
    expect((await walk({ owner: 'user' }, student)).total).toBe(2)
    expect((await walk({ owner: 'staging' }, student)).total).toBe(2)
    const all = await walk({ owner: 'all' })
    expect([all.total, all.ids.length]).toEqual([93, 91])
  })

  it('keeps what is required of an archive, lists packed anew', async () => {
    const query = { 'dft.code_name': 'Quantum Espresso', 'dft.workflow.workflow_type': 'geometry_optimization' }
    const required = {
      'section_run[0]': {
        'section_single_configuration_calculation[-1]': {
          energy_total: '*',
          single_configuration_calculation_to_system_ref: '*',
        },
        'section_system[-2:]': { atom_labels: '*' },
      },
    }
    const { body } = await post('archive/query', { query, required })
    expect(body.pagination).toEqual({ total: 4, page: 1, per_page: 10 })
    for (const { archive } of body.results) {
      expect(Object.keys(archive)).toEqual(['section_run'])
      const run = archive.section_run[0] as Run
      expect(run.section_system).toHaveLength(2)
      const calculation = run.section_single_configuration_calculation[0] as Record<string, unknown>
      expect(calculation.energy_total).toBeLessThan(0)
      expect(calculation.single_configuration_calculation_to_system_ref).toMatch(
        /^\/section_run\/0\/section_system\/[1-9]$/,
      )
    }
    const older = await post('archive/query', { query, query_schema: required })
    expect(older.body).toEqual(body)
  })

  it('follows references below section_workflow only', async () => {
    const query = {
      $and: [{ $gte: { n_atoms: 3 } }, { $lte: { 'dft.workflow.section_relaxation.final_energy_difference': 1e-20 } }],
    }
    const final_calculation_ref = {
      energy_total: '*',
      single_configuration_calculation_to_system_ref: { chemical_composition_reduced: '*' },
    }
    const required = { section_workflow: { section_relaxation: { final_calculation_ref } } }
    const { body } = await post('archive/query', { query, required, aggregation: {} })
    expect(body.aggregation.total).toBeGreaterThan(0)
    for (const { archive } of body.results as unknown as { archive: Json }[]) {
      const calculation = at(archive, at(archive, '/section_workflow/section_relaxation/final_calculation_ref'))
      expect(Object.keys(calculation as object)).toEqual([
        'energy_total',
        'single_configuration_calculation_to_system_ref',
      ])
      const system = at(archive, at(calculation, '/single_configuration_calculation_to_system_ref'))
      expect(Object.keys(system as object)).toEqual(['chemical_composition_reduced'])
    }
  })

  it('says what is wrong in the old form', async () => {
    const query = (query: unknown) => post('archive/query', { query, aggregation: {} })
    const bad = [
      await query({ $and: [{ foo: 1 }] }),
      await query({ $and: 3 }),
      await query({ $gte: 3 }),
      await query({ $gte: { n_atoms: 1, atoms: 2 } }),
      await query({ from_time: 'yesterday' }),
      await query({ owner: 'nobody' }),
      await query({ $and: [{ 'dft.optimade': 'elements HAS' }] }),
      await post('archive/query', { pagination: { page: 0 } }),
      await post('archive/query', { aggregation: { per_page: -1 } }),
      await post('archive/query', { required: { 'section_run[a]': '*' } }),
      await post('archive/query', { required: { section_workflow: { 'workflow_type[0]': '*' } } }),
      await post('archive/query', { required: { section_run: 'nonsense' } }),
      await post('archive/query', '{'),
      await post('archive/query', `{"query": ${'{"$and": ['.repeat(20_000)}${']}'.repeat(20_000)}}`),
      await get('repo/quantity/foo'),
      await get('repo/?query=nonsense'),
    ]
    for (const { status, body } of bad) {
      expect(status).toBe(400)
      expect(Object.keys(body)).toEqual(['code', 'name', 'description', 'message'])
      expect(body).toMatchObject({ code: 400, name: 'Bad Request' })
      expect(body.message).not.toBe('')
    }
    // Plain names that are no search quantity are ignored, as v0 did.
    expect((await query({ foo: 1 })).body.aggregation.total).toBe(91)
  })

  it('asks for a login where it is needed', async () => {
    const refused = [
      await post('archive/query', { query: { owner: 'user' } }),
      await post('archive/query', {}, { authorization: 'Bearer nonsense' }),
      await post('archive/query', {}, { authorization: 'Basic c3R1ZGVudDpzdHVkZW50' }),
      await get('auth/'),
      await get('auth/', { authorization: 'Basic c3R1ZGVudDp3cm9uZw==' }),
      await post('archive/query', { query: { owner: 'all', with_embargo: true }, raise_errors: true }),
    ]
    for (const { status, body } of refused) {
      expect(status).toBe(401)
      expect(body).toMatchObject({ code: 401, name: 'Unauthorized' })
    }
  })
})

describe('entries without an archive', () => {
  it('are left out, or an error when errors are asked for', async () => {
    const index = { entry_id: 'c', upload_id: 'u', published: true, with_embargo: false }
    const head = { upload_id: 'u', parser_name: 'parsers/vasp' }
    const small = await serveSample({
      entries: [
        {
          ...head,
          entry_id: 'a',
          index: { ...index, entry_id: 'a' },
          archive: { run: [{ program: { name: 'VASP' } }] },
        },
        { ...head, entry_id: 'b', index: { ...index, entry_id: 'b' } },
      ],
    })
    try {
      const ask = (raise_errors: boolean) =>
        fetch(`${small.legacyUrl}/archive/query`, {
          method: 'POST',
          body: JSON.stringify({ aggregation: {}, raise_errors }),
        })
      const page = (await (await ask(false)).json()) as Body
      expect(page.aggregation).toEqual({ after: 'u:b', total: 2, per_page: 1000 })
      expect(page.results).toEqual([
        { calc_id: 'a', parser_name: 'parsers/vasp', archive: { section_run: [{ program_name: 'VASP' }] } },
      ])
      expect((await ask(true)).status).toBe(404)
    } finally {
      await small.close()
    }
  })
})

describe('repo', () => {
  it('counts the values of a quantity, page by page', async () => {
    const whole = await uploads()
    expect(whole.size).toBe(11)
    expect([...whole.values()].reduce((a, b) => a + b)).toBe(91)
    expect(await uploads('&size=4')).toEqual(whole)
    const query = encodeURIComponent(JSON.stringify({ $and: [{ 'dft.code_name': 'GPAW' }] }))
    const { body } = await get(`repo/quantity/dft.code_name?query=${query}`)
    expect(body.quantity).toEqual({ after: 'GPAW', values: { GPAW: { total: 26 } } })
  })

  it('searches by parameters and by body', async () => {
    const byUrl = await get('repo/?atoms=O&atoms=Ti&per_page=3&statistics=dft.code_name')
    expect(byUrl.body.pagination).toMatchObject({ page: 1, per_page: 3 })
    const { total } = byUrl.body.pagination
    expect(total).toBeGreaterThan(0)
    expect(byUrl.body.statistics.total.all.code_runs).toBe(total)
    const byBody = await post('repo/', { query: { atoms: ['O', 'Ti'] }, pagination: { per_page: 3 } })
    expect(byBody.body.results).toEqual(byUrl.body.results)
    for (const result of byUrl.body.results) expect(result.atoms).toEqual(expect.arrayContaining(['O', 'Ti']))
  })

  it('gives one entry, or says why not', async () => {
    const { body } = await post('repo/', { query: { 'dft.code_name': 'GPAW' }, pagination: { per_page: 1 } })
    const entry = body.results[0] as Body['results'][number]
    expect((await get(`repo/${entry.upload_id}/${entry.calc_id}`)).body).toEqual(entry)
    const archive = await get(`archive/${entry.upload_id}/${entry.calc_id}`)
    expect(archive.body.section_run[0]?.program_name).toBe('GPAW')
    expect((await get('repo/x/y')).status).toBe(404)
    const embargo = await post('archive/query', { query: { owner: 'all', with_embargo: true }, aggregation: {} })
    const [uploadId, calcId] = embargo.body.aggregation.after.split(':')
    expect((await get(`archive/${uploadId}/${calcId}`)).status).toBe(401)
    expect((await get(`archive/${uploadId}/${calcId}`, await login('teacher'))).status).toBe(200)
  })

  it('tells about the server', async () => {
    expect((await get('info/')).body.statistics.n_entries).toBe(91)
  })
})

/** What lies at a path such as `/section_run/0`. */
function at(json: Json, path: Json): Json {
  const keys = String(path).split('/').slice(1)
  return keys.reduce((value, key) => (value as Record<string, Json>)[key] as Json, json)
}

async function uploads(options = ''): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (let after: string | null = ''; ; ) {
    const { body }: Reply = await get(`repo/quantity/upload_id?query=%7B%7D${options}${after ? `&after=${after}` : ''}`)
    for (const [value, { total }] of Object.entries(body.quantity.values)) {
      expect(found.has(value)).toBe(false)
      found.set(value, total)
    }
    after = body.quantity.after
    if (after === null) return found
  }
}
