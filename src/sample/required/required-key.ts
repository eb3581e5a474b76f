import { apiError, serverError } from '../answer.js'

/** Which items of a list a key asks for: one, a range (`end` exclusive), or all of them. */
export type ItemRange = { index: number } | { start: number; end: number | undefined } | undefined

/** A key of `required`, such as `calculation[-1]`. */
export interface RequiredKey {
  name: string
  range: ItemRange
}

const form = /^([\w -]+)(\[([-?0-9]*)(:([-?0-9]*))?\])?$/

/**
 * Reads a key of `required`.
 *
 * @throws a 422 for a key of another form; a 500, as a real server, for an index that is no number such as `[--1]`.
 */
export function parseRequiredKey(key: string): RequiredKey {
  const [found, name = '', bracket, first = '', colon, last = ''] = form.exec(key.trim()) ?? []
  if (found === undefined) {
    const msg = `'${key}' is not a key for required: write name, name[i] or name[a:b].`
    throw apiError(422, [{ msg, loc: [key] }])
  }
  if (bracket === undefined || (first === '' && colon === undefined)) return { name, range: undefined }
  if (colon === undefined) return { name, range: { index: whole(first, key) } }
  return {
    name,
    range: { start: first === '' ? 0 : whole(first, key), end: last === '' ? undefined : whole(last, key) },
  }
}

/**
 * Returns the items of a list that a range names, or `undefined` when the answer leaves the key out.
 *
 * As Python's slices, but for two things: indices are clamped to the list before they are used, so that `[-5]` of
 * three items is the first; and equal bounds are that one item, so that `[1:1]` is the second.
 */
export function itemsInRange<T>(list: readonly T[], range: ItemRange): T[] | undefined {
  if (!range) return [...list]
  const clamp = (index: number) => (index < 0 ? Math.max(-list.length, index) : Math.min(list.length, index))
  const one = (index: number) => {
    const place = index < 0 ? index + list.length : index
    return place < list.length ? [list[place] as T] : undefined
  }
  if ('index' in range) return one(clamp(range.index))
  const start = clamp(range.start)
  const end = range.end === undefined ? undefined : clamp(range.end)
  return start === end ? one(start) : list.slice(start, end)
}

function whole(text: string, key: string): number {
  if (/^-?\d+$/.test(text)) return Number(text)
  throw serverError(`The index in '${key}' is not a whole number.`)
}
