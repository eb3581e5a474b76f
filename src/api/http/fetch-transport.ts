import { DataError } from '../../errors/index.js'
import { type AbortSignalLike, abortReason, throwIfAborted } from './abort.js'
import { withFacts } from './error-facts.js'
import { networkError } from './network-failure.js'
import { type ProxyServer, proxyFor } from './proxy.js'
import { proxyError, refusedByProxy, throughHint } from './proxy-failure.js'
import { runtimeFetch } from './runtime-fetch.js'
import { TimeLimits } from './time-limits.js'
import { timeoutError } from './timeouts.js'
import { tooLarge } from './too-large.js'
import type { Transport, WireRequest, WireResponse } from './transport.js'

/**
 * The network by `fetch`, as Deno, Bun and browsers have it. It decompresses by itself, so that `maxBytes` is counted
 * after that, while the body comes; and it never says when a connection opens, which is then part of the limit `firstByte`.
 */
export const fetchTransport: Transport = {
  async send(request: WireRequest): Promise<WireResponse> {
    throwIfAborted(request.signal)
    const fetching = new Fetching(request)
    try {
      return await Promise.race([fetching.answer(), fetching.givenUp])
    } finally {
      fetching.end()
    }
  },
}

/** One request, which its limits and its signal give up. */
class Fetching {
  /** Rejects when the request is given up. Some runtimes are late to end a `fetch` that was aborted. */
  readonly givenUp: Promise<never>
  readonly #request: WireRequest
  readonly #facts: { method: string; url: string }
  readonly #proxy: ProxyServer | undefined
  readonly #controller = new AbortController()
  readonly #limits: TimeLimits
  #giveUp!: (error: unknown) => void
  #received = 0

  constructor(request: WireRequest) {
    this.#request = request
    this.#facts = { method: request.method, url: request.url }
    this.#proxy = proxyFor(new URL(request.url))
    this.givenUp = new Promise((_resolve, reject) => {
      this.#giveUp = error => {
        reject(error)
        this.#controller.abort()
      }
    })
    // It is raced against; on its own it must not count as unhandled.
    this.givenUp.catch(() => {})
    request.signal?.addEventListener('abort', this.#onAbort, { once: true })
    this.#limits = new TimeLimits(request.timeouts, 'firstByte', (limit, seconds) =>
      this.#giveUp(timeoutError(limit, seconds, this.#facts, this.#proxy && throughHint(this.#proxy))),
    )
  }

  async answer(): Promise<WireResponse> {
    const response = await this.#begin()
    this.#limits.enter('stall')
    const headers: Record<string, string> = {}
    response.headers.forEach((value, name) => {
      headers[name.toLowerCase()] = value
    })
    const body = await this.#read(response)
    const packed = headers['content-encoding'] === undefined ? Number.NaN : Number(headers['content-length'])
    return {
      status: response.status,
      headers,
      body,
      wireBytes: Number.isInteger(packed) ? packed : body.length,
      through: this.#proxy && this.#request.url.startsWith('http:') ? throughHint(this.#proxy) : undefined,
    }
  }

  /** To be called when the request has ended, however it did. */
  end(): void {
    this.#limits.end()
    this.#request.signal?.removeEventListener('abort', this.#onAbort)
  }

  readonly #onAbort = () => this.#giveUp(abortReason(this.#request.signal as AbortSignalLike))

  async #begin(): Promise<Response> {
    const { method, url, headers, body } = this.#request
    const init = {
      method,
      // Pages may not choose this one: browsers leave it out and ask for all that they know.
      headers: { 'accept-encoding': 'gzip', ...headers },
      body: body ?? null,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: this.#controller.signal,
    } as const
    let response: Response
    try {
      response = await runtimeFetch(url, init)
    } catch (error) {
      throw this.#explained(error as Error, false)
    }
    if (response.status === 407 && this.#proxy) {
      throw refusedByProxy(response.status, { proxy: this.#proxy, request: this.#facts })
    }
    if (response.type === 'opaqueredirect') throw hiddenRedirect(this.#facts)
    return response
  }

  #explained(error: Error, isConnected: boolean): Error {
    const [request, received, proxy] = [this.#facts, this.#received, this.#proxy]
    return proxy ? proxyError(error, { proxy, request, received, isConnected }) : networkError(error, request, received)
  }

  async #read(response: Response): Promise<Uint8Array> {
    if (!response.body) return new Uint8Array()
    const reader = response.body.getReader()
    const chunks: Uint8Array[] = []
    for (;;) {
      const { done, value } = await reader.read().catch((error: Error) => {
        throw withFacts(this.#explained(error, true), { brokenOff: true })
      })
      if (done) return join(chunks, this.#received)
      this.#limits.restart()
      chunks.push(value)
      this.#received += value.length
      if (this.#received > this.#request.maxBytes) {
        const error = tooLarge({ maxBytes: this.#request.maxBytes, request: this.#facts })
        this.#giveUp(error)
        throw error
      }
    }
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Pages learn that there is a redirect, and not where to; and what follows one by itself changes POST to GET. */
function hiddenRedirect(request: { method: string; url: string }): DataError {
  return new DataError(`${request.method} ${request.url}: the server redirects, and a browser does not say where to.`, {
    request,
    hint: 'Give the address where the API is as it stands behind the redirect (option url): perhaps https:// for http://.',
  })
}
