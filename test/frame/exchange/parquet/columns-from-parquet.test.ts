import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame } from '../../../../src/frame/index.js'
import { allTypes, anyFrame } from '../any-frame.js'
import { hasPyarrow, python } from '../python.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The type, the values, and the note, as far as there is one, of each column. */
const summary = (frame: Frame) =>
  Object.fromEntries(
    frame.columns.map(column => {
      const known = [column.dtype, column.toArray()]
      return [column.name, column.note ? [...known, column.note] : known]
    }),
  )

const beyond = 'whole numbers beyond 2^53, which JavaScript numbers do not have: texts'

const pyarrowWrites = `
import datetime as dt, sys
from decimal import Decimal as D
import pyarrow as pa, pyarrow.parquet as pq
folder = sys.argv[1]
record = pa.struct([('a', pa.int64()), ('b', pa.struct([('c', pa.list_(pa.float64()))])), ('t', pa.timestamp('ms', 'UTC')),
                    ('d', pa.decimal128(5, 1)), ('big', pa.int64())])
table = pa.table({
 'i64': pa.array([1, None, 2**53 + 1], pa.int64()),
 'i64 that fits': pa.array([1, None, 2**40], pa.int64()),
 'i64 of few bits': pa.array([1, None, -5], pa.int64()),
 'u64': pa.array([1, None, 2**64 - 1], pa.uint64()),
 'u32': pa.array([1, None, 2**32 - 1], pa.uint32()),
 'i8': pa.array([1, None, -128], pa.int8()),
 'f16': pa.array([1.5, None, float('nan')], pa.float16()),
 'f32': pa.array([0.5, None, float('inf')], pa.float32()),
 'us': pa.array([1, None, -1], pa.timestamp('us', 'UTC')),
 'ns': pa.array([2000000, None, 0], pa.timestamp('ns')),
 'far': pa.array([2**63 - 1, None, 0], pa.timestamp('us', 'UTC')),
 'ms': pa.array([1, None, -1], pa.timestamp('ms', 'Europe/Berlin')),
 'date': pa.array([0, None, -1], pa.date32()),
 'time': pa.array([1, None, 5], pa.time64('us')),
 'duration': pa.array([1, None, 5], pa.duration('us')),
 'decimal': pa.array([D('0.3'), None, D('-12345678.91')], pa.decimal128(12, 2)),
 'long decimal': pa.array([D('0.1234567891'), None, D('1234567890123456789.0000000001')], pa.decimal128(38, 10)),
 'bytes': pa.array([b'abc', None, b'\\xff\\x00'], pa.binary()),
 'bytes of text': pa.array([b'abc', None, 'é'.encode()], pa.binary()),
 'fixed bytes': pa.array([b'abc', None, b'abd'], pa.binary(3)),
 'text': pa.array(['abc', None, '\\ufeffx'], pa.large_string()),
 'dictionary': pa.array(['abc', None, 'abc']).dictionary_encode(),
 'record': pa.array([{'a': 1, 'b': {'c': [1.5, None]}, 't': dt.datetime(2020, 1, 1), 'd': D('0.1'), 'big': 2**60}, None, {}], record),
 'records': pa.array([[{'a': 1}, None], None, []], pa.list_(pa.struct([('a', pa.int32())]))),
 'map': pa.array([[('x', 1), ('__proto__', 2)], None, []], pa.map_(pa.string(), pa.int32())),
 'map of numbers': pa.array([[(1, [1.5])], None, []], pa.map_(pa.int32(), pa.list_(pa.float64()))),
 'maps': pa.array([[[('x', 1)], None], None, []], pa.list_(pa.map_(pa.string(), pa.int32()))),
 'list of i64': pa.array([[1, 2**60], None, [None]], pa.list_(pa.int64())),
 'lists': pa.array([[['a', None], [], None], None, []], pa.list_(pa.large_list(pa.string()))),
 'fixed list': pa.array([[1, 2], None, [3, 4]], pa.list_(pa.int32(), 2)),
 'nothing': pa.nulls(3),
 'a.b': pa.array([1, 2, None], pa.int32()),
 'total_energy#nomad_simulations.schema_packages.outputs.Outputs': pa.array([[1.0, 2.0], [], None]),
 'uuid': pa.array([b'0123456789abcdef', None, b'0123456789abcdeg'], pa.uuid()),
 'json': pa.array(['{"a": 1}', None, '[1.5, -0.0]'], pa.json_()),
})
for compression in ['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4']:
    for version in ['1.0', '2.0']:
        pq.write_table(table, f'{folder}/{compression}-{version}.parquet', compression=compression, data_page_version=version)
pq.write_table(table.drop(['duration']), f'{folder}/bare.parquet', store_schema=False)
pq.write_table(table.select(['us', 'ns']), f'{folder}/int96.parquet', use_deprecated_int96_timestamps=True)
pq.write_table(table.slice(0, 0), f'{folder}/empty.parquet')
`

describe.skipIf(!hasPyarrow)('what pyarrow wrote', () => {
  beforeAll(() => {
    python(pyarrowWrites, folder)
  })

  it('is read without a wrong number, and with a word where JavaScript has no such value', async () => {
    const frame = await Frame.fromParquet(join(folder, 'none-1.0.parquet'))
    expect(summary(frame)).toEqual({
      i64: ['string', ['1', null, '9007199254740993'], beyond],
      'i64 that fits': ['float64', [1, null, 2 ** 40]],
      'i64 of few bits': ['int32', [1, null, -5]],
      u64: ['string', ['1', null, '18446744073709551615'], beyond],
      u32: ['float64', [1, null, 4294967295]],
      i8: ['int32', [1, null, -128]],
      f16: ['float64', [1.5, null, Number.NaN]],
      f32: ['float64', [0.5, null, Number.POSITIVE_INFINITY]],
      us: ['date', [new Date(0), null, new Date(-1)], 'times finer than milliseconds: cut'],
      ns: ['date', [new Date(2), null, new Date(0)], 'times without a zone: read as UTC'],
      far: [
        'date',
        [null, null, new Date(0)],
        "times finer than milliseconds: cut; times beyond those of JavaScript's dates: missing",
      ],
      ms: ['date', [new Date(1), null, new Date(-1)]],
      date: ['date', [new Date(0), null, new Date(-86_400_000)]],
      time: ['int32', [1, null, 5], 'times of a day, in µs'],
      duration: ['int32', [1, null, 5]],
      decimal: ['float64', [0.3, null, -12345678.91]],
      'long decimal': [
        'float64',
        [0.1234567891, null, 1234567890123456800],
        'decimals with more digits than JavaScript numbers have: rounded',
      ],
      bytes: ['string', ['616263', null, 'ff00'], 'bytes: as hexadecimal digits'],
      'bytes of text': ['string', ['abc', null, 'é']],
      'fixed bytes': ['string', ['616263', null, '616264'], 'bytes: as hexadecimal digits'],
      text: ['string', ['abc', null, '\uFEFFx']],
      dictionary: ['string', ['abc', null, 'abc']],
      record: [
        'object',
        [
          { a: 1, b: { c: [1.5, null] }, t: '2020-01-01T00:00:00.000Z', d: 0.1, big: '1152921504606846976' },
          null,
          { a: null, b: null, t: null, d: null, big: null },
        ],
        beyond,
      ],
      records: ['list<object>', [[{ a: 1 }, null], null, []]],
      map: ['object', [JSON.parse('{ "x": 1, "__proto__": 2 }'), null, {}]],
      'map of numbers': ['object', [{ 1: [1.5] }, null, {}]],
      maps: ['list<object>', [[{ x: 1 }, null], null, []]],
      'list of i64': ['list<string>', [['1', '1152921504606846976'], null, [null]], beyond],
      lists: ['list<list<string>>', [[['a', null], [], null], null, []]],
      'fixed list': ['list<int32>', [[1, 2], null, [3, 4]]],
      nothing: ['int32', [null, null, null]],
      'a.b': ['int32', [1, 2, null]],
      'total_energy#nomad_simulations.schema_packages.outputs.Outputs': ['list<float64>', [[1, 2], [], null]],
      uuid: ['string', ['30313233-3435-3637-3839-616263646566', null, '30313233-3435-3637-3839-616263646567']],
      json: ['object', [{ a: 1 }, null, [1.5, -0]]],
    })
    expect(frame.column('duration').unit?.name).toBe('microsecond')
  })

  it('is the same in every compression and version of pages, and without the schema of Arrow', async () => {
    const frame = await Frame.fromParquet(join(folder, 'none-1.0.parquet'))
    const expected = frame.toJSON()
    for (const compression of ['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4']) {
      for (const version of ['1.0', '2.0']) {
        const name = `${compression}-${version}.parquet`
        expect((await Frame.fromParquet(join(folder, name))).toJSON(), name).toEqual(expected)
      }
    }
    const bare = await Frame.fromParquet(join(folder, 'bare.parquet'))
    expect(summary(bare)).toEqual(summary(frame.drop('duration')))
    const old = await Frame.fromParquet(join(folder, 'int96.parquet'))
    expect(old.column('us').toArray()).toEqual([new Date(0), null, new Date(-1)])
    expect((await Frame.fromParquet(join(folder, 'empty.parquet'))).shape).toEqual([0, 35])
  })

  it('is whole over many pages and row groups, in every encoding', async () => {
    const rows = 6000
    python(
      `
import sys, pyarrow as pa, pyarrow.parquet as pq
n = int(sys.argv[2])
table = pa.table({
    'n': pa.array([None if i % 7 == 0 else i * 37 % 1000 for i in range(n)], pa.int32()),
    'big': pa.array([i * 12345 for i in range(n)], pa.int64()),
    'x': pa.array([None if i % 5 == 0 else i / 8 for i in range(n)], pa.float64()),
    'text': pa.array([None if i % 11 == 0 else f'text {i % 300}' for i in range(n)]),
    'few': pa.array([f'{i % 3}' for i in range(n)]),
    'flag': pa.array([i % 3 == 0 for i in range(n)]),
    'list': pa.array([None if i % 13 == 0 else [i + k / 4 for k in range(i % 4)] for i in range(n)]),
    'lists': pa.array([[[i] * (i % 3), None, []][: i % 4] for i in range(n)], pa.list_(pa.list_(pa.int32()))),
    'record': pa.array([None if i % 17 == 0 else {'a': i, 'b': [i, None][: i % 3]} for i in range(n)]),
})
encodings = {
    'plain': {'use_dictionary': False},
    'dictionary': {'use_dictionary': True},
    'delta': {'use_dictionary': False, 'column_encoding': {
        'n': 'DELTA_BINARY_PACKED', 'big': 'DELTA_BINARY_PACKED', 'x': 'BYTE_STREAM_SPLIT', 'text': 'DELTA_BYTE_ARRAY', 'few': 'DELTA_LENGTH_BYTE_ARRAY'}},
}
for name, options in encodings.items():
    for version in ['1.0', '2.0']:
        pq.write_table(table, f'{sys.argv[1]}/{name}-{version}.parquet', data_page_size=2000, row_group_size=2500, data_page_version=version, **options)
long = pa.table({'list': pa.array([[k / 2 for k in range(100000)], [], [1.5, None]]), 'lists': pa.array([[[k] for k in range(30000)], None, [[]]], pa.list_(pa.list_(pa.int32())))})
pq.write_table(long, f'{sys.argv[1]}/long.parquet', data_page_size=2000, use_dictionary=False)`,
      folder,
      String(rows),
    )
    const each = <T>(value: (row: number) => T) => Array.from({ length: rows }, (_, row) => value(row))
    const expected = {
      n: each(row => (row % 7 === 0 ? null : (row * 37) % 1000)),
      big: each(row => row * 12345),
      x: each(row => (row % 5 === 0 ? null : row / 8)),
      text: each(row => (row % 11 === 0 ? null : `text ${row % 300}`)),
      few: each(row => `${row % 3}`),
      flag: each(row => row % 3 === 0),
      list: each(row => (row % 13 === 0 ? null : Array.from({ length: row % 4 }, (_, index) => row + index / 4))),
      lists: each(row => [new Array(row % 3).fill(row), null, []].slice(0, row % 4)),
      record: each(row => (row % 17 === 0 ? null : { a: row, b: [row, null].slice(0, row % 3) })),
    }
    for (const name of ['plain', 'dictionary', 'delta']) {
      for (const version of ['1.0', '2.0']) {
        const read = (await Frame.fromParquet(join(folder, `${name}-${version}.parquet`))).toColumns()
        for (const [column, values] of Object.entries(expected)) {
          expect(JSON.stringify(read[column]) === JSON.stringify(values), `${column} of ${name} ${version}`).toBe(true)
        }
      }
    }
    const long = await Frame.fromParquet(join(folder, 'long.parquet'))
    const numbers = Array.from({ length: 100_000 }, (_, index) => index / 2)
    const lists = Array.from({ length: 30_000 }, (_, index) => [index])
    expect(JSON.stringify(long.toColumns())).toBe(
      JSON.stringify({ list: [numbers, [], [1.5, null]], lists: [lists, null, [[]]] }),
    )
  }, 60_000)

  it('has the units, paths and notes of its fields, and says which units it does not know', async () => {
    const path = join(folder, 'fields.parquet')
    python(
      `
import sys, pyarrow as pa, pyarrow.parquet as pq
def field(name, type, **facts): return pa.field(name, type, metadata=facts)
schema = pa.schema([
    field('energy', pa.float64(), unit='eV', path='run.energy', note='a note'), field('forces', pa.list_(pa.list_(pa.float32())), unit='eV/angstrom'),
    field('odd', pa.float64(), unit='bananas'), field('text', pa.string(), unit='eV'), field('big', pa.int64(), unit='eV'), pa.field('bare', pa.int32())])
pq.write_table(pa.table([[1.5], [[[0.5]]], [1.0], ['a'], [2**60], [1]], schema=schema), sys.argv[1])`,
      path,
    )
    const frame = await Frame.fromParquet(path)
    expect(frame.columns.map(({ name, unit, path, note }) => [name, unit?.name, path, note])).toEqual([
      ['energy', 'electron_volt', 'run.energy', 'a note'],
      ['forces', 'electron_volt / angstrom', undefined, undefined],
      ['odd', undefined, undefined, 'the metadata name a unit that is not known: bananas'],
      ['text', undefined, undefined, 'the metadata name the unit eV, and the values are no numbers'],
      ['big', undefined, undefined, `${beyond}; the metadata name the unit eV, and the values are no numbers`],
      ['bare', undefined, undefined, undefined],
    ])
  })

  it('is the same table where it read and wrote ours', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const frames = fc.sample(anyFrame(), { numRuns: 60, seed })
    const place = mkdtempSync(join(folder, 'random-'))
    frames.forEach((frame, index) => {
      frame.toParquet(join(place, `${index}.parquet`))
    })
    python(
      `
import sys, pyarrow.parquet as pq
for index in range(int(sys.argv[2])):
    path = f'{sys.argv[1]}/{index}.parquet'
    pq.write_table(pq.read_table(path), path, compression='zstd')`,
      place,
      String(frames.length),
    )
    for (const [index, frame] of frames.entries()) {
      const back = await Frame.fromParquet(join(place, `${index}.parquet`))
      expect(back.schema, `seed ${seed}, table ${index}`).toEqual(frame.schema)
      expect(back.toRows(), `seed ${seed}, table ${index}`).toEqual(frame.toRows())
    }
  })

  it('loses no word on a unit when values were put in place of ours', async () => {
    const [path, replaced, pandas] = ['ours', 'replaced', 'pandas'].map(name => join(folder, `${name}.parquet`)) as [
      string,
      string,
      string,
    ]
    allTypes().select('energy', 'n').toParquet(path)
    python(
      `
import sys, pandas as pd, pyarrow as pa, pyarrow.parquet as pq
table = pq.read_table(sys.argv[1])
pq.write_table(table.set_column(0, 'energy', pa.array([1.0] * 4)), sys.argv[2])
df = pd.read_parquet(sys.argv[1])
df['energy'] = df['energy'] * 27.2
df.to_parquet(sys.argv[3])`,
      path,
      replaced,
      pandas,
    )
    expect((await Frame.fromParquet(replaced)).column('energy')).toMatchObject({
      unit: undefined,
      note: 'once in electron_volt, written since by a program that left the unit out',
    })
    const fromPandas = (await Frame.fromParquet(pandas)).column('energy')
    expect([fromPandas.unit?.name, fromPandas.note]).toEqual([
      'electron_volt',
      "unit from pandas' attrs, which stay when values change",
    ])
  })

  it('with a field that would change a prototype is refused', async () => {
    const path = join(folder, 'prototype.parquet')
    python(
      `
import sys, pyarrow as pa, pyarrow.parquet as pq
pq.write_table(pa.table({'r': pa.array([{'__proto__': 1}])}), sys.argv[1])`,
      path,
    )
    await expect(Frame.fromParquet(path)).rejects.toThrow(/The column 'r' .* has a field '__proto__'/)
  })
})

describe('what DuckDB wrote', () => {
  it('is read, with a word where JavaScript has no such value', async () => {
    const path = join(folder, 'duckdb.parquet')
    const duckdb = await (await DuckDBInstance.create()).connect()
    await duckdb.run(`copy (select 9007199254740993 big, 1.25::decimal(10, 3) d, interval 1 month i, timestamp '2020-01-01' ts,
      map {'a': 1} m, {'x': 1, 'y': [1, 2]} s, uuid '123e4567-e89b-12d3-a456-426614174000' u, 'a'::enum('a', 'b') e,
      'abc'::blob b, [1, 2] l, '{"a": 1}'::json j, true t, null n) to '${path}' (compression zstd)`)
    expect(summary(await Frame.fromParquet(path))).toEqual({
      big: ['string', ['9007199254740993'], beyond],
      d: ['float64', [1.25]],
      i: ['string', ['010000000000000000000000'], 'bytes: as hexadecimal digits'],
      ts: ['date', [new Date('2020-01-01')], 'times without a zone: read as UTC'],
      m: ['object', [{ a: 1 }]],
      s: ['object', [{ x: 1, y: [1, 2] }]],
      u: ['string', ['123e4567-e89b-12d3-a456-426614174000']],
      e: ['string', ['a']],
      b: ['string', ['abc']],
      l: ['list<int32>', [[1, 2]]],
      j: ['object', [{ a: 1 }]],
      t: ['boolean', [true]],
      n: ['int32', [null]],
    })
  })
})
