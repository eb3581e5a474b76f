import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { type ConnectionOptions, createDialect, KeycloakAuthenticator, type Ports } from '../../../src/api/index.js'
import type { Config } from '../../../src/config.js'
import { AuthError } from '../../../src/errors/index.js'
import { everyEntry as question } from '../../server/every-entry.js'
import {
  type Fault,
  makeEntries,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestServer,
} from '../../server/index.js'

const anonymous: Config = { url: 'https://example.org', username: undefined, password: undefined, token: undefined }
let server: TestServer
let issued: number
let refreshFails: boolean
let accepted: (token: string) => boolean
let lifetime: number | undefined

afterEach(() => server?.close())

/** A server that gives tokens `t1`, `t2`, … and takes those that `accepted` says. */
async function start() {
  issued = 0
  refreshFails = false
  accepted = () => true
  lifetime = 300
  const guard = (request: SeenRequest): Fault | undefined => {
    const header = String(request.headers['authorization'] ?? '')
    const token = header.replace('Bearer ', '')
    if (header && !accepted(token)) return { status: 401, body: { detail: 'The given token is invalid.' } }
    return undefined
  }
  const route = (request: SeenRequest): Fault | undefined => {
    if (!request.path.includes('token')) return undefined
    const form = new URLSearchParams(String(request.body))
    if (form.get('grant_type') === 'refresh_token' && refreshFails) return { status: 400, body: { error: 'expired' } }
    if (form.get('grant_type') === 'password' && form.get('password') !== 'hunter2') {
      return { status: 401, body: { detail: `Incorrect username or password ${form.get('password')}` } }
    }
    issued++
    return {
      body: { access_token: `t${issued}`, refresh_token: `r${issued}`, ...(lifetime ? { expires_in: lifetime } : {}) },
    }
  }
  server = await startTestServer({ entries: makeEntries(40), faults: guard, route })
}

const connect = (options: ConnectionOptions, ports: Ports = {}) =>
  createDialect(server.url, options, { config: anonymous, ...ports })
const logins = () => server.requests.filter(({ path }) => path.includes('token'))
const grants = () => logins().map(({ body }) => new URLSearchParams(String(body)).get('grant_type'))
const sent = () =>
  server.requests.filter(({ path }) => !path.includes('token')).map(({ headers }) => headers['authorization'])

describe('ways to log in', () => {
  it.each<[string, ConnectionOptions, string]>([
    ['a token', { authentication: 'abc' }, 'Bearer abc'],
    ['a token with its word', { authentication: 'Bearer abc' }, 'Bearer abc'],
    ['headers', { authentication: { Authorization: 'Bearer xyz' } }, 'Bearer xyz'],
    ['a function for a token', { authentication: () => 'fun' }, 'Bearer fun'],
    ['a function for headers', { authentication: async () => ({ Authorization: 'Bearer later' }) }, 'Bearer later'],
    ['a provider', { authentication: { apply: () => ({ Authorization: 'Bearer given' }) } }, 'Bearer given'],
    ['user and password', { username: 'ada', password: 'hunter2' }, 'Bearer t1'],
  ])('can be %s', async (_name, options, header) => {
    await start()
    await connect(options).count(question)
    expect(sent()).toEqual([header])
  })

  it('begin with the environment, for the server that it names', async () => {
    await start()
    await connect({}, { config: { ...anonymous, url: server.url, token: 'env' } }).count(question)
    await connect({}, { config: { ...anonymous, url: server.url, username: 'ada', password: 'hunter2' } }).count(
      question,
    )
    await connect({}, { config: { ...anonymous, token: 'env' } }).count(question)
    expect(sent()).toEqual(['Bearer env', 'Bearer t1', undefined])
  })

  it('send user and password to auth/token in a form that all generations take', async () => {
    await start()
    await connect({ username: 'ada', password: 'hunter2' }).count(question)
    expect(logins()[0]).toMatchObject({
      path: '/auth/token',
      body: 'grant_type=password&username=ada&password=hunter2',
    })
    expect(logins()[0]?.url).not.toContain('hunter2')
  })

  it('end with an error for a wrong password, without the password', async () => {
    await start()
    const counting = connect({ username: 'ada', password: 'wrong-one' }).count(question)
    await expect(counting).rejects.toThrow(AuthError)
    await expect(counting).rejects.toThrow(/Incorrect username or password …/)
    await expect(counting).rejects.not.toThrow(/wrong-one/)
    expect(sent()).toEqual([])
  })

  it('end with an error for a bad token, never silently anonymous', async () => {
    await start()
    accepted = () => false
    const counting = connect({ authentication: 'abc' }).count(question)
    await expect(counting).rejects.toThrow(/401: The given token is invalid/)
    await expect(counting).rejects.not.toThrow(/abc/)
    expect(sent()).toHaveLength(1)
  })

  it('send nothing over an unencrypted connection to another machine', async () => {
    await start()
    const dialect = createDialect('http://nomad.example.org/api/v1', { authentication: 'abc' }, { config: anonymous })
    await expect(dialect.count(question)).rejects.toThrow(
      /not sent to http:\/\/nomad\.example\.org[\s\S]*allowInsecure/,
    )
  })
})

describe('KeycloakAuthenticator', () => {
  const keycloak = (ports = {}) =>
    new KeycloakAuthenticator(
      { user: 'ada', password: 'hunter2', server_url: `${server.origin}/keycloak/auth/`, realm_name: 'lab' },
      ports,
    )

  it('logs in once at the realm, as the old client did', async () => {
    await start()
    const dialect = connect({ authentication: keycloak() })
    await Promise.all([dialect.count(question), dialect.count(question), dialect.count(question)])
    expect(logins()).toHaveLength(1)
    expect(logins()[0]).toMatchObject({
      path: '/keycloak/auth/realms/lab/protocol/openid-connect/token',
      body: 'client_id=nomad_public&grant_type=password&username=ada&password=hunter2',
    })
  })

  it('refreshes 30 s before the end', async () => {
    await start()
    const clock = quickClock()
    const dialect = connect({ authentication: keycloak({ clock }) })
    await dialect.count(question)
    clock.advance(265)
    await dialect.count(question)
    expect(grants()).toEqual(['password'])
    clock.advance(10)
    await dialect.count(question)
    expect(grants()).toEqual(['password', 'refresh_token'])
    expect(sent()).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2'])
  })

  it('logs in afresh when the refresh fails', async () => {
    await start()
    const clock = quickClock()
    const dialect = connect({ authentication: keycloak({ clock }) })
    await dialect.count(question)
    refreshFails = true
    clock.advance(290)
    await dialect.count(question)
    expect(grants()).toEqual(['password', 'refresh_token', 'password'])
  })

  it('renews once for eight requests whose token ended midway', async () => {
    await start()
    const dialect = connect({ authentication: keycloak() })
    await dialect.count(question)
    accepted = token => token !== 't1'
    const counts = await Promise.all(Array.from({ length: 8 }, () => dialect.count(question)))
    expect(counts).toEqual(Array(8).fill(40))
    expect(grants()).toEqual(['password', 'refresh_token'])
    expect(sent().filter(header => header === 'Bearer t2')).toHaveLength(8)
  })

  it('gives up after one renewal', async () => {
    await start()
    const dialect = connect({ authentication: keycloak() })
    accepted = () => false
    await expect(dialect.count(question)).rejects.toThrow(AuthError)
    expect(grants()).toEqual(['password', 'refresh_token'])
    expect(sent()).toHaveLength(2)
  })

  it('shows no secret', async () => {
    await start()
    const authenticator = keycloak()
    await authenticator.apply()
    const shown =
      inspect(authenticator, { depth: 9, showHidden: true }) + JSON.stringify(authenticator) + String(authenticator)
    expect(shown).not.toMatch(/hunter2|t1|r1|ada/)
  })
})
