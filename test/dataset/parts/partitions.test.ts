import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, describe, expect, it } from 'vitest'
import { Download } from '../../../src/dataset/download/index.js'
import { partitionsOf } from '../../../src/dataset/parts/partitions.js'
import { type Column, Frame } from '../../../src/frame/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { makeEntries, startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, temporaryFolder } from '../folders.js'
import { hasPython, runPython } from '../python.js'

let server: TestServer
afterEach(() => server?.close())

/** Values that readers of partitioned folders often change. */
const values = [
  '1',
  '1.0',
  '',
  'NaN',
  'null',
  null,
  'None',
  'true',
  'a=b',
  '../up',
  '.hidden',
  '_under',
  'Ω/%2F',
  '2026-01-01',
  'vasp',
  'VASP',
  '__HIVE_DEFAULT_PARTITION__',
  'x'.repeat(300),
]

async function divided(): Promise<string> {
  const entries = makeEntries(2 * values.length)
  entries.forEach((entry, index) => {
    const value = values[index % values.length]
    const material = value === null ? {} : { chemical_formula_reduced: value }
    entry.archive['results'] = { material }
  })
  server = await startTestServer({ entries })
  const folder = temporaryFolder()
  const source = new ArchiveQuery({ url: server.url })
  const columns = { formula: 'results.material.chemical_formula_reduced' }
  await new Download({
    source,
    folder,
    options: { columns, partitionBy: 'formula', entriesPerPart: values.length + 3 },
    open: outcome => outcome,
  })
  return folder
}

const expected = Array.from({ length: 2 * values.length }, (_, index) => values[index % values.length])

describe('the values of a column by which a table is divided', () => {
  it('are read back as they were by DuckDB, whether it looks for partitions or not', async () => {
    const folder = await divided()
    const connection = await (await DuckDBInstance.create()).connect()
    for (const hive of ['', ', hive_partitioning = true']) {
      const pattern = join(folder, 'data.parquet/**/*.parquet')
      const result = await connection.runAndReadAll(
        `select formula from read_parquet('${pattern}'${hive}) order by entry_id`,
      )
      expect(result.getRows().map(([value]) => value)).toEqual(expected)
    }
    connection.closeSync()
  })

  it.skipIf(!hasPython)(
    'are read back as they were by pyarrow and pandas (needs .venv, skipped without it)',
    async () => {
      const folder = await divided()
      const program = `
import sys, json, pyarrow.dataset as ds, pandas
path = sys.argv[1]
read = [
    ds.dataset(path, format='parquet').to_table().to_pandas(),
    ds.dataset(path, format='parquet', partitioning='hive').to_table().to_pandas(),
    pandas.read_parquet(path),
]
print(json.dumps([[None if pandas.isna(v) else v for v in f.sort_values('entry_id')['formula']] for f in read]))
`
      const { stdout, stderr } = runPython(program, [join(folder, 'data.parquet')])
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toEqual([expected, expected, expected])
    },
    60_000,
  )

  it('have a folder each, whose name every system takes', async () => {
    const folder = await divided()
    const names = new Set(filesIn(join(folder, 'data.parquet')).map(name => name.split('/')[0] as string))
    expect(names.size).toBe(values.length)
    expect(new Set([...names].map(name => name.toLowerCase())).size).toBe(values.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9+-][\w.+-]{0,60}-[0-9a-f]{8}$/)
  })
})

describe('partitionsOf', () => {
  const column = (values: unknown[]) => Frame.fromColumns({ a: values }).column('a') as Column

  it('gives each row to one file, in order', () => {
    const partitions = partitionsOf(column([1, 2, null, 1, Number.NaN, null]), 3)
    expect(partitions.map(({ rows }) => [...(rows ?? [])])).toEqual([[0, 3], [1], [2, 5], [4]])
    expect(partitions.every(({ path }) => path.endsWith('/part-00003.parquet'))).toBe(true)
  })

  it('refuses lists, and too many values', () => {
    expect(() => partitionsOf(column([[1], [2]]), 0)).toThrow(/single values/)
    expect(() => partitionsOf(column(Array.from({ length: 1001 }, (_, index) => index)), 0)).toThrow(
      /more than 1000 values/,
    )
  })
})
