import { type Manifest, type ManifestLedger, partNumbers, readPartRecord } from '../manifest/index.js'

/** Counts what became of the selected entries, in all parts that are there. */
export async function ledgerOf(folder: string, { table }: Manifest): Promise<ManifestLedger> {
  const ledger: ManifestLedger = { delivered: 0, skipped: 0, failed: 0, ...(table ? { rows: 0 } : {}) }
  for (const part of await partNumbers(folder)) {
    const { entries, skipped, failed, files } = await readPartRecord(folder, part)
    ledger.delivered += entries.length
    ledger.skipped += skipped.length
    ledger.failed += failed.length
    if (ledger.rows !== undefined) for (const { kind, rows } of files) if (kind === 'table') ledger.rows += rows
  }
  return ledger
}
