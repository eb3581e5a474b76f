import { append } from '../../basics/append.js'
import { AuthError, isNomadError, type NomadError } from '../../errors/index.js'
import type { Question } from '../dialect.js'
import type { Call } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { readValues } from './answers.js'
import { quantityPath } from './bodies.js'

/** The longest list of ids that is asked for at once. */
const longestList = 1000

/** Some matches of one upload, in the order of their ids. */
export interface IdsWanted {
  uploadId: string
  /** The id before the first one; `undefined` at the upload's beginning. */
  after?: string | undefined
  count: number
}

/**
 * Which entries match, by their ids alone: the search counts the values of `calc_id`. It does not open archives, so it
 * also names entries whose archives are missing or broken.
 */
export class EntryIds {
  readonly #client: Client
  readonly #question: Question
  /** The error by which the server refused to list ids: it is not asked again. */
  refusal: NomadError | undefined

  constructor(client: Client, question: Question) {
    this.#client = client
    this.#question = question
  }

  /** The ids in ascending order; `undefined` when the server does not list them, or not so many. */
  async list({ uploadId, after, count }: IdsWanted, call: Call): Promise<string[] | undefined> {
    const ids: string[] = []
    while (ids.length < count) {
      const size = Math.min(longestList, count - ids.length)
      const part = await this.#ask({ uploadId, after: ids.at(-1) ?? after, size }, call)
      if (!part || part.length === 0) return undefined
      append(ids, part.slice(0, size))
    }
    return ids
  }

  async #ask(page: { uploadId: string; after: string | undefined; size: number }, call: Call) {
    if (this.refusal) return undefined
    try {
      const path = quantityPath('calc_id', this.#question, page)
      const { values } = readValues(await this.#client.json({ method: 'GET', path, signal: call.signal }))
      // One entry for each id; another count means that the server understood something else.
      if (values.some(({ total }) => total !== 1)) return undefined
      const { after = '' } = page
      const ids = values.map(({ value }) => value).filter(id => id > after)
      return ids.sort((a, b) => (a < b ? -1 : 1))
    } catch (error) {
      if (!isNomadError(error) || error instanceof AuthError) throw error
      this.refusal = error
      return undefined
    }
  }
}
