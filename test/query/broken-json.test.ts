import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataError } from '../../src/errors/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  type FaultScript,
  idsOf,
  legacyRoute,
  makeEntries,
  markOf,
  quickClock,
  rawArchives,
  startTestServer,
  type TestServer,
} from '../server/index.js'

type Entry = { entry_id: string; toJSON(): unknown }
const archives = ['/entries/archive/query', '/archive/query']
let server: TestServer
let faults: FaultScript
let warnings: string[]

beforeEach(async () => {
  faults = () => undefined
  server = await startTestServer({ faults: (request, number) => faults(request, number) })
  warnings = []
  vi.spyOn(process, 'emitWarning').mockImplementation(warning => void warnings.push(String(warning)))
})
afterEach(() => server.close())

/** Entries in which the raw text of a broken one stands; those of the old API are in uploads of ten. */
function serve(n: number, raw: Record<number, string>, dialect: string): string[] {
  const entries = makeEntries(n).map((entry, index) => {
    const value = index in raw ? markOf(entry.entryId) : 1.5
    return {
      ...entry,
      archive: dialect === 'v1' ? { ...entry.archive, extra: value } : { section_run: [{ extra: value }] },
    }
  })
  server.entries.splice(0, server.entries.length, ...entries)
  server.requests.length = 0
  const text = Object.fromEntries(Object.entries(raw).map(([index, value]) => [entries[Number(index)]?.entryId, value]))
  const edit = rawArchives(text, archives)
  const legacy = legacyRoute(entries)
  faults = (request, number) => {
    const fault = edit(request, number)
    return dialect === 'v1' ? fault : { ...legacy(request), ...fault }
  }
  return idsOf(entries)
}
const make = (dialect: string, options: object = {}) =>
  new ArchiveQuery<Entry>(
    { url: dialect === 'v1' ? server.url : `${server.origin}/api`, perPage: 10, ...options },
    { clock: quickClock(), random: () => 1 },
  )

/** What hand-written JSON holds that is none. */
const broken: [string, string, RegExp][] = [
  ['a raw control character', '"a\u0001b"', /a control character \(U\+0001\) stands in a text/],
  ['a raw line end', '"a\nb"', /a control character \(U\+000A\)/],
  ['an escape of another language', '"C:\\x41"', /a backslash in a text begins nothing that JSON knows/],
  ['a half escape', '"\\u12"', /a backslash in a text/],
  ['a word of Python', 'None', /a value is missing/],
  ['a lower-case nan', 'nan', /a value is missing/],
  ['a comma too many', '[1,]', /a value is missing/],
  ['a quote too many', '"a"b"', /a comma or \} is missing/],
  ['a number in another form', '01', /a comma or \} is missing/],
  ['NaN as a key', '{NaN: 1}', /a key is missing/],
]

describe.each(['v1', 'v0'])('one entry that is no JSON, on %s', dialect => {
  it.each(broken)('%s: it alone fails, with the place and the reason', async (_name, raw, reason) => {
    const all = serve(25, { 17: raw }, dialect)
    const query = make(dialect)
    expect(idsOf(await query.fetch())).toEqual(all.filter(id => id !== all[17]))
    const { matched, delivered, failed, skipped, notAsked } = query.ledger
    expect({ matched, delivered, skipped, notAsked }).toEqual({ matched: 25, delivered: 24, skipped: [], notAsked: 0 })
    expect(failed).toEqual([{ entryId: all[17], uploadId: 'upload0001', reason: expect.stringMatching(reason) }])
    expect(failed[0]?.reason).toMatch(/not valid JSON \(\d+ bytes\): .*, at character \d+: ".*"\.$/)
    // What cannot be read is not asked for again as it was, only divided.
    expect(query.statistics.retries).toBe(0)
    expect(server.requests.filter(({ path }) => archives.includes(path)).length).toBeLessThanOrEqual(13)
  })

  it('is an error with raiseErrors, and when every entry is one', async () => {
    serve(25, { 3: '"\u0001"' }, dialect)
    await expect(make(dialect, { raiseErrors: true }).fetch()).rejects.toThrow(DataError)
    serve(12, Object.fromEntries(makeEntries(12).map((_, index) => [index, '"\u0001"'])), dialect)
    await expect(make(dialect).fetch()).rejects.toThrow(/a control character \(U\+0001\)/)
  })

  it('shows no more of it than a few characters', async () => {
    const long = `"${'private '.repeat(40)}\u0001${'private '.repeat(40)}"`
    serve(10, { 3: long }, dialect)
    const query = make(dialect)
    await query.fetch()
    expect(query.ledger.failed[0]?.reason.match(/private/g)?.length).toBeLessThan(7)
  })

  it('that makes the server break off in the middle of its answer is found as well', async () => {
    const all = serve(25, { 17: '@@cut@@' }, dialect)
    const given = faults
    for (const how of ['ends', 'cut'] as const) {
      faults = (request, number) => {
        const fault = given(request, number)
        if (!archives.includes(request.path)) return fault
        const edit = (json: string) => {
          const text = fault?.edit?.(json) ?? json
          return text.includes('@@cut@@') ? `${text.slice(0, text.indexOf('@@cut@@'))}` : text
        }
        const holds =
          JSON.stringify(fault?.body ?? '').includes(all[17] as string) || asks(request.body, all[17] as string)
        return { ...fault, edit, ...(how === 'cut' && holds ? { cut: true } : {}) }
      }
      const query = make(dialect)
      expect(idsOf(await query.fetch())).toEqual(all.filter(id => id !== all[17]))
      expect(query.ledger).toMatchObject({ matched: 25, delivered: 24, notAsked: 0 })
      expect(idsOf(query.ledger.failed)).toEqual([all[17]])
    }
  })

  it('or whose archive is no object', async () => {
    const all = serve(25, { 17: '1' }, dialect)
    const given = faults
    faults = (request, number) => {
      const fault = given(request, number)
      if (!archives.includes(request.path)) return fault
      const mark = new RegExp(`("(?:entry|calc)_id":"${all[17]}"[^{]*"archive":)\\{`)
      return { ...fault, edit: json => json.replace(mark, '$1null,"rest":{') }
    }
    const query = make(dialect)
    expect(idsOf(await query.fetch())).toEqual(all.filter(id => id !== all[17]))
    expect(query.ledger.failed).toEqual([
      { entryId: all[17], uploadId: 'upload0001', reason: expect.stringMatching(/\.archive is not an object/) },
    ])
  })

  it('NaN and infinities as Python writes them are numbers, and the user is told', async () => {
    const raw =
      '{"NaN": NaN, "list": [NaN, -Infinity, Infinity, 1], "text": "NaN, Infinity", "deep": {"__proto__": NaN}}'
    const all = serve(12, { 3: raw, 5: '-Infinity', 11: 'NaN' }, dialect)
    const query = make(dialect)
    const entries = await query.fetch()
    expect(idsOf(entries)).toEqual(all)
    const extra = (index: number) => {
      const { extra, section_run } = (entries[index] as Entry).toJSON() as {
        extra?: unknown
        section_run?: { extra: unknown }[]
      }
      return dialect === 'v1' ? extra : section_run?.[0]?.extra
    }
    const { deep, ...values } = extra(3) as { deep: object }
    expect(values).toEqual({ NaN: Number.NaN, list: [Number.NaN, -Infinity, Infinity, 1], text: 'NaN, Infinity' })
    expect(Object.entries(deep)).toEqual([['__proto__', Number.NaN]])
    expect([extra(5), extra(11), extra(0)]).toEqual([-Infinity, Number.NaN, 1.5])
    expect(query.statistics.retries).toBe(0)
    expect(warnings).toEqual([expect.stringMatching(/writes NaN and Infinity as bare words.*read as the numbers/)])
  })
})

function asks(body: unknown, entryId: string): boolean {
  const { query, pagination } = body as { query?: Record<string, string[]>; pagination?: { page_size: number } }
  const ids = query?.['entry_id:any'] ?? idsOf(makeEntries(pagination?.page_size ?? 0))
  return ids.includes(entryId)
}

it('a byte-order mark before an answer does no harm', async () => {
  const all = serve(12, {}, 'v1')
  faults = () => ({ edit: json => `\ufeff${json}` })
  expect(idsOf(await make('v1').fetch())).toEqual(all)
  faults = () => ({ status: 422, edit: () => '\ufeff{"detail": "no such thing"}' })
  await expect(make('v1').fetch()).rejects.toThrow(/422: no such thing/)
})

it('one entry that cannot be read does not keep the targets of other references away', async () => {
  const all = serve(8, { 3: '"\u0001"' }, 'v1')
  for (const entry of server.entries) Object.assign(entry.archive, { run: [{ system: [{ type: entry.entryId }] }] })
  server.entries.push({
    entryId: 'zz',
    uploadId: 'u',
    archive: { run: [{ calculation: all.map(id => ({ system_ref: `../upload/archive/${id}#/run/0/system/0` })) }] },
  })
  const query = new ArchiveQuery({ url: server.url, query: { entry_id: 'zz' } }, { clock: quickClock() })
  const entry = await query.at(-1)
  const targets = await Promise.allSettled(
    (entry?.run[0]?.calculation ?? []).map(calculation => query.resolve(calculation.system_ref)),
  )
  expect(targets.map(({ status }) => status)).toEqual(all.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')))
  expect((targets[3] as PromiseRejectedResult).reason).toBeInstanceOf(DataError)
  expect((await query.explain()).sampled).toBe(8)
})

it('random faults in random entries: the others come, each that fails is named', { timeout: 60_000 }, async () => {
  const value = fc.oneof(
    fc.constantFrom(...broken.map(([, raw]) => raw)),
    fc.constantFrom('NaN', '[Infinity, 0]', '"NaN"'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('v1', 'v0'),
      fc.integer({ min: 2, max: 40 }),
      fc.dictionary(fc.nat(39).map(String), value, { maxKeys: 6 }),
      fc.integer({ min: 1, max: 15 }),
      fc.constantFrom(1, 3),
      async (dialect, n, raw, perPage, parallel) => {
        const isBad = (index: number) => broken.some(([, text]) => text === raw[index])
        const all = serve(n, raw, dialect)
        fc.pre(all.some((_, index) => !isBad(index)) && !isBad(0))
        const query = make(dialect, { perPage, parallel })
        expect(idsOf(await query.fetch())).toEqual(all.filter((_, index) => !isBad(index)))
        expect(idsOf(query.ledger.failed)).toEqual(all.filter((_, index) => isBad(index)))
        expect(query.statistics.retries).toBe(0)
      },
    ),
    { numRuns: 150 },
  )
})
