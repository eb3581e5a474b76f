import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/metainfo/index.js'
import { needsShared } from '../shared.js'
import { realEntries, type StoredEntry, sampleEntries } from './archives.js'
import { type Counts, walk } from './walk.js'

const root = 'nomad.datamodel.datamodel.EntryArchive'

function check({ entry_id, upload_id, archive }: StoredEntry): Counts {
  const before = JSON.stringify(archive)
  const entry = openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id })
  const counts: Counts = { sections: 0, values: 0, withUnit: 0, references: 0, unresolved: 0, unknown: 0 }
  walk(entry, archive, root, counts)
  expect(entry.entry_id).toBe(entry_id)
  expect(entry.upload_id).toBe(upload_id)
  expect(JSON.stringify(archive)).toBe(before)
  expect(JSON.stringify(entry.m_to_dict())).toBe(before)
  expect(JSON.stringify(entry)).toBe(before)
  expect(entry.m_to_dict()).not.toBe(archive)
  expect(entry.m_all_contents().length + 1).toBe(counts.sections)
  return counts
}

const line = ({ entry_id }: StoredEntry, counts: Counts) =>
  `${entry_id} ${Object.entries(counts)
    .map(([name, count]) => `${name}=${count}`)
    .join(' ')}`

describe('every archive, read whole', () => {
  it('of the sample data', { timeout: 120_000 }, () => {
    const entries = sampleEntries()
    expect(entries.map(entry => line(entry, check(entry))).join('\n')).toMatchSnapshot()
  })

  const real = realEntries()
  it.skipIf(real.length === 0)(`of thirty codes' parsers ${needsShared}`, { timeout: 120_000 }, () => {
    expect(real.map(entry => line(entry, check(entry))).join('\n')).toMatchSnapshot()
  })
})
