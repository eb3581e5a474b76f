import { decodeText } from './decode-text.js'
import { readJson } from './read-json.js'

/** The error of reading an `archive` that was left unparsed and is no JSON object: its page must be asked for again. */
export class UnreadArchive extends Error {}

/** An archive that is parsed when it is read, each time anew; until then it is a part of the answer's bytes. */
export class UnparsedArchive {
  readonly entryId: string
  readonly uploadId: string
  readonly parserName: string | undefined
  readonly #bytes: Uint8Array
  readonly #onWords: () => void

  constructor(
    ids: { entryId: string; uploadId: string; parserName: string | undefined },
    bytes: Uint8Array,
    onWords: () => void,
  ) {
    this.entryId = ids.entryId
    this.uploadId = ids.uploadId
    this.parserName = ids.parserName
    this.#bytes = bytes
    this.#onWords = onWords
  }

  /** The archive's JSON, as the server wrote it; perhaps broken. */
  get bytes(): Uint8Array {
    return this.#bytes
  }

  /** @throws UnreadArchive when it is no JSON object */
  get archive(): object {
    const reading = readJson(decodeText(this.#bytes))
    if (!('value' in reading)) throw new UnreadArchive(reading.fault.reason)
    const { value, words } = reading
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnreadArchive('not an object')
    if (words > 0) this.#onWords()
    return value
  }
}

/** Below so many bytes an archive, parsing all of an answer at once costs less. */
export const leastUnparsed = 4_000
