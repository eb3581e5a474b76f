import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type ConnectionOptions,
  closeConnections,
  createDialect,
  type Dialect,
  noTraffic,
  type Question,
} from '../../../src/api/index.js'
import { DataError, TimeoutError } from '../../../src/errors/index.js'
import { idsOf, makeEntries, startTestServer, type TestServer, type TestServerOptions } from '../../server/index.js'

const question: Question = {
  owner: 'visible',
  query: {},
  required: '*',
  onlyWithRequired: false,
  raiseErrors: false,
  parallel: 1,
}
const once = { retries: 0 }
const servers: { close(): unknown }[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function start(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer({ entries: makeEntries(5), ...options })
  servers.push(server)
  return server
}
const connect = ({ url }: { url: string }, options: ConnectionOptions = {}): Dialect =>
  createDialect(url, { retry: once, ...options })

describe('a body packed with gzip', () => {
  it('is asked for, and both of its sizes are counted', async () => {
    const server = await start({ entries: makeEntries(5, 10_000), faults: () => ({ gzip: true }) })
    const traffic = noTraffic()
    const page = await createDialect(server.url, {}, { traffic }).walk(question).load(0, 5)
    expect(idsOf(page.entries)).toHaveLength(5)
    expect(server.requests[0]?.headers['accept-encoding']).toBe('gzip')
    expect(page.bytes).toBeGreaterThan(50_000)
    expect(traffic.wireBytes).toBeLessThan(5_000)
  })

  it('is not unpacked beyond maxBytes', async () => {
    const server = await start({ faults: () => ({ bomb: 50_000_000 }) })
    const counting = connect(server, { maxBytes: 1_000_000 }).count(question)
    await expect(counting).rejects.toThrow(DataError)
    await expect(connect(server, { maxBytes: 1_000_000 }).count(question)).rejects.toThrow(
      /larger than 1000000 bytes[\s\S]*maxBytes/,
    )
    expect(server.count()).toBe(2)
  })

  it('ends at maxBytes when it is endless', async () => {
    const server = await start({ faults: () => ({ body: 'x'.repeat(500_000) }) })
    await expect(connect(server, { maxBytes: 100_000 }).count(question)).rejects.toThrow(/larger than 100000 bytes/)
  })
})

describe('a limit of time', () => {
  it('names itself and its option: firstByte', async () => {
    const server = await start({ faults: () => ({ delay: 3000 }) })
    const counting = connect(server, { timeouts: { firstByte: 0.05 } }).count(question)
    await expect(counting).rejects.toThrow(TimeoutError)
    await expect(counting).rejects.toThrow(
      /no answer began within 0\.05 s \(limit 'firstByte'\)\.\n.*timeouts: { firstByte: … }/,
    )
  })

  it('names itself and its option: stall', async () => {
    const server = await start({ faults: () => ({ stall: true }) })
    const counting = connect(server, { timeouts: { stall: 0.05 } }).count(question)
    await expect(counting).rejects.toThrow(/the answer stopped in the middle.*limit 'stall'/)
  })

  it('names itself and its option: total', async () => {
    const server = await start({ faults: () => ({ trickle: { pieces: 50, pause: 20 } }) })
    const counting = connect(server, { timeouts: { total: 0.1, stall: 5 } }).count(question)
    await expect(counting).rejects.toThrow(/limit 'total'/)
  })

  it('names itself and its option: connect', async () => {
    // It takes connections, and never answers the handshake of https.
    const silent = createServer(socket => socket.resume())
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    servers.push({ close: () => new Promise(resolve => silent.close(resolve)) })
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/api/v1`
    const counting = connect({ url }, { timeouts: { connect: 0.1 } }).count(question)
    await expect(counting).rejects.toThrow(/the connection did not open within 0\.1 s \(limit 'connect'\)/)
    await closeConnections()
  })

  it('lets a slow body pass that goes on', async () => {
    const server = await start({ faults: () => ({ trickle: { pieces: 5, pause: 30 } }) })
    expect(await connect(server, { timeouts: { stall: 1 } }).count(question)).toBe(5)
  })
})

describe('redirects', () => {
  it('keep method and body, and the login on the same host', async () => {
    const server = await start()
    server.setFaults((_request, number) =>
      number === 1 ? { status: 307, body: '', headers: { location: `${server.url}/entries/query?moved` } } : undefined,
    )
    expect(await connect(server, { authentication: 'token-1' }).count(question)).toBe(5)
    expect(server.requests.map(({ method, headers }) => [method, headers['authorization']])).toEqual([
      ['POST', 'Bearer token-1'],
      ['POST', 'Bearer token-1'],
    ])
  })

  it('to another host leave the login behind', async () => {
    const other = await start()
    const server = await start({
      faults: () => ({ status: 308, body: '', headers: { location: `${other.url}/entries/query` } }),
    })
    const authentication = { Authorization: 'Bearer token-1', 'X-Secret': 'token-1', Cookie: 'token-1' }
    expect(await connect(server, { authentication }).count(question)).toBe(5)
    expect(JSON.stringify(other.requests[0]?.headers)).not.toContain('token-1')
  })

  it('in circles end', async () => {
    const server = await start()
    server.setFaults(() => ({ status: 302, body: '', headers: { location: `${server.url}/entries/query` } }))
    await expect(connect(server).count(question)).rejects.toThrow('more than 5 redirects')
    expect(server.count()).toBe(6)
  })
})

describe('a query with owner all', () => {
  it.each([401, 403])('is refused before a request for archives (%i)', async () => {
    const server = await start()
    const dialect = connect(server)
    await expect(dialect.walk({ ...question, owner: 'all' }).load(0, 3)).rejects.toThrow(/owner 'all'/)
    expect(await dialect.count({ ...question, owner: 'all' })).toBe(5)
    expect(server.count()).toBe(1)
  })
})
