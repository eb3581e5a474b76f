import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataset } from '../../../../src/dataset/index.js'
import { facet } from '../../../../src/frame/index.js'
import { ArchiveQuery } from '../../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../../src/sample/index.js'
import { temporaryFolder } from '../../folders.js'
import { type HandMadeEntry, handMade } from '../../hand-made.js'
import { hasPython, runPython } from '../../python.js'
import { storedEntries } from '../../sample.js'

let server: SampleServer
let entries: HandMadeEntry[]

beforeAll(async () => {
  server = await serveSample()
  entries = (await storedEntries(server.url)).slice(0, 30)
})
afterAll(() => server.close())

/** Writes what Export Entries writes beside the data. */
function exportFolder(exported: readonly HandMadeEntry[], facts: object = {}): string {
  const folder = join(temporaryFolder(), 'export')
  mkdirSync(folder)
  const selected = entries.map(({ entry_id, upload_id }) => JSON.stringify({ entry_id, upload_id }))
  writeFileSync(join(folder, 'selected_entries.json'), `[\n${selected.join(',\n')}\n]`)
  const data = {
    num_entries_exported: exported.length,
    num_entries_available: 95,
    num_entries_selected: entries.length,
    reached_max_entries_limit: true,
    search_start_time: '2026-11-25T10:00:00+00:00',
    search_end_time: '2026-11-25T10:00:01+00:00',
    nomad_deployment_api_host: 'https://nomad-lab.eu/prod/v1/api/v1',
    nomad_version: '1.4.3',
    nomad_ml_workflows_version: '1.0.0',
    user_input: { search_settings: { owner: 'visible', query: "{'results.material.elements': ['Si']}", required: [] } },
    error_info: null,
    ...facts,
  }
  writeFileSync(
    join(folder, 'metadata.json'),
    JSON.stringify({ note: 'This metadata file …', data, schema: {} }, null, 2),
  )
  return folder
}

const material = 'nomad.datamodel.results.Material'
const columns = {
  formula: `results.material.chemical_formula_reduced#${material}`,
  elements: `results.material.elements#${material}`,
  gap: 'results.properties.electronic.band_gap.0.value#nomad.datamodel.results.BandGap',
  own: 'data.thickness#my_plugin.schema.Film',
  time: 'metadata.entry_create_time#nomad.datamodel.datamodel.EntryMetadata',
}

/** Writes tables in the form of the action: zstd parts with one schema, or a CSV with lists as JSON. */
const program = `
import json, sys
from pathlib import Path
import pyarrow as pa, pyarrow.parquet as pq, pyarrow.csv as pcsv
from datetime import datetime
folder, rows, form = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()), sys.argv[3]
names = ['entry_id', 'upload_id'] + sorted(set(rows[0]) - {'entry_id', 'upload_id'})
def kind(name):
    if name.startswith('results.material.elements#'): return pa.list_(pa.string())
    if '.value#' in name or 'thickness' in name: return pa.float64()
    if 'entry_create_time' in name: return pa.timestamp('us', tz='UTC')
    return pa.string()
schema = pa.schema([pa.field(name, kind(name)) for name in names])
def cell(name, value):
    return datetime.fromisoformat(value) if value is not None and 'entry_create_time' in name else value
def table(some):
    return pa.table([pa.array([cell(name, row.get(name)) for row in some], type=kind(name)) for name in names], schema=schema)
if form == 'parquet':
    (folder / 'data.parquet').mkdir()
    for part in range(0, len(rows), 12):
        some = table(rows[part:part + 12])
        with pq.ParquetWriter(folder / 'data.parquet' / f'part-{part // 12:05d}.parquet', schema, compression='zstd', compression_level=3, use_dictionary=True) as writer:
            writer.write_table(some, row_group_size=some.num_rows)
else:
    some = table(rows)
    flat = [pa.array([None if v is None else json.dumps(v, separators=(',', ':')) for v in c.to_pylist()], type=pa.string()) if pa.types.is_list(c.type) else c for c in some.columns]
    pcsv.write_csv(pa.table(flat, names=names), folder / 'data.csv')
`

function exportedRows(): Record<string, unknown>[] {
  return entries.map(({ entry_id, upload_id, archive }, index) => {
    const { results, metadata } = archive as {
      results?: {
        material?: { chemical_formula_reduced?: string; elements?: string[] }
        properties?: { electronic?: { band_gap?: { value?: number }[] } }
      }
      metadata?: { entry_create_time?: string }
    }
    return {
      entry_id,
      upload_id,
      [columns.formula]: results?.material?.chemical_formula_reduced ?? null,
      [columns.elements]: results?.material?.elements ?? null,
      [columns.gap]: results?.properties?.electronic?.band_gap?.[0]?.value ?? null,
      [columns.own]: index % 2 === 0 ? index / 7 : null,
      [columns.time]: metadata?.entry_create_time ?? null,
    }
  })
}

function writeTable(folder: string, form: 'parquet' | 'csv'): void {
  const rows = join(folder, 'rows.tmp')
  writeFileSync(rows, JSON.stringify(exportedRows()))
  const { status, stderr } = runPython(program, [folder, rows, form])
  expect({ status, stderr }).toMatchObject({ status: 0 })
  rmSync(rows)
}

describe('openDataset on what Export Entries wrote', () => {
  it.skipIf(!hasPython)('reads its Parquet parts, with the units of the schema', async () => {
    const folder = exportFolder(entries)
    writeTable(folder, 'parquet')
    const dataset = await openDataset(folder)
    expect(await dataset.count()).toBe(30)
    expect(dataset.manifest).toMatchObject({
      available: 95,
      selected: 30,
      created: '2026-11-25T10:00:00+00:00',
      question: { url: 'https://nomad-lab.eu/prod/v1/api/v1', query: { 'results.material.elements': ['Si'] } },
      versions: { server: '1.4.3' },
    })
    expect(dataset.notes.join(' ')).toContain('the first 30 of 95 entries')
    expect(dataset.tableFiles.map(path => path.slice(folder.length + 1))).toEqual(
      [0, 1, 2].map(part => join('data.parquet', `part-0000${part}.parquet`)),
    )
    const frame = await dataset.toFrame()
    expect(frame.numRows).toBe(30)
    const rows = exportedRows()
    expect(frame.column(columns.elements).toArray()).toEqual(rows.map(row => row[columns.elements]))
    const gap = frame.column(columns.gap)
    expect(String(gap.unit)).toBe('joule')
    expect(gap.path).toBe('results.properties.electronic.band_gap.value')
    expect(gap.toArray()).toEqual(rows.map(row => row[columns.gap]))
    expect(frame.column(columns.formula).unit).toBeUndefined()
    expect(frame.column(columns.own).note).toContain('the schema does not know it')
    expect(frame.column(columns.time).dtype).toBe('date')
    const some = await dataset.toFrame({ columns: [columns.gap, 'entry_id'], units: { [columns.gap]: 'eV' } })
    expect(some.columnNames).toEqual([columns.gap, 'entry_id'])
    expect(some.column(columns.gap).max()).toBeCloseTo((gap.max() as number) / 1.602176634e-19, 9)
    const byPath = await dataset.toFrame({ columns: { gap: 'results.properties.electronic.band_gap[0].value' } })
    expect(byPath.column('gap').toArray()).toEqual(gap.toArray())
    const query = new ArchiveQuery({
      url: server.url,
      query: { 'entry_id:any': entries.map(({ entry_id }) => entry_id) },
    })
    const quantity = 'results.material.elements'
    const counted = await dataset.facet(quantity)
    expect(counted.toColumns()).toEqual((await facet(query, quantity)).toColumns())
    await expect(dataset.histogram('results.properties.electronic.band_gap.value')).rejects.toThrow('does not have')
    expect((await dataset.verify()).isWhole).toBe(true)
    await expect(dataset.update()).rejects.toThrow('cannot be updated')
    await expect(dataset.at(0)).rejects.toThrow('keeps no archives')
    expect(dataset.ledger).toMatchObject({ matched: 95, delivered: 30, skipped: [], notAsked: 65 })
  })

  it.skipIf(!hasPython)('reads its CSV', async () => {
    const folder = exportFolder(entries)
    writeTable(folder, 'csv')
    const dataset = await openDataset(folder)
    const frame = await dataset.toFrame()
    const rows = exportedRows()
    expect(frame.column('entry_id').toArray()).toEqual(rows.map(row => row.entry_id))
    expect(frame.column(columns.elements).toArray()).toEqual(rows.map(row => row[columns.elements]))
    expect(frame.column(columns.gap).toArray()).toEqual(rows.map(row => row[columns.gap]))
    expect(String(frame.column(columns.gap).unit)).toBe('joule')
  })

  it('reads its JSON as entries, and counts what it left out', async () => {
    const exported = entries.filter((_, index) => index !== 4)
    const folder = exportFolder(exported, { error_info: 'Something failed', reached_max_entries_limit: false })
    const lines = exported.map(({ entry_id, upload_id, archive }) => JSON.stringify({ entry_id, upload_id, archive }))
    writeFileSync(join(folder, 'data.json'), `[\n${lines.join(',\n')}\n]`)
    const dataset = await openDataset(folder)
    expect(dataset.notes.join(' ')).toContain('Something failed')
    expect(dataset.total).toBe(29)
    expect(dataset.ledger.skipped.map(({ entryId }) => entryId)).toEqual([entries[4]?.entry_id])
    expect((await dataset.at(4))?.entry_id).toBe(entries[5]?.entry_id)
    expect((await dataset.slice(-2)).map(entry => entry.entry_id)).toEqual(
      entries.slice(-2).map(entry => entry.entry_id),
    )
    const query = new ArchiveQuery({
      url: server.url,
      query: { 'entry_id:any': exported.map(({ entry_id }) => entry_id) },
    })
    const quantity = 'results.material.elements'
    expect((await dataset.facet(quantity)).toJSON()).toEqual((await facet(query, quantity)).toJSON())
    // Some program wrote the list anew, in another form.
    writeFileSync(
      join(folder, 'data.json'),
      JSON.stringify(JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')), null, 1),
    )
    expect(await (await openDataset(folder)).slice(0, 2)).toHaveLength(2)
  })

  it('says what is missing', async () => {
    await expect(openDataset(exportFolder(entries))).rejects.toThrow(/has no data.*\n.*Unpack/)
    const folder = exportFolder(entries)
    writeFileSync(join(folder, 'data.json'), '[\n{"entry_id":"a"}\n]')
    await expect(openDataset(folder)).rejects.toThrow('without entry_id and archive')
  })
})

describe('the readers of Export Entries', () => {
  it.skipIf(!hasPython)('read our tables, ids and counts', async () => {
    const table = {
      columns: {
        formula: 'results.material.chemical_formula_reduced',
        gap: 'results.properties.electronic.band_gap[0].value',
      },
      units: { gap: 'eV' },
    }
    const folder = handMade(entries, { archives: false, table })
    const { stdout, stderr } = runPython(
      `
import json, sys
from pathlib import Path
import pandas as pd, pyarrow.dataset as ds
folder = Path(sys.argv[1])
frame = pd.read_parquet(folder / 'data.parquet')
table = ds.dataset(folder / 'data.parquet', format='parquet').to_table()
selected = json.loads((folder / 'selected_entries.json').read_text())
print(json.dumps({
  'columns': list(frame.columns), 'rows': len(frame), 'same': frame['entry_id'].tolist() == [entry['entry_id'] for entry in selected],
  'formulas': table['formula'].to_pylist(), 'unit': (table.schema.field('gap').metadata or {}).get(b'unit', b'').decode(),
}))`,
      [folder],
    )
    expect(stderr).toBe('')
    const read = JSON.parse(stdout)
    const frame = await (await openDataset(folder)).toFrame()
    expect(read).toEqual({
      columns: frame.columnNames,
      rows: 30,
      same: true,
      formulas: frame.column('formula').toArray(),
      unit: 'electron_volt',
    })
  })
})
