import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parsedJson } from '../../basics/parsed-json.js'
import { isPlainObject } from '../../options/index.js'
import { UsageError } from '../usage-error.js'

/** The largest number of a part that a file's name can have. */
const most = 999_999_999

/** Reads shards, line by line, as they come: `7` or `{"shards": [3, 4, 5]}`. Empty lines mean nothing. */
export async function* shardsOfLines(input: Readable, signal: AbortSignal): AsyncGenerator<number, void, undefined> {
  for await (const line of createInterface({ input, signal })) {
    if (line.trim() !== '') yield* shardsOf(line)
  }
}

/** Returns the shards that a text names. @throws UsageError where it names none */
export function shardsOf(text: string): number[] {
  const value = parsedJson(text)
  const shards = isPlainObject(value) ? value['shards'] : [value]
  if (Array.isArray(shards) && shards.every(isShard)) return shards
  const shown = text.length > 60 ? `${text.slice(0, 60)} …` : text
  throw new UsageError(`'${shown}' names no shard: it must be a number from 0 on, or {"shards": [3, 4, 5]}.`)
}

function isShard(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}
