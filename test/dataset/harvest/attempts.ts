import type { FileSystem } from '../../../src/dataset/files/index.js'
import { type HarvestEngine, harvestShard, type ShardOutcome } from '../../../src/dataset/harvest/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { makeEntries, quickClock, type TestEntry } from '../../server/index.js'
import { watchedFiles } from '../watched-files.js'

/** The error of an attempt whose process has died. */
export class Death extends Error {}

/**
 * A file system of a process that dies at a step that changes something: from then on it does nothing any more.
 *
 * @param inner default: that of this machine
 */
export function dyingFiles(last: number, inner?: FileSystem): FileSystem {
  let isDead = false
  const files = watchedFiles(({ number }) => {
    isDead ||= number >= last
    if (isDead) throw new Death(`died at step ${number}`)
  }, inner)
  const reading = ['facts', 'read', 'list', 'folders']
  return new Proxy(files, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown
      if (typeof value !== 'function') return value
      if (!reading.includes(String(name))) return value.bind(target)
      return async (...args: unknown[]) => {
        if (isDead) throw new Death('dead')
        return value.apply(target, args)
      }
    },
  })
}

/** Returns what runs a shard as a task does: with a connection of its own. */
export function taskAt(url: string): (folder: string, shard: number, files?: FileSystem) => Promise<ShardOutcome> {
  return (folder, shard, files) =>
    harvestShard({
      folder,
      shard,
      ...(files ? { files } : {}),
      sourceFor: question => new ArchiveQuery({ ...question, url, max: null } as object, { clock: quickClock() }),
    })
}

/** Returns an engine that runs shards one after the other, and those that `order` names. */
export function engineAt(url: string, order: (shards: readonly number[]) => readonly number[] = shards => shards) {
  const run = taskAt(url)
  const engine: HarvestEngine = {
    name: 'an engine of a test',
    async *harvest({ folder, shards }) {
      for (const shard of order(shards)) yield run(folder, shard)
    },
  }
  return engine
}

/** Entries with formulas that repeat, and times at which they were processed. */
export function entriesWithTimes(count: number): TestEntry[] {
  return makeEntries(count).map((entry, index) => ({
    ...entry,
    archive: {
      ...entry.archive,
      results: { material: { chemical_formula_reduced: `H${index % 3}` } },
    },
    index: { last_processing_time: `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}+00:00` },
  }))
}
