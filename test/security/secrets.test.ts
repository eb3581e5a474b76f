import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Authentication, KeycloakAuthenticator } from '../../src/api/index.js'
import type { Config } from '../../src/config.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../src/query/index.js'
import { bodies, type Fault, makeEntries, type SeenRequest, startTestServer, type TestServer } from '../server/index.js'
import { everythingShown } from './everything-shown.js'

const secrets = {
  password: 'pass-word "&+ö'.normalize(),
  token: 'tok_51f2b7a0c9',
  access: 'acc_77d0e1',
  refresh: 'ref_90ab3c',
  user: 'ada.lovelace',
}
const needles = [
  ...Object.entries(secrets).flatMap(([name, text]) => (name === 'user' ? [] : [text, encodeURIComponent(text)])),
  Buffer.from(`${secrets.user}:${secrets.password}`).toString('base64'),
]

let server: TestServer
let misbehave: (request: SeenRequest) => Fault | undefined
let printed: string[]

beforeEach(async () => {
  printed = []
  misbehave = () => undefined
  const route = (request: SeenRequest): Fault | undefined =>
    request.path.includes('token')
      ? { body: { access_token: secrets.access, refresh_token: secrets.refresh, expires_in: 300 } }
      : undefined
  server = await startTestServer({ entries: makeEntries(30), faults: request => misbehave(request), route })
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation(text => {
      printed.push(String(text))
      return true
    })
  }
  vi.spyOn(process, 'emitWarning').mockImplementation(warning => void printed.push(String(warning)))
})
afterEach(() => server.close())

const ways: [string, () => ArchiveQueryOptions, Partial<Config>][] = [
  ['user name and password', () => ({ username: secrets.user, password: secrets.password }), {}],
  ['a token', () => ({ authentication: secrets.token }), {}],
  ['headers', () => ({ authentication: { Authorization: `Bearer ${secrets.token}` } }), {}],
  ['a function', () => ({ authentication: () => secrets.token }), {}],
  ['KeycloakAuthenticator', () => ({ authentication: keycloak() }), {}],
  ['a token of the environment', () => ({}), { token: secrets.token }],
  ['a password of the environment', () => ({}), { username: secrets.user, password: secrets.password }],
]

function keycloak(): Authentication {
  return new KeycloakAuthenticator({ user: secrets.user, password: secrets.password, serverUrl: server.origin })
}

function makeQuery(options: ArchiveQueryOptions, config: Partial<Config>) {
  return new ArchiveQuery(
    { url: server.url, retry: { retries: 1, firstDelay: 0 }, perPage: 5, ...options },
    { config: { url: server.url, username: undefined, password: undefined, token: undefined, ...config } },
  )
}

function expectNoSecret(text: string) {
  for (const needle of needles) expect(text.includes(needle), `${needle} in:\n${text.slice(0, 3000)}`).toBe(false)
}

describe.each(ways)('nothing shows %s', (_name, options, config) => {
  it('when all goes well', async () => {
    const query = makeQuery(options(), config)
    const before = everythingShown(query)
    const entries = await query.slice(0, 12)
    expect(entries).toHaveLength(12)
    const explained = everythingShown(await query.explain())
    const shown = [before, explained, everythingShown(query), everythingShown(entries[0]), ...printed].join('\n')
    expectNoSecret(shown)
    expect(server.requests.some(({ headers }) => headers['authorization'])).toBe(true)
    for (const { url } of server.requests) expectNoSecret(url)
  })

  /** Servers and proxies that repeat, in their complaint, all that they were sent. */
  const echo = ({ headers, body }: SeenRequest) =>
    `${headers['authorization']} ${typeof body === 'string' ? `${body} ${decodeURIComponent(body)}` : JSON.stringify(body)}`
  const faults: [string, (request: SeenRequest) => Fault | undefined][] = [
    ['refuses the login', request => ({ status: 401, body: { detail: `No: ${echo(request)}` } })],
    ['refuses the right', request => ({ status: 403, body: { detail: `No: ${echo(request)}` } })],
    ['refuses the question', request => ({ status: 422, body: { detail: [{ loc: ['body'], msg: echo(request) }] } })],
    ['fails', request => ({ status: 500, body: { detail: { reason: echo(request), exception: echo(request) } } })],
    ['is busy', request => ({ status: 503, body: { detail: echo(request) } })],
    ['hides behind a page', request => ({ body: `<html>${echo(request)}</html>` })],
    ['hides behind a page with a status', request => ({ status: 502, body: `<html>${echo(request)}</html>` })],
    ['answers nonsense', request => ({ body: `${echo(request)} {` })],
    ['cuts its answer', () => ({ cut: true })],
    ['closes the connection', () => ({ drop: true })],
    ['sends on elsewhere', () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/x' }, body: '' })],
    ['fails with a page', () => ({ status: 504, body: bodies.html })],
  ]

  it.each(faults)('when the server %s', async (_fault, fault) => {
    misbehave = fault
    const query = makeQuery(options(), config)
    const error: unknown = await query.slice(0, 12).catch(reason => reason)
    expect(error).toBeInstanceOf(Error)
    expectNoSecret([everythingShown(error), everythingShown(query), ...printed].join('\n'))
  })
})

describe('options that are wrong', () => {
  it.each<[ArchiveQueryOptions]>([
    [{ username: secrets.user, password: 7 as never }],
    [{ password: secrets.password }],
    [{ authentication: `${secrets.token}\nsecond line ${secrets.token}` }],
    [{ authentication: { Authorization: `Bearer ${secrets.token}\r\nX-Other: 1` } }],
    [{ authentication: { Authorization: 7 as never, Other: secrets.token } }],
    [{ authentication: async () => `${secrets.token} ${secrets.token}` }],
    [{ url: `https://${secrets.user}:${secrets.token}@nomad.example.org/api/v1` }],
    [{ passwort: secrets.password } as never],
    [{ token: secrets.token } as never],
  ])('are refused without repeating them (%#)', async options => {
    const error: unknown = await (async () => makeQuery(options, {}).count())().catch(reason => reason)
    expect(error).toMatchObject({ code: expect.stringMatching(/^E_(QUERY|AUTH)$/) })
    expectNoSecret(everythingShown(error))
    expect(server.count()).toBe(0)
  })
})

describe('the tutorials', () => {
  const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ipynb'))

  // The parts of a token are joined by dots, which pictures in base64 have not.
  it.each(names)('%s holds no token, with its outputs', name => {
    expect(readFileSync(folder + name, 'utf8')).not.toMatch(/eyJ[\w-]{16,}\.[\w-]{16,}|Bearer [\w-]{16,}/)
  })
})
