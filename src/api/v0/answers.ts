import type { LoadedEntry } from '../dialect.js'
import { expectEntryForm, expectForm, isObject } from '../http/answer.js'
import type { JsonAnswer } from '../http/client.js'
import { hideAdded } from './bodies.js'

/** One upload with its number of matches. */
export interface Upload {
  uploadId: string
  total: number
}

/** Values of a search quantity with their numbers of matches. */
export interface ValueCounts {
  values: { value: string; total: number }[]
  /** Where to go on; `undefined` at the end. */
  after: string | undefined
}

/** A page of values, as `repo/quantity/…` lists them. */
export function readValues({ value, request }: JsonAnswer): ValueCounts {
  expectForm(isObject(value) && isObject(value['quantity']), 'quantity', 'an object', request)
  const { after, values } = value['quantity'] as Record<string, unknown>
  expectForm(isObject(values), 'quantity.values', 'an object', request)
  const counts = Object.entries(values).map(([name, facts], index) => {
    const total = isObject(facts) ? facts['total'] : undefined
    const where = `quantity.values (value ${index + 1}).total`
    expectForm(Number.isInteger(total) && (total as number) >= 0, where, 'a whole number', request)
    return { value: name, total: total as number }
  })
  return { values: counts, after: typeof after === 'string' && after !== '' ? after : undefined }
}

/** A page of archives; `undefined` total and cursor for the bare list that a server gives when an upload's files are gone. */
export interface LegacyPage {
  entries: LoadedEntry[]
  after: string | undefined
  total: number | undefined
  /** True for the bare list. */
  broken: boolean
  bytes: number
}

/** Reads a page; `uploadId` is used where an archive does not say its own, `required` is what the user asked for. */
export function readArchives(
  { value, request, bytes }: JsonAnswer,
  { uploadId, required }: { uploadId: string; required: unknown },
): LegacyPage {
  if (Array.isArray(value)) return { entries: [], after: undefined, total: undefined, broken: true, bytes }
  expectForm(isObject(value), 'body', 'an object', request)
  const { results, aggregation } = value
  expectForm(Array.isArray(results), 'results', 'a list', request)
  expectForm(isObject(aggregation), 'aggregation', 'an object', request)
  const entries = results.map((item: unknown, index): LoadedEntry => {
    expectEntryForm(isObject(item) && isObject(item['archive']), `results[${index}].archive`, 'an object', request)
    return readEntry(item, uploadId, required)
  })
  const { after, total } = aggregation
  return {
    entries,
    after: typeof after === 'string' && after !== '' ? after : undefined,
    total: typeof total === 'number' ? total : undefined,
    broken: false,
    bytes,
  }
}

function readEntry(item: Record<string, unknown>, uploadId: string, required: unknown): LoadedEntry {
  const archive = item['archive'] as Record<string, unknown>
  const metadata = isObject(archive['section_metadata']) ? archive['section_metadata'] : {}
  const { calc_id: id, parser_name: parser } = item
  return {
    entryId: text(id) ?? text(metadata['calc_id']) ?? '',
    uploadId: text(metadata['upload_id']) ?? uploadId,
    parserName: text(parser),
    archive: hideAdded(archive, required),
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
