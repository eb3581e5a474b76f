import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/api/http/error-facts.js'
import { fetchTransport } from '../../../src/api/http/fetch-transport.js'
import type { Transport } from '../../../src/api/http/transport.js'
import { undiciTransport } from '../../../src/api/http/undici-transport.js'
import {
  type ConnectionOptions,
  closeConnections,
  createDialect,
  type Dialect,
  decodeText,
  defaultTimeouts,
  noTraffic,
} from '../../../src/api/index.js'
import { DataError, isNomadError, NetworkError, type NomadError, TimeoutError } from '../../../src/errors/index.js'
import { everyEntry as question } from '../../server/every-entry.js'
import {
  type Fault,
  idsOf,
  makeEntries,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

async function errorOf(work: Promise<unknown>): Promise<NomadError> {
  const error: unknown = await work.then(
    () => undefined,
    problem => problem,
  )
  if (!isNomadError(error)) throw new Error('no error of the family', { cause: error })
  return error
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

describe.each<{ name: string; transport: Transport }>([
  { name: 'undici', transport: undiciTransport },
  { name: 'fetch', transport: fetchTransport },
])('the network by $name', ({ name, transport }) => {
  const connect = ({ url }: { url: string }, options: ConnectionOptions = {}): Dialect =>
    createDialect(url, { retry: once, ...options }, { transport })

  it.runIf(name === 'undici')('says in each request which program sends it, and nothing of its user', async () => {
    const server = await start({ entries: makeEntries(5) })
    await connect(server).walk(question).load(0, 5)
    const said = server.requests.map(({ headers }) => headers['user-agent'])
    expect(new Set(said)).toEqual(new Set([`nomad-notebook/${version}`]))
  })

  describe('a body packed with gzip', () => {
    it('is asked for, and both of its sizes are counted', async () => {
      const server = await start({ entries: makeEntries(5, 10_000), faults: () => ({ gzip: true }) })
      const traffic = noTraffic()
      const page = await createDialect(server.url, {}, { traffic, transport }).walk(question).load(0, 5)
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
      const sockets: Socket[] = []
      const silent = createServer(socket => sockets.push(socket.on('error', () => {}).resume()))
      await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
      servers.push({
        close: () => {
          for (const socket of sockets) socket.destroy()
          return new Promise(resolve => silent.close(resolve))
        },
      })
      const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/api/v1`
      const counting = connect({ url }, { timeouts: { connect: 0.1, firstByte: 0.2 } }).count(question)
      // fetch does not say when a connection opens.
      await expect(counting).rejects.toThrow(
        name === 'undici'
          ? /the connection did not open within 0\.1 s \(limit 'connect'\)/
          : /no answer began within 0\.2 s \(limit 'firstByte'\)/,
      )
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
        number === 1
          ? { status: 307, body: '', headers: { location: `${server.url}/entries/query?moved` } }
          : undefined,
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

  describe('a connection that fails', () => {
    const failures: [string, Fault, RegExp][] = [
      ['is closed without an answer', { drop: true }, /was closed before the answer was complete|was reset/],
      [
        'is closed within an answer',
        { cut: true, body: 'x'.repeat(10_000) },
        /(closed before|reset).* after \d+ bytes/,
      ],
      ['ends before the length that was told', { wrongLength: 10 }, /closed before|reset|length differs/],
      ['brings damaged gzip', { brokenGzip: true, body: 'abc'.repeat(20_000) }, /compressed answer is damaged/],
    ]
    it.each(failures)('%s: an error that names the address, the cause and what happened', async (_, fault, message) => {
      const server = await start({ faults: () => fault })
      const error = await errorOf(connect(server).count(question))
      expect(error).toBeInstanceOf(NetworkError)
      expect(error.message).toMatch(message)
      expect(error.message).toContain(server.url)
      expect(error.cause).toBeInstanceOf(Error)
      expect(factsOf(error).brokenOff).toBe(true)
    })

    it('is refused', async () => {
      const server = await start()
      await server.close()
      const error = await errorOf(connect(server).count(question))
      expect(error).toBeInstanceOf(NetworkError)
      expect(error.message).toContain('nothing listens there (connection refused).')
    })

    it('speaks no TLS, or a host without a name: it does not help to try again', async () => {
      const server = await start()
      const speaking = await errorOf(
        connect({ url: server.url.replace('http:', 'https:') }, { retry: { retries: 3, firstDelay: 0.01 } }).count(
          question,
        ),
      )
      expect(speaking).toBeInstanceOf(NetworkError)
      expect(speaking.message).toContain('could not be encrypted (does the server speak https there?)')
      expect(speaking.message).not.toContain('It was tried')
      const nameless = await errorOf(connect({ url: 'http://no-such-host.invalid/api/v1' }).count(question))
      expect(nameless.message).toMatch(/no such host name|could not be looked up/)
    })

    it('is no HTTP', async () => {
      const strange = createServer(socket => {
        socket.on('error', () => {}).end('HELLO\r\n\r\n', () => socket.destroy())
      })
      await new Promise<void>(resolve => strange.listen(0, '127.0.0.1', resolve))
      servers.push({ close: () => new Promise(resolve => strange.close(resolve)) })
      const error = await errorOf(
        connect({ url: `http://127.0.0.1:${(strange.address() as AddressInfo).port}/api/v1` }).count(question),
      )
      expect(error.message).toContain('what came back is not HTTP')
    })
  })

  describe('a signal', () => {
    it('ends a request that waits, and one whose answer comes, with its own reason', async () => {
      for (const fault of [{ delay: 5000 }, { stall: true }]) {
        const server = await start({ faults: () => fault })
        const controller = new AbortController()
        const counting = connect(server).count(question, { signal: controller.signal })
        setTimeout(() => controller.abort(new Error('enough')), 50)
        await expect(counting).rejects.toThrow('enough')
        await expect.poll(() => server.requests.every(({ open }) => !open)).toBe(true)
      }
    })

    it('that was aborted before sends nothing', async () => {
      const server = await start()
      const counting = transport.send({
        method: 'GET',
        url: server.url,
        headers: {},
        timeouts: defaultTimeouts,
        maxBytes: 1000,
        signal: AbortSignal.abort(new Error('before')),
      })
      await expect(counting).rejects.toThrow('before')
      expect(server.count()).toBe(0)
    })
  })

  describe('an answer', () => {
    it('gives status, headers by lower-case name, and body or text', async () => {
      const server = await start({
        faults: () => ({ status: 418, body: { word: 'Größe \ufeff' }, headers: { 'X-Kind': 'Tea' } }),
      })
      const request = {
        method: 'POST',
        url: `${server.url}/entries/query`,
        headers: { 'content-type': 'application/json' },
        body: '{"a":"ä"}',
        timeouts: defaultTimeouts,
        maxBytes: 1000,
      } as const
      const { status, headers, body, text } = await transport.send(request)
      expect([status, headers['x-kind']]).toEqual([418, 'Tea'])
      expect(text ?? decodeText(body)).toBe('{"word":"Größe \ufeff"}')
      expect(server.requests[0]).toMatchObject({ method: 'POST', body: { a: 'ä' } })
      expect(server.requests[0]?.headers).not.toHaveProperty('cookie')
    })

    it('without a body is empty', async () => {
      const server = await start({ faults: () => ({ status: 204, body: '', headers: {} }) })
      const { status, body } = await transport.send({
        method: 'GET',
        url: server.url,
        headers: {},
        timeouts: defaultTimeouts,
        maxBytes: 1000,
      })
      expect([status, body.length]).toEqual([204, 0])
    })

    it('that redirects is not followed below the client', async () => {
      const server = await start({ faults: () => ({ status: 307, body: '', headers: { location: '/elsewhere' } }) })
      const { status, headers } = await transport.send({
        method: 'GET',
        url: server.url,
        headers: {},
        timeouts: defaultTimeouts,
        maxBytes: 1000,
      })
      expect([status, headers['location'], server.count()]).toEqual([307, '/elsewhere', 1])
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
})
