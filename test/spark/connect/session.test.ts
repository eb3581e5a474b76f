import { createServer } from 'node:http'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { SparkSession, sqlRelation, tempView } from '../../../src/spark/connect/index.js'
import { quickClock, selfSigned } from '../../server/index.js'
import { batchOf, type FakeSpark, type FakeSparkOptions, type SparkFault, startFakeSpark } from '../../server/spark.js'

const open: { close(): Promise<void> }[] = []
const plan = sqlRelation('select id\nfrom gapp')

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function serve(options?: FakeSparkOptions): Promise<FakeSpark> {
  const server = await startFakeSpark(options)
  open.push(server)
  return server
}

async function connect(server: { url: string }, after = '', clock = quickClock()): Promise<SparkSession> {
  const session = await SparkSession.open(`${server.url}${after}`, {}, { clock })
  open.push(session)
  return session
}

/** Faults of streams, one after the other. */
function streamFaults(...list: (SparkFault | undefined)[]): FakeSparkOptions['faults'] {
  return ({ name }) => (name === 'ExecutePlan' || name === 'ReattachExecute' ? list.shift() : undefined)
}

const idsOf = async (session: SparkSession) => (await session.frame(plan)).column('id').toArray()

describe('a session', () => {
  it('says who asks, for whom, in which session, and ends it on the server', async () => {
    const server = await serve()
    const session = await connect(server, '/;user_id=me;token=abc;x-tenant=one;user_agent=mine')
    expect(await session.version()).toBe('4.1.4')
    expect(await idsOf(session)).toEqual([0, 1, 2, 3])
    expect(await session.explain(plan)).toBe('== Physical Plan ==')
    expect(await session.schema(plan)).toEqual([{ name: 'id', type: { integer: {} } }])
    await session.run(tempView('v', plan))
    await session.close()
    await session.close()
    expect(server.count('ReleaseSession')).toBe(1)
    for (const { request, headers } of server.calls) {
      expect(request).toMatchObject({
        session_id: session.id,
        client_type: 'nomad-notebook',
        user_context: { user_id: 'me' },
      })
      expect(headers).toMatchObject({ authorization: 'Bearer abc', 'x-tenant': 'one' })
      expect(headers['user-agent']).toMatch(/^mine /)
    }
    await expect(session.frame(plan)).rejects.toThrow(/is closed/)
  })

  it('shows no secret', async () => {
    const server = await serve({
      faults: ({ name, headers }) =>
        name === 'ExecutePlan'
          ? { code: 7, details: `no: ${headers['authorization']} ${headers['x-key']}` }
          : undefined,
    })
    const session = await connect(server, '/;token=geheim1234;x-key=geheim5678')
    const error = await session.frame(plan).catch(thrown => thrown)
    expect(error).toMatchObject({ code: 'E_AUTH', message: expect.stringContaining('no: Bearer …') })
    for (const text of [
      inspect(error, { depth: 9, showHidden: true }),
      inspect(session, { depth: 9 }),
      JSON.stringify(session),
    ]) {
      expect(text).not.toContain('geheim')
    }
  })

  it.each(['3.5.9', '2.0', '', 'x'])('is refused by a server of version %j', async version => {
    const server = await serve({ version })
    await expect(connect(server)).rejects.toThrow(/4.0 or later is needed/)
  })

  it.each(['4.0.0', '4.3.0-SNAPSHOT', '10.0'])('is opened with version %s', async version => {
    expect(await (await connect(await serve({ version }))).version()).toBe(version)
  })
})

describe('a connection that cannot be opened', () => {
  it.each([
    [{ code: 16, details: 'who?' }, 'E_AUTH', /requires a login.*who\?\n.*token/],
    [{ code: 7, details: 'no' }, 'E_AUTH', /does not allow this: no/],
    [{ code: 12, details: 'unknown service' }, 'E_NETWORK', /is no Spark Connect server/],
    [
      { code: 14, details: 'later' },
      'E_NETWORK',
      /No connection to the Spark server 127.0.0.1:\d+ could be opened: later/,
    ],
    [{ cut: true }, 'E_NETWORK', /could be opened/],
    [{ code: 8, details: 'larger than max' }, 'E_QUERY', /takes no message as large as this/],
  ] as const)('because of %j is %s', async (fault, code, message) => {
    const server = await serve({ faults: () => fault })
    const error = await connect(server).catch(thrown => thrown)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
    await until(() => server.connections() === 0)
  })

  it('because nothing listens says so, and what starts a server', async () => {
    const server = await startFakeSpark()
    await server.close()
    await expect(connect(server)).rejects.toThrow(/could be opened: connect ECONNREFUSED.*\n.*start-connect-server/)
  })

  it('because another server listens says so', async () => {
    const other = createServer((_, response) => response.end('hi')).listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(connect({ url: `sc://127.0.0.1:${port}` })).rejects.toMatchObject({ code: 'E_NETWORK' })
    other.close()
  })

  it('because one side speaks TLS says so', async () => {
    const plain = await serve()
    await expect(connect(plain, '/;use_ssl=true')).rejects.toThrow(/TLS: wrong version number\n.*use_ssl=false/)
    const secure = await serve({ certificate: selfSigned('localhost') })
    await expect(connect(secure)).rejects.toThrow(/use_ssl=true/)
    const byName = { url: secure.url.replace('127.0.0.1', 'localhost') }
    await expect(connect(byName, '/;use_ssl=true')).rejects.toThrow(/certificate/)
  })

  it('in time says after how long, and what sets the limit', async () => {
    const server = await serve({ faults: () => ({ hang: true }) })
    await expect(SparkSession.open(server.url, { timeouts: { connect: 0.05 } })).rejects.toMatchObject({
      code: 'E_TIMEOUT',
      message: expect.stringMatching(/did not answer within 0.05 s.\n.*timeouts: \{ connect/),
    })
  })
})

describe('results', () => {
  it.each<[string, SparkFault]>([
    ['that end before they are complete', { after: 1, end: true }],
    ['of a connection that is cut', { after: 1, cut: true }],
    ['of a server that is away for a moment', { after: 1, code: 14 }],
    ['of a stream that is reset', { after: 1, code: 13, details: 'Received RST_STREAM with code 2' }],
    ['that another reader took over', { after: 1, code: 13, details: '[INVALID_CURSOR.DISCONNECTED] gone' }],
    ['that end after all rows, before the end is said', { after: 2, code: 14 }],
    ['that were never begun', { code: 14 }],
    ['of a connection that is cut before the server has begun', { cut: true }],
    ['that the server had, of which none came', { after: 0, code: 14 }],
  ])('%s go on', async (_, fault) => {
    const server = await serve({ faults: streamFaults(fault, undefined) })
    const session = await connect(server)
    expect(await idsOf(session)).toEqual([0, 1, 2, 3])
    expect(server.count('ExecutePlan') + server.count('ReattachExecute')).toBeGreaterThan(1)
  })

  it('come each once and in order, however often the connection breaks', async () => {
    const fault = fc.record({
      after: fc.nat(3),
      kind: fc.constantFrom<SparkFault>(
        { end: true },
        { cut: true },
        { code: 14 },
        { code: 13, details: 'RST_STREAM' },
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(6),
        fc.array(fault, { maxLength: 6 }),
        fc.boolean(),
        async (count, faults, hasOffsets) => {
          const server = await startFakeSpark({
            run: () =>
              Array.from({ length: count }, (_, n) => batchOf([2 * n, 2 * n + 1], hasOffsets ? 2 * n : undefined)),
            faults: streamFaults(...faults.map(({ after, kind }) => ({ after, ...kind }))),
          })
          const session = await connect(server)
          try {
            const ids: unknown[] = []
            const { frame } = session
            expect(frame).toBeTypeOf('function')
            const read = await session.frame(plan)
            if (count > 0) ids.push(...read.column('id').toArray())
            expect(ids).toEqual(Array.from({ length: 2 * count }, (_, id) => id))
          } finally {
            await session.close()
            await server.close()
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each<[string, SparkFault, RegExp]>([
    ['a response that comes twice', { after: 0, twice: true }, /twice/],
    ['a response that is left out', { after: 0, skip: true }, /missing or came twice: after 0 rows came row 2/],
    [
      'a batch of other rows than announced',
      { after: 0, change: one => ({ ...one, arrow_batch: { ...(one['arrow_batch'] as object), row_count: 5 } }) },
      /announced 5 rows in a batch, and 2 came/,
    ],
  ])('with %s are an error', async (_, fault, message) => {
    const session = await connect(await serve({ faults: streamFaults(fault) }))
    await expect(session.frame(plan)).rejects.toMatchObject({
      code: 'E_INCOMPLETE',
      message: expect.stringMatching(message),
    })
  })

  it('of which the server has lost the rest are an error, and nothing is run again', async () => {
    const server = await serve({
      faults: streamFaults({ after: 1, code: 14 }, { error: lost('INVALID_HANDLE.OPERATION_NOT_FOUND') }),
    })
    const session = await connect(server)
    await expect(session.frame(plan)).rejects.toMatchObject({
      code: 'E_INCOMPLETE',
      message: expect.stringContaining('has lost the rows'),
    })
    expect(server.count('ExecutePlan')).toBe(1)
  })

  it('of a server that was restarted are an error of the session', async () => {
    const server = await serve()
    const session = await connect(server)
    server.restart()
    await expect(session.frame(plan)).rejects.toMatchObject({
      code: 'E_NETWORK',
      message: expect.stringContaining('has lost the session'),
    })
  })

  it('of another session are an error', async () => {
    const other = (one: Record<string, unknown>) => ({ ...one, server_side_session_id: 'other' })
    const session = await connect(await serve({ faults: streamFaults({ after: 0, change: other }) }))
    await expect(session.frame(plan)).rejects.toThrow(/has lost the session/)
  })

  it('are given up when the server stays away, after waits that grow', async () => {
    const clock = quickClock()
    let isAway = false
    const server = await serve({ faults: () => (isAway ? { code: 14, details: 'away' } : undefined) })
    const session = await connect(server, '', clock)
    isAway = true
    await expect(session.frame(plan)).rejects.toThrow(/The connection to the Spark server .* was lost: away/)
    expect(clock.waits).toEqual([0.1, 0.5, 1, 2, 5, 10, 15, 15])
    clock.waits.length = 0
    await expect(session.explain(plan)).rejects.toThrow(/was lost: away/)
    expect(clock.waits).toEqual([0.1, 0.5, 1, 2, 5, 10, 15, 15])
  })

  it('that end again and again without a row are given up', async () => {
    const server = await serve({
      faults: ({ name }) => (/Execute/.test(name) && !/Release/.test(name) ? { after: 0, end: true } : undefined),
    })
    const session = await connect(server)
    await expect(session.frame(plan)).rejects.toMatchObject({
      code: 'E_INCOMPLETE',
      message: expect.stringContaining('again and again'),
    })
  })

  it('say how far they are', async () => {
    const execution_progress = {
      stages: [{ num_tasks: 4, num_completed_tasks: 1, input_bytes_read: 10 }, { num_tasks: 2 }],
      num_inflight_tasks: 2,
    }
    const session = await connect(await serve({ run: () => [{ execution_progress }, batchOf([7], 0)] }))
    const seen: unknown[] = []
    const frame = await session.frame(plan, { onProgress: progress => seen.push(progress) })
    expect(seen).toEqual([{ tasks: 6, completedTasks: 1, runningTasks: 2, bytesRead: 10 }])
    expect(frame.numRows).toBe(1)
  })

  it('that nobody reads to the end are ended on the server', async () => {
    const server = await serve({ faults: streamFaults({ after: 1, hang: true }) })
    const session = await connect(server)
    for await (const _ of session.execute(plan)) break
    await until(() => server.count('Interrupt') === 1 && server.count('ReleaseExecute') === 1)
    expect(server.calls.find(({ name }) => name === 'Interrupt')?.request).toMatchObject({
      interrupt_type: 3,
      operation_id: server.calls.find(({ name }) => name === 'ExecutePlan')?.request['operation_id'],
    })
  })

  it('that are aborted are ended on the server, with the reason of the signal', async () => {
    const server = await serve({ faults: streamFaults({ after: 1, hang: true }, { hang: true }) })
    const session = await connect(server)
    const controller = new AbortController()
    const waiting = session.frame(plan, { signal: controller.signal })
    await until(() => server.count('ExecutePlan') === 1)
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await until(() => server.count('Interrupt') === 1 && server.count('ReleaseExecute') === 1)
    await expect(session.frame(plan, { signal: controller.signal })).rejects.toThrow('enough')
    expect(server.count('ExecutePlan')).toBe(1)
    await expect(session.explain(plan, { signal: controller.signal })).rejects.toThrow('enough')
  })

  it('that came are forgotten by the server', async () => {
    const server = await serve()
    const session = await connect(server)
    await session.frame(plan)
    await until(() => server.count('ReleaseExecute') === 1)
    expect(server.count('Interrupt')).toBe(0)
  })
})

describe('an error of Spark', () => {
  const message = "[UNRESOLVED_COLUMN] A column `gapp` cannot be resolved. SQLSTATE: 42703; line 2 pos 5;\n'Project\n"
  const context = { start_index: 15, stop_index: 18, fragment: 'gapp' }
  const details = {
    root_error_idx: 0,
    errors: [
      { message, cause_idx: 1, spark_throwable: { error_class: 'UNRESOLVED_COLUMN', query_contexts: [context] } },
      { message: 'the cause\n\tat org.apache.Some.thing(Some.scala:1)' },
    ],
  }

  it('says what was wrong, in Spark’s words, and where in the statement', async () => {
    const error = {
      message,
      errorClass: 'UNRESOLVED_COLUMN',
      sqlState: '42703',
      parameters: { objectName: '`gapp`' },
      details,
    }
    const session = await connect(await serve({ run: () => error }))
    const thrown = await session.frame(plan).catch(one => one)
    expect(thrown).toMatchObject({
      code: 'E_QUERY',
      message: [
        'The SQL statement failed (UNRESOLVED_COLUMN): A column `gapp` cannot be resolved.',
        '  from gapp',
        '       ^^^^',
      ].join('\n'),
      cause: {
        errorClass: 'UNRESOLVED_COLUMN',
        sqlState: '42703',
        parameters: { objectName: '`gapp`' },
        places: [{ from: 15, to: 19, fragment: 'gapp' }],
        causes: ['the cause'],
      },
    })
  })

  it('is read without its details, which a server forgets', async () => {
    const error = { message, errorClass: 'UNRESOLVED_COLUMN' }
    const session = await connect(await serve({ run: () => error }))
    await expect(session.frame(plan)).rejects.toThrow(
      /\(UNRESOLVED_COLUMN\): A column `gapp` cannot be resolved.\n {2}from gapp\n {7}\^/,
    )
  })

  it('counts characters as Spark does', async () => {
    const query = "select '😀😀', gapp"
    const at = { start_index: 13, stop_index: 16 }
    const one = { message: 'x', spark_throwable: { error_class: 'A', query_contexts: [at] } }
    const session = await connect(
      await serve({ run: () => ({ message: 'x', errorClass: 'A', details: { errors: [one] } }) }),
    )
    const thrown = await session.frame(sqlRelation(query)).catch(error => error)
    expect(thrown.cause.places).toEqual([{ from: 15, to: 19, fragment: 'gapp' }])
  })

  it('of a statement that somebody interrupted says so', async () => {
    const session = await connect(await serve({ run: () => ({ message: 'x', errorClass: 'OPERATION_CANCELED' }) }))
    await expect(session.frame(plan)).rejects.toThrow('The statement was interrupted on the Spark server.')
  })
})

function lost(errorClass: string) {
  return { message: `[${errorClass}] gone`, errorClass }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 5))
}
