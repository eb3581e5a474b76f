import { afterEach, describe, expect, it } from 'vitest'
import type { Transport, WireRequest } from '../../../src/api/http/transport.js'
import { legacySession } from '../../../src/api/v0/legacy-login.js'
import { NomadError } from '../../../src/errors/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { serveSample } from '../../../src/sample/index.js'
import { legacyRoute, quickClock, type SeenRequest, startTestServer, type TestServer } from '../../server/index.js'

const keycloak = '/auth/realms/fairdi_nomad_prod/protocol/openid-connect/token'
const entries = [
  { entryId: 'calc', uploadId: 'upload', archive: { section_run: [{ program_name: 'code' }] } },
  { entryId: 'other', uploadId: 'upload', archive: { section_run: [{ program_name: 'code' }] } },
]
let server: TestServer
afterEach(() => server?.close())

const login = { username: 'student', password: 'sesame open' }
const make = (clock = quickClock()) =>
  new ArchiveQuery({ url: `${server.origin}/api`, perPage: 1, retry: { retries: 0 }, ...login }, { clock })
const formOf = ({ body }: SeenRequest) => Object.fromEntries(new URLSearchParams(String(body)))

/** A server with a Keycloak beside the API; each answer gives the next tokens. */
async function startKeycloak(answer: (form: Record<string, string>, number: number) => object | undefined) {
  let number = 0
  server = await startTestServer({
    route: request => {
      if (request.path !== keycloak) return legacyRoute(entries)(request)
      const body = answer(formOf(request), ++number)
      return body ? { body } : { status: 400, body: { error: 'invalid_grant' } }
    },
  })
}
const logins = () => server.requests.filter(({ path }) => path === keycloak).map(formOf)
const bearers = () => server.requests.map(({ headers }) => headers['authorization']).filter(Boolean)

describe('a login at the old API', () => {
  it('is a password grant at the Keycloak server, as the old client did', async () => {
    await startKeycloak(() => ({ access_token: 'first', refresh_token: 'again', expires_in: 300 }))
    await make().fetch()
    expect(logins()).toEqual([{ client_id: 'nomad_public', grant_type: 'password', ...login }])
    expect(new Set(bearers())).toEqual(new Set(['Bearer first']))
  })

  it('is refreshed by its refresh token before it ends', async () => {
    await startKeycloak((_form, number) => ({
      access_token: `token${number}`,
      refresh_token: `refresh${number}`,
      expires_in: 60,
    }))
    const clock = quickClock()
    const query = make(clock)
    await query.at(0)
    await clock.sleep(50)
    await query.at(1)
    expect(logins()[1]).toEqual({
      client_id: 'nomad_public',
      grant_type: 'refresh_token',
      refresh_token: 'refresh1',
    })
    expect(bearers().at(-1)).toBe('Bearer token2')
  })

  it('begins anew when the refresh token has ended', async () => {
    await startKeycloak(({ grant_type }, number) =>
      grant_type === 'password' ? { access_token: `token${number}`, refresh_token: 'old', expires_in: 60 } : undefined,
    )
    const clock = quickClock()
    const query = make(clock)
    await query.at(0)
    await clock.sleep(50)
    await query.at(1)
    expect(logins().map(({ grant_type }) => grant_type)).toEqual(['password', 'refresh_token', 'password'])
  })

  it('is taken at auth/ where there is no Keycloak server', async () => {
    server = await startTestServer({
      route: request =>
        request.path === '/auth/' ? { body: { access_token: 'basic' } } : legacyRoute(entries)(request),
    })
    await make().fetch()
    expect(bearers()[0]).toBe(`Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`)
    expect(bearers().at(-1)).toBe('Bearer basic')
  })

  it('that is refused shows neither name nor password, and is not tried elsewhere', async () => {
    await startKeycloak(() => undefined)
    const query = make()
    const error = await query.fetch().catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(NomadError)
    const shown = [String(error), JSON.stringify(error), JSON.stringify(query), String(query)].join()
    expect(shown).not.toMatch(/sesame/)
    expect(server.count('/auth/')).toBe(0)
  })

  it('goes to the Keycloak server of the public installation, and to no other host of ours', async () => {
    const seen: WireRequest[] = []
    const transport: Transport = {
      send: async request => {
        seen.push(request)
        throw new Error('seen')
      },
    }
    const hosts = [
      'https://nomad-lab.eu/prod/rae/api',
      'https://oasis.example.org/api',
      'https://nomad-lab.eu.example.org/api',
    ]
    for (const url of hosts)
      await legacySession({ ...login, url, transport })
        .apply()
        .catch(() => undefined)
    expect(seen.map(({ url }) => url)).toEqual([
      'https://nomad-lab.eu/fairdi/keycloak/auth/realms/fairdi_nomad_prod/protocol/openid-connect/token',
      'https://oasis.example.org/api/auth/',
      'https://nomad-lab.eu.example.org/api/auth/',
    ])
  })

  it('opens the private entries of the embedded archive', async () => {
    const sample = await serveSample()
    try {
      const options = { url: sample.legacyUrl, owner: 'user' as const, required: { section_metadata: '*' } }
      const account = { username: 'student', password: 'student' }
      const query = new ArchiveQuery({ ...options, ...account, onlyWithRequired: false })
      expect(await query.count()).toBeGreaterThan(0)
    } finally {
      await sample.close()
    }
  })
})
