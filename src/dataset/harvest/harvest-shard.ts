import type { AbortSignalLike } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { type FileSystem, filesOf, join } from '../files/index.js'
import {
  type Manifest,
  type ManifestColumn,
  type ManifestQuestion,
  type PartRecord,
  readManifest,
  readPartRecord,
  recordName,
} from '../manifest/index.js'
import { matchOf, sharePart } from '../parts/index.js'
import type { DownloadSource } from '../parts/source.js'
import type { ShardOutcome } from './engine.js'
import { hasPlan } from './has-plan.js'
import { planName, readPlan, type Shard } from './plan/index.js'
import { entriesOfShard, hasContent } from './shard-list.js'

/** The options of `harvestShard`. */
export interface ShardTask {
  /** The folder of the data set. */
  folder: string
  /** The number of the shard, from 0. */
  shard: number
  /** Returns a source of the entries that match the question of the data set. */
  sourceFor: (question: ManifestQuestion) => DownloadSource
  files?: FileSystem | undefined
  signal?: AbortSignalLike | undefined
  /** Keeps the columns of shard 0 for all others; for the process that runs it before them. */
  onSchema?: ((schema: ManifestColumn[]) => Promise<void>) | undefined
}

/**
 * Runs one shard of a harvest: lists its entries, loads them, and writes its part. It may be run again, and at the same time on several
 * machines: nothing is replaced, and the part is there from the moment on at which its record is published.
 *
 * @returns what became of it; `'found'` where another attempt has written the part
 * @throws DataError where the folder has no harvest under way; the errors of requests and of files
 */
export async function harvestShard(task: ShardTask): Promise<ShardOutcome> {
  const { folder, shard, sourceFor, files = filesOf(folder), signal, onSchema } = task
  if (await hasContent(join(folder, recordName(shard)), files)) {
    return outcomeOf(await readPartRecord(folder, shard, files), 'found')
  }
  const manifest = await readManifest(folder, files)
  refuseWithoutColumns(task, manifest)
  const planned = await plannedShard(folder, shard, files)
  const { question, entriesPerPart } = manifest
  const source = sourceFor(question)
  const selected = await entriesOfShard({ folder, files, shard: planned }, source, signal)
  if (onSchema && selected.length === 0) throw noFirstEntries(folder)
  const reading = source.reading({
    required: question.required,
    matches: selected.map(matchOf),
    pageEnds: entriesPerPart,
  })
  const { record, wasThere } = await sharePart(
    { folder, files, part: shard, from: planned.from, selected },
    manifest,
    { schemas: reading.schemas, signal, ranges: reading.ranges({ signal }) },
    { onSchema },
  )
  return outcomeOf(record, wasThere ? 'found' : 'written')
}

/** Returns what a shard has, by its record. */
export function outcomeOf(record: PartRecord, state: ShardOutcome['state']): ShardOutcome {
  const { part, entries, skipped, failed, files } = record
  const tables = files.filter(({ kind }) => kind === 'table')
  return {
    shard: part,
    state,
    entries: entries.length,
    skipped: skipped.length,
    failed: failed.length,
    ...(tables.length > 0 ? { rows: tables.reduce((sum, { rows }) => sum + rows, 0) } : {}),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  }
}

/** The columns of all parts are those of shard 0. */
function refuseWithoutColumns({ folder, shard, onSchema }: ShardTask, { table }: Manifest): void {
  if (!table || table.schema || (shard === 0 && onSchema)) return
  throw new DataError(`The columns of the data set '${folder}' are not known yet: they follow from shard 0.`, {
    hint: 'Run query.download with an engine: it runs shard 0 before the others.',
  })
}

function noFirstEntries(folder: string): DataError {
  return new DataError(
    `Shard 0 of '${folder}' has no entries any more, so that the columns of its table are not known.`,
    {
      hint: 'The archive has changed since the harvest was planned: remove the folder, and run the download again.',
    },
  )
}

async function plannedShard(folder: string, shard: number, files: FileSystem): Promise<Shard> {
  if (!(await hasPlan(folder, files))) {
    throw new DataError(`No harvest into '${folder}' is under way: it has no ${planName}.`, {
      hint: 'query.download(folder, { engine }) begins one.',
    })
  }
  const { shards } = await readPlan(folder, files)
  const planned = shards[shard]
  if (planned) return planned
  throw new DataError(`The harvest into '${folder}' has no shard ${shard}: it has ${shards.length}, counted from 0.`)
}
