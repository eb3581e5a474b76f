import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingSource, cutShards, type HarvestPlan, withinShard } from '../../../../src/dataset/harvest/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../../src/sample/index.js'

const entries = Array.from({ length: 12_000 }, (_, number) => {
  const entry_id = createHash('sha256').update(`entry ${number}`).digest('base64url').slice(0, 28)
  const upload_id = `upload${number % 7}`
  const index = { entry_id, upload_id, published: true, with_embargo: false, n_quantities: number % 4 }
  return { entry_id, upload_id, parser_name: 'parsers/none', index }
})
/** Ids are latin: the order of JavaScript is that of their bytes. */
const ids = entries.map(({ entry_id }) => entry_id).sort()

let server: SampleServer
beforeAll(async () => {
  server = await serveSample({ entries })
})
afterAll(() => server.close())

function queryOf(options: ArchiveQueryOptions = {}): ArchiveQuery<object> {
  return new ArchiveQuery<object>({ url: server.url, owner: 'public', max: null, ...options })
}

async function listed(query: ArchiveQuery<object>): Promise<string[]> {
  const list: string[] = []
  for await (const { items } of query.matches()) list.push(...items.map(({ entryId }) => entryId))
  return list
}

/** Lists each shard by a query of its own, as the machines of a harvest do. */
async function listedByShards({ shards }: HarvestPlan, query: ArchiveQuery<object>): Promise<string[][]> {
  const lists: string[][] = []
  for (const shard of shards) {
    const narrowed = withinShard(query.config.query, shard)
    lists.push(await listed(queryOf({ query: narrowed })))
  }
  return lists
}

describe('the cutting of a harvest of the embedded archive', () => {
  it('has all 12 000 entries in 48 shards of 250, in the order of the server', async () => {
    const query = queryOf()
    const plan = await cutShards(countingSource(query), { entriesPerShard: 250 })
    expect(plan.shards).toHaveLength(48)
    const lists = await listedByShards(plan, query)
    expect(lists.map(({ length }) => length)).toEqual(new Array(48).fill(250))
    expect(lists.flat()).toEqual(ids)
    expect(await listed(queryOf())).toEqual(ids)
  })

  it.each([
    // One request counts all; then each lists about a thousand, for four places.
    [250, 47, 20],
    // Two for each place, and no more.
    [1000, 11, 1 + 2 * 11],
    [1500, 7, 1 + 2 * 7],
  ])('in shards of %i finds %i places with at most %i requests', async (entriesPerShard, places, most) => {
    const query = queryOf()
    const plan = await cutShards(countingSource(query), { entriesPerShard })
    expect(plan.shards).toHaveLength(places + 1)
    expect(query.statistics.requests).toBeLessThanOrEqual(most)
  })

  it('keeps to the criteria of the query, and to max', async () => {
    const query = queryOf({ query: { 'n_quantities:gte': 2 } })
    const plan = await cutShards(countingSource(query), { entriesPerShard: 1100, max: 5000 })
    expect(plan).toMatchObject({ available: 6000, selected: 5000 })
    const wanted = entries.filter(({ index }) => index.n_quantities >= 2).map(({ entry_id }) => entry_id)
    const lists = await listedByShards(plan, query)
    expect(lists.map(({ length }) => length)).toEqual([1100, 1100, 1100, 1100, 600])
    expect(lists.flat()).toEqual(wanted.sort().slice(0, 5000))
  })

  it('finds places side by side, and never sends more at once than the query may', async () => {
    let [now, most] = [0, 0]
    const counter = createServer(async (request, response) => {
      most = Math.max(most, ++now)
      const body = Buffer.concat(await request.toArray())
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${server.url}/entries/query`, { method: 'POST', body, headers })
      response.writeHead(answer.status, headers)
      const text = await answer.text()
      now--
      response.end(text)
    })
    await new Promise<void>(resolve => counter.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(counter.address() as AddressInfo).port}/api/v1`
    try {
      await cutShards(countingSource(queryOf({ url, concurrency: 3 })), { entriesPerShard: 1000 })
      expect(most).toBe(3)
    } finally {
      counter.close()
      counter.closeAllConnections()
    }
  })

  it('stops at the signal of the query', async () => {
    const query = queryOf({ signal: AbortSignal.abort(new Error('enough')) })
    await expect(cutShards(countingSource(query), { entriesPerShard: 1000 })).rejects.toThrow('enough')
  })

  it('takes ranges of ids in the order of their bytes', async () => {
    const odd = ['A', 'Z', '_', 'a', 'é', '\uff5e', '\u{1f600}'].map(entry_id => ({
      entry_id,
      upload_id: 'odd',
      parser_name: 'parsers/none',
      index: { entry_id, upload_id: 'odd', published: true, with_embargo: false },
    }))
    const other = await serveSample({ entries: odd })
    try {
      const query = queryOf({ url: other.url })
      expect(await listed(queryOf({ url: other.url }))).toEqual(odd.map(({ entry_id }) => entry_id))
      const source = countingSource(query)
      expect(await source.first({ fromId: '_', toId: '\u{1f600}' }, 10)).toEqual({
        total: 4,
        ids: ['_', 'a', 'é', '\uff5e'],
      })
      expect(await source.last({ fromId: '_' })).toBe('\u{1f600}')
      expect(await source.last({ toId: 'A' })).toBeUndefined()
      expect((await cutShards(source, { entriesPerShard: 3 })).shards.map(({ fromId }) => fromId)).toEqual([
        undefined,
        'a',
        '\u{1f600}',
      ])
    } finally {
      await other.close()
    }
  })
})

describe('the query of a shard', () => {
  it.each<[object, object, object]>([
    [{}, {}, {}],
    [{ a: 1 }, {}, { a: 1 }],
    [{}, { fromId: 'k' }, { entry_id: { gte: 'k' } }],
    [{}, { toId: 'p' }, { entry_id: { lt: 'p' } }],
    [{ a: 1 }, { fromId: 'k', toId: 'p' }, { and: [{ a: 1 }, { entry_id: { gte: 'k', lt: 'p' } }] }],
    // Criteria beside `or` would be ignored, and an id that is named twice refused.
    [{ or: [{ a: 1 }] }, { toId: 'p' }, { and: [{ or: [{ a: 1 }] }, { entry_id: { lt: 'p' } }] }],
    [{ 'entry_id:any': ['k'] }, { toId: 'p' }, { and: [{ 'entry_id:any': ['k'] }, { entry_id: { lt: 'p' } }] }],
  ])('of %j in %j is %j', (query, range, wanted) => {
    expect(withinShard(query, range)).toEqual(wanted)
  })

  it.each(['0', '-1', '1e5', '2020', '2020-01-01', '_', '--'])('asks for ids from %s on as they are', async id => {
    const query = withinShard({}, { fromId: id })
    expect(queryOf({ query }).config.query).toEqual(query)
    expect(await listed(queryOf({ query }))).toEqual(ids.filter(other => other >= id))
  })
})
