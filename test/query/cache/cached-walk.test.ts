import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bundleOf } from '../../../src/display/index.js'
import { QueryError } from '../../../src/errors/index.js'
import { toFrame } from '../../../src/frame/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, cache, type Match, sixLines } from '../../../src/query/index.js'
import {
  bodies,
  idsOf,
  legacyRoute,
  makeEntries,
  oddPages,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'
import { filesBelow, newFolder, removeFolder } from './folders.js'

type Entry = { entry_id: string; upload_id: string; m_raw?: unknown }
const search = '/entries/query'
const archives = '/entries/archive/query'
let server: TestServer
let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(async () => {
  removeFolder(folder)
  await server?.close()
})

/** Options with which a query knows of the files what it reads itself, as in another process. */
let kernels = 0
const anotherKernel = () => ({ cache: { folder, maxBytes: 1e9 + ++kernels } })

const facts = { last_processing_time: '2024-05-06T07:08:09.123456', published: true, with_embargo: false }
function known(count: number, change: (place: number) => object = () => ({})): TestEntry[] {
  return makeEntries(count).map((entry, place) => ({ ...entry, index: { ...facts, ...change(place) } }))
}
async function start(options: TestServerOptions): Promise<TestServer> {
  server = await startTestServer(options)
  return server
}
const make = (options: ArchiveQueryOptions = {}) =>
  new ArchiveQuery<Entry>({ url: server.url, cache: folder, ...options }, { clock: quickClock(), random: () => 1 })
/** Forgets the requests so far, and returns what was asked since: lists of ids, and ids of archives. */
function asked(): { lists: number; archives: string[] } {
  const requests = server.requests.splice(0)
  const named = requests
    .filter(({ path }) => path === archives)
    .flatMap(({ body }) => (body as { query: { 'entry_id:any'?: string[] } }).query['entry_id:any'] ?? ['first page'])
  return { lists: requests.filter(({ path }) => path === search).length, archives: named.sort() }
}
const plain = (entries: readonly Entry[]) => entries.map(entry => JSON.stringify(entry))

describe('a query with a cache', () => {
  it('asks for ids alone when it is run again', async () => {
    await start({ entries: known(250) })
    const first = plain(await make().fetch())
    expect(asked()).toEqual({ lists: 1, archives: idsOf(server.entries) })
    const again = make()
    expect(plain(await again.fetch())).toEqual(first)
    expect(asked()).toEqual({ lists: 1, archives: [] })
    expect(again.statistics).toMatchObject({
      cacheHits: 250,
      requests: 1,
      loaded_nentries: 250,
      loaded_data_size: 0,
      napi_calls: 0,
      last_response_nentries: 0,
    })
    expect(again.statistics.cacheBytes).toBeGreaterThan(250 * 100)
    expect(again.ledger).toMatchObject({ matched: 250, delivered: 250, notAsked: 0 })
  })

  it('uses it however it is read', async () => {
    await start({ entries: known(40) })
    const all = plain(await make({ perPage: 10 }).fetch())
    asked()
    const query = make({ perPage: 10 })
    const looped: Entry[] = []
    for await (const entry of query) looped.push(entry)
    const streamed: Entry[] = []
    for await (const entry of make({ perPage: 10 }).stream()) streamed.push(entry)
    const paged: Entry[] = []
    for await (const { entries } of make().pages()) paged.push(...entries)
    expect([plain(looped), plain(streamed), plain(paged)]).toEqual([all, all, all])
    expect((await make({ perPage: 10 }).at(-1))?.entry_id).toBe('entry000039')
    expect(idsOf(await make({ perPage: 10 }).slice(12, 14))).toEqual(['entry000012', 'entry000013'])
    expect(idsOf(await make({ perPage: 10 }).call_api())).toHaveLength(10)
    expect(asked().archives).toEqual([])
  })

  it('asks for the entries alone that are new or were processed anew', async () => {
    await start({ entries: known(30) })
    await make({ perPage: 10 }).fetch()
    asked()
    server.entries[4] = { ...(server.entries[4] as TestEntry), archive: { results: { material: { n_elements: 7 } } } }
    ;(server.entries[4] as TestEntry).index = { ...facts, last_processing_time: '2025-01-01T00:00:00.000000' }
    server.entries.push({ ...(known(1)[0] as TestEntry), entryId: 'entry000099' })
    const entries = await make({ perPage: 10 }).fetch()
    expect(asked().archives).toEqual(['entry000004', 'entry000099'])
    expect(idsOf(entries)).toEqual(idsOf(server.entries))
    expect(plain(entries)[4]).toContain('"n_elements":7')
  })

  it('keeps each required by itself, and so those of tables', async () => {
    await start({ entries: known(12) })
    const columns = { energy: 'run[0].calculation[0].energy.total.value' }
    const first = await toFrame(make(), { columns })
    expect(asked().archives).toHaveLength(12)
    await make().fetch()
    expect(asked().archives).toHaveLength(12)
    const query = make()
    const again = await toFrame(query, { columns })
    expect(asked()).toEqual({ lists: 1, archives: [] })
    expect(again.toRows()).toEqual(first.toRows())
    expect(query.statistics.cacheHits).toBe(12)
  })

  it('keeps readings of named entries whose time of processing is named', async () => {
    await start({ entries: known(25) })
    const matches: Match[] = []
    for await (const { items } of make().matches()) matches.push(...items)
    const read = async (wanted: Match[]) => {
      let bytes = 0
      for await (const range of make().reading({ required: '*', matches: wanted, pageEnds: 10 }).ranges())
        bytes += range.bytes
      return { bytes, archives: asked().archives.length }
    }
    asked()
    expect((await read(matches)).archives).toBe(25)
    expect(await read([...matches].reverse())).toEqual({ bytes: 0, archives: 0 })
    const bare = matches.map(({ entryId, uploadId }) => ({ entryId, uploadId }))
    expect((await read(bare)).archives).toBe(25)
  })

  it('goes on as before without an archive, or with one that cannot be given', async () => {
    const bad = 'entry000005'
    await start({
      entries: known(20),
      missing: ['entry000003'],
      faults: ({ body, path }) =>
        path === archives && JSON.stringify(body).includes(bad) ? { status: 500, body: bodies.internal } : undefined,
    })
    for (let run = 0; run < 2; run++) {
      const query = make({ perPage: 10 })
      expect(idsOf(await query.fetch())).toHaveLength(18)
      expect(query.ledger).toMatchObject({ matched: 20, delivered: 18, notAsked: 0 })
      expect(idsOf(query.ledger.skipped)).toEqual(['entry000003'])
      expect(idsOf(query.ledger.failed)).toEqual([bad])
    }
    server.setFaults(undefined)
    asked()
    const query = make({ perPage: 10 })
    expect(idsOf(await query.fetch())).toHaveLength(19)
    expect(asked().archives).toEqual(['entry000003', bad])
    expect(query.statistics).toMatchObject({ cacheHits: 18, napi_calls: 1 })
  })

  it('gives the same from a server that repeats, cuts and adds entries', async () => {
    await start({ entries: known(30) })
    const odd = { cap: 4, says: 'both', twice: [1], strays: 1, deaf: false } as const
    server.setFaults(oddPages({ ...odd, twice: [1] }, archives))
    const first = plain(await make({ perPage: 10 }).fetch())
    expect(idsOf(await make({ perPage: 10 }).fetch())).toEqual(idsOf(server.entries))
    expect(plain(await make({ perPage: 10 }).fetch())).toEqual(first)
  })

  it('shows what came from it, beside the six lines', async () => {
    await start({ entries: known(5) })
    const cold = make()
    await cold.fetch()
    expect(bundleOf(cold)['text/plain']).toBe(sixLines(cold.statistics))
    expect(bundleOf(cold)['text/html']).not.toContain('from the cache')
    const warm = make()
    await warm.fetch()
    const lines = String(bundleOf(warm)['text/plain']).split('\n')
    expect(lines.slice(0, 6).join('\n')).toBe(sixLines(warm.statistics))
    expect(lines[6]).toMatch(/^Number of entries from the cache: 5 \(\d+ bytes\)$/)
    expect(bundleOf(warm)['text/html']).toContain('from the cache')
    expect(inspect(warm)).toContain('Number of made api calls: 0')
  })

  it('keeps large archives as the server wrote them, and parses them when they are read', async () => {
    const large = { padding: 'x'.repeat(6000), odd: 'NaN', zero: -0 }
    const edit = (json: string) => json.replaceAll('"NaN"', 'NaN').replaceAll('"zero":0', '"zero":-0.0')
    const entries = known(30).map(entry => ({ ...entry, archive: { ...entry.archive, ...large } }))
    await start({ entries, faults: ({ path }) => (path === archives ? { edit } : undefined) })
    const first: object[] = []
    for await (const entry of make().stream()) first.push((entry as { m_to_dict?(): object }).m_to_dict?.() ?? {})
    expect(asked().archives).toHaveLength(30)
    const again: object[] = []
    for await (const entry of make().stream()) again.push((entry as { m_to_dict?(): object }).m_to_dict?.() ?? {})
    expect(again).toEqual(first)
    expect(first[3]).toMatchObject({ odd: Number.NaN, zero: -0 })
    expect((await make().slice(3, 4)).map(entry => (entry as { m_to_dict?(): object }).m_to_dict?.())).toEqual([
      first[3],
    ])
    expect(asked().archives).toEqual([])
  })

  it('names an entry whose JSON is broken, each time', async () => {
    const entries = known(12).map(entry => ({ ...entry, archive: { ...entry.archive, padding: 'x'.repeat(6000) } }))
    const broken = entries[4] as TestEntry
    broken.archive = { ...broken.archive, broken: '@@' }
    await start({
      entries,
      faults: ({ path }) => (path === archives ? { edit: json => json.replace('"@@"', '"@') } : undefined),
    })
    for (let run = 0; run < 3; run++) {
      const query = make()
      const read: string[] = []
      for await (const { entry_id } of query.stream()) read.push(entry_id)
      expect(read).toHaveLength(11)
      expect(idsOf(query.ledger.failed)).toEqual([broken.entryId])
    }
    asked()
    const query = make()
    expect(await query.fetch()).toHaveLength(11)
    expect([...new Set(asked().archives)]).toEqual([broken.entryId])
  })

  it('stops with its signal', async () => {
    await start({ entries: known(20) })
    await make().fetch()
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(make({ signal: stop.signal }).fetch()).rejects.toThrow('enough')
    await expect(make().fetch(5, { signal: stop.signal })).rejects.toThrow('enough')
  })
})

describe('a query with any cache before it', () => {
  it('gives what one without gives, and asks for nothing that it has', async () => {
    const count = 40
    const places = fc.uniqueArray(fc.nat(count - 1), { maxLength: 6 })
    const world = fc.record({
      missing: places,
      broken: fc.option(fc.nat(count - 1)),
      isPrivate: places,
      changed: places,
      gone: places,
      before: fc.array(fc.tuple(fc.nat(count), fc.nat(15)), { maxLength: 4 }),
      perPage: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
      parallel: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      max: fc.option(fc.nat(count), { nil: null }),
      padding: fc.constantFrom(0, 5000),
    })
    type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never
    const check = async ({ missing, broken, isPrivate, changed, gone, before, padding, ...options }: World) => {
      await cache.clear(folder)
      const id = (place: number) => `entry${String(place).padStart(6, '0')}`
      const made = makeEntries(count, padding).map((entry, place) => ({
        ...entry,
        index: { ...facts, published: !isPrivate.includes(place) },
      }))
      const host = await startTestServer({
        entries: made,
        missing: missing.map(id),
        faults: ({ body, path }) => {
          if (path !== archives || broken === null) return undefined
          const { query, pagination } = body as { query: Record<string, string[]>; pagination: { page_size: number } }
          const wanted = query['entry_id:any'] ?? idsOf(host.entries).slice(0, pagination.page_size)
          return wanted.includes(id(broken)) ? { status: 500, body: bodies.internal } : undefined
        },
      })
      const ports = { clock: quickClock(), random: () => 1 }
      const query = (cache: boolean) =>
        new ArchiveQuery<Entry>({ url: host.url, ...options, ...(cache ? anotherKernel() : {}) }, ports)
      try {
        for (const [from, length] of before) await query(true).slice(from, from + length)
        for (const place of changed) {
          const entry = made[place] as TestEntry
          entry.index = { ...entry.index, last_processing_time: '2025-01-01T00:00:00' }
          entry.archive = { ...entry.archive, changed: true }
        }
        host.entries.splice(0, count, ...made.filter((_, place) => !gone.includes(place)))
        const [plainQuery, cached, warm] = [query(false), query(true), query(true)]
        const expected = plain(await plainQuery.fetch())
        expect(plain(await cached.fetch())).toEqual(expected)
        expect(cached.ledger).toEqual(plainQuery.ledger)
        host.requests.length = 0
        const streamed: Entry[] = []
        for await (const entry of warm.stream()) streamed.push(entry)
        expect(plain(streamed)).toEqual(expected)
        expect(warm.ledger).toEqual(plainQuery.ledger)
        const asked = host.requests
          .filter(({ path }) => path === archives)
          .flatMap(({ body }) => (body as { query: { 'entry_id:any': string[] } }).query['entry_id:any'])
        const lacking = new Set([...missing, ...isPrivate, ...(broken === null ? [] : [broken])].map(id))
        expect(asked.filter(entry => !lacking.has(entry))).toEqual([])
      } finally {
        await host.close()
      }
    }
    await fc.assert(fc.asyncProperty(world, check), { numRuns: 40 })
  }, 60_000)
})

describe('entries that not everybody may read', () => {
  const states = (place: number) =>
    [{}, { published: false }, { with_embargo: true }, { published: undefined }, { with_embargo: undefined }][place] ??
    {}

  it('are not kept without a word of the user', async () => {
    await start({ entries: known(5, states) })
    await make().fetch()
    asked()
    const query = make()
    await query.fetch()
    expect(asked().archives).toEqual(idsOf(server.entries).slice(1))
    expect(query.statistics.cacheHits).toBe(1)
    expect((await cache.size(folder)).archives).toBe(1)
  })

  it('are kept with private: true, and then found with it alone', async () => {
    await start({ entries: known(5, states) })
    await make({ cache: { folder, private: true } }).fetch()
    asked()
    await make({ cache: { folder, private: true } }).fetch()
    expect(asked().archives).toEqual([])
    await make().fetch()
    expect(asked().archives).toHaveLength(4)
  })

  it('are all those of an owner that depends on who asks', async () => {
    await start({ entries: known(3) })
    const login = { owner: 'user', authentication: 'token', allowInsecure: true } as const
    const query = make(login)
    await query.fetch()
    expect(filesBelow(folder)).toEqual([])
    expect(query.warnings).toContain("The cache keeps no entries of owner 'user': { cache: { private: true } } does.")
    const keeping = make({ ...login, cache: { folder, private: true } })
    await keeping.fetch()
    expect(keeping.warnings).toEqual([])
    expect((await cache.size(folder)).archives).toBe(3)
  })

  it('are not given to owner all, whose archives nobody gives', async () => {
    await start({ entries: known(3) })
    await make({ cache: { folder, private: true } }).fetch()
    await expect(make({ owner: 'all', cache: { folder, private: true } }).fetch()).rejects.toThrow('only counts')
  })
})

describe('archives that may change while their entry stays', () => {
  const other = '../uploads/u/archive/e'
  const withOthers: Record<string, unknown>[] = [
    { m_ref_archives: { [other]: { run: [] } } },
    { workflow2: { tasks: [{ task: `${other}#/workflow2` }] } },
    { workflow2: { tasks: [{ task: '#/workflow2' }] }, m_ref_archives: {} },
  ]
  const read = async (required: ArchiveQueryOptions['required']) => {
    const query = make({ required })
    await query.fetch()
    asked()
    await make({ required }).fetch()
    return asked().archives
  }

  it('are not kept: those with parts of other entries', async () => {
    const entries = known(3).map((entry, place) => ({
      ...entry,
      archive: withOthers[place] as Record<string, unknown>,
    }))
    await start({ entries })
    const [resolved, pointing] = idsOf(entries)
    expect(await read('*')).toEqual([resolved])
    expect(await read({ workflow2: 'include-resolved' })).toEqual([resolved, pointing])
    expect(await read({ workflow2: '*', 'resolve-inplace': true })).toEqual(idsOf(entries))
    expect(await read({ workflow2: '*', 'resolve-inplace': false })).toEqual([resolved, pointing])
  })

  it('are not kept: those without a time of processing', async () => {
    await start({ entries: known(2, place => (place === 0 ? { last_processing_time: null } : {})) })
    expect(await read('*')).toEqual(['entry000000'])
  })
})

describe('what a cache has', () => {
  it('is loaded anew where a file is damaged, cut off, empty or another one’s', async () => {
    await start({ entries: known(6) })
    // One entry in each file.
    const first = plain(await make({ perPage: 1 }).fetch())
    const files = filesBelow(folder)
    expect(files).toHaveLength(6)
    const [flipped, cut, empty, another, whole] = files as [string, string, string, string, string]
    const bytes = readFileSync(flipped)
    bytes[bytes.length - 9] = (bytes[bytes.length - 9] as number) ^ 1
    writeFileSync(flipped, bytes)
    truncateSync(cut, readFileSync(cut).length - 1)
    truncateSync(empty, 0)
    copyFileSync(whole, another)
    asked()
    const query = make(anotherKernel())
    expect(plain(await query.fetch())).toEqual(first)
    expect(asked().archives).toHaveLength(4)
    expect(query.statistics.cacheHits).toBe(2)
    // What was loaded anew is whole again.
    expect(plain(await make(anotherKernel()).fetch())).toEqual(first)
    expect(asked().archives).toEqual([])
  })

  it('is loaded anew whatever byte of it changes', async () => {
    await start({ entries: known(1) })
    const [first] = plain(await make().fetch())
    const [file] = filesBelow(folder) as [string]
    const whole = readFileSync(file)
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(whole.length))
    const read = async ([place, mask, length]: [number, number, number]) => {
      const bytes = Buffer.from(whole.subarray(0, length))
      if (place < length) bytes[place] = (bytes[place] as number) ^ mask
      await cache.clear(folder)
      mkdirSync(dirname(file), { mode: 0o700 })
      writeFileSync(file, bytes)
      const query = make(anotherKernel())
      expect(plain(await query.fetch())).toEqual([first])
      expect(query.statistics.cacheHits).toBe(bytes.equals(whole) ? 1 : 0)
    }
    await fc.assert(fc.asyncProperty(change, read), { numRuns: 60 })
  })

  it('is nothing of another server', async () => {
    await start({ entries: known(2) })
    await make().fetch()
    const other = await startTestServer({ entries: known(2) })
    const query = make({ url: other.url })
    await query.fetch()
    expect(query.statistics.cacheHits).toBe(0)
    await other.close()
  })

  it('is gone after clear', async () => {
    await start({ entries: known(7) })
    await make().fetch()
    writeFileSync(`${folder}/notes.txt`, 'mine')
    expect((await cache.size(folder)).archives).toBe(7)
    await cache.clear(folder)
    expect(await cache.size(folder)).toEqual({ archives: 0, bytes: 0 })
    expect(filesBelow(folder)).toEqual([`${folder}/notes.txt`])
    const query = make()
    await query.fetch()
    expect(query.statistics.cacheHits).toBe(0)
    expect((await cache.size(folder)).archives).toBe(7)
  })
})

describe('a folder that cannot be used', () => {
  it('is said once, and reading goes on', async () => {
    await start({ entries: known(5) })
    const said = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const file = `${folder}/file`
    writeFileSync(file, '')
    for (let run = 0; run < 2; run++) expect(await make({ cache: file }).fetch()).toHaveLength(5)
    expect(said.mock.calls.map(([text]) => String(text)).filter(text => text.includes('cache'))).toEqual([
      expect.stringMatching(/^The cache in .*file.archives-1 is not used: .*Archives are loaded from the server\.$/),
    ])
    said.mockRestore()
  })
})

describe('the option cache', () => {
  it('is refused where it is no folder and no setting', async () => {
    await start({ entries: [] })
    for (const cache of ['', 5, { directory: 'x' }, { maxBytes: 0 }, { private: 1 }, ['x'], null] as never[]) {
      expect(() => make({ cache })).toThrow(QueryError)
    }
    for (const cache of [false, true, { folder }, {}, { private: false, maxBytes: 1e6 }]) {
      expect(() => make({ cache })).not.toThrow()
    }
    expect(filesBelow(folder)).toEqual([])
  })

  it('is refused on the old API, which does not say when entries were processed', async () => {
    await start({ route: legacyRoute([]) })
    expect(() => make({ url: `${server.origin}/api` })).toThrow(/does not say when entries were processed/)
  })
})

describe('references to other entries', () => {
  const target = { run: [{ system: [{ type: 'bulk' }, { type: 'surface' }] }] }
  const references = [
    '../uploads/U/archive/B#/run/0/system/0',
    '../uploads/U/archive/C#/run/0/system/1',
    '../uploads/U/archive/gone#/run/0',
  ]

  async function resolve(options: ArchiveQueryOptions = {}): Promise<{ types: unknown[]; query: ArchiveQuery<Entry> }> {
    const query = make({ query: { 'entry_id:any': ['A'] }, ...options })
    const entry = await query.at(0)
    const { run } = entry as unknown as { run: { calculation: { system_ref: unknown }[] }[] }
    asked()
    const found = await query.resolve(run[0]?.calculation.map(({ system_ref }) => system_ref) ?? [])
    return { types: found.map(one => (one as { type?: unknown }).type), query }
  }

  it('come from the cache by one small request', async () => {
    const archive = { run: [{ calculation: references.map(system_ref => ({ system_ref })) }] }
    const entries = Object.entries({ A: archive, B: target, C: target })
    await start({ entries: entries.map(([entryId, archive]) => ({ entryId, uploadId: 'U', archive, index: facts })) })
    const { types } = await resolve()
    expect(types).toEqual(['bulk', 'surface', undefined])
    expect(asked()).toEqual({ lists: 1, archives: ['B', 'C', 'gone'] })
    const again = await resolve()
    expect(again.types).toEqual(types)
    expect(asked()).toEqual({ lists: 1, archives: ['gone'] })
    expect(again.query.statistics.cacheHits).toBe(3)
    ;(server.entries[1] as TestEntry).index = { ...facts, last_processing_time: '2025-01-01T00:00:00' }
    await resolve()
    expect(asked()).toEqual({ lists: 1, archives: ['B', 'gone'] })
    await resolve({ cache: false })
    expect(asked()).toEqual({ lists: 0, archives: ['B', 'C', 'gone'] })
  })
})
