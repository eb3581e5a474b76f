import { afterEach, describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestServer } from '../../server/index.js'

let server: TestServer
afterEach(() => server?.close())

const quantities = { temperature: { type: 'float', unit: 'degC' }, mass: { type: 'float', unit: 'gram' } }
const schema = { definitions: { sections: { Sample: { quantities } } } }
const columns = { t: 'data.temperature' }

/** Samples `A0`, `A1`, … whose schema stands in the entry that `schemaOf` names, and the schemas. */
function samples(count: number, schemaOf: (index: number) => string) {
  return Array.from({ length: count }, (_, index) => ({
    entryId: `A${String(index).padStart(3, '0')}`,
    archive: { data: { m_def: `entry_id:${schemaOf(index)}.Sample`, temperature: 25 + index, mass: 2 } },
  }))
}

async function start(entries: { entryId: string; archive: object }[], options: object = {}) {
  server = await startTestServer({ entries: entries.map(entry => ({ ...entry, uploadId: 'U' })) as never })
  const ids = entries.map(({ entryId }) => entryId).filter(id => id.startsWith('A'))
  return new ArchiveQuery({ url: server.url, query: { 'entry_id:any': ids }, ...options })
}

/** Requests for archives, those of the query's own pages and those for schemas. */
const archiveRequests = () => server.count('/entries/archive/query')

describe('a table of entries whose schema stands in another entry', () => {
  it('reads them with it, asking for it once', async () => {
    const query = await start([...samples(30, () => 'S'), { entryId: 'S', archive: schema }], { perPage: 30 })
    const frame = await toFrame(query, { columns })
    expect(frame.column('t').unit?.name).toBe('kelvin')
    expect(frame.column('t').at(0)).toBe(298.15)
    expect(frame.column('t').at(29)).toBeCloseTo(327.15, 12)
    expect(frame.column('t').note).toBeUndefined()
    expect(frame.column('entry_id').toArray()).toEqual(samples(30, () => 'S').map(({ entryId }) => entryId))
    expect(archiveRequests()).toBe(2)
    await toFrame(query, { columns })
    expect(archiveRequests()).toBe(3)
  })

  it('asks for as many schemas as there are, ten in a request, over pages', async () => {
    const entries = samples(60, index => `S${index % 25}`)
    const schemas = Array.from({ length: 25 }, (_, index) => ({ entryId: `S${index}`, archive: schema }))
    const query = await start([...entries, ...schemas], { perPage: 20 })
    const frame = await toFrame(query, { columns })
    expect(frame.column('t').toArray()).toEqual(entries.map((_, index) => expect.closeTo(298.15 + index, 9)))
    expect(archiveRequests()).toBe(3 + 3)
  })

  it('follows schemas that build on others, and finds columns by itself', async () => {
    const base = { definitions: { sections: { Base: { quantities } } } }
    const built = { definitions: { sections: { Sample: { base_section: 'entry_id:T.Base' } } } }
    const query = await start([
      ...samples(3, () => 'S'),
      { entryId: 'S', archive: built },
      { entryId: 'T', archive: base },
    ])
    const frame = await toFrame(query)
    expect(frame.column('temperature').unit?.name).toBe('kelvin')
    expect(frame.column('mass').toArray()).toEqual([2, 2, 2])
    expect(frame.column('mass').unit?.name).toBe('gram')
    expect(archiveRequests()).toBe(1 + 2)
  })

  it('reads as withSchemas does', async () => {
    const query = await start([...samples(2, () => 'S'), { entryId: 'S', archive: schema }])
    const entries = await query.fetch()
    const read = await Promise.all(entries.map(entry => query.withSchemas(entry)))
    expect(archiveRequests()).toBe(2)
    const byHand = toFrame(read, { columns })
    expect((await toFrame(query, { columns })).toRows()).toEqual(byHand.toRows())
    expect(archiveRequests()).toBe(2)
  })

  it('asks for nothing where no entry names one, and keeps max', async () => {
    const plain = Array.from({ length: 4 }, (_, index) => ({ entryId: `A${index}`, archive: { data: { x: index } } }))
    const query = await start(plain)
    expect((await toFrame(query, { columns: { x: 'data.x' } })).column('x').toArray()).toEqual([0, 1, 2, 3])
    expect(archiveRequests()).toBe(1)
    await server.close()
    const named = await start([...samples(9, () => 'S'), { entryId: 'S', archive: schema }], { perPage: 3 })
    const frame = await toFrame(named, { columns, max: 4 })
    expect(frame.column('t').toArray().length).toBe(4)
    expect(frame.column('t').unit?.name).toBe('kelvin')
  })

  it('says where the schema is not to be had', async () => {
    const query = await start(samples(3, () => 'Nobody'))
    const frame = await toFrame(query, { columns })
    expect(frame.column('t').toArray()).toEqual([25, 26, 27])
    expect(frame.column('t').unit).toBeUndefined()
    expect(frame.column('t').note).toBe(
      'the schema entry_id:Nobody.Sample is not at hand: values are as they are stored, without units',
    )
    expect(archiveRequests()).toBe(2)
    const found = await toFrame(query)
    expect(found.column('temperature').note).toContain('is not at hand')
    expect(found.column('entry_id').note).toBeUndefined()
  })

  it('says so for entries in memory, which cannot be asked for, and for rows below', async () => {
    const parts = {
      parts: [
        { m_def: 'entry_id:S.Part', mass: 1 },
        { m_def: 'entry_id:R.Part', mass: 2 },
      ],
    }
    const query = await start([
      ...samples(1, () => 'S'),
      { entryId: 'A9', archive: { data: parts } },
      { entryId: 'S', archive: schema },
    ])
    const entries = await query.fetch()
    expect(toFrame(entries, { columns }).column('t').note).toContain('the schema entry_id:S.Sample is not at hand')
    const rows = toFrame(entries, { rows: 'data.parts[]', columns: { m: 'mass' } })
    expect(rows.column('m').toArray()).toEqual([1, 2])
    expect(rows.column('m').note).toContain('the schema entry_id:S.Part and 1 more is not at hand')
    const again = toFrame(entries, { rows: 'data.parts[]' })
    expect(again.column('mass').note).toContain('entry_id:S.Part')
  })
})
