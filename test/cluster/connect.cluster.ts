import { createRequire } from 'node:module'
import { createServer, type Socket, connect as tcpConnect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Frame, sql } from '../../src/index.js'
import {
  localRelation,
  readTable,
  SparkSession,
  sqlCommand,
  sqlRelation,
  tempView,
  withRelations,
} from '../../src/spark/connect/index.js'

const url = process.env['SPARK_CONNECT_URL'] as string
let session: SparkSession

beforeAll(async () => {
  session = await SparkSession.open(url)
})

afterAll(() => session?.close())

/** What a frame is, but for notes in which the engines name their own functions. */
function shown(frame: Frame): unknown {
  return frame.columns.map(column => {
    const note = column.note?.replace('varchar', 'string').replace("…, 'utf-8'", '…')
    return [column.name, column.dtype, column.toArray(), note]
  })
}

/** Expressions as both engines write them, or as Spark and DuckDB do. */
const values: [what: string, spark: string, duck?: string][] = [
  ['whole numbers', 'cast(null as int) a, cast(-128 as tinyint) b, cast(32767 as smallint) c, -2147483648 d'],
  ['whole numbers of 64 bits', 'cast(1 as bigint) a, cast(4294967296 as bigint) b, cast(9007199254740991 as bigint) c'],
  ['whole numbers beyond 2^53', 'cast(9007199254740993 as bigint) a, cast(-9223372036854775808 as bigint) b'],
  [
    'numbers',
    "cast(1.1 as float) a, cast(-0.0 as double) b, cast('NaN' as double) c, cast('Infinity' as double) d, 5e-324D e",
    "cast(1.1 as float) a, cast(-0.0 as double) b, cast('NaN' as double) c, cast('Infinity' as double) d, 5e-324 e",
  ],
  [
    'decimals',
    'cast(1.10 as decimal(5,2)) a, cast(-0.001 as decimal(9,3)) b, cast(12 as decimal(3,0)) c, cast(0 as decimal(5,2)) d',
  ],
  [
    'decimals of many digits',
    'cast(1234567890123456789.0000000001 as decimal(38,10)) a, cast(0.12345678901234567890 as decimal(38,20)) b',
  ],
  ['truth values', 'true a, false b, cast(null as boolean) c'],
  ['texts', "'' a, 'ä😀' b, cast(null as string) c, '\ufeffmark' d"],
  ['dates', "date '1969-12-31' a, date '0001-01-01' b, date '9999-12-31' c"],
  [
    'times with a zone',
    "timestamp '2020-02-29 12:00:00.123456' a, timestamp '1900-01-01 00:00:00' b",
    "timestamptz '2020-02-29 12:00:00.123456+00' a, timestamptz '1900-01-01 00:00:00+00' b",
  ],
  [
    'times without a zone',
    "timestamp_ntz '2020-02-29 12:00:00.000001' a, timestamp_ntz '9999-12-31 23:59:59.999999' b",
    "timestamp '2020-02-29 12:00:00.000001' a, timestamp '9999-12-31 23:59:59.999999' b",
  ],
  ['bytes', "X'00FF414222' a, cast(X'' as binary) b", "'\\x00\\xFF\\x41\\x42\\x22'::blob a, ''::blob b"],
  [
    'lists',
    'array(1, null, 3) a, array(array(1.5D), null, array()) b, cast(null as array<int>) c',
    '[1, null, 3] a, [[1.5::double], null, []] b, null::int[] c',
  ],
  ['lists of whole numbers beyond 2^53', 'array(9007199254740993L, 1L) a', '[9007199254740993::bigint, 1::bigint] a'],
  [
    'records',
    "named_struct('x', 1, 'y', array('a'), 'd', date '2020-01-01') a",
    "{'x': 1, 'y': ['a'], 'd': date '2020-01-01'} a",
  ],
  ['lists of records', "array(named_struct('x', 1), null) a", "[{'x': 1}, null] a"],
  [
    'maps of texts',
    "map('a', 1L, '__proto__', 9007199254740993L) a",
    "map {'a': 1::bigint, '__proto__': 9007199254740993::bigint} a",
  ],
  ['maps of other keys', "map(1, 'x', 2, null) a", "map {1: 'x', 2: null} a"],
  [
    'intervals',
    "interval '1-2' year to month a, interval '1 02:03:04.5' day to second b, make_interval(1, 2, 0, 3, 4, 5, 6.789) c, interval '0' second d",
    "interval '14 months' a, interval '1 day 2 hours 3 minutes 4.5 seconds' b, interval '14 months 3 days 4 hours 5 minutes 6.789 seconds' c, interval '0 seconds' d",
  ],
  [
    'negative intervals',
    "interval '-1' month a, interval '-1 02:00:00' day to second b, interval '-25' hour c",
    "interval '-1 months' a, interval '-1 days -2 hours' b, interval '-1 days -1 hours' c",
  ],
  ['nothing', 'null a, 1 b, null c, array() d', 'null a, 1 b, null c, [] d'],
]

describe('results of Spark', () => {
  it.each(values)('have %s as those of DuckDB do', async (_, spark, duck = spark) => {
    const [ours, theirs] = await Promise.all([
      session.frame(sqlRelation(`select ${spark}`)),
      runDuckDB(`select ${duck}`),
    ])
    expect(shown(ours)).toEqual(shown(theirs))
  })

  it('have records with a field __proto__, which touches no prototype', async () => {
    const frame = await session.frame(sqlRelation("select named_struct('x', 1, '__proto__', 2L) a"))
    expect(JSON.stringify(frame.column('a').toArray())).toBe('[{"x":1,"__proto__":2}]')
  })

  it('without rows have their columns', async () => {
    const ours = await session.frame(sqlRelation("select 1 a, 'x' b, array(1.5D) c, date '2020-01-01' d limit 0"))
    const theirs = await runDuckDB("select 1 a, 'x' b, [1.5::double] c, date '2020-01-01' d limit 0")
    expect(shown(ours)).toEqual(shown(theirs))
  })

  it('have names of their own for columns of one name', async () => {
    expect((await session.frame(sqlRelation('select 1 a, 2 a, 3 a_2'))).columnNames).toEqual(['a', 'a_3', 'a_2'])
  })

  it('come whole in many batches, also over connections that are cut', async () => {
    const { port, cut, close } = await cutting()
    const other = await SparkSession.open(`sc://127.0.0.1:${port}`)
    await other.config({ 'spark.sql.execution.arrow.maxRecordsPerBatch': '2000' })
    let cuts = 0
    const timer = setInterval(() => {
      cuts += cut()
    }, 100)
    try {
      const frame = await other.frame(sqlRelation("select id, repeat('x', 50) t from range(0, 200000, 1, 7)"))
      expect(frame.numRows).toBe(200_000)
      const ids = frame.column('id').toArray() as number[]
      expect(new Set(ids).size).toBe(200_000)
      expect(ids.every((id, index) => id === index)).toBe(true)
      expect(cuts).toBeGreaterThan(1)
    } finally {
      clearInterval(timer)
      await other.close()
      close()
    }
  })
})

describe('what is sent to Spark', () => {
  it.each<[string, unknown, string, unknown]>([
    ['a whole number', 1, 'int', 1],
    ['a large one', 2 ** 40, 'bigint', 2 ** 40],
    ['a bigint', 9007199254740993n, 'bigint', '9007199254740993'],
    ['a number', 1.5, 'double', 1.5],
    ['minus zero', -0, 'double', -0],
    ['NaN', Number.NaN, 'double', Number.NaN],
    ['a text', "it's :x", 'string', "it's :x"],
    ['a truth value', true, 'boolean', true],
    ['a date', new Date('2020-02-29T12:00:00.123Z'), 'timestamp', new Date('2020-02-29T12:00:00.123Z')],
    ['nothing', null, 'void', null],
    ['a list', [1, null, 2.5], 'array<double>', [1, null, 2.5]],
    ['an empty list', [], 'array<void>', []],
    ['a list of nothing', [null], 'array<void>', [null]],
  ])('arrives as it is: %s', async (_, value, type, back) => {
    const frame = await session.frame(sqlRelation('select :v v, typeof(:v) t', { v: value as never }))
    expect([frame.column('v').toArray()[0], frame.column('t').toArray()[0]]).toEqual([back, type])
  })

  it('may be rows, under a name that only the statement knows', async () => {
    const { tableFromArrays, tableToIPC, utf8 } = createRequire(import.meta.url)('@uwdata/flechette')
    const rows = tableFromArrays({ n: [1, 2, 3], t: ['a', null, 'c'] }, { types: { t: utf8() } })
    const relation = localRelation(tableToIPC(rows, { format: 'stream' }))
    const back = await session.frame(
      withRelations(sqlRelation('select sum(n) s, max(t) c from mine'), { mine: relation }),
    )
    expect(back.toColumns()).toEqual({ s: [6], c: ['c'] })
    await session.run(tempView('mine_too', relation))
    expect((await session.frame(readTable('mine_too'))).toColumns()).toEqual({ n: [1, 2, 3], t: ['a', null, 'c'] })
  })

  it('may be a command', async () => {
    await session.run(sqlCommand('set nomad.test = 7'))
    expect((await session.frame(sqlRelation('set nomad.test'))).column('value').toArray()).toEqual(['7'])
  })
})

describe('what is wrong with a statement', () => {
  it.each([
    ['select\n  gapp from range(3)', /UNRESOLVED_COLUMN.*`gapp`.*\n {4}gapp from range\(3\)\n {4}\^\^\^\^/],
    ['selec 1', /PARSE_SYNTAX_ERROR.*'selec'.*\n {2}selec 1\n {2}\^/],
    ['select * from nix', /TABLE_OR_VIEW_NOT_FOUND.*\n.*\n {16}\^\^\^/],
    ["select '😀', raise_error('boo')", /boo/],
  ])('is said, with the place: %s', async (text, message) => {
    await expect(session.frame(sqlRelation(text))).rejects.toMatchObject({
      code: 'E_QUERY',
      message: expect.stringMatching(message),
    })
  })
})

describe('a statement that is aborted', () => {
  it('ends on the server, and the session goes on', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('enough')), 1000)
    const long = sqlRelation('select count(*) from range(1000000000000) where rand() < 0.5')
    await expect(session.frame(long, { signal: controller.signal })).rejects.toThrow('enough')
    expect((await session.frame(sqlRelation('select 1 a'))).toColumns()).toEqual({ a: [1] })
  })
})

async function runDuckDB(text: string): Promise<Frame> {
  return sql(Object.assign([text], { raw: [text] }) as unknown as TemplateStringsArray)
}

/** A way to the server on which connections can be cut. */
async function cutting() {
  const [, host = '', port] = /^sc:\/\/([^:/]+):(\d+)/.exec(url) ?? []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    const onward = tcpConnect(Number(port), host)
    sockets.add(socket)
    socket.pipe(onward).pipe(socket)
    socket.on('error', () => {}).on('close', () => onward.destroy())
    onward.on('error', () => {}).on('close', () => socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    const { size } = sockets
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    return size
  }
  return {
    port: (server.address() as { port: number }).port,
    cut,
    close() {
      cut()
      server.close()
    },
  }
}
