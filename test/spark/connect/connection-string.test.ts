import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConnectionString } from '../../../src/spark/connect/connection-string.js'

const parse = (text: string, environment = {}) => parseConnectionString(text, environment)

describe('a connection string', () => {
  it.each([
    ['sc://host', { host: 'host', port: 15_002, endpoint: 'host:15002', isEncrypted: false }],
    ['sc://host:443/', { port: 443 }],
    ['sc://[::1]:7/;', { host: '[::1]', port: 7, endpoint: '[::1]:7' }],
    ['sc://host/;use_ssl=true', { isEncrypted: true }],
    ['sc://host/;use_ssl=TRUE;', { isEncrypted: true }],
    ['sc://host/;token=abc', { isEncrypted: true, token: 'abc' }],
    ['sc://localhost/;token=abc', { isEncrypted: false, token: 'abc' }],
    ['sc://127.0.0.1:1/;use_ssl=false;token=abc', { isEncrypted: false }],
    ['sc://127.0.0.1:1/;use_ssl=true;token=abc', { isEncrypted: true }],
    ['sc://host/;user_id=a%20b;user_agent=me', { userId: 'a b', userAgent: 'me' }],
    ['sc://host/;x-Tenant=a%3Bb%3D;x-b=', { headers: { 'x-tenant': 'a;b=', 'x-b': '' } }],
    [
      'sc://host/;session_id=00112233-4455-6677-8899-aabbccddeeff',
      { sessionId: '00112233-4455-6677-8899-aabbccddeeff' },
    ],
  ])('is read: %s', (text, expected) => {
    const { token, headers, ...rest } = parse(text)
    expect({ ...rest, token, headers }).toMatchObject(expected)
  })

  it.each([
    ['host:15002', "does not begin with 'sc://'"],
    ['http://host', "does not begin with 'sc://'"],
    ['sc://', 'has no host'],
    ['sc://:15002', 'has no host'],
    ['sc://host:0', 'has the port 0'],
    ['sc://host:70000', 'has the port 70000'],
    ['sc://a:b:c', 'has no readable host'],
    ['sc://me:geheim@host', 'has a user or password before the host'],
    ['sc://host/path', 'has something after the host'],
    ['sc://host;token=geheim', "lacks the '/' before the first ';'"],
    ['sc://host/;geheim', 'has a parameter without a value'],
    ['sc://host/;=geheim', 'has a parameter without a name'],
    ['sc://host/;use_ssl=yes', 'has a use_ssl that is neither true nor false'],
    ['sc://host/;token=a;token=geheim', 'has the parameter token twice'],
    ['sc://host/;token=geheim%zz', 'has a value of token that is not percent-encoded'],
    ['sc://host/;token=geheim%0a', 'has a token with characters that no token has'],
    ['sc://host/;use_sll=true', "a parameter 'use_sll' that does not exist. Did you mean 'use_ssl'?"],
    ['sc://host/;session_id=1', 'has a session_id that is not a UUID'],
    ['sc://host/;x-a-bin=geheim', 'headers of bytes are not possible'],
    ['sc://host/;x-a=geheim%0d%0ab', 'characters that headers cannot have'],
    ['sc://host/;use_ssl=false;token=geheim', 'A token would be sent over an unencrypted connection'],
    ['sc://127.0.0.1.example/;use_ssl=false;token=geheim', 'A token would be sent over an unencrypted connection'],
  ])('is an error that repeats no value: %s', (text, message) => {
    let error: Error | undefined
    try {
      parse(text)
    } catch (thrown) {
      error = thrown as Error
    }
    expect(error).toMatchObject({ code: 'E_QUERY', message: expect.stringContaining(message) })
    expect(inspect(error)).not.toContain('geheim')
  })

  it('takes a token of the environment, and turns encryption on for it', () => {
    const environment = { SPARK_CONNECT_AUTHENTICATE_TOKEN: 'abc', SPARK_USER: 'me' }
    expect(parse('sc://host', environment)).toMatchObject({ isEncrypted: true, userId: 'me' })
    expect(parse('sc://host', environment).token).toBe('abc')
    expect(parse('sc://host/;token=mine', environment).token).toBe('mine')
    expect(() => parse('sc://host/;use_ssl=false', environment)).toThrow(/unencrypted/)
  })

  it('shows no secret where its parts are shown', () => {
    const address = parse('sc://host/;token=geheim1234;x-key=geheim5678')
    for (const text of [inspect(address, { depth: 9 }), JSON.stringify(address), String(address)]) {
      expect(text).not.toContain('geheim')
    }
  })

  it('sends no token over an unencrypted connection to another machine, whatever the string', () => {
    const part = fc.constantFrom('use_ssl=false', 'use_ssl=true', 'token=abc', 'user_id=a', 'x-a=b')
    const host = fc.constantFrom(
      'host',
      'localhost',
      '127.0.0.1',
      '127.0.0.1.example.org',
      '[::1]',
      '10.0.0.1',
      'localhost.de',
    )
    fc.assert(
      fc.property(host, fc.uniqueArray(part), fc.boolean(), (name, parts, isInEnvironment) => {
        const environment = isInEnvironment ? { SPARK_CONNECT_AUTHENTICATE_TOKEN: 'abc' } : {}
        let address: ReturnType<typeof parse>
        try {
          address = parse(`sc://${name}/;${parts.join(';')}`, environment)
        } catch {
          return
        }
        const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(name)
        expect(address.token === undefined || address.isEncrypted || isHere).toBe(true)
      }),
    )
  })
})
