import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { harvestShard } from '../../../src/dataset/harvest/index.js'
import { readManifest, readPartRecords, readSelected } from '../../../src/dataset/manifest/index.js'
import { readArchives } from '../../../src/dataset/parts/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

const make = (options: object = {}) => new NotebookQuery({ url: sample.url, ...options })

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

describe('query.download', () => {
  it('writes archives of all entries, their selection and their manifest, and says that a second call found all there', async () => {
    const folder = join(temporaryFolder(), 'new', 'folder')
    const query = make()
    const job = query.download(folder, { entriesPerPart: 40 })
    const { manifest } = await job
    expect(job.wasComplete).toBe(false)
    expect(manifest).toMatchObject({
      state: 'complete',
      selected: 91,
      available: 91,
      archives: true,
      entriesPerPart: 40,
    })
    expect(manifest.ledger).toEqual({ delivered: 91, skipped: 0, failed: 0 })
    expect(filesIn(folder)).toEqual([
      'archives/part-00000.jsonl.gz',
      'archives/part-00001.jsonl.gz',
      'archives/part-00002.jsonl.gz',
      'croissant.json',
      'manifest.json',
      'metadata.json',
      'parts/part-00000.json',
      'parts/part-00001.json',
      'parts/part-00002.json',
      'selected_entries.json',
    ])
    const records = await readPartRecords(folder)
    expect(records.map(({ from, to }) => [from, to])).toEqual([
      [0, 40],
      [40, 80],
      [80, 91],
    ])
    const selected = await readSelected(folder)
    const lines = (
      await Promise.all(records.map(({ files }) => collect(readArchives(join(folder, files[0]?.path ?? '')))))
    ).flat()
    expect(lines.map(({ entry_id }) => entry_id)).toEqual(selected.map(({ entry_id }) => entry_id))
    const entries = await make().fetch()
    expect(lines.map(({ archive }) => JSON.stringify(archive))).toEqual(entries.map(entry => entry.m_to_json()))
    expect(await readManifest(folder)).toEqual(manifest)

    const again = make()
    const second = again.download(folder, { entriesPerPart: 40 })
    await second
    expect(second.wasComplete).toBe(true)
    expect(again.statistics.requests).toBe(0)
  })

  it('goes on with the first missing part, and with the same bytes as an undisturbed run', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    await make().download(other, { entriesPerPart: 20 })
    const controller = new AbortController()
    const download = make({ perPage: 10, parallel: 1 }).download(folder, {
      entriesPerPart: 20,
      signal: controller.signal,
      onProgress: ({ parts }) => parts.done === 2 && controller.abort(new Error('enough')),
    })
    await expect(download).rejects.toThrow('enough')
    expect((await readManifest(folder)).state).toBe('incomplete')
    expect((await readPartRecords(folder)).length).toBeGreaterThanOrEqual(2)
    const before = readFileSync(join(folder, 'parts/part-00000.json'))
    await make().download(folder, { entriesPerPart: 20 })
    expect(sumsOf(folder)).toEqual(sumsOf(other))
    expect(readFileSync(join(folder, 'parts/part-00000.json'))).toEqual(before)
  })

  it('refuses another question in the same folder, and says what differs', async () => {
    const folder = temporaryFolder()
    await make({ max: 5 }).download(folder)
    await expect(make({ max: 6 }).download(folder)).rejects.toThrow(/max: 5 there, 6 now/)
    await expect(make({ max: 5, required: { metadata: '*' } }).download(folder)).rejects.toThrow(/required/)
    await expect(make({ max: 5 }).download(folder, { entriesPerPart: 10 })).rejects.toThrow(/entriesPerPart/)
  })

  it('refuses a folder with other files', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'thesis.tex'), '')
    await expect(make().download(folder)).rejects.toThrow(/other files \(thesis\.tex\)/)
    expect(filesIn(folder)).toEqual(['thesis.tex'])
  })

  it('takes all that match unless max is named', async () => {
    const one = await make({ max: 7 }).download(temporaryFolder())
    expect(one.manifest).toMatchObject({ selected: 7, available: 91, question: { max: 7 } })
    const other = await make({ max: 7 }).download(temporaryFolder(), { max: 3 })
    expect(other.manifest).toMatchObject({ selected: 3, question: { max: 3 } })
    expect((await make().download(temporaryFolder())).manifest.question.max).toBeUndefined()
    expect((await make().download(temporaryFolder(), { max: 0 })).manifest).toMatchObject({
      selected: 0,
      state: 'complete',
    })
  })

  it('has the files of one machine by an engine, citations among them', async () => {
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    const columns = {
      formula: 'results.material.chemical_formula_reduced',
      energy: 'run[-1].calculation[-1].energy.total.value',
    }
    const options = { columns, raw: true, entriesPerPart: 20, citations: true, partitionBy: 'formula' }
    await make().download(one, options)
    const dataset = await make().download(many, {
      ...options,
      engine: {
        name: 'a test',
        async *harvest({ folder, shards }) {
          const run = (shard: number) => harvestShard({ folder, shard, sourceFor: () => make() })
          yield* await Promise.all([...shards, ...shards].map(run))
        },
      },
    })
    // Citations say when they were asked for.
    const sums = (folder: string) => ({ ...sumsOf(folder), 'citations.json': '' })
    expect(sums(many)).toEqual(sums(one))
    expect(dataset.manifest.ledger).toEqual((await readManifest(one)).ledger)
    expect((await dataset.citations()).entries).toBe(91)
    expect((await dataset.verify({ repair: false })).isWhole).toBe(true)
  })
})
