import { afterEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.js'
import { bundleOf } from '../../src/display/index.js'
import { toFrame } from '../../src/frame/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'

let server: TestServer
afterEach(() => server?.close())

/** Queries that name no `max`, where the default is 20 and 35 entries match. */
async function start(options: object = {}) {
  server = await startTestServer({ entries: makeEntries(35) })
  const ports = { config: { ...readConfig({}), max: 20 } }
  return new ArchiveQuery({ url: server.url, perPage: 10, ...options }, ports)
}

async function readAll(source: AsyncIterable<unknown>): Promise<void> {
  for await (const _item of source);
}

const said = 'Only the first 20 of 35 matching entries are given, because the query names no max.'

describe('a query that names no max, where more entries match', () => {
  it.each([
    ['fetch', (query: ArchiveQuery) => query.fetch()],
    ['a loop', (query: ArchiveQuery) => readAll(query)],
    ['stream', (query: ArchiveQuery) => readAll(query.stream())],
    ['pages', (query: ArchiveQuery) => readAll(query.pages())],
    ['at(-1)', (query: ArchiveQuery) => query.at(-1)],
  ])('says in its warnings, on its card and to the process that %s leaves entries out', async (_name, read) => {
    const query = await start()
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    await read(query)
    await read(query)
    expect(query.warnings).toEqual([expect.stringContaining(said)])
    expect(warn.mock.calls.filter(([text]) => String(text).includes(said))).toHaveLength(1)
    expect(bundleOf(query)['text/html']).toContain(said)
    expect(bundleOf(query)['text/plain']).toContain(`Note: ${said}`)
    warn.mockRestore()
  })

  it('says so in the notes of a frame', async () => {
    const query = await start()
    const frame = await toFrame(query)
    expect(frame.numRows).toBe(20)
    expect(frame.notes).toEqual([expect.stringContaining(said)])
    expect(query.warnings).toEqual(frame.notes)
  })

  it('says nothing where the end was not reached, or was asked for', async () => {
    const query = await start({ parallel: 2 })
    await query.count()
    await query.fetch(10)
    for await (const entry of query) if (entry) break
    expect(query.warnings).toEqual([])
    expect((await toFrame(query, { max: 10 })).notes).toEqual([])
    for (const max of [20, null]) {
      const asked = new ArchiveQuery({ url: server.url, max }, { config: { ...readConfig({}), max: 20 } })
      await asked.fetch()
      expect(asked.warnings).toEqual([])
    }
  })

  it('says nothing where all that matches was given', async () => {
    const query = await start({ query: {} })
    const whole = new ArchiveQuery({ url: server.url }, { config: { ...readConfig({}), max: 35 } })
    expect(await whole.fetch()).toHaveLength(35)
    expect(whole.warnings).toEqual([])
    expect(query.warnings).toEqual([])
  })
})
