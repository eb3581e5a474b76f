import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Authentication, KeycloakAuthenticator } from '../../../src/api/index.js'
import { TimeoutError } from '../../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import {
  type Fault,
  idsOf,
  legacyRoute,
  makeEntries,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestServer,
} from '../../server/index.js'

const login = { username: 'ada', password: 'hunter2-hunter2' }
/** Longer than any test may take. */
const hanging: Fault = { delay: 60_000 }
let server: TestServer
let atLogin: (number: number) => Fault | undefined
let logins: number
let warnings: string[]

beforeEach(async () => {
  atLogin = () => undefined
  logins = 0
  warnings = []
  vi.spyOn(process, 'emitWarning').mockImplementation(warning => void warnings.push(String(warning)))
  const entries = makeEntries(60)
  const legacy = legacyRoute(entries)
  const route = (request: SeenRequest): Fault | undefined =>
    isLogin(request)
      ? { body: { access_token: `token-${logins}`, refresh_token: 'r', expires_in: 60 } }
      : legacy(request)
  server = await startTestServer({
    entries,
    route,
    faults: request => (isLogin(request) ? atLogin(++logins) : undefined),
  })
})
afterEach(() => server.close())

const isLogin = ({ path }: SeenRequest) => /token$|^\/auth\/$/.test(path)
const config = () => ({ url: server.url, username: undefined, password: undefined, token: undefined })
const keycloak = (): Authentication =>
  new KeycloakAuthenticator({ user: login.username, password: login.password, serverUrl: `${server.origin}/auth` })
const never = () => new Promise<never>(() => undefined)

const ways: [string, () => ArchiveQueryOptions][] = [
  ['user name and password', () => login],
  ['user name and password, on the old API', () => ({ ...login, url: `${server.origin}/api` })],
  ['KeycloakAuthenticator', () => ({ authentication: keycloak() })],
  ['a function', () => ({ authentication: never })],
  ['a provider', () => ({ authentication: { apply: never } })],
  [
    'a provider that hangs when it is to renew',
    () => ({ authentication: { apply: () => ({ Authorization: 'Bearer refused-token' }), renew: never } }),
  ],
]
const make = (options: ArchiveQueryOptions, clock = quickClock()) =>
  new ArchiveQuery<{ entry_id: string }>(
    { url: server.url, perPage: 20, timeouts: { firstByte: 0.2 }, ...options },
    { config: config(), clock, random: () => 1 },
  )

describe('a login server that hangs', () => {
  it.each(ways)('with %s: the limit of the query holds, and says what it is', async (_name, options) => {
    atLogin = () => hanging
    server.setFaults(request => {
      if (isLogin(request)) return hanging
      return request.headers['authorization'] === 'Bearer refused-token' ? { status: 401, body: {} } : undefined
    })
    const error: unknown = await make(options())
      .fetch()
      .catch(reason => reason)
    expect(error).toBeInstanceOf(TimeoutError)
    expect((error as Error).message).toMatch(/login|auth/i)
    expect((error as Error).message).toMatch(/within 0\.2 s \(limit 'firstByte'\)/)
    expect((error as Error).message).not.toMatch(/hunter2/)
    // Once more, and nothing is made smaller for it.
    expect((error as Error).message).toMatch(/It was tried 2 times\./)
    expect(warnings).toEqual([])
  })

  it.each(ways.slice(0, 3))('for a moment, with %s: pages stay as they were', async (_name, options) => {
    const clock = quickClock()
    // Side by side, a second page may still wait for the hanging login when the first one has given up.
    const query = make({ ...options(), parallel: 1 }, clock)
    expect(await query.slice(0, 20)).toHaveLength(20)
    clock.advance(100)
    // The renewal and the login after it, if a request has no token any more.
    atLogin = () => hanging
    await query.fetch().catch(reason => expect(reason).toBeInstanceOf(TimeoutError))
    atLogin = () => undefined
    expect(idsOf(await query.fetch())).toEqual(idsOf(makeEntries(60)))
    const sizes = server.requests
      .filter(({ path }) => path.endsWith('/archive/query'))
      .map(({ body }) => body as { pagination?: { page_size: number }; aggregation?: { per_page: number } })
      .map(({ pagination, aggregation }) => pagination?.page_size ?? aggregation?.per_page)
    expect(new Set(sizes)).toEqual(new Set([20]))
    expect(query.ledger).toMatchObject({ matched: 60, delivered: 60, failed: [], skipped: [] })
    expect(warnings).toEqual([])
  })
})

it.each<[string, Fault]>([
  ['500', { status: 500, body: { detail: 'no' } }],
  ['413', { status: 413, body: '' }],
  ['502', { status: 502, body: '' }],
  ['nonsense', { body: '{' }],
])('a login server that answers %s does not make lists or pages smaller', async (_name, fault) => {
  atLogin = () => fault
  const error: unknown = await make(login)
    .fetch()
    .catch(reason => reason)
  expect(error).toMatchObject({ code: expect.stringMatching(/^E_/) })
  expect((error as Error).message).toMatch(/auth\/token/)
  expect(server.requests.every(isLogin)).toBe(true)
  expect(warnings).toEqual([])
  expect(logins).toBeLessThanOrEqual(7)
})
