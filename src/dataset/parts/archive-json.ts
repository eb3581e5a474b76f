import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'

/**
 * Returns the JSON of an archive as the server gave it.
 *
 * @throws DataError for a number that JSON cannot write: one that was too large to be read
 */
export function archiveJson(entry: Section): string {
  const raw = entry.toJSON()
  const text = JSON.stringify(raw)
  // JSON writes Infinity, which `1e999` is read as, as null. Few archives have a null at all, so the search is rare.
  if (text.includes('null')) refuseInfinite(raw, entry)
  return text
}

function refuseInfinite(raw: unknown, entry: Section): void {
  const waiting = [raw]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new DataError(
        `The archive of the entry ${String((entry as { entry_id?: unknown }).entry_id)} has a number that is too large to be kept.`,
        {
          hint: 'Name the parts of archives that you need in required, without it.',
        },
      )
    }
    if (typeof value !== 'object' || value === null) continue
    for (const item of Object.values(value)) if (item !== undefined) waiting.push(item)
  }
}
