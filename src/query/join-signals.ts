import type { AbortSignalLike } from '../api/index.js'

/**
 * A signal that is aborted when one of its sources is. It listens to each of them once, however many listen to it, and not
 * at all while nobody does: Node warns of more than ten listeners on one signal, and a query's own signal outlives its calls.
 */
class JoinedSignal implements AbortSignalLike {
  readonly #sources: readonly { signal: AbortSignalLike; onAbort: () => void }[]
  readonly #listeners = new Set<() => void>()
  #reason: unknown

  constructor(signals: readonly AbortSignalLike[]) {
    this.#sources = signals.map(signal => ({ signal, onAbort: () => this.#abort(signal.reason) }))
  }

  get aborted(): boolean {
    return this.#sources.some(({ signal }) => signal.aborted)
  }

  get reason(): unknown {
    const aborted = this.#sources.find(({ signal }) => signal.aborted)
    return aborted ? aborted.signal.reason : this.#reason
  }

  addEventListener(type: 'abort', listener: () => void): void {
    if (this.#listeners.size === 0) {
      for (const { signal, onAbort } of this.#sources) signal.addEventListener(type, onAbort)
    }
    this.#listeners.add(listener)
  }

  removeEventListener(type: 'abort', listener: () => void): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
    for (const { signal, onAbort } of this.#sources) signal.removeEventListener(type, onAbort)
  }

  /** Calls each listener once. A signal such as the kernel's is aborted again and again: who listens again is called again. */
  #abort(reason: unknown): void {
    this.#reason = reason
    const listeners = [...this.#listeners]
    for (const listener of listeners) this.removeEventListener('abort', listener)
    for (const listener of listeners) listener()
  }
}

/** One for each signal that came from outside: all queries and calls that share it listen through the same. */
const relays = new WeakMap<AbortSignalLike, JoinedSignal>()

function relayOf(signal: AbortSignalLike): JoinedSignal {
  if (signal instanceof JoinedSignal) return signal
  const relay = relays.get(signal) ?? new JoinedSignal([signal])
  relays.set(signal, relay)
  return relay
}

/** A signal that is aborted when one of those given is; it takes any number of listeners. `undefined` when none is given. */
export function joinSignals(...signals: (AbortSignalLike | undefined)[]): AbortSignalLike | undefined {
  const given = new Set(signals.flatMap(signal => (signal === undefined ? [] : relayOf(signal))))
  return given.size < 2 ? [...given][0] : new JoinedSignal([...given])
}
