import { keptCitations } from '../citations/index.js'
import { describeDataset } from '../describe/index.js'
import { type Manifest, readManifest, replaceManifest } from '../manifest/index.js'
import { ledgerOf } from './ledger-of.js'
import type { WritingParts } from './write-again.js'

/**
 * Writes what says of the whole data set what it has, after its parts have changed: the files for other programs, and then the
 * manifest. Citations that it keeps are asked for where entries were added.
 */
export async function completeDataset(
  { folder, query, lock, call }: Pick<WritingParts, 'folder' | 'query' | 'lock' | 'call'>,
  changes: Partial<Manifest> = {},
): Promise<void> {
  const before = await readManifest(folder)
  const manifest: Manifest = {
    ...before,
    state: 'complete',
    completed: before.completed ?? new Date().toISOString(),
    ledger: await ledgerOf(folder, before),
    ...changes,
  }
  const hasCitations = (await keptCitations(folder)) !== undefined
  await describeDataset({ folder, manifest, signal: call.signal, source: hasCitations ? query : undefined })
  await lock.check()
  await replaceManifest(folder, manifest)
}
