import { IncompleteError } from '../../errors/index.js'
import type { Question } from '../dialect.js'
import { type Call, untilAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { requireLoginFor } from '../owner.js'
import { readValues, type Upload } from './answers.js'
import { quantityPath } from './bodies.js'

/** How many uploads the server lists at first, and how many we ask for further on. */
const firstSize = 100
const laterSize = 1000

/** The uploads that hold matches, in the server's order, with their numbers. */
export class UploadList {
  uploads: Upload[] | undefined
  readonly #client: Client
  readonly #question: Question
  #listing: Promise<void> | undefined

  constructor(client: Client, question: Question) {
    this.#client = client
    this.#question = question
  }

  /** The number of all matches, once the uploads are listed. */
  get total(): number | undefined {
    return this.uploads?.reduce((sum, { total }) => sum + total, 0)
  }

  /** Lists all uploads, once for all who wait. */
  async list(call: Call): Promise<Upload[]> {
    requireLoginFor(this.#question.owner, this.#client.options.authorizer !== undefined)
    while (!this.uploads) {
      if (this.#listing) {
        // Another caller's request: should it be aborted or fail, this caller asks for itself.
        const others = this.#listing.catch(() => undefined)
        await untilAborted(others, call.signal)
      } else {
        this.#listing = this.#listAll(call).finally(() => {
          this.#listing = undefined
        })
        await this.#listing
      }
    }
    return this.uploads
  }

  async #listAll(call: Call): Promise<void> {
    const found = new Map<string, Upload>()
    const seen = new Set<string>()
    const cursors = new Set<string>()
    let page: { after: string; size: number } | undefined
    do {
      const path = quantityPath('upload_id', this.#question, page)
      const { values, after } = readValues(await this.#client.json({ method: 'GET', path, signal: call.signal }))
      const known = seen.size
      for (const { value, total } of values) {
        seen.add(value)
        if (total > 0) found.set(value, { uploadId: value, total })
      }
      const isFull = values.length >= (page?.size ?? firstSize)
      page = isFull && after !== undefined ? { after, size: laterSize } : undefined
      // A list that repeats itself under ever new cursors has no end either.
      if (page && (cursors.has(page.after) || seen.size === known)) {
        throw new IncompleteError(`The server's list of uploads goes in circles after ${found.size} uploads.`)
      }
      if (page) cursors.add(page.after)
    } while (page)
    this.uploads = [...found.values()]
  }
}
