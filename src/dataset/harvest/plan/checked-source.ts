import { type Call, throwIfAborted } from '../../../api/index.js'
import { compareBytes } from '../../../basics/byte-order.js'
import { DataError, shortValue } from '../../../errors/index.js'
import type { Counted, CountingSource, IdRange } from './counting-source.js'

/** Says that the entries changed while they were counted, so that the counts do not fit together. */
export class Changed extends Error {}

/** Asks a source, and checks what it answers: no answer of a server can make the cutting endless, or a shard wrong. */
export class CheckedSource {
  /** How many requests were sent. */
  requests = 0
  readonly #source: CountingSource
  readonly #call: Call
  #most = Number.POSITIVE_INFINITY

  constructor(source: CountingSource, call: Call) {
    this.#source = source
    this.#call = call
  }

  /** Limits the further requests to so many. */
  allow(requests: number): void {
    this.#most = this.requests + requests
  }

  async count(range: IdRange): Promise<number> {
    this.#begin()
    return checkCount(await this.#source.count(range, this.#call))
  }

  /**
   * The first ids of a range: so many, or all that it has.
   *
   * @throws DataError for ids beyond the range, and for those in another order
   */
  async first(range: IdRange, howMany: number): Promise<Counted> {
    this.#begin()
    const { total, ids } = await this.#source.first(range, howMany, this.#call)
    checkCount(total)
    for (const [index, id] of ids.entries()) {
      checkId(id, range)
      const before = ids[index - 1]
      if (before !== undefined && compareBytes(before, id) >= 0) {
        throw new DataError(
          `The server lists the entry ${shortValue(id)} after ${shortValue(before)}: that is not the order of entry ids by which a harvest is cut.`,
          { hint: 'Download without an engine.' },
        )
      }
    }
    if (ids.length < Math.min(howMany, total)) throw new Changed()
    return { total, ids: ids.length > howMany ? ids.slice(0, howMany) : ids }
  }

  async last(range: IdRange): Promise<string> {
    this.#begin()
    const id = await this.#source.last(range, this.#call)
    if (id === undefined) throw new Changed()
    checkId(id, range)
    return id
  }

  #begin(): void {
    throwIfAborted(this.#call.signal)
    if (this.requests >= this.#most) {
      throw new DataError(
        `The harvest is not cut after ${this.requests} requests: the server's counts do not fit together.`,
        {
          hint: 'Ask again; if it stays so, download without an engine.',
        },
      )
    }
    this.requests++
  }
}

function checkCount(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count
  throw new DataError(`The server counts ${shortValue(count)} entries; it must be a whole number from 0.`)
}

function checkId(id: unknown, { fromId, toId }: IdRange): void {
  if (typeof id !== 'string')
    throw new DataError(`The server lists an entry with the id ${shortValue(id)}; it must be a text.`)
  const isWithin =
    (fromId === undefined || compareBytes(fromId, id) <= 0) && (toId === undefined || compareBytes(id, toId) < 0)
  if (isWithin) return
  throw new DataError(
    `The server lists the entry ${shortValue(id)} among those from ${shortValue(fromId ?? '')} to ${shortValue(toId ?? '')}: it does not take ranges of entry ids.`,
    { hint: 'Download without an engine.' },
  )
}
