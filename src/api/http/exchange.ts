import { StringDecoder } from 'node:string_decoder'
import type { Dispatcher } from 'undici'
import { abortReason } from './abort.js'
import { longestTimer } from './clock.js'
import { tooLarge } from './decode-body.js'
import { networkError } from './network-failure.js'
import { type Timeouts, timeoutError } from './timeouts.js'
import type { WireRequest } from './transport.js'

/** An answer as it came: chunks not joined, not decompressed. */
export interface RawAnswer {
  status: number
  headers: Record<string, string | undefined>
  chunks: Uint8Array[]
  /** JSON that was not compressed, decoded as it came: its bytes are let go at once, before the collector moves them. */
  text?: string | undefined
  length: number
}

type Phase = 'connect' | 'firstByte' | 'stall'

/**
 * One request on one connection: collects the answer and watches the limits with a single timer, which is set again
 * only when it fires. Works directly below undici's streams, which cost more than all the rest of the reading.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<RawAnswer>
  readonly #request: WireRequest
  readonly #started = performance.now()
  #resolve!: (answer: RawAnswer) => void
  #reject!: (error: unknown) => void
  #controller: Dispatcher.DispatchController | undefined
  #failure: { error: unknown } | undefined
  #done = false
  #phase: Phase = 'connect'
  #since = this.#started
  #timer: ReturnType<typeof setTimeout> | undefined
  #decoder: StringDecoder | undefined
  #text = ''
  #raw: RawAnswer = { status: 0, headers: {}, chunks: [], length: 0 }

  constructor(request: WireRequest) {
    this.#request = request
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    request.signal?.addEventListener('abort', this.#onAbort, { once: true })
    this.#watch()
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#failure) controller.abort(new Error('given up'))
    else this.#enter('firstByte')
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: object): void {
    if (status < 200) return
    this.#raw.status = status
    for (const [name, value] of Object.entries(headers)) this.#raw.headers[name] = String(value)
    if (!this.#request.asBytes && isPlainJson(this.#raw)) this.#decoder = new StringDecoder('utf8')
    this.#enter('stall')
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#since = performance.now()
    if (this.#decoder) this.#text += this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    else this.#raw.chunks.push(chunk)
    this.#raw.length += chunk.length
    if (this.#raw.length > this.#request.maxBytes) {
      this.#fail(tooLarge({ maxBytes: this.#request.maxBytes, request: this.#facts() }))
    }
  }

  onResponseEnd(): void {
    if (this.#decoder) this.#raw.text = this.#text + this.#decoder.end()
    this.#text = ''
    if (this.#finish()) this.#resolve(this.#raw)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (!this.#finish()) return
    const code = (error as { code?: string }).code
    const seconds = this.#request.timeouts.connect
    this.#reject(
      code === 'UND_ERR_CONNECT_TIMEOUT'
        ? timeoutError('connect', seconds, this.#facts())
        : networkError(error, this.#facts(), this.#raw.length),
    )
  }

  readonly #onAbort = () => {
    if (this.#request.signal) this.#fail(abortReason(this.#request.signal))
  }

  #facts(): { method: string; url: string } {
    return { method: this.#request.method, url: this.#request.url }
  }

  #enter(phase: Phase): void {
    this.#phase = phase
    this.#since = performance.now()
    clearTimeout(this.#timer)
    this.#watch()
  }

  #watch(): void {
    const { timeouts } = this.#request
    const left = Math.min(this.#left(this.#since, timeouts[this.#phase]), this.#left(this.#started, timeouts.total))
    // A longer limit is looked at again then.
    this.#timer = setTimeout(this.#onTimer, Math.min(left, longestTimer))
  }

  readonly #onTimer = () => {
    const { timeouts } = this.#request
    const expired: keyof Timeouts | undefined =
      this.#left(this.#since, timeouts[this.#phase]) <= 0
        ? this.#phase
        : this.#left(this.#started, timeouts.total) <= 0
          ? 'total'
          : undefined
    if (expired) this.#fail(timeoutError(expired, timeouts[expired], this.#facts()))
    else this.#watch()
  }

  /** Whole milliseconds, rounded up: a timer that fires a little early must not spin. */
  #left(start: number, seconds: number): number {
    return Math.ceil(start + seconds * 1000 - performance.now())
  }

  #fail(error: unknown): void {
    if (!this.#finish()) return
    this.#failure = { error }
    this.#reject(error)
    this.#controller?.abort(new Error('given up'))
  }

  #finish(): boolean {
    if (this.#done) return false
    this.#done = true
    clearTimeout(this.#timer)
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
    return true
  }
}

function isPlainJson({ status, headers }: RawAnswer): boolean {
  return status === 200 && /\bjson\b/i.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined
}
