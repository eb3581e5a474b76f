import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { filesBelow, newFolder, removeFolder } from './folders.js'

let server: SampleServer
let folder: string
beforeAll(async () => {
  server = await serveSample()
  folder = newFolder()
})
afterAll(async () => {
  removeFolder(folder)
  await server?.close()
})

/** Every archive as it came, by entry; the key order of objects counts. */
async function read(options: ArchiveQueryOptions): Promise<{ archives: Map<string, string>; query: ArchiveQuery }> {
  const query = new ArchiveQuery({ url: server.url, max: null, ...options })
  const archives = new Map<string, string>()
  for await (const entry of query.stream()) archives.set(entry.entry_id, textOf(entry.toJSON()))
  return { archives, query }
}

/** JSON in which negative zero, infinities and NaN are told apart. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0)) ? `number ${1 / part} ${part}` : part,
  )
}

describe('the archives of the cache', () => {
  it.each([
    ['whole archives', undefined],
    ['a part of them', { run: { calculation: { energy: '*' } }, results: '*', metadata: { entry_id: '*' } }],
    ['references that are followed', { workflow2: 'include-resolved', results: { material: '*' } }],
    ['references in place', { workflow2: 'include-resolved', 'resolve-inplace': true }],
  ] as const)('equal those of the server, entry by entry: %s', async (_, required) => {
    const options = required === undefined ? {} : { required }
    const { archives: fresh } = await read(options)
    const { archives: cold } = await read({ ...options, cache: folder })
    const { archives: warm, query } = await read({ ...options, cache: folder })
    expect(fresh.size).toBeGreaterThan(80)
    expect([cold, warm]).toEqual([fresh, fresh])
    const { cacheHits, requests } = query.statistics
    if (required === undefined) expect(cacheHits).toBe(fresh.size)
    if (cacheHits === fresh.size) expect(requests).toBe(Math.ceil(fresh.size / 1000))
    expect(filesBelow(folder).length).toBeGreaterThan(0)
  })
})
