import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { allTypes, anyFrame } from './any-frame.js'
import { hasPyarrow, python } from './python.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('toArrowBytes and fromArrow', () => {
  it('keep any table', () => {
    fc.assert(
      fc.property(anyFrame({ names: fc.string({ minLength: 1 }) }), frame => {
        fc.pre(frame.numColumns > 0)
        const back = Frame.fromArrow(frame.toArrowBytes())
        expect(back.schema).toEqual(frame.schema)
        expect(back.toColumns()).toEqual(frame.toColumns())
      }),
      { numRuns: 200 },
    )
  })

  it('say where UTF-8 cannot have a text', () => {
    const frame = Frame.fromArrow(Frame.fromColumns({ s: ['a\uD800'] }).toArrowBytes())
    expect(frame.column('s').toArray()).toEqual(['a\uFFFD'])
    expect(frame.column('s').note).toMatch(/^1 text has halves of surrogate pairs/)
  })

  it('refuse bytes that are no Arrow', () => {
    expect(() => Frame.fromArrow(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toThrow(/These bytes cannot be read as Arrow/)
  })
})

const beyond = 'whole numbers beyond 2^53, which JavaScript numbers do not have: texts'

const writes = `
import datetime as dt, sys
from decimal import Decimal as D
import pyarrow as pa, pyarrow.ipc as ipc
folder = sys.argv[1]
fields, values = [], []
def column(name, type, data, **facts):
    fields.append(pa.field(name, type, metadata=facts or None))
    values.append(pa.array(data, type))
column('energy', pa.float64(), [1.5, None, float('nan')], unit='eV', path='run.energy', note='a note')
column('forces', pa.list_(pa.float32()), [[0.5], None, []], unit='eV/angstrom')
column('odd', pa.float64(), [1, 2, 3], unit='bananas')
column('i64', pa.int64(), [1, None, 2**53 + 1])
column('i64 that fits', pa.int64(), [1, None, 2**40])
column('i64 of few bits', pa.int64(), [1, None, 3])
column('u32', pa.uint32(), [1, None, 2**32 - 1])
column('us', pa.timestamp('us', 'UTC'), [1, None, -1])
column('ms', pa.timestamp('ms'), [1, None, -1])
column('date', pa.date32(), [1, None, -1])
column('time', pa.time64('us'), [1, None, 5])
column('duration', pa.duration('us'), [1, None, 5])
column('decimal', pa.decimal128(12, 2), [D('0.3'), None, D('-12345678.91')])
column('long decimal', pa.decimal128(38, 10), [D('0.1234567891'), None, D('1234567890123456789.0000000001')])
column('bytes', pa.binary(), [b'abc', None, b'\\xff'])
column('bytes of text', pa.binary(), [b'abc', None, b'd'])
column('text', pa.string_view(), ['abc', None, 'a long text of many letters'])
column('dictionary', pa.dictionary(pa.int8(), pa.string()), ['a', None, 'a'])
column('record', pa.struct([('a', pa.int64()), ('t', pa.timestamp('ms', 'UTC')), ('d', pa.decimal128(5, 1))]), [{'a': 2**60, 't': dt.datetime(2020, 1, 1), 'd': D('0.1')}, None, {}])
column('map', pa.map_(pa.string(), pa.int64()), [[('x', 1), ('__proto__', 2)], None, []])
column('lists', pa.list_(pa.large_list(pa.string())), [[['a', None], []], None, []])
column('flags', pa.bool_(), [True, None, False])
column('nothing', pa.null(), [None] * 3)
table = pa.table(values, schema=pa.schema(fields))
with ipc.new_stream(f'{folder}/all.arrows', table.schema) as out: out.write_table(table)
with ipc.new_file(f'{folder}/all.arrow', table.schema) as out: out.write_table(table)
untyped = pa.table({
    'nothing': pa.nulls(3),
    'n': pa.array([1.5, None, 2.5]),
    'lists': pa.array([[None, None], None, []], pa.list_(pa.null())),
    'record': pa.array([{}, {'x': 2}, None], pa.struct([('void', pa.null()), ('x', pa.int32())])),
    't': pa.array(['a', None, 'b']),
})
with ipc.new_stream(f'{folder}/untyped.arrows', untyped.schema) as out: out.write_table(untyped, max_chunksize=2)
some = pa.table({'n': [1.5], 't': ['a']})
for name, new in (('empty.arrows', ipc.new_stream), ('empty.arrow', ipc.new_file)):
    with new(f'{folder}/{name}', some.schema) as out: out.write_batch(pa.RecordBatch.from_pylist([], some.schema))
    with new(f'{folder}/some-{name}', some.schema) as out:
        for part in (pa.RecordBatch.from_pylist([], some.schema), some.to_batches()[0], pa.RecordBatch.from_pylist([], some.schema)): out.write_batch(part)
with ipc.new_file(f'{folder}/untyped.arrow', untyped.schema) as out: out.write_table(untyped, max_chunksize=2)
`

describe('texts that begin with a mark of byte order', () => {
  it('keep it, alone and in lists', () => {
    const texts = ['\ufeff', '\ufeff\ufeffa', 'a\ufeff', '', null, '\ufefe']
    const frame = Frame.fromColumns({ texts, lists: texts.map(text => [text, text]) })
    expect(Frame.fromArrow(frame.toArrowBytes()).toColumns()).toEqual(frame.toColumns())
    const { tableFromArrays, utf8, largeUtf8 } = createRequire(import.meta.url)('@uwdata/flechette')
    for (const type of [utf8(), largeUtf8()]) {
      expect(Frame.fromArrow(tableFromArrays({ texts }, { types: { texts: type } })).toColumns()).toEqual({ texts })
    }
  })
})

describe.skipIf(!hasPyarrow)('what pyarrow wrote', () => {
  beforeAll(() => {
    python(writes, folder)
  })

  it('is read with its units, without a wrong number', () => {
    const frame = Frame.fromArrow(readFileSync(join(folder, 'all.arrows')))
    const read = frame.columns.map(column => {
      const known = [column.dtype, column.toArray(), column.unit?.name, column.note]
      return [column.name, known.slice(0, column.note ? 4 : column.unit ? 3 : 2)]
    })
    expect(Object.fromEntries(read)).toEqual({
      energy: ['float64', [1.5, null, Number.NaN], 'electron_volt', 'a note'],
      forces: ['list<float64>', [[0.5], null, []], 'electron_volt / angstrom'],
      odd: ['float64', [1, 2, 3], undefined, 'the metadata name a unit that is not known: bananas'],
      i64: ['string', ['1', null, '9007199254740993'], undefined, beyond],
      'i64 that fits': ['float64', [1, null, 2 ** 40]],
      'i64 of few bits': ['int32', [1, null, 3]],
      u32: ['float64', [1, null, 4294967295]],
      us: ['date', [new Date(0), null, new Date(-1)], undefined, 'times finer than milliseconds: cut'],
      ms: ['date', [new Date(1), null, new Date(-1)], undefined, 'times without a zone: read as UTC'],
      date: ['date', [new Date(86_400_000), null, new Date(-86_400_000)]],
      time: ['int32', [1, null, 5], undefined, 'times of a day, in microseconds'],
      duration: ['int32', [1, null, 5], 'microsecond'],
      decimal: ['float64', [0.3, null, -12345678.91]],
      'long decimal': [
        'float64',
        [0.1234567891, null, 1234567890123456800],
        undefined,
        'decimals with more digits than JavaScript numbers have: rounded',
      ],
      bytes: ['string', ['616263', null, 'ff'], undefined, 'bytes: as hexadecimal digits'],
      'bytes of text': ['string', ['abc', null, 'd']],
      text: ['string', ['abc', null, 'a long text of many letters']],
      dictionary: ['string', ['a', null, 'a']],
      record: [
        'object',
        [{ a: '1152921504606846976', t: '2020-01-01T00:00:00.000Z', d: 0.1 }, null, { a: null, t: null, d: null }],
        undefined,
        beyond,
      ],
      map: ['object', [JSON.parse('{ "x": 1, "__proto__": 2 }'), null, {}]],
      lists: ['list<list<string>>', [[['a', null], []], null, []]],
      flags: ['boolean', [true, null, false]],
      nothing: ['object', [null, null, null]],
    })
    expect(frame.column('energy').path).toBe('run.energy')
    expect(Frame.fromArrow(readFileSync(join(folder, 'all.arrow'))).toJSON()).toEqual(frame.toJSON())
  })

  it('is read from a table of flechette too, or is an error that names the column', () => {
    const { tableFromIPC } = createRequire(import.meta.url)('@uwdata/flechette')
    const bytes = readFileSync(join(folder, 'all.arrows'))
    const frame = Frame.fromArrow(bytes)
    const dates = tableFromIPC(bytes, { useBigInt: true, useDate: true, useMap: true, useProxy: true })
    const others = frame.drop('us', 'long decimal').toJSON()
    expect(Frame.fromArrow(dates).drop('us', 'long decimal').toJSON()).toEqual(others)
    expect(() => Frame.fromArrow(tableFromIPC(bytes))).toThrow(/The column 'i64' of the Arrow table cannot be read/)
  })

  it.each(['untyped.arrows', 'untyped.arrow'])(
    'is read where columns have no type, as they are or within others (%s)',
    name => {
      const bytes = readFileSync(join(folder, name))
      const shifted = new Uint8Array(bytes.length + 1)
      shifted.set(bytes, 1)
      for (const given of [new Uint8Array(bytes), shifted.subarray(1)]) {
        const before = given.slice()
        expect(Frame.fromArrow(given).toColumns()).toEqual({
          nothing: [null, null, null],
          n: [1.5, null, 2.5],
          lists: [[null, null], null, []],
          record: [{ void: null, x: null }, { void: null, x: 2 }, null],
          t: ['a', null, 'b'],
        })
        expect(new Uint8Array(given)).toEqual(before)
      }
    },
  )

  it.each(['empty.arrows', 'empty.arrow'])('is read where a batch, or all of them, have no rows (%s)', name => {
    const frame = Frame.fromArrow(readFileSync(join(folder, name)))
    expect(frame.schema.map(({ name, dtype }) => [name, dtype])).toEqual([
      ['n', 'float64'],
      ['t', 'string'],
    ])
    expect(frame.numRows).toBe(0)
    expect(Frame.fromArrow(readFileSync(join(folder, `some-${name}`))).toColumns()).toEqual({ n: [1.5], t: ['a'] })
  })
})

describe.skipIf(!hasPyarrow)('pyarrow and pandas', () => {
  it('show the units of ours, and pass them on', () => {
    const path = join(folder, 'ours.arrows')
    writeFileSync(path, allTypes().drop('d').toArrowBytes())
    const program = `
import sys, pyarrow.ipc as ipc
table = ipc.open_stream(sys.argv[1]).read_all()
print(table.schema.field('energy').metadata[b'unit'].decode())
df = table.to_pandas()
print(df.attrs, df['n'].tolist(), df['n'].dtype)
with ipc.new_stream(sys.argv[2], table.schema) as out: out.write_table(table)`
    const again = join(folder, 'again.arrows')
    expect(python(program, path, again).trim().split('\n')).toEqual([
      'electron_volt',
      "{'units': {'energy': 'electron_volt', 'l': 'angstrom'}} [1, <NA>, 3, -2147483648] Int32",
    ])
    const back = Frame.fromArrow(readFileSync(again))
    expect(back.schema).toEqual(allTypes().drop('d').schema)
    expect(back.drop('s').toRows()).toEqual(allTypes().drop('d', 's').toRows())
  })
})
