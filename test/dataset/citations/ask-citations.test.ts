import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type AskOptions, askCitations, type CitationRecord, type CitationSource } from '../../../src/dataset/index.js'
import { QueryError } from '../../../src/errors/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { type MadeEntry, madeEntries } from './made-entries.js'

let made: SampleServer | undefined
afterEach(async () => {
  await made?.close()
  made = undefined
})

async function asked(entries: readonly MadeEntry[], options: AskOptions = {}) {
  made = await serveSample({ entries: madeEntries(entries) })
  const query = new NotebookQuery({ url: made.url })
  const record = await askCitations(query, options)
  return { record, query }
}

const licensesOf = ({ groups }: CitationRecord) =>
  Object.fromEntries(groups.flatMap(({ entries, facts }) => entries.map(id => [Number(id.slice(1)), facts.license])))

describe('askCitations of the tutorials’ archive', () => {
  let server: SampleServer
  beforeAll(async () => {
    server = await serveSample()
  })
  afterAll(() => server.close())

  it('asks the search index once, and one archive of each upload', async () => {
    const query = new NotebookQuery({ url: server.url })
    const record = await askCitations(query)
    expect(record.groups.flatMap(({ entries }) => entries)).toHaveLength(91)
    expect(new Set(record.groups.map(({ facts }) => facts.license))).toEqual(new Set(['CC BY 4.0']))
    // 11 uploads: the first page of archives has 10.
    expect(query.statistics.requests).toBe(3)
    expect(query.loaded).toBe(0)
    expect(query.ledger).toMatchObject({ delivered: 0 })
  })

  it('takes all that match where only a default ends the query, and no more than its own max', async () => {
    const count = async (max?: number) => {
      const query = new NotebookQuery(
        { url: server.url, max },
        { config: { url: server.url, username: undefined, password: undefined, token: undefined, max: 10 } },
      )
      const { groups } = await askCitations(query, { licenses: false })
      return groups.flatMap(({ entries }) => entries).length
    }
    expect(await count()).toBe(91)
    expect(await count(5)).toBe(5)
  })

  it('stops when its signal is aborted', async () => {
    const query = new NotebookQuery({ url: server.url })
    await expect(askCitations(query, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })

  it('is refused by the old API', async () => {
    const query = new NotebookQuery({ url: server.legacyUrl })
    await expect(askCitations(query)).rejects.toThrow(QueryError)
    await expect(askCitations(query)).rejects.toThrow('/api/v1')
  })
})

describe('askCitations', () => {
  it('reads authors, data sets, references, databases and the DOIs of comments', async () => {
    const { record } = await asked([
      {
        index: {
          authors: [
            { name: 'Ada Lovelace', user_id: 'a' },
            { name: 'Curie, Marie' },
            { first_name: 'Lise', last_name: 'Meitner' },
          ],
          datasets: [
            { dataset_id: 'd', dataset_name: 'Oxides', doi: '10.17172/NOMAD/2021.01.01-1', m_annotations: {} },
          ],
          references: ['https://doi.org/10.1000/X', 'a book'],
          comment: 'see doi:10.1103/PhysRevB.1.2.',
          external_db: 'AFLOW',
          publish_time: '2021-02-03T00:00:00+00:00',
        },
      },
    ])
    expect(record.groups).toEqual([
      {
        entries: ['e000000000000000000000000000'],
        facts: {
          uploadId: 'upload-1',
          uploadName: 'upload-1',
          authors: [
            { name: 'Ada Lovelace', id: 'a' },
            { name: 'Curie, Marie', family: 'Curie', given: 'Marie' },
            { name: 'Lise Meitner', family: 'Meitner', given: 'Lise' },
          ],
          datasets: [{ id: 'd', name: 'Oxides', doi: '10.17172/nomad/2021.01.01-1' }],
          references: ['https://doi.org/10.1000/X', 'a book'],
          dois: ['10.1103/physrevb.1.2'],
          database: 'AFLOW',
          published: '2021-02-03T00:00:00+00:00',
          isPublished: true,
          license: 'CC BY 4.0',
        },
      },
    ])
  })

  it('takes the licence of archives, not the one that servers fill in', async () => {
    const { record } = await asked([
      { upload: 'a', metadata: { license: 'CC0' } },
      { upload: 'a', metadata: { license: 'CC0' } },
      { upload: 'b', metadata: { license: 'CC BY-SA 4.0' } },
    ])
    expect(licensesOf(record)).toEqual({ 0: 'CC0', 1: 'CC0', 2: 'CC BY-SA 4.0' })
  })

  it('asks another entry of the upload where an archive is missing or does not say', async () => {
    const { record, query } = await asked([
      { upload: 'a', metadata: undefined },
      { upload: 'a', metadata: {} },
      { upload: 'a', metadata: { license: 'mine' } },
      { upload: 'b', metadata: undefined },
      { upload: 'c', metadata: {} },
    ])
    expect(licensesOf(record)).toEqual({ 0: 'mine', 1: 'mine', 2: 'mine', 3: undefined, 4: undefined })
    expect(query.statistics.requests).toBe(4)
  })

  it('takes no missing archive for an error, also where the query does', async () => {
    made = await serveSample({ entries: madeEntries([{ upload: 'a', metadata: undefined }, { upload: 'a' }]) })
    const record = await askCitations(new NotebookQuery({ url: made.url, raiseErrors: true }))
    expect(licensesOf(record)).toEqual({ 0: 'CC BY 4.0', 1: 'CC BY 4.0' })
  })

  it('does not ask for licences that nobody wants', async () => {
    const { record, query } = await asked([{}], { licenses: false })
    expect(record).toMatchObject({ hasLicenses: false, unlisted: [] })
    expect(query.statistics.requests).toBe(1)
  })

  it('asks for named entries, 1 000 at a time, and says which the server does not list', async () => {
    const entries = Array.from({ length: 2100 }, (_, number): MadeEntry => ({ upload: `u${number % 2}` }))
    const ids = madeEntries(entries).map(({ entry_id }) => entry_id)
    const named = [...ids.slice(50), 'withdrawn']
    made = await serveSample({ entries: madeEntries(entries) })
    const query = new NotebookQuery({ url: made.url, query: { entry_id: 'nothing' } })
    const record = await askCitations(query, { entries: named })
    expect(record.groups.flatMap(({ entries }) => entries).sort()).toEqual(ids.slice(50).sort())
    expect(record.unlisted).toEqual(['withdrawn'])
    expect(query.statistics.requests).toBe(4)
    expect(query.total).toBeUndefined()
    expect(query.warnings).toEqual([])
  })

  it('asks nothing for no entries', async () => {
    const { record, query } = await asked([{}], { entries: [] })
    expect(record.groups).toEqual([])
    expect(query.statistics.requests).toBe(0)
  })

  it('takes odd values for what they are: nothing', async () => {
    const { record } = await asked([
      {
        index: {
          authors: [{}, null, 7, { name: '' }, { name: ['x'] }, { name: 'Plain Name' }],
          datasets: ['d', { doi: 'no doi', dataset_name: 'N' }, null],
          references: [null, 5, ' '],
          publish_time: 2021,
          comment: null,
        },
      },
    ])
    expect(record.groups[0]?.facts).toMatchObject({
      authors: [{ name: 'Plain Name' }],
      datasets: [{ id: 'N', name: 'N' }],
      references: [],
      dois: [],
    })
    expect(record.groups[0]?.facts).not.toHaveProperty('published')
  })
})

describe('askCitations of a server that misbehaves', () => {
  const page = (entries: object[], skipped: string[] = []) => ({
    entries,
    skipped: skipped.map(entryId => ({ entryId, uploadId: 'u', reason: 'no longer in the search index' })),
    failed: [],
  })
  const entry = (entry_id: string) => ({ entry_id, upload_id: 'u', m_to_dict: () => ({ metadata: {} }) })
  const source = (...pages: object[]) =>
    ({
      config: { url: 'https://nomad.example/api/v1', dialect: 'v1' },
      reading: () => ({
        async *ranges() {
          yield* pages
        },
      }),
    }) as unknown as CitationSource

  it('counts entries that it listed and then no longer had', async () => {
    const record = await askCitations(source(page([entry('a')], ['b', 'c']), page([entry('d')])), { licenses: false })
    expect(record.unlisted).toEqual(['b', 'c'])
    expect(record.groups).toMatchObject([{ entries: ['a', 'd'] }])
  })
})
