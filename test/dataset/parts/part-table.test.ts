import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partFiles, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { Frame } from '../../../src/frame/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

const make = (options: object = {}) => new NotebookQuery({ url: sample.url, ...options })

const columns = {
  formula: 'results.material.chemical_formula_reduced',
  program: 'results.method.simulation.program_name',
  gap: 'results.properties.electronic.band_gap[0].value',
  elements: 'results.material.elements',
  steps: 'run[0].calculation[].energy.total.value',
}

/** All rows of the tables of a data set, in the order of its parts. */
async function tableOf(folder: string): Promise<Frame> {
  const files = (await readPartRecords(folder)).flatMap(record => partFiles(record, 'table'))
  const [first, ...others] = await Promise.all(files.map(({ path }) => Frame.fromParquet(join(folder, path))))
  return (first as Frame).concat(...others)
}

const sortedRows = (frame: Frame) => frame.sort('entry_id').toRows()

describe('the table of a download', () => {
  it('is that of toFrame, with its units, for one part and for many', async () => {
    const options = { columns, units: { gap: 'eV' } }
    const expected = await make().toFrame(options)
    for (const entriesPerPart of [1000, 7]) {
      const folder = temporaryFolder()
      const { manifest } = await make().download(folder, { ...options, entriesPerPart })
      const table = await tableOf(folder)
      expect(table.toRows()).toEqual(expected.toRows())
      expect(table.schema.map(({ name, dtype, unit }) => [name, dtype, unit?.name])).toEqual(
        expected.schema.map(({ name, dtype, unit }) => [name, dtype, unit?.name]),
      )
      expect(manifest).toMatchObject({ archives: false, ledger: { delivered: 91, rows: 91 } })
      expect(manifest.table?.schema?.map(({ name, unit }) => [name, unit])).toEqual(
        expected.schema.map(({ name, unit }) => [name, unit?.name]),
      )
    }
  })

  it('asks for no more of archives than its columns read', async () => {
    const { manifest } = await make({ max: 3 }).download(temporaryFolder(), { columns: { formula: columns.formula } })
    expect(manifest.question.required).toEqual({ results: { material: { chemical_formula_reduced: '*' } } })
    const raw = await make({ max: 3 }).download(temporaryFolder(), { columns: { formula: columns.formula }, raw: true })
    expect(raw.manifest).toMatchObject({ archives: true, question: { required: '*' } })
    expect(filesIn(raw.folder)).toEqual(
      expect.arrayContaining(['archives/part-00000.jsonl.gz', 'data.parquet/part-00000.parquet']),
    )
  })

  it('has rows of lists, and all quantities where no columns are named', async () => {
    const rows = 'run[].calculation[]'
    const folder = temporaryFolder()
    await make().download(folder, { rows, columns: { energy: 'energy.total.value', step: '#' }, entriesPerPart: 30 })
    const expected = await make().toFrame({ rows, columns: { energy: 'energy.total.value', step: '#' } })
    expect((await tableOf(folder)).toRows()).toEqual(expected.toRows())
    const other = temporaryFolder()
    const query = { 'results.method.simulation.program_name': 'GPAW' }
    const { manifest } = await make({ query }).download(other, { rows, entriesPerPart: 5 })
    const all = await tableOf(other)
    expect(all.columnNames).toEqual(manifest.table?.schema?.map(({ name }) => name))
    expect(all.numRows).toBe((await make({ query }).toFrame({ rows })).numRows)
  })

  it('keeps a column by which it is divided, in folders that no reader takes a column from', async () => {
    const folder = temporaryFolder()
    const { manifest } = await make().download(folder, { columns, partitionBy: 'program', entriesPerPart: 40 })
    const tables = filesIn(folder).filter(name => name.startsWith('data.parquet/'))
    expect(tables.filter(name => name.includes('='))).toEqual([])
    expect(tables.length).toBeGreaterThan(5)
    expect(manifest.ledger?.rows).toBe(91)
    expect(sortedRows(await tableOf(folder))).toEqual(sortedRows(await make().toFrame({ columns })))
    await expect(make().download(temporaryFolder(), { columns, partitionBy: 'code' })).rejects.toThrow(/partitionBy/)
    await expect(make().download(temporaryFolder(), { columns, partitionBy: 'elements' })).rejects.toThrow(
      /single values/,
    )
  })

  it('has the same bytes after an interruption', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    const options = { columns, raw: true, partitionBy: 'program', entriesPerPart: 15 }
    await make().download(other, options)
    const controller = new AbortController()
    const onProgress = ({ parts }: { parts: { done: number } }) =>
      parts.done === 1 && controller.abort(new Error('enough'))
    await expect(
      make({ perPage: 15, parallel: 1 }).download(folder, { ...options, signal: controller.signal, onProgress }),
    ).rejects.toThrow('enough')
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain('incomplete')
    await make().download(folder, options)
    expect(sumsOf(folder)).toEqual(sumsOf(other))
  })

  it('refuses what makes no table, before anything is sent', async () => {
    const query = make()
    const folder = temporaryFolder()
    await expect(query.download(folder, { raw: false })).rejects.toThrow(/keep nothing/)
    await expect(query.download(folder, { units: { gap: 'eV' } })).rejects.toThrow(/no columns are named/)
    await expect(query.download(folder, { columns: { gap: 'results.' } })).rejects.toThrow()
    await expect(query.download(folder, { columns, units: { gap: 'parsnip' } })).rejects.toThrow(/parsnip/)
    expect(() => query.download(folder, { column: columns } as never)).toThrow(/no option 'column'/)
    expect(query.statistics.requests).toBe(0)
    expect(filesIn(folder)).toEqual([])
  })
})
