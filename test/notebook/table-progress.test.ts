import { afterEach, expect, it, vi } from 'vitest'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'

let server: TestServer
afterEach(() => server?.close())

it('a table shows one bar, and none where it is told to', async () => {
  server = await startTestServer({
    entries: makeEntries(20),
    faults: ({ path }) => (path === '/entries/archive/query' ? { delay: 700 } : undefined),
  })
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation(text => lines.push(String(text)) > 0)
  const columns = { formula: 'results.material.chemical_formula_reduced' }
  const query = new NotebookQuery({ url: server.url, perPage: 10 })
  expect((await query.toFrame({ columns })).numRows).toBe(20)
  expect(lines.map(line => line.split(' ')[0])).toEqual(['table'])
  expect((await query.toFrame({ columns, progress: false })).numRows).toBe(20)
  expect(lines).toHaveLength(1)
})
