import { afterEach, describe, expect, it } from 'vitest'
import { spreadUploads } from '../../src/api/v0/spread-uploads.js'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  idsOf,
  legacyRoute,
  makeEntries,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
} from '../server/index.js'

type Entry = { entry_id: string }
const archives = '/archive/query'
const listing = '/repo/quantity/upload_id'
let server: TestServer
afterEach(() => server?.close())

function makeLegacy(sizes: number[]): TestEntry[] {
  return sizes.flatMap((size, upload) =>
    Array.from({ length: size }, (_, index) => ({
      entryId: `calc${upload}-${String(index).padStart(4, '0')}`,
      uploadId: `upload${String(upload).padStart(3, '0')}`,
      archive: { section_run: [{ program_name: 'code' }] },
    })),
  )
}

async function start(sizes: number[], delay = 0): Promise<string[]> {
  const entries = makeLegacy(sizes)
  const route = legacyRoute(entries)
  server = await startTestServer({
    route: request => {
      const answer = route(request)
      return answer && request.path === archives ? { ...answer, delay } : answer
    },
  })
  return idsOf(entries)
}
const make = (options: object) =>
  new ArchiveQuery<Entry>(
    { url: `${server.origin}/api`, perPage: 10, max: null, ...options },
    { clock: quickClock(), random: () => 1 },
  )
const delay = 100

/** The most archive requests that came within one delay of each other: those that were under way together. */
function mostTogether(): number {
  const times = server.requests.filter(({ path }) => path === archives).map(({ at }) => at)
  return Math.max(...times.map(time => times.filter(other => other >= time && other < time + delay * 0.8).length))
}

describe('parallel on the old API', () => {
  it.each([
    [1, 7],
    [2, 8],
    [8, 9],
  ])('%i gives the same sequence by %i pages, one list of uploads, nothing else', async (parallel, pages) => {
    const all = await start([13, 4, 30, 1, 22])
    const read: string[] = []
    for await (const { entry_id } of make({ parallel }).stream()) read.push(entry_id)
    expect(read).toEqual(all)
    expect(server.count(archives)).toBe(pages)
    expect(server.count(listing)).toBe(1)
    expect(server.count()).toBe(pages + 1)
  })

  it.each([
    [1, 1],
    [2, 2],
    [8, 8],
  ])('%i loads %i small uploads together', async (parallel, together) => {
    const all = await start(Array(16).fill(10), delay)
    expect(idsOf(await make({ parallel }).fetch())).toEqual(all)
    expect(server.count()).toBe(17)
    expect(mostTogether()).toBeLessThanOrEqual(together)
    // On a busy machine a few may come late.
    expect(mostTogether()).toBeGreaterThan(together / 2)
  })

  it('never asks for one upload’s pages side by side, and for no page twice', async () => {
    const all = await start([60], delay)
    expect(idsOf(await make({ parallel: 8 }).fetch())).toEqual(all)
    expect(server.count()).toBe(7)
    expect(mostTogether()).toBe(1)
  })

  it('1, 2, 8 give one sequence on servers of today, too', async () => {
    const entries = makeEntries(70)
    server = await startTestServer({ entries })
    for (const parallel of [1, 2, 8]) {
      const before = server.count()
      const query = new ArchiveQuery<Entry>({ url: server.url, perPage: 10, parallel })
      expect(idsOf(await query.fetch())).toEqual(idsOf(entries))
      expect(server.count() - before).toBe(8)
    }
  })

  it('spreads whole uploads, in the order of the list', () => {
    const uploads = [13, 4, 30, 1, 22].map((total, index) => ({ uploadId: `upload${index}`, total }))
    for (const parallel of [1, 2, 8]) {
      const ranges = spreadUploads(uploads, parallel)
      expect(ranges.flatMap(range => range.uploads)).toEqual(uploads)
      expect(ranges.length).toBeLessThanOrEqual(parallel)
      expect(ranges.at(-1)?.to).toBe(70)
    }
  })
})
