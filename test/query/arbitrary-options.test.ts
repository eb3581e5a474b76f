import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { askLogin, deviceLogin, KeycloakAuthenticator } from '../../src/api/index.js'
import type { Config } from '../../src/config.js'
import { QueryError } from '../../src/errors/index.js'
import { translateLegacy } from '../../src/legacy/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, required } from '../../src/query/index.js'
import { optionRules, pythonSpellings } from '../../src/query/option-rules.js'
import { quantity } from '../../src/units/index.js'
import { anything, circle, deep, owned } from '../anything.js'
import { bodies, legacyRoute, makeEntries, quickClock, startTestServer, type TestServer } from '../server/index.js'

let server: TestServer
let config: Config
beforeAll(async () => {
  const entries = makeEntries(5)
  server = await startTestServer({ entries, route: legacyRoute(entries) })
  config = { url: server.url, username: undefined, password: undefined, token: undefined }
})
afterAll(() => server.close())
beforeEach(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterEach(() => server.setFaults(undefined))

const names = [...Object.keys(optionRules), ...Object.keys(pythonSpellings)].filter(name => name !== 'url')

describe('whatever is given, what is thrown is one of our errors', () => {
  it('as options of a query, and by all that the query then does', { timeout: 60_000 }, async () => {
    const options = fc.dictionary(fc.constantFrom(...names, 'query', 'required', 'authentication'), anything, {
      maxKeys: 2,
    })
    await fc.assert(
      fc.asyncProperty(options, fc.boolean(), async (given, isV1) => {
        const url = isV1 ? server.url : `${server.origin}/api`
        const timeouts = { firstByte: 5 }
        const query = await owned(
          () => new ArchiveQuery({ timeouts, ...given, url } as ArchiveQueryOptions, { config, clock: quickClock() }),
        )
        if (!query) return
        for (const language of ['curl', 'python', 'json', 'typescript'] as const)
          await owned(() => query.toCode(language))
        await owned(() => [
          query.config,
          query.plan(),
          query.warnings,
          query.statistics,
          query.ledger,
          String(query),
          JSON.stringify(query),
        ])
        await owned(() => query.count())
        await owned(() => query.fetch(2))
        await owned(() => query.explain())
      }),
      { numRuns: 700 },
    )
  })

  it('as an address', async () => {
    const address = fc.oneof(
      anything,
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('http://[::bad', 'http://a:99999', 'https://', 'http://%', '//x', 'http:/\\x'),
    )
    await fc.assert(
      fc.asyncProperty(address, async url => {
        await owned(() => new ArchiveQuery({ url } as ArchiveQueryOptions, { config }))
      }),
      { numRuns: 500 },
    )
  })

  it('as arguments of the methods of a query', { timeout: 60_000 }, async () => {
    const methods = [
      'at',
      'slice',
      'fetch',
      'call_api',
      'count',
      'aggregate',
      'resolve',
      'withSchemas',
      'describe',
      'clear',
      'explain',
      'toCode',
      'stream',
      'pages',
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), fc.array(anything, { maxLength: 3 }), async (method, given) => {
        const query = new ArchiveQuery({ url: server.url }, { config, clock: quickClock() })
        await owned(async () => {
          const result: unknown = await (query[method] as (...given: unknown[]) => unknown)(...given)
          if (method === 'stream' || method === 'pages') await (result as AsyncIterator<unknown>).next()
        })
      }),
      { numRuns: 700 },
    )
  })

  it('as a login', async () => {
    const ports = {
      clock: quickClock(),
      transport: {
        send: async () => {
          throw new TypeError('sent')
        },
      },
    }
    const login = fc.dictionary(
      fc.constantFrom('user', 'password', 'username', 'serverUrl', 'realmName', 'clientId', 'url', 'allowInsecure'),
      anything,
      { maxKeys: 4 },
    )
    await fc.assert(
      fc.asyncProperty(login, anything, async (given, other) => {
        await owned(() => new KeycloakAuthenticator(other as never, ports))
        await owned(() => new KeycloakAuthenticator(given as never, ports))
        const { url: _url, ...rest } = { ...(given as object) } as { url?: unknown }
        await owned(() => askLogin({ ...rest, url: server.url } as never, async () => 'secret'))
        await owned(() =>
          deviceLogin({ serverUrl: server.origin, show: () => undefined, ...(given as object) } as never),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('as paths of required and as old queries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 2 }), async given => {
        await owned(() => required.fields(...(given as string[])))
        await owned(() => translateLegacy(given[0] as never))
        await owned(() => translateLegacy({ query: given[0], required: given[1] } as never))
      }),
      { numRuns: 700 },
    )
  })
})

describe('what cannot be sent is refused at its place', () => {
  const make = (options: object, dialect = 'v1') =>
    new ArchiveQuery({ url: `${server.origin}/api`, dialect, ...options } as ArchiveQueryOptions, { config })

  it.each([
    [
      { a: { gte: 5n } },
      "The option query holds the number 5n, which JSON does not have at 'a.gte'; it cannot be sent.",
    ],
    [{ a: ['x', Number.NaN] }, "holds NaN at 'a[1]'"],
    [circle, "holds itself: it goes round in a circle at 'and[0]'"],
    [deep(50_001), 'holds more than 100 levels at'],
    [{ a: new Set(['x']) }, "holds a Set at 'a'"],
    [{ a: new Date(Number.NaN) }, "holds a Date at 'a'"],
    [{ a: () => 1 }, "holds a function at 'a'"],
    [{ [Symbol('s')]: 1 }, 'holds the key Symbol(s)'],
  ])('such as case %#', (query, message) => {
    for (const dialect of ['v1', 'v0']) {
      expect(() => make({ query }, dialect)).toThrow(QueryError)
      expect(() => make({ query }, dialect)).toThrow(message)
    }
  })

  it('on the old API, whose criteria would become wider in silence', () => {
    expect(() => make({ query: { atoms: undefined } }, 'v0')).toThrow("holds undefined at 'atoms'")
    expect(() => make({ query: { a: quantity(1, 'eV') } }, 'v0')).toThrow("holds a Quantity at 'a'")
  })

  it('and what is given may change afterwards', () => {
    const elements = ['Ti']
    const tree: Record<string, unknown> = { run: '*' }
    const query = make({ query: { 'results.material.elements': elements }, required: tree })
    elements.push('O')
    tree['nonsense'] = circle
    expect(query.config.query).toEqual({ 'results.material.elements': ['Ti'] })
    expect(query.config.required).toEqual({ run: '*' })
  })
})

describe('answers that are no errors of ours to begin with', () => {
  const make = () => new ArchiveQuery({ url: server.url, retry: { firstDelay: 0 } }, { config, clock: quickClock() })

  it.each([
    ['to no address', { location: 'http://[::bad' }, /a redirect \(302\) leads to no valid address/],
    ['to a port that there is not', { location: 'http://a:99999' }, /leads to no valid address/],
    ['nowhere', {}, /a redirect \(302\) does not say where to/],
    ['to another protocol', { location: 'file:///etc/passwd' }, /a redirect to file: is not followed/],
  ])('a redirect that leads %s is tried again, then one error', async (_name, headers, message) => {
    server.setFaults((_request, number) => (number === 1 ? { status: 302, body: '', headers } : undefined))
    server.requests.length = 0
    expect(await make().count()).toBe(5)
    server.setFaults(() => ({ status: 302, body: '', headers }))
    await expect(make().count()).rejects.toThrow(message)
  })

  it('complaints of any form', { timeout: 60_000 }, async () => {
    const body = fc.oneof(
      fc.json(),
      fc.anything().map(value => ({ detail: value })),
      fc.constantFrom(
        `{"detail":${'['.repeat(9000)}${']'.repeat(9000)}}`,
        '{"detail":[{"loc":[{"toString":1}],"msg":"x"}]}',
        '{"detail":[{"loc":["a",[[[[["b"]]]]]],"msg":"x"}]}',
        bodies.internal,
      ),
    )
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(200, 400, 401, 404, 422, 500, 503), async (given, status) => {
        server.setFaults(() => ({
          status,
          body: typeof given === 'string' ? given : (JSON.stringify(given) ?? 'null'),
        }))
        await owned(() => make().count())
      }),
      { numRuns: 300 },
    )
  })
})

describe('a login that gives nothing is no login', () => {
  it.each([
    ['a function that gives nothing', () => undefined],
    ['a function that gives a number', () => 5],
    [
      'a function that throws',
      () => {
        throw new RangeError('my own mistake')
      },
    ],
    ['a provider that gives nothing', { apply: async () => undefined }],
    [
      'a provider that throws',
      {
        apply: async () => {
          throw 'a text'
        },
      },
    ],
  ])('such as %s', async (_name, authentication) => {
    server.requests.length = 0
    const query = new ArchiveQuery({ url: server.url, authentication: authentication as never }, { config })
    await expect(query.count()).rejects.toMatchObject({ code: 'E_AUTH' })
    expect(server.count()).toBe(0)
  })
})
