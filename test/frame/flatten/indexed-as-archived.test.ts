import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { indexedAsArchived } from '../../../src/frame/flatten/indexed-as-archived.js'
import { toFrame } from '../../../src/frame/index.js'
import { openArchive, publishedSchema, searchQuantity, walkSchema } from '../../../src/metainfo/index.js'
import type { Raw, StoredEntry } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'

const files = ['sample-data', 'new-data'].flatMap(folder => sharedPath(folder, 'entries.jsonl.gz') ?? [])
const listed = [...indexedAsArchived.keys()]

describe('the quantities that the search index has as archives do', () => {
  it.each(listed)('%s is searched, lies in no list of sections, and users do not change it', path => {
    expect(searchQuantity(path.replace(/^metadata\./, ''))).toBeDefined()
    const steps = [...walkSchema([publishedSchema('v1').root], path.split('.'), 'declared', () => false)]
    const sections = steps.flatMap(({ properties }) => properties).filter(one => one.m_kind === 'sub_section')
    expect(sections.filter(section => section.repeats)).toEqual([])
    expect(path).not.toMatch(/published|embargo|comment|datasets|references|upload_name|_time$/)
  })

  it('are those that docs/paths.md lists', () => {
    const document = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')
    expect(/```text\n(metadata[^`]*)\n```/.exec(document('docs/paths.md'))?.[1]?.split('\n')).toEqual(listed)
  })

  it.skipIf(files.length === 0)(
    `gives the same columns for every entry ${needsShared}`,
    () => {
      const entries = files.flatMap(read).filter(({ archive }) => archive?.['metadata'] !== undefined)
      expect(entries).toHaveLength(350)
      const archived = tableOf(entries.map(entry => open(entry, entry.archive)))
      const indexed = tableOf(
        entries.map(entry => {
          const { results, ...metadata } = entry.index
          return open(entry, { metadata, ...(results === undefined ? {} : { results }) })
        }),
      )
      for (const [name, column] of Object.entries(archived)) expect(indexed[name]).toEqual(column)
      for (const [path, count] of indexedAsArchived) {
        const values = archived[path]?.values ?? []
        expect(values.filter(value => value !== null && value !== undefined).length).toBe(count)
      }
    },
    60_000,
  )
})

type Indexed = StoredEntry & { index: Raw }

const read = (file: string): Indexed[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Indexed)

const open = ({ entry_id, upload_id }: StoredEntry, archive: Raw) =>
  openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id })

function tableOf(entries: Iterable<object>) {
  const { columns } = toFrame(entries, { columns: Object.fromEntries(listed.map(path => [path, path])) })
  return Object.fromEntries(
    columns.map(column => [
      column.name,
      { unit: column.unit?.name, dtype: column.dtype, note: column.note, values: [...column] },
    ]),
  )
}
