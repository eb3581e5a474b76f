import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'

/**
 * Returns the JSON of an archive as the server gave it.
 *
 * @throws DataError for a number that JSON cannot write: one that was too large to be read
 */
export function archiveJson(entry: Section): string {
  const raw = entry.toJSON()
  const text = exactJson(raw)
  // JSON writes Infinity, which `1e999` is read as, as null. Few archives have a null at all, so the search is rare.
  if (text.includes('null')) refuseInfinite(raw, entry)
  return text
}

/** Returns the JSON of plain data with −0 where it has −0: `JSON.stringify` writes 0. */
export function exactJson(raw: unknown): string {
  const text = JSON.stringify(raw)
  if (!/[[,:]0[\],}]/.test(text) || !hasNegativeZero(raw)) return text
  let mark = '-0'
  while (text.includes(JSON.stringify(mark))) mark += '~'
  const marked = JSON.stringify(raw, (_, value) => (Object.is(value, -0) ? mark : value))
  return marked.replaceAll(JSON.stringify(mark), '-0')
}

function hasNegativeZero(raw: unknown): boolean {
  const waiting = [raw]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Object.is(value, -0)) return true
    if (typeof value !== 'object' || value === null) continue
    const items = Array.isArray(value) ? value : Object.values(value)
    for (const item of items) if (item === 0 || (typeof item === 'object' && item !== null)) waiting.push(item)
  }
  return false
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
