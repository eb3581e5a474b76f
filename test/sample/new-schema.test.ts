import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { sharedPath } from '../shared.js'
import { type AnswerBody, type Archive, makeEntry, startArchive } from './helpers.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'
const calculations = { 'section_defs.definition_qualified_name': simulation }
const ids = { required: { include: ['entry_id', 'mainfile'] }, pagination: { page_size: 1000 } }

let archive: Archive
beforeAll(async () => {
  archive = await startArchive({ newSchema: true })
})
afterAll(() => archive.server.close())

const find = (query: object) => new ArchiveQuery({ url: archive.server.url, query: { ...query } })
const total = async (query: object, token?: string) =>
  (await archive.post('/entries/query', { query, ...ids }, token)).body.pagination?.total

describe('without the option', () => {
  it('no entry keeps its calculation in data', async () => {
    const plain = await startArchive()
    expect((await plain.post('/entries/query', { query: calculations, ...ids })).body.pagination.total).toBe(0)
    expect((await plain.post('/entries/query', ids)).body.pagination.total).toBe(91)
    await plain.server.close()
  })
})

describe('with the option', () => {
  it('the uploads are served beside the tutorials’ data', async () => {
    expect(await total({})).toBe(91 + 23 + 6 + 3)
    expect(await total({ upload_name: 'sim-tutorial' })).toBe(23)
    expect(await total(calculations)).toBe(23)
  })

  it('the upload that is not published is its author’s alone', async () => {
    const own = { upload_name: 'exp-hdf5-private' }
    const asked = { owner: 'visible', query: own, ...ids }
    expect((await archive.post('/entries/query', asked)).body.pagination.total).toBe(0)
    const token = await archive.login('student')
    expect((await archive.post('/entries/query', asked, token)).body.pagination.total).toBe(3)
  })

  it('the uploads are served beside other entries', async () => {
    const other = await startArchive({ entries: [makeEntry('a')], newSchema: true })
    expect((await other.post('/entries/query', ids)).body.pagination.total).toBe(1 + 23 + 6 + 3)
    await other.server.close()
  })

  it('a query finds calculations, and their sections are read with units', async () => {
    const query = { ...calculations, quantities: 'data.outputs.electronic_dos.value', mainfile: 'Si_dos/Si_dos.abo' }
    const [silicon] = await find(query).fetch()
    const simulated = silicon?.data as unknown as {
      program: { name: string }
      model_system: { positions: { unit: string; shape: number[] } }[]
      outputs: { electronic_dos?: { energies: { points: { unit: string } } }[] }[]
    }
    expect(simulated.program.name).toBe('ABINIT')
    expect(simulated.model_system[0]?.positions.shape).toEqual([2, 3])
    expect(String(simulated.model_system[0]?.positions.unit)).toBe('meter')
    const dos = simulated.outputs.flatMap(output => output.electronic_dos ?? [])
    expect(String(dos[0]?.energies.points.unit)).toBe('joule')
  })

  it.each([
    [{ [`data.program.name#${simulation}`]: 'GPAW' }, 2],
    [{ [`data.program.name#${simulation}:any`]: ['GPAW', 'ABINIT'] }, 10],
    [{ [`data.outputs.total_energies.value#${simulation}`]: { lte: -2e-16 } }, 2],
    [{ [`data.model_system.composition_formula#${simulation}`]: 'Ni(2)O(2)' }, 2],
    [{ [`data.finished_without_errors#${simulation}`]: true }, 19],
    [{ 'data.grade#entry_id:Kqm1uQyfMFbF8Mjjj_3wvNB8BJUa.FilmSample#str': 'A' }, 1],
  ])('%j finds %i entries', async (query, count) => {
    expect(await total(query)).toBe(count)
  })

  it('the codes are counted', async () => {
    const quantity = `data.program.name#${simulation}`
    const asked = { pagination: { page_size: 0 }, aggregations: { codes: { terms: { quantity } } } }
    const { body } = await archive.post('/entries/query', asked)
    const counts = Object.fromEntries(body.aggregations['codes']?.['terms']?.data.map(b => [b.value, b.count]) ?? [])
    expect(counts).toEqual({ ABINIT: 8, 'Quantum Espresso': 11, GPAW: 2 })
  })

  it.each([
    `data.program.name#${simulation}#str`,
    `data.model_system.symmetry.space_group_number#${simulation}`,
    `data.model_system.positions#${simulation}`,
    'data.program.name#no.such.Schema',
  ])('%s is refused, as on a server', async name => {
    const { status, body } = await archive.post('/entries/query', { query: { [name]: 'x' }, ...ids })
    expect(status).toBe(422)
    expect(JSON.stringify(body.detail)).toContain('is not a search quantity')
  })

  it('entries of a schema of a user’s own are read by it', async () => {
    const [film] = await find({ upload_name: 'exp-custom', mainfile: 'film1.archive.yaml' }).fetch()
    expect(film?.metadata?.entry_type).toBe('FilmSample')
  })

  it('nothing in it names the machine that made it', async () => {
    const { data } = (await archive.post('/entries/archive/query', { query: calculations })).body
    expect(JSON.stringify(data)).not.toMatch(/"\/(tmp|home|usr|root)|localhost/)
  })
})

const file = sharedPath('new-data', 'conformance-2.0.jsonl')

interface Recorded {
  name: string
  request: { method: string; path: string; body: object }
  status: number
  body: AnswerBody
}

/** What a real server (2.0.0) answered over more entries than these; searches of one page, and archives. */
function recorded(): Recorded[] {
  const lines = file ? readFileSync(file, 'utf8').trim().split('\n') : []
  return lines
    .map(line => JSON.parse(line) as Recorded)
    .filter(({ name, body }) => /^(q-|a-custom)/.test(name) && body.pagination?.next_page_after_value === undefined)
}

describe.skipIf(!file)('the answers of a real server over these entries', () => {
  let alone: Archive
  beforeAll(async () => {
    alone = await startArchive({ entries: [], newSchema: true })
  })
  afterAll(() => alone.server.close())

  const idsOf = ({ data }: AnswerBody) => data.map(({ entry_id }) => entry_id)

  it.each(recorded())('are given here, too: $name', async ({ request, status, body }) => {
    const answer = await alone.post(request.path, request.body)
    expect(answer.status).toBe(status)
    if (status !== 200) return
    if (!Array.isArray(body.data)) return void expect(answer.body.data).toEqual(body.data)
    const served = new Set(idsOf((await alone.post('/entries/query', ids)).body))
    expect(idsOf(answer.body)).toEqual(idsOf(body).filter(id => served.has(id)))
  })
})
