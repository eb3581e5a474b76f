import { append } from '../../basics/append.js'
import { IncompleteError } from '../../errors/index.js'
import type { Match, MatchPage, Question } from '../dialect.js'
import { type Call, throwIfAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { EntryIds } from './entry-ids.js'
import { UploadList } from './upload-list.js'

/** How many matches a page has at most. */
const mostMatches = 1000

/** Lists the first `max` matches of a question: upload after upload in the server's order, the ids of each in ascending order. */
export async function* listMatches(
  client: Client,
  question: Question,
  max: number,
  call: Call,
): AsyncGenerator<MatchPage, void> {
  const uploads = new UploadList(client, question)
  const ids = new EntryIds(client, question)
  const parts = partsOf(await uploads.list(call), max)
  const total = uploads.total ?? 0
  if (parts.length === 0) yield { items: [], total }
  let items: Match[] = []
  let before: { uploadId: string; after: string | undefined } | undefined
  for (const [place, { uploadId, count }] of parts.entries()) {
    const after = before?.uploadId === uploadId ? before.after : undefined
    const found = await ids.list({ uploadId, after, count }, call)
    throwIfAborted(call.signal)
    if (!found) throw ids.refusal ?? notListed(uploadId)
    before = { uploadId, after: found.at(-1) }
    append(
      items,
      found.map(entryId => ({ entryId, uploadId })),
    )
    const next = parts[place + 1]?.count ?? mostMatches
    if (items.length + next <= mostMatches && place < parts.length - 1) continue
    yield { items, total }
    items = []
  }
}

/** Divides uploads into parts of which each fits into a page. */
function partsOf(
  uploads: readonly { uploadId: string; total: number }[],
  max: number,
): { uploadId: string; count: number }[] {
  const parts: { uploadId: string; count: number }[] = []
  let left = max
  for (const { uploadId, total } of uploads) {
    let rest = Math.min(total, left)
    left -= rest
    for (; rest > 0; rest -= mostMatches) parts.push({ uploadId, count: Math.min(rest, mostMatches) })
  }
  return parts
}

function notListed(uploadId: string): IncompleteError {
  return new IncompleteError(`The server does not list all entries of upload ${uploadId} that it counts.`, {
    hint: 'Servers of the old API list entries as values of calc_id; read the entries in a loop instead.',
  })
}
