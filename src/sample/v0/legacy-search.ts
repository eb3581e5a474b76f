import type { User } from '../accounts.js'
import { ascending } from '../ascending.js'
import { isObject, type Json } from '../json.js'
import { ownedBy, parseOwner } from '../search/owner.js'
import type { EntryStore, StoredEntry } from '../store.js'
import { legacyValues } from './legacy-document.js'
import { legacyError } from './legacy-error.js'
import { criterionTest, expressionTest, type Test } from './legacy-expression.js'
import { isLegacyQuantity } from './search-quantities.js'

/**
 * Returns all entries that a v0 query finds for a user, in the order of upload and entry ids.
 *
 * Keys beginning with `$` are the expression, the others plain search parameters; all must hold. Plain keys that are
 * no search quantity are ignored, in the expression they are an error: so v0 had it. `owner` is `visible` by default.
 *
 * @throws a 400 for what cannot be read, a 401 for an owner that needs a login.
 */
export function legacySearch(store: EntryStore, user: User | undefined, query: Record<string, Json>): StoredEntry[] {
  const owned = ownedBy(parseOwner(query['owner'] ?? 'visible'), user)
  const tests = Object.entries(query).flatMap(([name, value]) => test(name, value))
  return store.entries
    .filter(entry => owned(entry) && tests.every(matches => matches(entry)))
    .sort((a, b) => ascending(a.uploadId, b.uploadId) || ascending(a.entryId, b.entryId))
}

function test(name: string, value: Json): Test[] {
  if (name.startsWith('$')) return [expressionTest({ [name]: value })]
  if (name === 'query') return [expressionTest(isObject(value) ? value : readExpression(value))]
  if (name === 'from_time') return [timeTest(value, order => order >= 0)]
  if (name === 'until_time') return [timeTest(value, order => order <= 0)]
  return isLegacyQuantity(name) || name === 'dft.optimade' ? [criterionTest(name, value)] : []
}

/** Returns the expression as a URL has it: JSON text. */
function readExpression(text: Json): Record<string, Json> {
  try {
    const value: unknown = JSON.parse(String(text))
    if (isObject(value)) return value
  } catch {
    // The error is below.
  }
  throw legacyError(400, 'the parameter query must be an expression as a JSON object')
}

function timeTest(value: Json, compares: (order: number) => boolean): Test {
  const bound = Date.parse(String(value))
  if (Number.isNaN(bound)) throw legacyError(400, `bad datetime format: ${String(value)}`)
  return entry => legacyValues(entry, 'upload_time').some(time => compares(Date.parse(String(time)) - bound))
}
