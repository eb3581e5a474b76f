import { StringDecoder } from 'node:string_decoder'
import type { Dispatcher } from 'undici'
import { abortReason } from './abort.js'
import { networkError } from './network-failure.js'
import type { ProxyServer } from './proxy.js'
import { proxyError, refusedByProxy, throughHint } from './proxy-failure.js'
import { TimeLimits } from './time-limits.js'
import { timeoutError } from './timeouts.js'
import { tooLarge } from './too-large.js'
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

/**
 * One request on one connection: collects the answer and watches the limits. Works directly below undici's streams, which
 * cost more than all the rest of the reading.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<RawAnswer>
  readonly #request: WireRequest
  readonly #proxy: ProxyServer | undefined
  readonly #limits: TimeLimits
  #resolve!: (answer: RawAnswer) => void
  #reject!: (error: unknown) => void
  #controller: Dispatcher.DispatchController | undefined
  #failure: { error: unknown } | undefined
  #done = false
  #decoder: StringDecoder | undefined
  #text = ''
  #raw: RawAnswer = { status: 0, headers: {}, chunks: [], length: 0 }

  constructor(request: WireRequest, proxy?: ProxyServer) {
    this.#request = request
    this.#proxy = proxy
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    request.signal?.addEventListener('abort', this.#onAbort, { once: true })
    this.#limits = new TimeLimits(request.timeouts, 'connect', (limit, seconds) =>
      this.#fail(timeoutError(limit, seconds, this.#facts(), this.#proxy && throughHint(this.#proxy))),
    )
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#failure) controller.abort(new Error('given up'))
    else this.#limits.enter('firstByte')
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: object): void {
    if (status < 200) return
    if (status === 407 && this.#proxy) {
      this.#fail(refusedByProxy(status, { proxy: this.#proxy, request: this.#facts() }))
      return
    }
    this.#raw.status = status
    for (const [name, value] of Object.entries(headers)) this.#raw.headers[name] = String(value)
    if (!this.#request.asBytes && isPlainJson(this.#raw)) this.#decoder = new StringDecoder('utf8')
    this.#limits.enter('stall')
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#limits.restart()
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
    if (this.#finish()) this.#reject(this.#explained(error))
  }

  #explained(error: Error): Error {
    const { code } = error as { code?: string }
    const isConnected = this.#limits.phase !== 'connect'
    const received = this.#raw.length
    if (this.#proxy) return proxyError(error, { proxy: this.#proxy, request: this.#facts(), received, isConnected })
    if (code === 'UND_ERR_CONNECT_TIMEOUT')
      return timeoutError('connect', this.#request.timeouts.connect, this.#facts())
    return networkError(error, this.#facts(), received)
  }

  readonly #onAbort = () => {
    if (this.#request.signal) this.#fail(abortReason(this.#request.signal))
  }

  #facts(): { method: string; url: string } {
    return { method: this.#request.method, url: this.#request.url }
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
    this.#limits.end()
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
    return true
  }
}

function isPlainJson({ status, headers }: RawAnswer): boolean {
  return status === 200 && /\bjson\b/i.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined
}
