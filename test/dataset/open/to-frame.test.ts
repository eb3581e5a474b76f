import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, openDataset } from '../../../src/dataset/index.js'
import { Frame } from '../../../src/frame/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { temporaryFolder } from '../folders.js'
import { type HandMadeEntry, handMade } from '../hand-made.js'
import { storedEntries } from '../sample.js'

let server: SampleServer
let entries: HandMadeEntry[]
let dataset: Dataset
const table = {
  rows: 'run[].calculation[]',
  columns: { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value', step: '#' },
  units: { energy: 'eV' },
}

beforeAll(async () => {
  server = await serveSample()
  entries = await storedEntries(server.url)
  dataset = await openDataset(handMade(entries, { archives: false, table, available: 200 }))
})
afterAll(() => server.close())

describe('a data set with a table alone', () => {
  it('gives the table with its units, paths, notes and ledger', async () => {
    const frame = await dataset.toFrame()
    expect(frame.columnNames).toEqual(['formula', 'energy', 'step', 'entry_id', 'upload_id'])
    expect(String(frame.column('energy').unit)).toBe('electron_volt')
    expect(frame.column('energy').path).toBe('run.calculation.energy.total.value')
    expect(frame.numRows).toBe(dataset.statistics.rows)
    expect(frame.ledger).toMatchObject({ matched: 200, delivered: entries.length, notAsked: 200 - entries.length })
    expect(dataset.schema.map(({ name }) => name)).toEqual(frame.columnNames)
    expect(dataset.tableFiles).toHaveLength(10)
    expect((await Frame.fromParquet(dataset.tableFiles[0] as string)).columnNames).toEqual(frame.columnNames)
  })

  it('reads only the columns that are named, by their names or by their paths', async () => {
    const named = await dataset.toFrame({ columns: ['energy', 'formula'] })
    expect(named.columnNames).toEqual(['energy', 'formula'])
    const { rows, columns } = table
    const byPath = await dataset.toFrame({
      rows,
      columns: { e: columns.energy, id: '^entry_id' },
      units: { e: 'hartree' },
    })
    expect(byPath.columnNames).toEqual(['e', 'id'])
    const energies = (await dataset.toFrame()).to('energy', 'hartree').column('energy').toArray()
    expect(byPath.column('e').toArray()).toEqual(energies)
    const first = await dataset.toFrame({ columns: ['formula', 'entry_id'], max: 2 })
    expect(new Set(first.column('entry_id')).size).toBe(2)
    await expect(dataset.toFrame({ columns: ['energy'], units: { formula: 'eV' } })).rejects.toThrow(
      "'formula', which is none",
    )
  })

  it('says in one error what it has, and how to download the rest', async () => {
    await expect(dataset.toFrame({ columns: ['results.material.elements'] })).rejects.toThrow(
      /cannot give the columns results.material.elements: it has a table \(rows 'run\[\].calculation\[\]'\) of formula, energy, step.*\n.*query.download/,
    )
    await expect(dataset.toFrame({ rows: 'run[].system[]' })).rejects.toThrow(
      "all quantities of the rows 'run[].system[]'",
    )
    await expect(dataset.at(0)).rejects.toThrow(/keeps no archives, so it gives no entries.*\n.*raw: true/)
    await expect(dataset.slice(0, 1)).rejects.toThrow('keeps no archives')
  })

  it('names what the archives that it keeps do not have', async () => {
    const cut = entries.map(({ archive, ...entry }) => ({
      ...entry,
      archive: { results: (archive as { results?: object }).results },
    }))
    const partial = await openDataset(handMade(cut, { required: { results: '*' } }))
    await expect(partial.toFrame({ columns: ['run[0].program.name'] })).rejects.toThrow(
      /The data set's required .* does not ask for 'run'.*\n.*another folder/,
    )
    await expect(partial.facet('entry_type')).rejects.toThrow(
      "does not have 'metadata.entry_type': it has parts of archives",
    )
  })
})

describe('a data set whose table is divided by a column', () => {
  it('gives the rows in the order of the entries', async () => {
    const folder = join(temporaryFolder(), 'divided')
    const columns = {
      program: 'results.method.simulation.program_name',
      formula: 'results.material.chemical_formula_reduced',
    }
    const query = new NotebookQuery({ url: server.url })
    const divided = await query.download(folder, {
      columns,
      partitionBy: 'program',
      entriesPerPart: 40,
      progress: false,
    })
    expect(divided.tableFiles.length).toBeGreaterThan(3)
    const frame = await divided.toFrame()
    const expected = await query.toFrame({ columns, progress: false })
    expect(frame.toColumns()).toEqual(expected.toColumns())
    const formulas = await divided.toFrame({ columns: ['formula'] })
    expect(formulas.toColumns()).toEqual(expected.select('formula').toColumns())
    expect((await divided.verify({ repair: false })).isWhole).toBe(true)
  })
})

describe('a data set of which parts are missing', () => {
  it('says how much is there, and gives that', async () => {
    const incomplete = await openDataset(handMade(entries, { missingParts: [1, 4], table }))
    expect(incomplete.notes).toHaveLength(1)
    expect(incomplete.notes[0]).toContain(`it has ${entries.length - 20} of ${entries.length} selected entries`)
    expect(await incomplete.count()).toBe(entries.length - 20)
    expect((await incomplete.at(10))?.entry_id).toBe(entries[20]?.entry_id)
    expect((await incomplete.toFrame()).notes).toContain(incomplete.notes[0])
    expect(incomplete.has(entries[10]?.entry_id as string)).toBe(false)
  })

  it('is an error with a way out where there is no data set, or a damaged one', async () => {
    await expect(openDataset('/tmp/there-is-no-such-folder')).rejects.toThrow(
      "There is no data set '/tmp/there-is-no-such-folder'",
    )
    await expect(openDataset('')).rejects.toThrow('named by its path')
    await expect(openDataset('x', { authentification: 't' } as never)).rejects.toThrow("Did you mean 'authentication'")
  })
})
