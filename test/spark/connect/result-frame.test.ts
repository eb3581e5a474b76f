import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/frame/index.js'
import { frameOf } from '../../../src/spark/connect/result-frame.js'

const arrow: Cell = createRequire(import.meta.url)('@uwdata/flechette')

/** Batches of one column `x`, as a server would send them: within larger buffers. */
async function* batches(...lists: [values: unknown[], type: Cell][]) {
  for (const [values, type] of lists) {
    const column = arrow.columnFromArray(values, type, { useDate: false })
    const bytes: Uint8Array = arrow.tableToIPC(arrow.tableFromColumns({ x: column }), { format: 'stream' })
    const larger = Buffer.alloc(bytes.length + 3)
    larger.set(bytes, 3)
    yield { data: larger.subarray(3), rows: values.length }
  }
}

const { int8, int32, int64, uint32, float32, float64, bool, utf8, largeUtf8, binary } = arrow
const { decimal, dateDay, timestamp, timeNanosecond, duration, interval, list, struct, map, field } = arrow
const micro = 2

describe('the frame of a result', () => {
  it.each<[string, unknown[], Cell, string, unknown[], string?]>([
    ['bytes of a number', [-128, null, 127], int8(), 'int32', [-128, null, 127]],
    ['whole numbers', [1, null, -(2 ** 31)], int32(), 'int32', [1, null, -(2 ** 31)]],
    ['large whole numbers', [1n, null, 2n ** 53n - 1n], int64(), 'float64', [1, null, 2 ** 53 - 1]],
    ['too large ones', [1n, 2n ** 53n + 1n], int64(), 'string', ['1', '9007199254740993'], 'whole numbers beyond 2^53'],
    ['unsigned ones', [0, 4_294_967_295], uint32(), 'float64', [0, 4_294_967_295]],
    ['numbers of 32 bits', [0.1, null], float32(), 'float64', [Math.fround(0.1), null]],
    [
      'numbers',
      [-0, Number.NaN, null, Number.POSITIVE_INFINITY],
      float64(),
      'float64',
      [-0, Number.NaN, null, Number.POSITIVE_INFINITY],
    ],
    ['truth values', [true, null, false], bool(), 'boolean', [true, null, false]],
    ['texts', ['', '\ufeffa', null, 'ä😀'], utf8(), 'string', ['', '\ufeffa', null, 'ä😀']],
    ['long texts', ['a', null], largeUtf8(), 'string', ['a', null]],
    ['decimals', [150n, -5n, null, 0n], decimal(10, 2), 'float64', [1.5, -0.05, null, 0]],
    [
      'decimals of many digits',
      [10n ** 30n + 1n],
      decimal(38, 10),
      'float64',
      [1e20],
      '1 decimal number is rounded; cast(… as string)',
    ],
    [
      'days',
      [-1, 0, null].map(day => day && day * 86_400_000),
      dateDay(),
      'date',
      [new Date(-86_400_000), new Date(0), null],
    ],
    ['lists', [[1, null], null, []], list(int32()), 'list<int32>', [[1, null], null, []]],
    [
      'records',
      [{ a: 1, b: null }, null],
      struct([field('a', int32()), field('b', utf8())]),
      'object',
      [{ a: 1, b: null }, null],
    ],
    [
      'maps of texts',
      [
        new Map([
          ['k', 1],
          ['__proto__', 2],
        ]),
        null,
      ],
      map(utf8(), int32()),
      'object',
      [JSON.parse('{"k":1,"__proto__":2}'), null],
    ],
    ['maps of others', [new Map([[1, 'a']])], map(int32(), utf8()), 'object', [[{ key: 1, value: 'a' }]]],
    ['bytes', [new Uint8Array([0, 255, 65]), null], binary(), 'string', ['\\x00\\xFFA', null], 'bytes as text'],
    ['times of a day', [3_723_000_000_001n, null], timeNanosecond(), 'string', ['01:02:03.000000001', null]],
    [
      'durations',
      [93_784_500_000n, -1n, 0n],
      duration(micro),
      'string',
      ['1 day 02:03:04.5', '-00:00:00.000001', '00:00:00'],
    ],
    ['months', [14, -1, 0, null], interval(0), 'string', ['1 year 2 months', '-1 month', '00:00:00', null]],
    ['intervals', [[1, -2, 1_500_000_000]], interval(2), 'string', ['1 month -2 days 00:00:01.5']],
  ])('has %s', async (_, values, type, dtype, read, note) => {
    const column = (await frameOf(batches([values, type]))).column('x')
    expect([column.dtype, column.toArray()]).toEqual([dtype, read])
    expect(column.note ?? '').toContain(note ?? '')
    if (!note) expect(column.note).toBeUndefined()
  })

  it.each([
    ['without a zone', null],
    ['with a zone', 'UTC'],
  ])('has times %s, cut to milliseconds with a note, and never rounded', async (_, zone) => {
    const type = timestamp(micro, zone)
    const values = [0.001, -0.001, 1]
    const column = (await frameOf(batches([values, type]))).column('x')
    expect(column.toArray()).toEqual([new Date(0), new Date(-1), new Date(1)])
    expect(column.note).toBe('2 of the times are cut to milliseconds')
  })

  it('has the rows of all batches, and the type that fits them all', async () => {
    const many = batches([[1n, 2n], int64()], [[], int64()], [[2n ** 60n, null], int64()])
    const column = (await frameOf(many)).column('x')
    expect(column.toArray()).toEqual(['1', '2', String(2n ** 60n), null])
  })

  it('has no rows where none came', async () => {
    const frame = await frameOf(batches([[], utf8()]))
    expect([frame.numRows, frame.columnNames, frame.column('x').dtype]).toEqual([0, ['x'], 'string'])
    expect((await frameOf(batches())).columns).toEqual([])
  })

  it('says where texts have bytes that are no text', async () => {
    const column = (await frameOf(batches([['a\ufffd'], utf8()]))).column('x')
    expect(column.note).toContain('bytes that are no UTF-8')
  })

  it('refuses records with two fields of one name, and variants', async () => {
    const twice = struct([field('a', int32()), field('a', int32())])
    await expect(frameOf(batches([[{ a: 1 }], twice]))).rejects.toThrow(/have the field 'a' more than once/)
    const metadata = new Map([['variant', 'true']])
    const variant = struct([field('value', binary()), field('metadata', binary(), false, metadata)])
    const bytes = new Uint8Array([1])
    await expect(frameOf(batches([[{ value: bytes, metadata: bytes }], variant]))).rejects.toThrow(/is a variant/)
  })

  it('refuses what is no Arrow', async () => {
    const broken = async function* () {
      yield { data: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]), rows: 1 }
    }
    await expect(frameOf(broken())).rejects.toMatchObject({ code: 'E_DATA' })
  })
})
