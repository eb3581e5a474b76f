import type { Manifest, PartEntry, PartRecord } from '../../src/dataset/index.js'

/** A manifest of a finished data set of 4 entries, with the given differences. */
export function madeManifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    format: 1,
    state: 'complete',
    created: '2026-11-26T06:00:00.000Z',
    completed: '2026-11-26T06:01:00.000Z',
    question: {
      url: 'https://nomad.example/api/v1',
      dialect: 'v1',
      owner: 'public',
      query: { 'results.material.elements': ['Ti', 'O'] },
      required: '*',
    },
    versions: { package: '0.1.0', schema: '1.4.3', server: '1.4.3' },
    entriesPerPart: 1000,
    available: 4,
    selected: 4,
    archives: false,
    selectedSha256: 'a'.repeat(64),
    ledger: { delivered: 4, skipped: 0, failed: 0 },
    ...changes,
  }
}

/** The record of a part of some entries, with the given differences. */
export function madeRecord(count: number, changes: Partial<PartRecord> = {}): PartRecord {
  const entries = Array.from({ length: count }, (_, index): PartEntry => ({ entryId: `e${index}`, uploadId: 'u' }))
  return { part: 0, from: 0, to: count, files: [], entries, skipped: [], failed: [], ...changes }
}
