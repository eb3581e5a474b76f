import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ConnectionOptions, createDialect, KeycloakAuthenticator } from '../../src/api/index.js'
import type { Config } from '../../src/config.js'
import { AuthError, NetworkError, RateLimitError } from '../../src/errors/index.js'
import { everyEntry as question } from '../server/every-entry.js'
import {
  type Fault,
  makeEntries,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestServer,
} from '../server/index.js'

const config: Config = { url: 'https://example.org', username: undefined, password: undefined, token: undefined }
let server: TestServer
let logins: Fault[]
let refused: Set<string>

beforeEach(async () => {
  logins = []
  refused = new Set()
  server = await startTestServer({
    entries: makeEntries(5),
    faults: ({ headers }) =>
      refused.has(String(headers['authorization'])) ? { status: 401, body: { detail: 'ended' } } : undefined,
    route: ({ path }) => (path.includes('token') ? (logins.length > 1 ? logins.shift() : logins[0]) : undefined),
  })
})
afterEach(() => server.close())

const tokens = (access_token: string, more: object = {}): Fault => ({ body: { access_token, ...more } })
const connect = (options: ConnectionOptions, clock = quickClock()) =>
  createDialect(server.url, options, { config, clock, random: () => 0 })
const login = { username: 'ada', password: 'hunter2' }
const asked = (test: (request: SeenRequest) => boolean) => server.requests.filter(test).length
const toLogin = ({ path }: SeenRequest) => path.includes('token')

describe('a login server that has a bad moment', () => {
  it.each([502, 503, 504, 429])('is asked again after %i, and the download goes on', async status => {
    logins.push({ status, body: {} }, tokens('t1'))
    expect(await connect(login).count(question)).toBe(5)
    expect(asked(toLogin)).toBe(2)
  })

  it('that lasts is no wrong password', async () => {
    logins.push({ status: 503, body: { detail: 'maintenance' } })
    const counting = connect({ ...login, retry: { retries: 2 } }).count(question)
    await expect(counting).rejects.toThrow(RateLimitError)
    await expect(counting).rejects.not.toThrow(/Check user name/)
    expect(asked(toLogin)).toBe(3)
  })

  it('is not asked again after a refusal', async () => {
    logins.push({ status: 401, body: { detail: 'wrong' } })
    await expect(connect(login).count(question)).rejects.toThrow(AuthError)
    expect(asked(toLogin)).toBe(1)
  })

  it('never passes the login on by a redirect', async () => {
    logins.push({ status: 307, body: '', headers: { location: `${server.origin}/elsewhere` } })
    await expect(connect({ ...login, retry: { retries: 0 } }).count(question)).rejects.toThrow(NetworkError)
    expect(asked(({ path }) => path.includes('elsewhere'))).toBe(0)
  })

  it('can be given up while it does not answer', async () => {
    logins.push({ ...tokens('t1'), delay: 3000 })
    const stop = new AbortController()
    const counting = connect(login).count(question, { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 50)
    const started = performance.now()
    await expect(counting).rejects.toThrow('enough')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('tokens', () => {
  it('are refreshed by the same refresh token where the server gives no new one', async () => {
    logins.push(tokens('t1', { refresh_token: 'r1' }), tokens('t2'), tokens('t3'))
    const authentication = new KeycloakAuthenticator({ user: 'ada', password: 'hunter2', serverUrl: server.origin })
    const dialect = connect({ authentication })
    for (const token of ['t0', 't1', 't2']) {
      refused.add(`Bearer ${token}`)
      await dialect.count(question)
    }
    const forms = server.requests.filter(toLogin).map(({ body }) => new URLSearchParams(String(body)))
    expect(forms.map(form => form.get('refresh_token'))).toEqual([null, 'r1', 'r1'])
  })

  it('that live shorter than a minute are renewed in the middle of their life, not with every request', async () => {
    logins.push(tokens('t1', { expires_in: 20 }), tokens('t2', { expires_in: 20 }))
    const clock = quickClock()
    const dialect = connect(login, clock)
    await dialect.count(question)
    clock.advance(9)
    await dialect.count(question)
    expect(asked(toLogin)).toBe(1)
    clock.advance(2)
    await dialect.count(question)
    expect(asked(toLogin)).toBe(2)
  })

  it.each(['/auth/token of 1.3', '/auth/token of 2.0'])('come in the form of %s', async generation => {
    const more = generation.endsWith('2.0')
      ? {
          token_type: 'Bearer',
          expires_in: 3600,
          refresh_token: 'r',
          refresh_expires_in: 3600,
          scope: 'openid',
          id_token: null,
        }
      : { token_type: 'bearer' }
    logins.push(tokens('t1', more))
    expect(await connect(login).count(question)).toBe(5)
  })
})

describe('warnings', () => {
  it('say once that a login goes without encryption, or is left behind', async () => {
    const warnings: string[] = []
    vi.spyOn(process, 'emitWarning').mockImplementation(text => void warnings.push(String(text)))
    const open = createDialect(
      'http://nomad.invalid/api/v1',
      { authentication: 'abcdefgh', allowInsecure: true, retry: { retries: 0 } },
      { config, transport: { send: async () => ({ status: 401, headers: {}, body: new Uint8Array(), wireBytes: 0 }) } },
    )
    await expect(open.count(question)).rejects.toThrow(AuthError)
    await expect(open.count(question)).rejects.toThrow(AuthError)
    const other = await startTestServer({ entries: makeEntries(2) })
    server.setFaults(() => ({ status: 308, body: '', headers: { location: `${other.url}/entries/query` } }))
    expect(await connect({ authentication: 'abcdefgh' }).count(question)).toBe(2)
    expect(warnings).toEqual([
      expect.stringMatching(/^A login is sent to http:\/\/nomad\.invalid without encryption/),
      expect.stringContaining('is asked without the login that was given'),
    ])
    expect(warnings.join()).not.toContain('abcdefgh')
    await other.close()
  })
})
