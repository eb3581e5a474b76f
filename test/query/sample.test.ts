import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LegacyEntryArchive } from '../../src/metainfo/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { idsOf } from '../server/index.js'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

describe('against the embedded archive', () => {
  const query = { 'results.method.simulation.program_name': 'GPAW' }

  it('gives the same entries whatever the pages and the number under way', async () => {
    const first = idsOf(await new ArchiveQuery({ url: sample.url, query, perPage: 7 }).fetch())
    expect(first.length).toBeGreaterThan(20)
    for (const [perPage, parallel] of [
      [3, 4],
      [100, 1],
      [10, 8],
    ] as const) {
      expect(idsOf(await new ArchiveQuery({ url: sample.url, query, perPage, parallel }).fetch())).toEqual(first)
    }
  })

  it('sorts, counts, and refuses with suggestions', async () => {
    const sorted = new ArchiveQuery({ url: sample.url, query, orderBy: 'results.material.n_elements', order: 'desc' })
    const numbers = (await sorted.fetch()).map(entry => entry.results?.material?.n_elements ?? 0)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    expect(await new ArchiveQuery({ url: sample.url, query }).count()).toBe(numbers.length)
    const wrong = new ArchiveQuery({ url: sample.url, query: { 'results.material.elemnts': 'O' } })
    await expect(wrong.fetch()).rejects.toThrow(/Did you mean 'results\.material\.elements'/)
  })

  it('logs in, in both dialects', async () => {
    const login = { username: 'student', password: 'student' }
    const open = await new ArchiveQuery({ url: sample.url }).count()
    const own = await new ArchiveQuery({ url: sample.url, ...login }).count()
    expect(own).toBeGreaterThan(open)
    expect(await new ArchiveQuery({ url: sample.legacyUrl, ...login }).count()).toBe(own)
    await expect(new ArchiveQuery({ url: sample.url, ...login, password: 'x' }).count()).rejects.toThrow(/401/)
    await expect(new ArchiveQuery({ url: sample.legacyUrl, ...login, password: 'x' }).count()).rejects.toThrow(/401/)
  })

  it('finds the same entries in the old words', async () => {
    const old = (options: object) =>
      new ArchiveQuery<LegacyEntryArchive>({
        url: sample.legacyUrl,
        query: { $and: [{ 'dft.code_name': 'GPAW' }] },
        required: { section_run: { 'section_single_configuration_calculation[-1]': { energy_total: '*' } } },
        onlyWithRequired: false,
        ...options,
      })
    const ids = idsOf(await old({ per_page: 7 }).fetch())
    const today = idsOf(await new ArchiveQuery({ url: sample.url, query }).fetch())
    expect([...ids].sort()).toEqual([...today].sort())
    for (const parallel of [2, 8]) expect(idsOf(await old({ parallel }).fetch())).toEqual(ids)
    const last = await old({}).at(-1)
    expect(last?.entry_id).toBe(ids.at(-1))
  })
})
