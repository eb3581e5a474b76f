import { type AbortSignalLike, abortReason, type Clock, type Transport, type WireRequest } from '../../src/api/index.js'
import { makeEntries, type TestEntry } from '../server/index.js'
import { answerV1 } from '../server/v1-answers.js'

/** A clock that moves on to the next timer when nothing else is left to do. */
export class TimedClock implements Clock {
  #now = Date.UTC(2026, 0, 1)
  #timers: { at: number; ring: () => void }[] = []

  now(): number {
    return this.#now
  }

  /** Seconds since its beginning. */
  get seconds(): number {
    return (this.#now - Date.UTC(2026, 0, 1)) / 1000
  }

  sleep(seconds: number, signal?: AbortSignalLike): Promise<void> {
    return new Promise((resolve, reject) => {
      const remove = () => {
        this.#timers = this.#timers.filter(other => other !== timer)
        signal?.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        remove()
        reject(signal && abortReason(signal))
      }
      const ring = () => {
        remove()
        resolve()
      }
      const timer = { at: this.#now + seconds * 1000, ring }
      if (signal?.aborted) {
        onAbort()
        return
      }
      signal?.addEventListener('abort', onAbort)
      this.#timers.push(timer)
    })
  }

  /** Waits for a promise, and lets time pass as it needs it. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isOver = false
    const over = () => {
      isOver = true
    }
    promise.then(over, over)
    for (;;) {
      // All that needs no time is done after a turn of the event loop.
      await new Promise(resolve => setImmediate(resolve))
      if (isOver) return promise
      const next = this.#timers.reduce<number>((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
      if (next === Number.POSITIVE_INFINITY) throw new Error('Nothing is left to wait for.')
      this.#now = Math.max(this.#now, next)
      for (const { at, ring } of [...this.#timers]) if (at <= this.#now) ring()
    }
  }
}

/** One request for archives, with its time in seconds. */
export interface TimedRequest {
  /** How many entries it asks for. */
  size: number
  at: number
  /** How many requests for archives were under way with it. */
  active: number
  /** 200, 429 or 503; `undefined` as long as there is no answer. */
  status?: number
  aborted?: boolean
}

/** How the server takes its time. */
export interface ServerTimes {
  /** Seconds that a request for archives takes; 0.05 when it is left out. */
  seconds?: (request: TimedRequest) => number
  /** A status with which the request is refused. */
  refuse?: (request: TimedRequest) => number | undefined
}

/** A server without a network whose answers take time of the clock. */
export class TimedServer implements Transport {
  readonly clock = new TimedClock()
  readonly entries: TestEntry[]
  /** The requests for archives. */
  readonly requests: TimedRequest[] = []
  /** How many lists of ids were asked for. */
  lists = 0
  #active = 0
  readonly #times: ServerTimes

  constructor(count: number, times: ServerTimes = {}) {
    this.entries = makeEntries(count)
    this.#times = times
  }

  get mostAtOnce(): number {
    return Math.max(...this.requests.map(({ active }) => active))
  }

  /** The sizes of the pages asked for, the smallest first. */
  get sizes(): number[] {
    return this.requests.map(({ size }) => size).sort((a, b) => a - b)
  }

  async send({ url, body, signal }: WireRequest) {
    const path = new URL(url).pathname.replace('/api/v1', '')
    const asked = JSON.parse(body ?? '{}')
    const status = path === '/entries/query' ? await this.#list(signal) : await this.#give(asked, signal)
    const answer = status === 200 ? answerV1(path, asked, { entries: this.entries, missing: new Set() }) : {}
    const bytes = new TextEncoder().encode(JSON.stringify(answer))
    return { status, headers: { 'content-type': 'application/json' }, body: bytes, wireBytes: bytes.length }
  }

  async #list(signal: AbortSignalLike | undefined): Promise<number> {
    this.lists++
    await this.clock.sleep(0.05, signal)
    return 200
  }

  async #give(
    { query, pagination }: { query?: Record<string, string[]>; pagination?: { page_size?: number } },
    signal: AbortSignalLike | undefined,
  ): Promise<number> {
    const size = query?.['entry_id:any']?.length ?? pagination?.page_size ?? 10
    const request: TimedRequest = { size, at: this.clock.seconds, active: ++this.#active }
    this.requests.push(request)
    const status = this.#times.refuse?.(request) ?? 200
    try {
      await this.clock.sleep(status === 200 ? (this.#times.seconds?.(request) ?? 0.05) : 0.01, signal)
      request.status = status
      return status
    } catch (error) {
      request.aborted = true
      throw error
    } finally {
      this.#active--
    }
  }
}
