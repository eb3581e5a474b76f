import { afterEach, describe, expect, it } from 'vitest'
import { Download, type DownloadSource } from '../../../src/dataset/download/index.js'
import { missingParts } from '../../../src/dataset/download/load-parts.js'
import type { OpenDataset } from '../../../src/dataset/download/open-plan.js'
import { readManifest, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { makeEntries, startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, temporaryFolder } from '../folders.js'

let server: TestServer
afterEach(() => server?.close())

describe('the parts that are missing', () => {
  const groups = (selected: number, parts: number[], begins?: number[]) => {
    const manifest = { selected, entriesPerPart: 10, ...(begins ? { begins } : {}) }
    const dataset = { manifest, selected: new Array(selected).fill({}), parts: new Set(parts) }
    return missingParts(dataset as unknown as OpenDataset).map(group =>
      group.map(({ part, from, to }) => [part, from, to]),
    )
  }

  it('are those without a record, in order', () => {
    expect(groups(25, [1])).toEqual([
      [
        [0, 0, 10],
        [2, 20, 25],
      ],
    ])
    expect(groups(20, [0, 1])).toEqual([])
    expect(groups(0, [])).toEqual([])
  })

  it('begin a group of their own after a short one, so that no page has entries of two', () => {
    expect(groups(38, [0], [15])).toEqual([
      [[1, 10, 15]],
      [
        [2, 15, 25],
        [3, 25, 35],
        [4, 35, 38],
      ],
    ])
  })
})

describe('a part of which the server gives too little', () => {
  it('is an error, and is not there', async () => {
    server = await startTestServer({ entries: makeEntries(25) })
    const query = new ArchiveQuery({ url: server.url, perPage: 10 })
    const source: DownloadSource = Object.create(query, {
      config: { value: query.config },
      hasDefaultMax: { value: true },
      matches: { value: query.matches.bind(query) },
      reading: {
        value: (request: Parameters<typeof query.reading>[0]) => {
          const reading = query.reading(request)
          const ranges = async function* (call: object) {
            for await (const range of reading.ranges(call)) yield { ...range, entries: range.entries.slice(0, 9) }
          }
          return Object.create(reading, { ranges: { value: ranges } })
        },
      },
    })
    const folder = temporaryFolder()
    const job = new Download({ source, folder, options: { entriesPerPart: 10 }, open: outcome => outcome })
    await expect(job).rejects.toThrow(/Part 0 .* has 10 entries, but the server accounts for 9/)
    expect((await readManifest(folder)).state).toBe('incomplete')
    expect(await readPartRecords(folder)).toEqual([])
    expect(filesIn(folder)).toEqual(['manifest.json', 'selected_entries.json'])
  })
})
