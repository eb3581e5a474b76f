import { describe, expect, it } from 'vitest'
import { completeCitations } from '../../../src/dataset/citations/index.js'
import type { CitationRecord } from '../../../src/dataset/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { serveSample } from '../../../src/sample/index.js'
import { madeEntries } from './made-entries.js'

const made = madeEntries([{ upload: 'a' }, { upload: 'a' }, { upload: 'b', metadata: { license: 'CC0' } }])
const ids = made.map(({ entry_id }) => entry_id)
const offline = () => {
  throw new Error('asked a server')
}
const entriesOf = ({ groups }: CitationRecord) => groups.flatMap(({ entries }) => entries).sort()

describe('completeCitations', () => {
  it('asks once, then for new entries alone, and forgets those that are gone', async () => {
    const server = await serveSample({ entries: made })
    try {
      const query = new NotebookQuery({ url: server.url })
      const source = () => query
      const first = await completeCitations({ entries: [ids[0] as string, 'gone'], kept: undefined, source })
      expect(first).toMatchObject({ isNew: true, record: { unlisted: ['gone'] } })
      const again = await completeCitations({
        entries: [ids[0] as string, 'gone'],
        kept: first.record,
        source: offline,
      })
      expect(again).toEqual({ isNew: false, record: first.record })
      const before = query.statistics.requests
      const more = await completeCitations({ entries: ids, kept: first.record, source })
      expect(query.statistics.requests - before).toBe(2)
      expect(more.isNew).toBe(true)
      expect(entriesOf(more.record)).toEqual([...ids].sort())
      expect(more.record.unlisted).toEqual([])
      const fewer = await completeCitations({ entries: ids.slice(2), kept: more.record, source: offline })
      expect(entriesOf(fewer.record)).toEqual(ids.slice(2))
    } finally {
      await server.close()
    }
  })

  it('asks again for all where licences are wanted and were not asked for', async () => {
    const server = await serveSample({ entries: made })
    try {
      const query = new NotebookQuery({ url: server.url })
      const source = () => query
      const without = await completeCitations({ entries: ids, kept: undefined, source }, { licenses: false })
      expect(without.record.hasLicenses).toBe(false)
      const same = { entries: ids, kept: without.record, source: offline }
      expect((await completeCitations(same, { licenses: false })).isNew).toBe(false)
      const withThem = await completeCitations({ entries: ids, kept: without.record, source })
      expect(withThem.record.hasLicenses).toBe(true)
      expect(entriesOf(withThem.record)).toEqual([...ids].sort())
      const later = await completeCitations(
        { entries: ids, kept: withThem.record, source: offline },
        { licenses: false },
      )
      expect(later.isNew).toBe(false)
    } finally {
      await server.close()
    }
  })
})
