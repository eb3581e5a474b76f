import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Manifest,
  type PartRecord,
  partFiles,
  partName,
  partNumber,
  publishManifest,
  publishPartRecord,
  readManifest,
  readPartRecord,
  readPartRecords,
  readSelected,
  selectedBytes,
} from '../../../src/dataset/manifest/index.js'
import { DataError, isNomadError } from '../../../src/errors/index.js'
import { temporaryFolder } from '../folders.js'

const sum = 'a'.repeat(64)
const manifest: Manifest = {
  format: 1,
  state: 'complete',
  created: '2026-01-01T00:00:00.000Z',
  completed: '2026-01-01T00:00:01.000Z',
  question: { url: 'http://127.0.0.1/api/v1', dialect: 'v1', owner: 'visible', query: {}, required: '*' },
  versions: { package: '0.1.0', schema: '2.0.0' },
  entriesPerPart: 2,
  available: 3,
  selected: 3,
  archives: true,
  table: { columns: { a: 'results.a' }, compression: 'snappy', schema: [{ name: 'a', dtype: 'float64', unit: 'eV' }] },
  selectedSha256: sum,
  ledger: { delivered: 2, skipped: 1, failed: 0, rows: 2 },
}
const record: PartRecord = {
  part: 0,
  from: 0,
  to: 2,
  files: [{ kind: 'archives', path: 'archives/part-00000.jsonl.gz', bytes: 10, sha256: sum, rows: 1 }],
  entries: [{ entryId: 'a', uploadId: 'u', processed: '2026-01-01T00:00:00' }],
  skipped: [{ entryId: 'b', uploadId: 'u', reason: 'no archive' }],
  failed: [],
}

function written(name: string, text: string): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'parts'))
  writeFileSync(join(folder, name), text)
  return folder
}

/** Sets a member by its path. */
function changed(object: object, path: string, value: unknown): string {
  const copy = JSON.parse(JSON.stringify(object))
  const names = path.split('.')
  const last = names.pop() as string
  const place = names.reduce((inner, name) => inner[name], copy)
  if (value === undefined) delete place[last]
  else place[last] = value
  return JSON.stringify(copy)
}

describe('a manifest', () => {
  it('is read as it was written', async () => {
    const folder = temporaryFolder()
    await publishManifest(folder, manifest)
    await publishPartRecord(folder, record)
    expect(await readManifest(folder)).toEqual(manifest)
    expect(await readPartRecords(folder)).toEqual([record])
    expect(partFiles(record, 'table')).toEqual([])
  })

  it('says what a folder is that has none', async () => {
    const folder = temporaryFolder()
    await expect(readManifest(folder)).rejects.toThrow(/is no data set: it has no manifest\.json/)
    await expect(readManifest(join(folder, 'nothing'))).rejects.toThrow(/There is no data set/)
  })

  it.each([
    ['format', 2, /has format 2; this package knows 1/],
    ['format', 'one', /'format' is "?'?one/],
    ['state', 'done', /'state'/],
    ['created', undefined, /'created' is missing/],
    ['entriesPerPart', 0, /'entriesPerPart'/],
    ['entriesPerPart', 1e9, /at most 100000/],
    ['selected', -1, /'selected'/],
    ['selected', 1.5, /'selected'/],
    ['selected', 2 ** 60, /'selected'/],
    ['selected', 2 ** 52, /'selected' is .* at most 1000000 parts of 2/],
    ['selectedSha256', 'abc', /SHA-256/],
    ['question', null, /'question'/],
    ['question.owner', 'root', /'question\.owner'/],
    ['question.dialect', 'v3', /'question\.dialect'/],
    ['question.query', [], /'question\.query'/],
    ['table.columns', { a: 7 }, /'table\.columns\.a'/],
    ['table.compression', 'lzma', /'table\.compression'/],
    ['table.schema.0.name', {}, /'table\.schema\.0\.name'/],
    ['ledger.delivered', '2', /'ledger\.delivered'/],
    ['archives', 'yes', /'archives'/],
  ])('with a wrong %s (%j) is refused', async (path, value, message) => {
    const folder = written('manifest.json', changed(manifest, path, value))
    const error = await readManifest(folder).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DataError)
    expect(String(error)).toMatch(message)
  })

  it.each(['', '{', 'null', '[]', '7', '"text"', '\ufeff{}', '\0'])('that is %j is refused', async text => {
    await expect(readManifest(written('manifest.json', text))).rejects.toBeInstanceOf(DataError)
  })

  it('cannot reach a prototype', async () => {
    const text = JSON.stringify(manifest).replace(
      '"query":{}',
      '"query":{"__proto__":{"polluted":true},"constructor":1}',
    )
    const { question } = await readManifest(written('manifest.json', text))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(Object.keys(question.query)).toEqual(['__proto__', 'constructor'])
    const noOwn = '{"__proto__":{"format":1,"state":"complete"}}'
    await expect(readManifest(written('manifest.json', noOwn))).rejects.toBeInstanceOf(DataError)
  })
})

describe('the record of a part', () => {
  it.each([
    ['part', 1, /'part'/],
    ['to', 1e7, /10000000 with those skipped and failed, not 2/],
    ['to', 3, /3 with those skipped and failed, not 2/],
    ['from', 5, /'to'/],
    ['files.0.path', '../../secret', /a path in the folder/],
    ['files.0.path', '/etc/passwd', /a path in the folder/],
    ['files.0.path', null, /a path in the folder/],
    ['files.0.sha256', 'A'.repeat(64), /SHA-256/],
    ['files.0.bytes', 1e300, /'files\.0\.bytes'/],
    ['files.0.kind', 'program', /'files\.0\.kind'/],
    ['entries.0', 'a', /'entries\.0'/],
    ['skipped.0.reason', 1, /'skipped\.0\.reason'/],
  ])('with a wrong %s (%j) is refused', async (path, value, message) => {
    const folder = written('parts/part-00000.json', changed(record, path, value))
    await expect(readPartRecord(folder, 0)).rejects.toThrow(message)
  })

  it('is found by its name alone', async () => {
    const folder = temporaryFolder()
    await publishPartRecord(folder, record)
    for (const name of ['part-0.json', 'part-00001.txt', 'part-000001.json', '.part-00002.json', 'part--0001.json']) {
      writeFileSync(join(folder, 'parts', name), '')
    }
    expect((await readPartRecords(folder)).map(({ part }) => part)).toEqual([0])
    for (const part of [0, 7, 99_999, 100_000]) expect(partNumber(`${partName(part)}.json`, '.json')).toBe(part)
  })

  it('and every other file is JSON that is right, or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async value => {
        const text = JSON.stringify(value)
        for (const read of [
          () => readManifest(written('manifest.json', text)),
          () => readPartRecord(written('parts/part-00000.json', text), 0),
          () => readSelected(written('selected_entries.json', text)),
        ]) {
          await read().catch(error => expect(isNomadError(error)).toBe(true))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('selected_entries.json', () => {
  it('is a list of ids, an entry a line, as NOMAD writes it', async () => {
    const selected = [
      { entry_id: 'a"b', upload_id: 'u' },
      { entry_id: 'c', upload_id: 'u', processed: '2026' },
    ]
    const text = Buffer.from(selectedBytes(selected)).toString()
    expect(JSON.parse(text)).toEqual(selected)
    expect(text.split('\n').length).toBe(5)
    expect(await readSelected(written('selected_entries.json', text))).toEqual(selected)
    expect(JSON.parse(Buffer.from(selectedBytes([])).toString())).toEqual([])
    await expect(readSelected(written('selected_entries.json', '[{"entry_id":1}]'))).rejects.toThrow(
      /'0\.upload_id'|'0\.entry_id'/,
    )
  })
})
