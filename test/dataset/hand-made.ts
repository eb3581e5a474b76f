import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest, ManifestColumn, PartFile, PartRecord } from '../../src/dataset/index.js'
import { selectedBytes } from '../../src/dataset/manifest/index.js'
import { exactJson } from '../../src/dataset/parts/archive-json.js'
import { type FlattenOptions, toFrame } from '../../src/frame/index.js'
import { openArchive } from '../../src/metainfo/index.js'

/** An entry of a data set that is made by hand. */
export interface HandMadeEntry {
  entry_id: string
  upload_id: string
  archive: object
  processed?: string
}

/** How a data set is made by hand. */
export interface HandMade {
  entriesPerPart?: number
  url?: string
  required?: unknown
  /** Default true. */
  archives?: boolean
  table?: Pick<FlattenOptions, 'rows' | 'columns' | 'units'>
  /** Parts that are not written. */
  missingParts?: readonly number[]
  available?: number
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Returns a new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'dataset-'))
}

/** Writes a data set of these entries, in the form of `query.download`, and returns its folder. */
export function handMade(entries: readonly HandMadeEntry[], options: HandMade = {}): string {
  const { entriesPerPart = 10, url = 'http://127.0.0.1:1/api/v1', required = '*', archives = true, table } = options
  const folder = newFolder()
  for (const name of ['parts', 'archives', 'data.parquet']) mkdirSync(join(folder, name))
  const selected = selectedBytes(
    entries.map(({ entry_id, upload_id, processed }) => ({
      entry_id,
      upload_id,
      ...(processed === undefined ? {} : { processed }),
    })),
  )
  writeFileSync(join(folder, 'selected_entries.json'), selected)
  let schema: ManifestColumn[] | undefined
  const write = (path: string, kind: PartFile['kind'], bytes: Uint8Array, rows: number): PartFile => {
    writeFileSync(join(folder, path), bytes)
    return { kind, path, bytes: bytes.length, sha256: sha256(bytes), rows }
  }
  const records: PartRecord[] = []
  for (let part = 0; part * entriesPerPart < entries.length; part++) {
    const [from, to] = [part * entriesPerPart, Math.min(entries.length, (part + 1) * entriesPerPart)]
    const name = `part-${String(part).padStart(5, '0')}`
    const own = entries.slice(from, to)
    const files: PartFile[] = []
    if (table) {
      const opened = own.map(({ entry_id: entryId, upload_id: uploadId, archive }) =>
        openArchive(archive, { dialect: 'v1', entryId, uploadId }),
      )
      const units = (schema ?? []).flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const]))
      const frame = toFrame(opened, { ...table, units: { ...Object.fromEntries(units), ...table.units } })
      schema ??= frame.schema.map(({ unit, ...column }) => ({ ...column, ...(unit && { unit: String(unit) }) }))
      files.push(write(`data.parquet/${name}.parquet`, 'table', frame.toParquet(), frame.numRows))
    }
    if (archives) {
      const lines = own.map(({ entry_id, upload_id, archive }) => `${exactJson({ entry_id, upload_id, archive })}\n`)
      files.push(write(`archives/${name}.jsonl.gz`, 'archives', gzipSync(lines.join('')), own.length))
    }
    const kept = own.map(({ entry_id: entryId, upload_id: uploadId, processed }) => ({
      entryId,
      uploadId,
      ...(processed === undefined ? {} : { processed }),
    }))
    records.push({ part, from, to, files, entries: kept, skipped: [], failed: [] })
  }
  const there = records.filter(({ part }) => !options.missingParts?.includes(part))
  for (const record of there) {
    writeFileSync(join(folder, 'parts', `part-${String(record.part).padStart(5, '0')}.json`), JSON.stringify(record))
  }
  const manifest: Manifest = {
    format: 1,
    state: there.length === records.length ? 'complete' : 'incomplete',
    created: '2026-11-26T06:00:00.000Z',
    question: { url, dialect: 'v1', owner: 'visible', query: {}, required },
    versions: { package: '0.1.0', schema: '1.4.0' },
    entriesPerPart,
    available: options.available ?? entries.length,
    selected: entries.length,
    archives,
    ...(table
      ? { table: { ...table, compression: 'snappy', ...(schema ? { schema } : {}) } as Manifest['table'] }
      : {}),
    selectedSha256: sha256(selected),
  } as Manifest
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
