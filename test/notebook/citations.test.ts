import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QueryError } from '../../src/errors/index.js'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { madeEntries } from '../dataset/citations/made-entries.js'

describe('query.citations', () => {
  let server: SampleServer
  beforeAll(async () => {
    const entries = madeEntries([
      { upload: 'a', index: { results: { material: { elements: ['Ti', 'O'] } } } },
      { upload: 'a' },
      { upload: 'b', metadata: { license: 'CC0' } },
    ])
    server = await serveSample({ entries })
  })
  afterAll(() => server.close())

  it('cites the entries of the query', async () => {
    const query = new NotebookQuery({ url: server.url, query: { 'results.material.elements': 'Ti' } })
    const citations = await query.citations()
    expect(citations.entries).toBe(1)
    expect(citations.url).toBe(server.url)
    expect(query.loaded).toBe(0)
  })

  it('cites those under one licence alone, and names their uploads, which a search finds', async () => {
    const query = new NotebookQuery({ url: server.url })
    const citations = await query.citations({ license: 'cc by 4.0' })
    expect(citations.entries).toBe(2)
    expect(citations.notes[0]).toBe('2 of 3 entries are under cc by 4.0; the others are left out.')
    const uploads = citations.licenses.flatMap(({ uploads }) => uploads)
    expect(await new NotebookQuery({ url: server.url, query: { 'upload_id:any': uploads } }).count()).toBe(2)
  })

  it('refuses to choose by licences that it does not ask for, and wrong options', async () => {
    const query = new NotebookQuery({ url: server.url })
    await expect(query.citations({ license: 'CC0', licenses: false })).rejects.toThrow(QueryError)
    await expect(query.citations({ licence: 'CC0' } as never)).rejects.toThrow("'license'")
    await expect(query.citations({ license: 4 } as never)).rejects.toThrow(QueryError)
  })

  it('knows of a search by licence that no server can answer it', async () => {
    const search = async () => new NotebookQuery({ url: server.url, query: { license: 'CC BY 4.0' } }).count()
    await expect(search()).rejects.toThrow(QueryError)
    await expect(search()).rejects.toThrow('query.citations')
  })
})
