import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { KeycloakAuthenticator } from '../../src/api/index.js'
import { Redactor } from '../../src/api/secrets/redactor.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../src/query/index.js'
import { type Fault, startTestServer, type TestServer } from '../server/index.js'
import { everythingShown } from './everything-shown.js'

const user = 'ada'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const bytes = (text: string) => [...Buffer.from(text)]
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')
const units = (text: string) => text.split('')

/** How a server may write what it was sent; most of it is what some library does by itself. */
const encodings: Record<string, (secret: string) => string> = {
  raw: secret => secret,
  JSON: secret => JSON.stringify(secret).slice(1, -1),
  'JSON with slashes': secret => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/').replaceAll('=', '\\u003d'),
  'JSON, every sign': secret =>
    units(secret)
      .map(unit => `\\u${hex(unit.charCodeAt(0), 4)}`)
      .join(''),
  'JSON in JSON': secret => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  percent: secret => encodeURIComponent(secret),
  'percent, every byte': secret =>
    bytes(secret)
      .map(byte => `%${hex(byte, 2)}`)
      .join(''),
  'percent twice': secret => encodeURIComponent(encodeURIComponent(secret)),
  form: secret => new URLSearchParams({ password: secret }).toString(),
  entities: secret =>
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;'),
  'entities, every sign': secret => Array.from(secret, sign => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''),
  'Python bytes': secret =>
    bytes(secret)
      .map(byte => (byte < 0x7f ? String.fromCharCode(byte) : `\\x${hex(byte, 2)}`))
      .join(''),
  base64,
  'base64 of a header': secret => base64(`Bearer ${secret}`),
  'base64 of user and password': secret => base64(`${user}:${secret}`),
  'base64 of a form': secret => base64(new URLSearchParams({ username: user, password: secret }).toString()),
  base64url: secret => Buffer.from(`x${secret}`).toString('base64url'),
  'base64 in lines': secret => base64(`Authorization: Bearer ${secret}`).replace(/.{20}/g, '$&\n'),
  'base64 in percent': secret => encodeURIComponent(base64(secret)),
  hexadecimal: secret => Buffer.from(secret).toString('hex'),
}

/** Everything that a reader could find in a text by decoding it. */
function decodings(text: string): string[] {
  const found = [text]
  for (let round = 0; round < 3; round++) {
    const last = found.at(-1) as string
    found.push(
      last
        .replace(/(?:%[0-9a-f]{2})+/gi, part => Buffer.from(part.replaceAll('%', ''), 'hex').toString('utf8'))
        .replace(/\\+u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\(["\\/])/g, '$1')
        .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
        .replace(
          /&quot;|&amp;|&lt;|&#39;/g,
          name => ({ '&quot;': '"', '&amp;': '&', '&lt;': '<', '&#39;': "'" })[name] as string,
        ),
    )
  }
  const words = [text, text.replace(/\\n|\s/g, '')].flatMap(form => form.match(/[\w+/-]{6,}={0,2}/g) ?? [])
  const inWords = words.flatMap(word =>
    [0, 1, 2, 3].map(skip => Buffer.from(word.slice(skip), 'base64').toString('utf8')),
  )
  return [...found, ...inWords]
}

/** True when eight signs of the secret in a row (all of a shorter one) can be read. */
function shows(text: string, secret: string): string | undefined {
  const run = Math.min(8, secret.length)
  for (const form of decodings(text)) {
    for (let at = 0; at + run <= secret.length; at++) {
      if (form.includes(secret.slice(at, at + run))) return `${secret.slice(at, at + run)} in: ${form.slice(0, 2000)}`
    }
  }
  return undefined
}

const tokenSign = fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.~+/='.split(''))
const token = fc.array(tokenSign, { minLength: 12, maxLength: 60 }).map(signs => `Qx${signs.join('')}`)
const passwordSign = fc.constantFrom(...'abcXYZ789 "\\\'&<>%+/=:;#?{}[]äöß€😀'.split(/(?:)/u))
const password = fc.array(passwordSign, { minLength: 8, maxLength: 20 }).map(signs => `Zq${signs.join('')}`)
const encoding = fc.constantFrom(...Object.entries(encodings))

it('a redactor hides a secret in every encoding, wherever a text is cut', () => {
  const filler = fc.oneof(fc.nat(30), fc.integer({ min: 150, max: 230 }))
  fc.assert(
    fc.property(fc.oneof(token, password), encoding, filler, fc.nat(300), (secret, [, encode], before, cut) => {
      const redactor = new Redactor([secret, base64(`${user}:${secret}`)])
      const text = `${'-'.repeat(before)} ${encode(secret)} ${'-'.repeat(20)}`
      const parts = [redactor.redact(text), redactor.beginning(text, cut), redactor.around(text, cut, 20)]
      for (const part of parts) expect(shows(part, secret)).toBeUndefined()
      for (const part of parts) for (const end of ends(secret)) expect(part.trimEnd().endsWith(` ${end}`)).toBe(false)
      expect(redactor.redact('POST http://127.0.0.1/api: 401, no reason given')).toMatch(/401, no reason given/)
    }),
    { numRuns: 600 },
  )
})

/** Beginnings of a secret that a careless cut would leave. */
const ends = (secret: string) => [4, 5, 6, 7].map(length => secret.slice(0, length))

let server: TestServer
let answer: () => Fault
let printed: string[]
beforeAll(async () => {
  server = await startTestServer({
    route: ({ path }) =>
      path.includes('/repeats/') || !/token$/.test(path)
        ? answer()
        : { body: { access_token: 'QqIssuedToken123', expires_in: 300 } },
  })
})
afterAll(() => server.close())
beforeEach(() => {
  printed = []
  vi.spyOn(process, 'emitWarning').mockImplementation(warning => void printed.push(String(warning)))
})

const ways: ((secret: string) => ArchiveQueryOptions)[] = [
  secret => ({ authentication: secret }),
  secret => ({ authentication: { Authorization: `Basic ${base64(`${user}:${secret}`)}` } }),
  secret => ({ authentication: { 'X-Api-Key': secret } }),
  secret => ({ authentication: () => secret }),
  secret => ({ username: user, password: secret }),
  secret => ({ username: user, password: secret, url: `${server.origin}/api` }),
  secret => ({ authentication: new KeycloakAuthenticator({ user, password: secret, serverUrl: server.origin }) }),
  secret => ({
    authentication: new KeycloakAuthenticator({ user, password: secret, serverUrl: `${server.origin}/repeats` }),
  }),
]

/** Where in an answer the echo stands. */
const places: ((echo: string) => Fault)[] = [
  echo => ({ body: `{ ${echo}` }),
  echo => ({ body: `{"detail": "${echo}"}` }),
  echo => ({ body: `[${'1,'.repeat(200)} "${echo}"` }),
  echo => ({ body: `{"pagination": {"total": "${echo}"}, "quantity": {"values": {"${echo}": {}}}}` }),
  echo => ({ body: JSON.stringify({ detail: [{ loc: ['body', echo], msg: `no: ${echo}` }] }) }),
  echo => ({ body: JSON.stringify({ detail: { reason: echo, exception: echo } }) }),
  echo => ({ body: JSON.stringify({ message: echo, errors: { header: echo } }) }),
  echo => ({ body: JSON.stringify({ error: echo, error_description: echo }) }),
  echo => ({ body: `<html><title>${echo}</title><p>${echo}` }),
  echo => ({ body: `no: ${echo}` }),
  echo => ({ body: '', headers: { location: `http://127.0.0.1:1/?${encodeURI(echo.replace(/[^\x20-\x7e]/g, ''))}` } }),
]

it('no answer of a server that repeats a login gets it into an error', { timeout: 60_000 }, async () => {
  const status = fc.constantFrom(200, 200, 201, 302, 307, 400, 401, 403, 404, 413, 418, 422, 429, 500, 502, 503, 504)
  const type = fc.constantFrom('application/json', 'text/html', 'text/plain; charset=utf-8', 'application/xml', '')
  const filler = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 120, max: 215 }),
    fc.integer({ min: 930, max: 1010 }),
    fc.integer({ min: 19_900, max: 20_010 }),
  )
  const pieces = fc.option(fc.integer({ min: 2, max: 9 }), { freq: 4, nil: undefined })
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        way: fc.constantFrom(...ways),
        secret: token,
        other: password,
        encoding,
        status,
        type,
        filler,
        pieces,
        place: fc.constantFrom(...places),
      }),
      async ({ way, secret: first, other, encoding: [, encode], status, type, filler, pieces, place }) => {
        const login = ways.indexOf(way) < 4 && ways.indexOf(way) !== 1 ? first : other
        const fault = place(`${' -'.repeat(filler / 2)}${encode(login)}`)
        answer = () => ({
          status,
          ...fault,
          headers: { 'content-type': type, ...fault.headers },
          ...(pieces ? { trickle: { pieces, pause: 0 } } : {}),
        })
        const query = new ArchiveQuery(
          { url: server.url, retry: { retries: 0 }, ...way(login) },
          { config: { url: server.url, username: undefined, password: undefined, token: undefined } },
        )
        const error: unknown = await query.fetch().then(
          () => undefined,
          (reason: unknown) => reason,
        )
        expect(error).toMatchObject({ code: expect.stringMatching(/^E_/) })
        expect(shows([everythingShown(error), everythingShown(query), ...printed].join('\n'), login)).toBeUndefined()
      },
    ),
    { numRuns: 300 },
  )
})
