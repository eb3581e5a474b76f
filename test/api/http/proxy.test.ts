import dns from 'node:dns'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { proxyFor } from '../../../src/api/http/proxy.js'
import {
  type ConnectionOptions,
  closeConnections,
  createDialect,
  type Dialect,
  deviceLogin,
  KeycloakAuthenticator,
} from '../../../src/api/index.js'
import { AuthError, isNomadError, NetworkError, type NomadError, TimeoutError } from '../../../src/errors/index.js'
import { startLoginServer } from '../../security/login-server.js'
import { everyEntry as question } from '../../server/every-entry.js'
import {
  makeEntries,
  type ProxyFault,
  selfSigned,
  startProxy,
  startTestServer,
  type TestProxy,
  type TestServer,
} from '../../server/index.js'

const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'ALL_PROXY']
const open: { close(): unknown }[] = []
beforeEach(() => {
  for (const name of names) vi.stubEnv(name, undefined)
  // A host beside this machine, which the proxy and the query find here all the same.
  const { lookup } = dns
  vi.spyOn(dns, 'lookup').mockImplementation(((host: string, ...rest: never[]) =>
    (lookup as (host: string, ...rest: never[]) => void)(
      host === 'archive.test' ? '127.0.0.1' : host,
      ...rest,
    )) as never)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await closeConnections()
  for (const server of open.splice(0)) await server.close()
})

async function kept<T extends { close(): unknown }>(server: Promise<T>): Promise<T> {
  const started = await server
  open.push(started)
  return started
}
const start = (options = {}): Promise<TestServer> => kept(startTestServer({ entries: makeEntries(5), ...options }))
const secure = () => start({ certificate: selfSigned('archive.test') })
const proxy = (options = {}): Promise<TestProxy> => kept(startProxy(options))
/** The address of a server as that of a host beside this machine. */
const outside = ({ url }: TestServer) => url.replace('127.0.0.1', 'archive.test')
const connect = (url: string, options: ConnectionOptions = {}): Dialect =>
  createDialect(url, { retry: { retries: 0 }, ...options })
const lines = ({ seen }: TestProxy) => seen.map(({ line }) => line)

async function errorOf(work: Promise<unknown>): Promise<NomadError> {
  const error: unknown = await work.then(
    () => undefined,
    problem => problem,
  )
  if (!isNomadError(error)) throw new Error('no error of the family', { cause: error })
  return error
}

describe('a request through a proxy', () => {
  it.each(['HTTP_PROXY', 'http_proxy'])('in clear text goes to the one that %s names, without a tunnel', async name => {
    const [server, one] = [await start(), await proxy()]
    vi.stubEnv(name, one.url)
    expect(await connect(outside(server)).count(question)).toBe(5)
    expect(lines(one)).toEqual([`POST ${outside(server)}/entries/query`])
    expect(server.requests[0]?.body).toMatchObject({ owner: 'visible' })
  })

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])(
    'over https goes through a tunnel of the one that %s names, unread',
    async name => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
      const [server, one] = [await secure(), await proxy()]
      vi.stubEnv(name, one.url)
      const dialect = connect(outside(server), { authentication: 'token-1' })
      expect(await dialect.count(question)).toBe(5)
      expect(lines(one)).toEqual([`CONNECT archive.test:${new URL(server.url).port}`])
      expect(JSON.stringify(one.seen)).not.toContain('token-1')
      expect(server.requests[0]?.headers['authorization']).toBe('Bearer token-1')
    },
  )

  it('sends many at once, over several connections', async () => {
    const [server, one] = [await start(), await proxy()]
    let most = 0
    server.setFaults(() => {
      most = Math.max(most, server.requests.filter(request => request.open).length)
      return { delay: 100 }
    })
    vi.stubEnv('HTTP_PROXY', one.url)
    const dialect = connect(outside(server), { concurrency: 5, requestsPerSecond: 1000 })
    await Promise.all(Array.from({ length: 5 }, () => dialect.count(question)))
    expect(most).toBe(5)
  })

  it('finds the proxy that a cell names later, and another one after that', async () => {
    const [server, one, other] = [await start(), await proxy(), await proxy()]
    const dialect = connect(outside(server))
    await dialect.count(question)
    vi.stubEnv('HTTP_PROXY', one.url)
    await dialect.count(question)
    vi.stubEnv('HTTP_PROXY', other.url.replace('http://', ''))
    await dialect.count(question)
    expect([server.count(), one.seen.length, other.seen.length]).toEqual([3, 1, 1])
  })

  it('keeps the limits of time, and says that there was a proxy', async () => {
    const [server, silent] = [await start(), await proxy({ fault: 'silent' })]
    vi.stubEnv('HTTP_PROXY', silent.url)
    const late = await errorOf(connect(outside(server), { timeouts: { firstByte: 0.1 } }).count(question))
    expect(late).toBeInstanceOf(TimeoutError)
    expect(late.message).toContain(`went through the proxy ${silent.url} (environment variable HTTP_PROXY)`)
    const tunnel = connect(outside(server).replace('http:', 'https:'), { timeouts: { connect: 0.1 } }).count(question)
    expect((await errorOf(tunnel)).message).toMatch(/limit 'connect'[\s\S]*went through the proxy/)
  })
})

describe('a request without a proxy', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])(
    'is every one to this machine (%s), also with HTTP_PROXY alone',
    async host => {
      expect(
        proxyFor(new URL(`http://${host}:8000/api`), { HTTP_PROXY: 'http://proxy:1', NO_PROXY: '' }),
      ).toBeUndefined()
    },
  )

  it('reaches the embedded archive of a student whose institute has one', async () => {
    const [server, one] = [await start(), await proxy({ fault: 502 })]
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) vi.stubEnv(name, one.url)
    expect(await connect(server.url).count(question)).toBe(5)
    expect(await connect(server.url.replace('127.0.0.1', 'localhost')).count(question)).toBe(5)
    expect(one.seen).toEqual([])
  })

  it('is one whose host is in NO_PROXY', async () => {
    const [server, one] = [await start(), await proxy()]
    const { port } = new URL(server.url)
    vi.stubEnv('HTTP_PROXY', one.url)
    for (const list of ['archive.test', `other.test, archive.test:${port}`, '.test', '*.test other.test', '*']) {
      vi.stubEnv('NO_PROXY', list)
      await connect(outside(server)).count(question)
    }
    expect(one.seen).toEqual([])
    for (const list of ['', 'archive.test:1', 'other.test', 'chive.test', 'archive.test.example']) {
      vi.stubEnv('NO_PROXY', list)
      await connect(outside(server)).count(question)
    }
    expect(one.seen).toHaveLength(5)
  })

  it('is found as undici finds it', () => {
    const { EnvHttpProxyAgent } = require('undici') as typeof import('undici')
    const part = fc.constantFrom('archive', 'test', 'a')
    const host = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('.'))
    const port = fc.constantFrom('', ':80', ':8000')
    const entry = fc.tuple(fc.constantFrom('', '.', '*.'), host, port).map(parts => parts.join(''))
    const list = fc.array(fc.oneof(entry, fc.constantFrom('')), { maxLength: 3 }).map(entries => entries.join(','))
    fc.assert(
      fc.property(host, port, list, (name, number, noProxy) => {
        const url = new URL(`http://${name}${number}/api`)
        const agent = new EnvHttpProxyAgent({ httpProxy: 'http://proxy.test:1', httpsProxy: '', noProxy })
        const chosen = vi.fn(() => true)
        const dispatchers = Object.getOwnPropertySymbols(agent).map(symbol => agent[symbol as never] as unknown)
        for (const each of dispatchers) {
          if (each?.constructor.name === 'ProxyAgent') (each as { dispatch: unknown }).dispatch = chosen
          if (each?.constructor.name === 'Agent') (each as { dispatch: unknown }).dispatch = () => true
        }
        agent.dispatch({ origin: url.origin, path: '/', method: 'GET' }, {})
        const found = proxyFor(url, { HTTP_PROXY: 'http://proxy.test:1', NO_PROXY: noProxy })
        expect(found !== undefined).toBe(chosen.mock.calls.length > 0)
      }),
    )
  })
})

describe('a proxy that wants a password', () => {
  it.each(['http', 'https'])('gets it from the address, for %s', async protocol => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const server = protocol === 'http' ? await start() : await secure()
    const one = await proxy({ password: 'p@ss:w%rd' })
    vi.stubEnv('HTTP_PROXY', one.urlWith('user', 'p@ss:w%rd'))
    expect(await connect(outside(server)).count(question)).toBe(5)
    expect(JSON.stringify(server.requests)).not.toMatch(/proxy-authorization/i)
  })

  it.each(['http', 'https'])('and gets none or a wrong one is not asked again, for %s', async protocol => {
    const server = protocol === 'http' ? await start() : await secure()
    const one = await proxy({ password: 'password-of-proxy' })
    vi.stubEnv('HTTP_PROXY', one.url)
    const again = { retries: 3, firstDelay: 0.01 }
    const none = await errorOf(connect(outside(server), { retry: again }).count(question))
    expect(none).toBeInstanceOf(NetworkError)
    expect(none.message).toContain(
      `the proxy ${one.url} (environment variable HTTP_PROXY) wants a user name and password (407).`,
    )
    expect(none.message).toContain('HTTP_PROXY=http://user:password@proxy.example:3128')
    expect(one.seen).toHaveLength(1)
    vi.stubEnv('HTTP_PROXY', one.urlWith('user', 'wrong-word-of-mine'))
    const wrong = await errorOf(connect(outside(server), { retry: again }).count(question))
    expect(wrong.message).toContain('(environment variable HTTP_PROXY) refused its user name and password (407).')
    const shown = inspect(wrong, { depth: 9, showHidden: true }) + JSON.stringify(wrong)
    expect(shown).not.toMatch(/wrong-word|d3Jvbmctd29yZ|user:wrong/)
    expect(server.count()).toBe(0)
  })
})

describe('a proxy that fails', () => {
  const faults: [ProxyFault, RegExp][] = [
    [502, /refused to connect to archive\.test:\d+, with 502\./],
    [403, /refused to connect to archive\.test:\d+, with 403\./],
    ['closed', /failed: it closed the connection\./],
  ]
  it.each(faults)('to open a tunnel (%s) is named, with its variable', async (fault, what) => {
    const [server, one] = [await secure(), await proxy({ fault })]
    vi.stubEnv('HTTPS_PROXY', one.urlWith('user', 'password-of-proxy'))
    const error = await errorOf(connect(outside(server)).count(question))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toContain(`the proxy ${one.url} (environment variable HTTPS_PROXY)`)
    expect(error.message).toMatch(what)
    expect(error.message).toContain('NO_PROXY')
    expect(one.seen).toHaveLength(1)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('password-of-proxy')
  })

  it.each(faults)('to pass on a request in clear text (%s) is named, with its variable', async fault => {
    const [server, one] = [await start(), await proxy({ fault })]
    vi.stubEnv('HTTP_PROXY', one.urlWith('user', 'password-of-proxy'))
    const error = await errorOf(connect(outside(server)).count(question))
    expect(error.message).toContain(`went through the proxy ${one.url} (environment variable HTTP_PROXY)`)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('password-of-proxy')
  })

  it('to listen is named, with its variable', async () => {
    const [server, one] = [await start(), await proxy()]
    await one.close()
    vi.stubEnv('HTTP_PROXY', one.url)
    const error = await errorOf(connect(outside(server)).count(question))
    expect(error.message).toContain(
      `the proxy ${one.url} (environment variable HTTP_PROXY) failed: nothing listens there (connection refused).`,
    )
  })

  it('for a moment is tried again', async () => {
    const [server, one] = [await start(), await proxy()]
    vi.stubEnv('HTTP_PROXY', one.url)
    server.setFaults([{ drop: true }])
    expect(await connect(outside(server), { retry: { retries: 2, firstDelay: 0.01 } }).count(question)).toBe(5)
    expect(one.seen).toHaveLength(2)
  })

  it('because its variable is no address is named, and the variable not shown', async () => {
    for (const value of ['socks5://user:password-of-proxy@proxy.test:1', 'http://', '::://password-of-proxy']) {
      vi.stubEnv('HTTPS_PROXY', value)
      const error = await errorOf(connect('https://archive.test/api/v1').count(question))
      expect(error.message).toContain('The environment variable HTTPS_PROXY names no http or https proxy.')
      expect(error.message).not.toContain('password-of-proxy')
    }
  })

  it('to keep its hands off an encrypted connection is a matter of trust', async () => {
    const [server, one] = [await secure(), await proxy()]
    vi.stubEnv('HTTPS_PROXY', one.url)
    const error = await errorOf(connect(outside(server)).count(question))
    expect(error.message).toMatch(/self-signed certificate[\s\S]*went through the proxy[\s\S]*NODE_EXTRA_CA_CERTS=/)
  })
})

describe('a login', () => {
  it('never goes to a proxy in clear text, whatever its kind and what is allowed', async () => {
    const [server, one] = [await start(), await proxy()]
    vi.stubEnv('HTTP_PROXY', one.url)
    const url = outside(server)
    const serverUrl = url.replace('/api/v1', '/auth')
    const keycloak = new KeycloakAuthenticator({ user: 'me', password: 'password-1', serverUrl, allowInsecure: true })
    const logins: ConnectionOptions[] = [
      { authentication: 'token-1' },
      { authentication: { 'X-Key': 'key-number-1' } },
      { authentication: () => ({ Authorization: 'Basic bWU6cGFzc3dvcmQtMQ==' }) },
      { username: 'me', password: 'password-1' },
      { authentication: keycloak },
    ]
    for (const login of logins) {
      const error = await errorOf(connect(url, { ...login, allowInsecure: true }).count(question))
      expect(error).toBeInstanceOf(AuthError)
      expect(error.message).toContain(
        `A login is not sent to ${new URL(url).origin} through the proxy ${one.url} (environment variable HTTP_PROXY), which would read it.`,
      )
      expect(error.message).toMatch(/https address[\s\S]*NO_PROXY=archive\.test/)
    }
    await expect(keycloak.apply()).rejects.toThrow(/through the proxy/)
    expect([one.seen, server.requests]).toEqual([[], []])
    vi.stubEnv('NO_PROXY', 'archive.test')
    expect(await connect(url, { authentication: 'token-1', allowInsecure: true }).count(question)).toBe(5)
    expect(one.seen).toEqual([])
  })

  it('is left behind where a redirect leads to clear text', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const [plain, one] = [await start(), await proxy()]
    const server = await secure()
    server.setFaults(() => ({ status: 307, body: '', headers: { location: `${outside(plain)}/entries/query` } }))
    vi.stubEnv('HTTP_PROXY', one.url)
    expect(await connect(outside(server), { authentication: 'token-1' }).count(question)).toBe(5)
    expect(lines(one)).toContain(`POST ${outside(plain)}/entries/query`)
    expect(JSON.stringify([one.seen, plain.requests])).not.toContain('token-1')
  })

  it('by the browser goes through the tunnel, and never in clear text', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const one = await proxy()
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) vi.stubEnv(name, one.url)
    const certificate = selfSigned('archive.test')
    const [logins, plain] = [
      await kept(startLoginServer({ host: 'archive.test', certificate })),
      await kept(startLoginServer({ host: 'archive.test' })),
    ]
    logins.answers.push({ status: 200, body: { access_token: 'access-1', token_type: 'Bearer', expires_in: 300 } })
    const options = { realmName: 'lab', show: () => {}, allowInsecure: true }
    const login = await deviceLogin({ ...options, serverUrl: logins.url })
    expect(await login.apply()).toEqual({ Authorization: 'Bearer access-1' })
    expect(new Set(lines(one))).toEqual(new Set([`CONNECT ${new URL(logins.url).host}`]))
    const error = await errorOf(deviceLogin({ ...options, serverUrl: plain.url }))
    expect(error).toBeInstanceOf(AuthError)
    expect(error.message).toMatch(/is not sent to http:.*through the proxy/)
    expect(plain.forms).toEqual([])
  })

  it('by the browser names the proxy that fails', async () => {
    const one = await proxy({ fault: 502 })
    vi.stubEnv('HTTPS_PROXY', one.url)
    const error = await errorOf(deviceLogin({ serverUrl: 'https://archive.test', realmName: 'lab', show: () => {} }))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toContain(`the proxy ${one.url} (environment variable HTTPS_PROXY) refused to connect`)
  })
})
