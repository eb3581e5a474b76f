import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { makeEntries, quickClock, startTestServer, type TestServer } from '../server/index.js'
import { sharedPath } from '../shared.js'

let server: TestServer
afterEach(() => server?.close())

interface Sample {
  response: { status: number; body: object }
}
const sample = (name: string): Sample =>
  JSON.parse(readFileSync(sharedPath('samples', name) as string, 'utf8')) as Sample

const names = ['labMissingArchive00000000001', 'TF0glZJdIG3HhlOhdzpv69vaHIO6'] as const
const entries = () =>
  names.map((entryId, index) => ({ ...makeEntries(1)[0], entryId, uploadId: `u${index}`, archive: {} }))
const available = sharedPath('samples', 'm01-missing-archive.json') !== undefined
if (!available) console.log('skipped: the recorded answers of a real server are not here')

it.skipIf(!available)('an entry without an archive in a real answer is skipped and named', async () => {
  const { body } = sample('m01-missing-archive.json').response
  server = await startTestServer({
    entries: entries(),
    faults: ({ path }) => (path === '/entries/archive/query' ? { body } : undefined),
  })
  const query = new ArchiveQuery<{ entry_id: string }>({ url: server.url }, { clock: quickClock() })
  expect((await query.fetch()).map(({ entry_id }) => entry_id)).toEqual([names[1]])
  expect(query.ledger).toEqual({
    matched: 2,
    delivered: 1,
    skipped: [{ entryId: names[0], uploadId: 'u0', reason: 'archive missing' }],
    failed: [],
    notAsked: 0,
  })
  expect(server.count()).toBe(2)
})

it.skipIf(!available)(
  'a real 500 for an upload whose files are gone fails its entry alone, with the reason',
  async () => {
    const { status, body } = sample('m02-missing-upload.json').response
    server = await startTestServer({
      entries: entries(),
      faults: request => {
        if (request.path !== '/entries/archive/query') return undefined
        const { query } = request.body as { query: Record<string, string[]> }
        return (query['entry_id:any'] ?? names).includes(names[0]) ? { status, body } : undefined
      },
    })
    const query = new ArchiveQuery<{ entry_id: string }>({ url: server.url }, { clock: quickClock() })
    expect((await query.fetch()).map(({ entry_id }) => entry_id)).toEqual([names[1]])
    expect(query.ledger).toMatchObject({ matched: 2, delivered: 1, skipped: [], notAsked: 0 })
    expect(query.ledger.failed).toHaveLength(1)
    expect(query.ledger.failed[0]).toMatchObject({
      entryId: names[0],
      reason: expect.stringMatching(/has no attribute 'read_archive'/),
    })
    expect(JSON.stringify(query)).not.toMatch(/Traceback/)
  },
)

it('references into lists that required cut lead to the right item, for what was sent is known', async () => {
  const archive = {
    run: [{ calculation: [{ system_ref: '/run/0/system/3' }], system: [{ type: 'two' }, { type: 'three' }] }],
  }
  server = await startTestServer({ entries: [{ entryId: 'e', uploadId: 'u', archive }] })
  const required = { run: { calculation: '*', 'system[2:4]': '*' } }
  type Entry = { run: { calculation: { system_ref: { type: string } }[] }[] }
  const query = new ArchiveQuery<Entry>({ url: server.url, required })
  const entry = await query.at(0)
  expect(entry?.run[0]?.calculation[0]?.system_ref.type).toBe('three')
})
