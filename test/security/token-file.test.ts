import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseAuthorizer } from '../../src/api/auth/choose-authorizer.js'
import { readTokenFile } from '../../src/api/auth/token-file.js'
import { undiciTransport } from '../../src/api/http/undici-transport.js'
import { systemClock } from '../../src/api/index.js'
import { type Config, readConfig } from '../../src/config.js'
import { AuthError } from '../../src/errors/index.js'

const usualUrl = 'https://nomad.example.org/prod/v1/api/v1'
const token = 'kept-token-1234567890'
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-token-'))
  mkdirSync(join(folder, 'nomad-notebook'))
  file = join(folder, 'nomad-notebook', 'token')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(text: string, mode = 0o600) {
  writeFileSync(file, text)
  chmodSync(file, mode)
}

const read = (url = usualUrl) => readTokenFile({ file, url, usualUrl })

describe('the token file', () => {
  it('is nomad-notebook/token below XDG_CONFIG_HOME, else below ~/.config', () => {
    expect(readConfig({ XDG_CONFIG_HOME: folder, HOME: '/home/ada' }).tokenFile).toBe(file)
    expect(readConfig({ HOME: '/home/ada' }).tokenFile).toBe('/home/ada/.config/nomad-notebook/token')
    expect(readConfig({ HOME: '/home/ada', XDG_CONFIG_HOME: 'relative' }).tokenFile).toMatch(/^\/home\/ada/)
    expect(readConfig({}).tokenFile).toBeUndefined()
  })

  it('may be absent or empty', () => {
    expect(read()).toBeUndefined()
    write('\n# nothing\n')
    expect(read()).toBeUndefined()
  })

  it('keeps a token for the usual server, and for no other one', () => {
    write(`# of 2026\n${token}\n`)
    expect(read()).toBe(token)
    expect(read('https://elsewhere.example.org/api/v1')).toBeUndefined()
    expect(read('http://nomad.example.org/api/v1')).toBeUndefined()
  })

  it('never gives a token without a server to this machine, where the tutorials’ archive listens', () => {
    write(token)
    const url = 'http://127.0.0.1:8000/api/v1'
    expect(readTokenFile({ file, url, usualUrl: url })).toBeUndefined()
  })

  it('keeps a token for each server that it names', () => {
    write(`https://one.example.org/api one-token\r\nhttp://127.0.0.1:8000 local-token\n${token}\n`)
    expect(read('https://one.example.org/oasis/api/v1')).toBe('one-token')
    expect(read('http://127.0.0.1:8000/api/v1')).toBe('local-token')
    expect(read('http://127.0.0.1:8001/api/v1')).toBeUndefined()
    expect(read()).toBe(token)
  })

  it.skipIf(process.platform === 'win32').each([0o644, 0o640, 0o620, 0o606])(
    'is refused with mode %o, and says how to mend it',
    mode => {
      write(token, mode)
      expect(() => read()).toThrow(AuthError)
      expect(() => read()).toThrow(/chmod 600/)
      expect(() => read()).not.toThrow(token)
      expect(read('https://elsewhere.example.org/api/v1')).toBeUndefined()
    },
  )

  it('comes after all that a call or the environment says', async () => {
    write(token)
    const config: Config = {
      url: usualUrl,
      username: undefined,
      password: undefined,
      token: undefined,
      tokenFile: file,
    }
    const choose = (options: object, changed: Partial<Config> = {}) =>
      chooseAuthorizer(options, {
        url: usualUrl,
        config: { ...config, ...changed },
        transport: undiciTransport,
        clock: systemClock,
        session: ({ username }) => ({ apply: () => ({ Authorization: username }) }),
      })?.headers()
    expect(await choose({})).toEqual({ Authorization: `Bearer ${token}` })
    expect(await choose({}, { token: 'env-token' })).toEqual({ Authorization: 'Bearer env-token' })
    expect(await choose({}, { username: 'ada', password: 'x' })).toEqual({ Authorization: 'ada' })
    expect(await choose({ authentication: 'given' })).toEqual({ Authorization: 'Bearer given' })
    expect(await choose({ username: 'bob', password: 'x' })).toEqual({ Authorization: 'bob' })
  })
})
