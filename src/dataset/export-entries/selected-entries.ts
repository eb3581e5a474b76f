/** An entry of `selected_entries.json`, with the names that NOMAD's Export Entries gives it. */
export interface SelectedEntry {
  entry_id: string
  upload_id: string
}

/** Returns what `selected_entries.json` says of the entries that a data set is to have, in their order. */
export function selectedEntriesOf(matches: readonly { entryId: string; uploadId: string }[]): SelectedEntry[] {
  return matches.map(({ entryId, uploadId }) => ({ entry_id: entryId, upload_id: uploadId }))
}
