/** One entry of the test server: what a search knows of it, and its archive. */
export interface TestEntry {
  entryId: string
  uploadId: string
  archive: Record<string, unknown>
  /** What the search index has beside the ids, by full names; given where it is asked for. */
  index?: Record<string, unknown>
}

/** Entries with ids in ascending order, spread over uploads of ten; each has an energy and a formula. */
export function makeEntries(count: number, padding = 0): TestEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(6, '0')
    return {
      entryId: `entry${number}`,
      uploadId: `upload${String(Math.floor(index / 10)).padStart(4, '0')}`,
      archive: {
        run: [{ calculation: [{ energy: { total: { value: -1e-18 * (index + 1) } } }] }],
        results: { material: { chemical_formula_reduced: `H${index}` } },
        ...(padding > 0 ? { padding: 'x'.repeat(padding) } : {}),
        m_ref_archives: {},
      },
    }
  })
}

/** The ids of entries, in order. */
export function idsOf(entries: Iterable<{ entry_id?: string; entryId?: string }>): string[] {
  return Array.from(entries, entry => entry.entryId ?? entry.entry_id ?? '')
}
