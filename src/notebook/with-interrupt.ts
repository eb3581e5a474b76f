import { type AbortSignalLike, type Ports, throwIfAborted, undiciTransport } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import type { ArchiveQueryOptions } from '../query/index.js'

/** Returns the options with a signal that interrupting the kernel aborts as well, each time anew. */
export function withInterrupt(options: ArchiveQueryOptions): ArchiveQueryOptions {
  const interrupt = interruptSignal()
  // What is no object at all is for the check of options to refuse.
  if (!interrupt || typeof options !== 'object' || options === null) return options
  const { signal } = options
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') return options
  return { ...options, signal: signal ? either(signal, interrupt) : interrupt }
}

/**
 * Returns the ports with a network that sends nothing more for a cell that was interrupted, whoever asks: also what follows
 * references, and what no signal was given to.
 */
export function withInterruptedNetwork(ports: Ports): Ports {
  const { transport = undiciTransport } = ports
  return {
    ...ports,
    transport: {
      async send(request) {
        const interrupt = interruptSignal()
        if (!interrupt) return transport.send(request)
        throwIfAborted(interrupt)
        return transport.send({ ...request, signal: request.signal ? either(request.signal, interrupt) : interrupt })
      },
    },
  }
}

/** Returns the items of a loop until the kernel is interrupted, whatever the loop waits for at that moment. */
export function untilInterrupted<T>(items: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  const interrupt = interruptSignal()
  return interrupt ? untilStopped(items, interrupt) : items
}

async function* untilStopped<T>(items: AsyncIterable<T>, signal: AbortSignalLike): AsyncGenerator<T, void> {
  for await (const item of items) {
    yield item
    throwIfAborted(signal)
  }
}

/** Not an `AbortSignal`, which stays aborted: a query goes on after an interrupt. */
function either(own: AbortSignalLike, interrupt: AbortSignalLike): AbortSignalLike {
  const both = [own, interrupt]
  return {
    get aborted() {
      return own.aborted || interrupt.aborted
    },
    get reason() {
      return own.aborted ? own.reason : interrupt.reason
    },
    addEventListener: (type, listener, options) => {
      for (const signal of both) signal.addEventListener(type, listener, options)
    },
    removeEventListener: (type, listener) => {
      for (const signal of both) signal.removeEventListener(type, listener)
    },
  }
}
