import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame } from '../../../../src/frame/index.js'
import { allTypes, anyFrame } from '../any-frame.js'
import { hasPyarrow, python } from '../python.js'

let folder = ''
let duckdb: DuckDBConnection
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  duckdb = await (await DuckDBInstance.create()).connect()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What another program reads, as JSON has it. */
interface Read {
  rows: number
  columns: { name: string; type: string; unit?: string; values: unknown[] }[]
}

/** Writes random tables to files, the number of which is their name. */
function writeRandom(count: number): { frames: Frame[]; place: string; seed: number } {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const frames = fc.sample(anyFrame(), { numRuns: count, seed })
  const place = mkdtempSync(join(folder, 'random-'))
  frames.forEach((frame, index) => {
    frame.toParquet(join(place, `${index}.parquet`))
  })
  return { frames, place, seed }
}

/** A value as JSON has it: numbers that it lacks as `{ f: 'NaN' }`, dates in milliseconds, records as lists of pairs. */
function plain(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { f: floatName(value) }
  if (value instanceof Date) return value.getTime()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, item]) => [key, plain(item)])
}

const floatName = (value: number) => (Object.is(value, -0) ? '-0' : String(value))

const pyarrowReads = `
import json, math, os, sys
import pyarrow as pa, pyarrow.parquet as pq

def without_times(t):
    if pa.types.is_timestamp(t): return pa.int64()
    if pa.types.is_list(t): return pa.list_(pa.field(t.value_field.name, without_times(t.value_type)))
    return t

def plain(v):
    if isinstance(v, float) and (math.isnan(v) or math.isinf(v) or (v == 0 and math.copysign(1, v) < 0)):
        return {'f': 'NaN' if math.isnan(v) else '-0' if v == 0 else 'Infinity' if v > 0 else '-Infinity'}
    if isinstance(v, list): return [plain(x) for x in v]
    if isinstance(v, dict): return [[k, plain(x)] for k, x in v.items()]
    return v

def records(v):
    if isinstance(v, list): return [records(x) for x in v]
    return plain(json.loads(v)) if v is not None else None

tables = []
for index in range(int(sys.argv[2])):
    table = pq.read_table(os.path.join(sys.argv[1], f'{index}.parquet'))
    columns = []
    for field in table.schema:
        metadata = field.metadata
        values = table.column(field.name).cast(without_times(field.type)).to_pylist()
        is_object = b'object' in metadata[b'dtype']
        values = [records(v) if is_object else plain(v) for v in values]
        columns.append({'name': field.name, 'type': str(field.type), 'values': values})
        if b'unit' in metadata: columns[-1]['unit'] = metadata[b'unit'].decode()
    tables.append({'rows': table.num_rows, 'columns': columns})
print(json.dumps(tables))
`

const arrowTypes: Record<string, string> = {
  float64: 'double',
  int32: 'int32',
  boolean: 'bool',
  date: 'timestamp[ms, tz=UTC]',
  string: 'string',
  object: 'string',
}

function arrowType(dtype: string): string {
  const items = /^list<(.*)>$/.exec(dtype)?.[1]
  return items ? `list<element: ${arrowType(items)}>` : (arrowTypes[dtype] as string)
}

describe.skipIf(!hasPyarrow)('pyarrow', () => {
  it('reads any table as it is here, and its units', () => {
    const { frames, place, seed } = writeRandom(150)
    const read = JSON.parse(python(pyarrowReads, place, String(frames.length))) as Read[]
    const written = frames.map(({ numRows: rows, columns }) => ({
      rows,
      columns: columns.map(column => ({
        name: column.name,
        type: arrowType(column.dtype),
        values: column.toArray().map(plain),
        ...(column.unit && { unit: column.unit.name }),
      })),
    }))
    for (const [index, table] of read.entries()) expect(table, `seed ${seed}, table ${index}`).toEqual(written[index])
  })

  it('shows what the column is in the metadata of its field', () => {
    const column = allTypes().column('energy').with({ path: 'run.energy', note: 'é' })
    const path = new Frame([column]).toParquet(join(folder, 'facts.parquet'))
    const program = `
import sys, pyarrow.parquet as pq
facts = pq.read_schema(sys.argv[1]).field('energy').metadata
print(sorted((k.decode(), v.decode()) for k, v in facts.items()))`
    expect(python(program, path).trim()).toBe(
      "[('dtype', 'float64'), ('note', 'é'), ('path', 'run.energy'), ('unit', 'electron_volt')]",
    )
  })

  it('skips row groups by their least and greatest values', () => {
    const path = Frame.fromColumns({ n: Array.from({ length: 140_000 }, (_, row) => row) }).toParquet(
      join(folder, 'groups.parquet'),
    )
    const program = `
import sys, pyarrow.parquet as pq
m = pq.ParquetFile(sys.argv[1]).metadata
s = [m.row_group(i).column(0).statistics for i in range(m.num_row_groups)]
print([(x.min, x.max) for x in s], m.row_group(0).column(0).compression, m.created_by)`
    expect(python(program, path).trim()).toBe('[(0, 65535), (65536, 131071), (131072, 139999)] SNAPPY nomad-notebook')
  })
})

describe.skipIf(!hasPyarrow)('pandas', () => {
  it('reads types that fit, units in attrs, and no index', () => {
    const path = allTypes().drop('d').toParquet(join(folder, 'pandas.parquet'))
    const program = `
import sys, pandas as pd
df = pd.read_parquet(sys.argv[1])
print(', '.join(f'{n} {t}' for n, t in df.dtypes.items()))
print(df.attrs, df.index)
print(df['n'].tolist(), df['b'].tolist(), [None if x is None else list(x) for x in df['l']])
print(', '.join(f'{n} {t}' for n, t in pd.read_parquet(sys.argv[1], columns=['energy', 'n']).dtypes.items()))`
    expect(python(program, path).trim().split('\n')).toEqual([
      'energy float64, n Int32, s str, b boolean, l object, ll object, o str',
      "{'units': {'energy': 'electron_volt', 'l': 'angstrom'}} RangeIndex(start=0, stop=4, step=1)",
      '[1, <NA>, 3, -2147483648] [True, <NA>, False, True] [[np.float64(1.5), np.float64(nan), np.float64(nan)], None, [], [np.float64(-0.0)]]',
      'energy float64, n Int32',
    ])
  })
})

describe('DuckDB', () => {
  const rowsOf = async (path: string) =>
    (await duckdb.runAndReadAll(`select * from read_parquet('${path.replaceAll("'", "''")}')`)).getRowsJS()

  it('reads any table as it is here', async () => {
    const { frames, place, seed } = writeRandom(150)
    for (const [index, frame] of frames.entries()) {
      // It reads no file without columns.
      if (frame.numColumns === 0) continue
      const read = await rowsOf(join(place, `${index}.parquet`))
      const written = frame
        .toRows()
        .map((_, row) => frame.columns.map(column => asDuckDB(column.at(row), column.dtype)))
      expect(
        read.map(row => row.map(plain)),
        `seed ${seed}, table ${index}`,
      ).toEqual(written)
    }
  })

  it('finds NaN, and what is beyond all numbers, as in its own tables', async () => {
    const path = Frame.fromColumns({ x: [1, Number.NaN, 3, null], l: [[Number.NaN], [1], [], null] }).toParquet(
      join(folder, 'nan.parquet'),
    )
    for (const condition of ["x = 'NaN'", 'x > 1000', "l[1] = 'NaN'"]) {
      const count = `select count(*)::int from '${path}' where ${condition}`
      expect((await duckdb.runAndReadAll(count)).getRowsJS(), condition).toEqual([[1]])
    }
  })

  it('reads long lists', async () => {
    const path = Frame.fromColumns({
      list: [2047, 2048, 2049, 100_000].map(length => new Array(length).fill(0.5)),
    }).toParquet(join(folder, 'lists.parquet'))
    const sums = await duckdb.runAndReadAll(`select len(list)::int, list_sum(list) from '${path}'`)
    expect(sums.getRowsJS()).toEqual([2047, 2048, 2049, 100_000].map(length => [length, length / 2]))
  })
})

/** A value as DuckDB gives it: records are texts, and its client leaves out the mark of byte order at the start of texts. */
function asDuckDB(value: unknown, dtype: string): unknown {
  const items = /^list<(.*)>$/.exec(dtype)?.[1]
  if (Array.isArray(value) && items) return value.map(item => asDuckDB(item, items))
  if (typeof value === 'string' && dtype === 'string') return value.replace(/^\uFEFF/, '')
  return dtype === 'object' && value !== null ? expect.any(String) : plain(value)
}
