import { afterEach, describe, expect, it } from 'vitest'
import type { LooseEntryArchive, LooseSection } from '../../../src/metainfo/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { startTestServer, type TestServer } from '../../server/index.js'

let server: TestServer
afterEach(() => server?.close())

const quantities = { mass: { type: 'float', unit: 'gram' } }

async function read(archives: Record<string, Record<string, unknown>>) {
  const entries = Object.entries(archives).map(([entryId, archive]) => ({ entryId, uploadId: 'U', archive }))
  server = await startTestServer({ entries })
  const query = new ArchiveQuery<LooseEntryArchive>({ url: server.url, query: { 'entry_id:any': ['A'] } })
  const entry = (await query.at(0)) as LooseEntryArchive
  const before = server.count()
  const whole = await query.withSchemas(entry)
  const data = whole.data as unknown as LooseSection
  return { query, entry, whole, data, requests: server.count() - before }
}

describe('schemas in other entries', () => {
  it.each([
    '../uploads/U/archive/S#/definitions/sections/Sample',
    'entry_id:S.Sample',
    '../entries/S/archive#/definitions/section_definitions/0',
  ])('are fetched when they are asked for: %s', async m_def => {
    const { entry, data, requests, query } = await read({
      A: { data: { m_def, mass: 2 } },
      S: { definitions: { sections: { Sample: { quantities } } } },
    })
    expect((entry.data as unknown as LooseSection).m_def_unresolved).toBe(m_def)
    expect(entry.data?.mass).toBe(2)
    expect(data.m_def_unresolved).toBeUndefined()
    expect(String(data.mass)).toBe('2 gram')
    expect(requests).toBe(1)
    await query.withSchemas(entry)
    expect(server.count('/entries/archive/query')).toBe(2)
  })

  it('may build on each other, in circles too', async () => {
    const { data, requests } = await read({
      A: { data: { m_def: 'entry_id:S.Sample', mass: 2, parts: [{ mass: 1 }] } },
      S: {
        definitions: {
          sections: {
            Sample: {
              base_section: '../uploads/U/archive/T#/definitions/sections/Base',
              sub_sections: { parts: { section: 'entry_id:T.Base', repeats: true } },
            },
          },
        },
      },
      T: { definitions: { sections: { Base: { base_section: 'entry_id:S.Sample', quantities } } } },
    })
    expect(String(data.mass)).toBe('2 gram')
    expect(String(data.parts?.[0]?.mass)).toBe('1 gram')
    expect(data.m_def.all_base_sections.map(({ name }) => name)).toEqual(['Base'])
    expect(requests).toBe(2)
  })

  it('that nobody gives leave raw data', async () => {
    const { data, whole, entry, requests } = await read({ A: { data: { m_def: 'entry_id:Nobody.Sample', mass: 2 } } })
    expect(data.m_def_unresolved).toBe('entry_id:Nobody.Sample')
    expect(data.mass).toBe(2)
    expect(whole.m_to_dict()).toEqual(entry.m_to_dict())
    expect(requests).toBe(1)
  })

  it('are not asked for when none is named', async () => {
    const { requests } = await read({ A: { run: [{ program: { name: 'x' } }] } })
    expect(requests).toBe(0)
  })
})
