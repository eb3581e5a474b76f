import type { Unchecked } from './checks.js'

/** A selected entry, as `selected_entries.json` has it. NOMAD's Export Entries writes the ids alone. */
export interface SelectedEntry {
  entry_id: string
  upload_id: string
  /** When the server last processed it, where it said so: `last_processing_time`. */
  processed?: string
}

/** The text of `selected_entries.json`, an entry a line. */
export function selectedText(selected: readonly SelectedEntry[]): string {
  const lines = selected.map(selectedLine)
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

/** The line of an entry in `selected_entries.json`, without its end. */
export function selectedLine({ entry_id, upload_id, processed }: SelectedEntry): string {
  return JSON.stringify({ entry_id, upload_id, processed })
}

/** Returns the selected entries that a file holds. @throws DataError for what is none */
export function checkSelected(file: Unchecked): SelectedEntry[] {
  return file.list().map(entry => {
    const processed = entry.member('processed').maybe(value => value.text())
    return {
      entry_id: entry.member('entry_id').text(),
      upload_id: entry.member('upload_id').text(),
      ...(processed === undefined ? {} : { processed }),
    }
  })
}
