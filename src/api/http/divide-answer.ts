import { readJson } from './read-json.js'
import { leastUnparsed, UnparsedArchive } from './unparsed-archives.js'

/** An answer of archives that are not parsed. */
export interface UnparsedAnswer {
  /** The answer with an empty list in place of the archives. */
  value: unknown
  archives: UnparsedArchive[]
}

const listBegin = Buffer.from('"data":[')
/** Searching for so short a text is several times as fast as for all that begins an entry. */
const between = Buffer.from('},{"e')
const beginning = '{"entry_id":"'
const head =
  /^\{"entry_id":"([^"\\]+)","upload_id":"([^"\\]+)",(?:"parser_name":(?:"([^"\\]*)"|null),)?"archive":(?=\{)/
/** No beginning of an entry is longer: ids have 28 characters. */
const longestHead = 400
const [brace, bracket] = [0x7d, 0x5d]

/**
 * Divides an answer of large archives without parsing them: objects that live together cost the collector more than all
 * the reading, and one that is parsed when it is read may be forgotten before the next one is.
 *
 * Returns `undefined` for every answer that is not written as NOMAD's servers write theirs. What the archives are is
 * known when they are read: then a text between two beginnings of entries that is no JSON says that it was divided wrongly.
 */
export function divideAnswer(bytes: Uint8Array, onWords: () => void): UnparsedAnswer | undefined {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = body.indexOf(listBegin) + listBegin.length
  const to = body.lastIndexOf(bracket)
  if (from < listBegin.length || to < from || body[to - 1] !== brace) return undefined
  const starts = [from]
  for (let at = body.indexOf(between, from); at >= 0 && at < to; at = body.indexOf(between, at + 1)) {
    const start = at + 2
    if (body.toString('latin1', start, start + beginning.length) === beginning) starts.push(start)
  }
  if (body.length < leastUnparsed * starts.length) return undefined
  const heads = starts.flatMap(start => {
    const found = head.exec(body.toString('utf8', start, Math.min(start + longestHead, to)))
    return found ? [{ start, found }] : []
  })
  if (heads[0]?.start !== from) return undefined
  const envelope = readJson(body.toString('utf8', 0, from) + body.toString('utf8', to))
  if (!('value' in envelope) || envelope.words > 0 || !hasNoData(envelope.value)) return undefined
  const archives = heads.map(({ start, found }, place) => {
    const [whole, entryId = '', uploadId = '', parserName] = found
    // The brace that ends the entry, and the comma before the next one, belong to no archive.
    const end = (heads[place + 1]?.start ?? to + 1) - 2
    return new UnparsedArchive(
      { entryId, uploadId, parserName },
      body.subarray(start + Buffer.byteLength(whole), end),
      onWords,
    )
  })
  return { value: envelope.value, archives }
}

function hasNoData(value: unknown): boolean {
  const { data } = (value ?? {}) as { data?: unknown }
  return Array.isArray(data) && data.length === 0
}
