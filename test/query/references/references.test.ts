import { afterEach, describe, expect, it } from 'vitest'
import { isUnresolved, type LooseSection, type UnresolvedReference } from '../../../src/metainfo/index.js'
import { entryIdOf } from '../../../src/metainfo/reference/entry-id.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import { startTestServer, type TestEntry, type TestServer } from '../../server/index.js'

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(entries: TestEntry[], missing: string[] = []): Promise<TestServer> {
  const server = await startTestServer({ entries, missing })
  servers.push(server)
  return server
}

/** An entry `A` with one calculation for each reference, and the archives that they lead to. */
async function archiveWith(references: unknown[], others: Record<string, object> = {}, missing: string[] = []) {
  const archive = { run: [{ calculation: references.map(system_ref => ({ system_ref })) }] }
  const entries = Object.entries(others).map(([entryId, other]) => ({
    entryId,
    uploadId: 'U',
    archive: other as Record<string, unknown>,
  }))
  return serve([{ entryId: 'A', uploadId: 'U', archive }, ...entries], missing)
}

async function firstEntry(server: TestServer, options: ArchiveQueryOptions = {}) {
  const query = new ArchiveQuery({ url: server.url, query: { 'entry_id:any': ['A'] }, ...options })
  const entry = await query.at(0)
  const calculations = (entry?.run?.[0]?.calculation ?? []) as unknown as LooseSection[]
  const references = calculations.map(calculation => calculation.m_get('system_ref') as UnresolvedReference)
  const before = server.requests.length
  return { query, references, asked: () => server.requests.slice(before) }
}

const bulk = { run: [{ system: [{ type: 'bulk', atoms: { positions: [[0, 0, 1e-10]] } }, { type: 'surface' }] }] }

describe('references across entries', () => {
  it('are resolved in all their forms, in one request, and asked for once', async () => {
    const byFile = entryIdOf('U', 'a/b.yaml')
    const server = await archiveWith(
      [
        '../upload/archive/B#/run/0/system/0',
        '../uploads/U/archive/B#/run/0/system/1',
        '/uploads/U/archive/C#run/0/system/0',
        '../entries/C/archive#/run/0/system/1',
        '../upload/archive/mainfile/a/b.yaml#/run/0/system/0',
        '../uploads/U/raw/a/b.yaml#/run/0/system/1',
      ],
      { B: bulk, C: bulk, [byFile]: bulk },
    )
    const { query, references, asked } = await firstEntry(server)
    expect(references.every(isUnresolved)).toBe(true)
    expect(asked()).toEqual([])
    const targets = (await query.resolve(references as unknown[])) as LooseSection[]
    expect(targets.map(target => target.m_get('type'))).toEqual(Array(3).fill(['bulk', 'surface']).flat())
    expect(targets.map(target => target.m_root().entry_id)).toEqual(['B', 'B', 'C', 'C', byFile, byFile])
    expect(asked()).toHaveLength(1)
    expect(await (references[0] as UnresolvedReference).resolve()).toBe(targets[0])
    expect(asked()).toHaveLength(1)
  })

  it('that are resolved in one moment share requests', async () => {
    const others = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`E${index}`, bulk]))
    const server = await archiveWith(
      Object.keys(others).map(id => `../entries/${id}/archive#/run/0/system/0`),
      others,
    )
    const { references, asked } = await firstEntry(server)
    await Promise.all(references.map(reference => reference.resolve()))
    expect(asked()).toHaveLength(3)
  })

  it('to a quantity give its value with its unit', async () => {
    const server = await archiveWith(['../upload/archive/B#/run/0/system/0/atoms/positions'], { B: bulk })
    const { references } = await firstEntry(server)
    expect(String(await references[0]?.resolve())).toMatch(/1e-10.*meter/s)
  })

  it('to what was left out of this entry bring the whole entry', async () => {
    const archive = { run: [{ system: [{ type: 'atom' }], calculation: [{ system_ref: '/run/0/system/0' }] }] }
    const server = await serve([{ entryId: 'A', uploadId: 'U', archive }])
    const { query } = await firstEntry(server)
    const [entry] = await query.slice(0, 1)
    const gone = entry?.m_resolve('#/run/0/system/7') as UnresolvedReference
    expect(isUnresolved(gone)).toBe(true)
    const still = (await gone.resolve()) as UnresolvedReference
    expect(still.reason).toMatch("no '7' in '/run/0/system'")
  })

  it('say why they have no target', async () => {
    const server = await archiveWith(
      ['../entries/B/archive#/run/5', '../entries/Nobody/archive#/run/0', '../entries/M/archive#/run/0', 'nonsense'],
      { B: bulk, M: bulk },
      ['M'],
    )
    const { query, references } = await firstEntry(server)
    const reasons = (await query.resolve(references)) as UnresolvedReference[]
    expect(reasons.map(({ reason }) => reason)).toEqual([
      "There is no '5' in '/run': it was not asked for, or not stored.",
      'The server gives no archive of entry Nobody: it is missing, or not yours to read.',
      'The server gives no archive of entry M: it is missing, or not yours to read.',
      'It has none of the forms of a reference.',
    ])
  })

  it('lead on from entry to entry, and circles end', async () => {
    const to = (system_ref: string) => ({ run: [{ calculation: [{ system_ref }] }] })
    const server = await archiveWith(
      ['../entries/B/archive#/run/0/calculation/0/system_ref', '../entries/C/archive#/run/0/calculation/0/system_ref'],
      {
        B: to('../entries/D/archive#/run/0/system/0'),
        D: bulk,
        C: to('../entries/E/archive#/run/0/calculation/0/system_ref'),
        E: to('../entries/C/archive#/run/0/calculation/0/system_ref'),
      },
    )
    const { query, references } = await firstEntry(server)
    const [far, circle] = (await query.resolve(references as unknown[])) as [LooseSection, UnresolvedReference]
    expect(far.m_get('type')).toBe('bulk')
    expect(circle.reason).toBe('The references lead back to themselves.')
  })

  it('are asked for again after a failure', async () => {
    const server = await archiveWith(['../entries/B/archive#/run/0/system/0'], { B: bulk })
    const { references } = await firstEntry(server, { retry: { retries: 0 } })
    server.setFaults([{ status: 404, body: '{"detail":"no"}' }])
    await expect(references[0]?.resolve()).rejects.toThrow()
    server.setFaults(undefined)
    const target = (await references[0]?.resolve()) as LooseSection | undefined
    expect(target?.m_get('type')).toBe('bulk')
  })
})

describe('references to other installations', () => {
  const bring = async (options: ArchiveQueryOptions | ((there: string) => ArchiveQueryOptions)) => {
    const there = await serve([{ entryId: 'B', uploadId: 'V', archive: bulk }])
    const here = await archiveWith([`${there.url}/uploads/V/archive/B#/run/0/system/0`])
    const chosen = typeof options === 'function' ? options(there.url) : options
    const { references } = await firstEntry(here, { authentication: 'secret', ...chosen })
    const target = await references[0]?.resolve()
    return { target, there, here }
  }

  it('are not followed unless an option allows it', async () => {
    for (const options of [{}, { otherInstallations: false }, { otherInstallations: ['https://elsewhere/api/v1'] }]) {
      const { target, there } = await bring(options)
      expect(isUnresolved(target)).toBe(true)
      expect((target as UnresolvedReference).hint).toMatch('otherInstallations')
      expect(there.requests).toEqual([])
    }
  })

  it('are followed without a login', async () => {
    for (const options of [{ otherInstallations: true }, (url: string) => ({ otherInstallations: [`${url}/`] })]) {
      const { target, there, here } = await bring(options)
      expect((target as LooseSection).m_get('type')).toBe('bulk')
      expect(here.requests.every(({ headers }) => headers.authorization === 'Bearer secret')).toBe(true)
      expect(there.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
    }
  })
})
