import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { toFrame } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { type HandMadeEntry, handMade } from '../hand-made.js'

let server: SampleServer
let query: ArchiveQuery
let entries: HandMadeEntry[]

beforeAll(async () => {
  server = await serveSample()
  query = new ArchiveQuery({ url: server.url })
  entries = (await query.fetch()).map(entry => ({
    entry_id: entry.entry_id as string,
    upload_id: entry.upload_id as string,
    archive: (entry as unknown as { toJSON(): object }).toJSON(),
  }))
})
afterAll(() => server.close())

describe('a data set with archives', () => {
  it('gives entries as the query does', async () => {
    const dataset = await openDataset(handMade(entries))
    expect(await dataset.count()).toBe(entries.length)
    expect(dataset.total).toBe(entries.length)
    const first = await dataset.at(0)
    expect(first?.entry_id).toBe((await query.at(0))?.entry_id)
    expect((await dataset.at(-1))?.entry_id).toBe((await query.at(-1))?.entry_id)
    expect(await dataset.at(entries.length)).toBeUndefined()
    expect(await dataset.at(-entries.length - 1)).toBeUndefined()
    const ids = (list: readonly { entry_id?: string | null }[]) => list.map(({ entry_id }) => entry_id)
    for (const [start, end] of [
      [0, 3],
      [8, 23],
      [-5, undefined],
      [-12, -2],
      [90, 200],
      [5, 2],
    ] as const) {
      expect(ids(await dataset.slice(start, end))).toEqual(ids(await query.slice(start, end)))
    }
    const streamed: unknown[] = []
    for await (const entry of dataset) streamed.push(entry.entry_id)
    expect(streamed).toEqual(entries.map(({ entry_id }) => entry_id))
  })

  it('makes the same frames as the query', async () => {
    const dataset = await openDataset(handMade(entries))
    const options = {
      rows: 'run[].calculation[]',
      columns: { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value', step: '#' },
    }
    const frame = await dataset.toFrame(options)
    expect(frame.toJSON()).toEqual((await toFrame(query, options)).toJSON())
    expect(frame.ledger).toMatchObject({ matched: entries.length, delivered: entries.length, notAsked: 0 })
  })
})
