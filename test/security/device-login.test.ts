import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DevicePrompt, deviceLogin } from '../../src/api/index.js'
import { AuthError, NetworkError } from '../../src/errors/index.js'
import { quickClock } from '../server/index.js'
import { type LoginServer, startLoginServer } from './login-server.js'

let server: LoginServer
beforeEach(async () => {
  server = await startLoginServer()
})
afterEach(() => server.close())

const tokens = (number: number) => ({
  status: 200,
  body: {
    access_token: `access-${number}`,
    refresh_token: `refresh-${number}`,
    expires_in: 300,
    token_type: 'Bearer',
  },
})
const refusal = (error: string) => ({ status: 400, body: { error } })
const options = (show: (prompt: DevicePrompt) => void = () => {}) => ({
  serverUrl: server.url,
  realmName: 'lab',
  clientId: 'notebook',
  show,
})
const grants = () => server.forms.map(({ path, form }) => form['grant_type']?.split(':').at(-1) ?? path)

describe('a login by the browser', () => {
  it('shows where to allow it, waits, and keeps it alive', async () => {
    server.answers.push(refusal('authorization_pending'), tokens(1), tokens(2))
    const prompts: DevicePrompt[] = []
    const clock = quickClock()
    const login = await deviceLogin(
      options(prompt => prompts.push(prompt)),
      clock,
    )
    expect(prompts).toEqual([{ url: `${server.url}/realms/lab/allow`, code: 'WXYZ-1234', expiresIn: 60 }])
    expect(await login.apply()).toEqual({ Authorization: 'Bearer access-1' })
    clock.advance(280)
    expect(await login.apply()).toEqual({ Authorization: 'Bearer access-2' })
    expect(grants()).toEqual(['/device', 'device_code', 'device_code', 'refresh_token'])
    const shown = inspect(login, { depth: 9, showHidden: true }) + JSON.stringify(login)
    expect(shown).not.toMatch(/access-|refresh-|device-code/)
  })

  it('prints one line when nobody says how to show it', async () => {
    server.answers.push(tokens(1))
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await deviceLogin({ serverUrl: server.url, realmName: 'lab' })
    expect(log.mock.calls).toEqual([
      [`To log in, open ${server.url}/realms/lab/allow and allow the code WXYZ-1234 (within 1 min).`],
    ])
  })

  it.each([
    ['access_denied', /refused in the browser/],
    ['expired_token', /not allowed in time/],
    ['unauthorized_client', /does not allow this way/],
  ])('says what happened: %s', async (error, message) => {
    server.answers.push(refusal(error))
    const login = deviceLogin(options())
    await expect(login).rejects.toThrow(AuthError)
    await expect(login).rejects.toThrow(message)
    await expect(login).rejects.not.toThrow(/device-code/)
  })

  it('asks the user once only: when it cannot be renewed, it says so', async () => {
    server.answers.push(tokens(1), refusal('invalid_grant'))
    const clock = quickClock()
    const login = await deviceLogin(options(), clock)
    clock.advance(600)
    await expect(Promise.resolve(login.apply())).rejects.toThrow(/has ended[\s\S]*deviceLogin/)
  })

  it('stops waiting when it is told to', async () => {
    server.answers.push(refusal('authorization_pending'))
    const stop = new AbortController()
    const login = deviceLogin({ ...options(() => stop.abort()), signal: stop.signal })
    await expect(login).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('goes to no other server than the one that was named', async () => {
    server.metadata['token_endpoint'] = 'https://attacker.example/token'
    await expect(deviceLogin(options())).rejects.toThrow(/sends logins on to https:\/\/attacker\.example/)
    expect(server.forms).toEqual([])
    await expect(deviceLogin({ serverUrl: 'http://login.example.org' })).rejects.toThrow(/not encrypted/)
  })

  it('says when the server does not offer it, or is none', async () => {
    delete server.metadata['device_authorization_endpoint']
    await expect(deviceLogin(options())).rejects.toThrow(/does not offer logins by a code/)
    await expect(deviceLogin({ serverUrl: 'http://127.0.0.1:9' })).rejects.toThrow(NetworkError)
  })
})
