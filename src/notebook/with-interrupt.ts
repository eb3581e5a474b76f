import { type AbortSignalLike, type Ports, throwIfAborted, undiciTransport } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import { type ArchiveQueryOptions, joinSignals } from '../query/index.js'

/** The options with a signal that interrupting the kernel aborts as well, each time anew. */
export function withInterrupt(options: ArchiveQueryOptions): ArchiveQueryOptions {
  const interrupt = interruptSignal()
  // What is no object at all is for the check of options to refuse.
  if (!interrupt || typeof options !== 'object' || options === null) return options
  const { signal } = options
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') return options
  return { ...options, signal: joinSignals(signal, interrupt) }
}

/**
 * The ports with a network that sends nothing more for a cell that was interrupted, whoever asks: also what follows
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
        return transport.send({ ...request, signal: joinSignals(request.signal, interrupt) })
      },
    },
  }
}

/** The items of a loop until the kernel is interrupted, whatever the loop waits for at that moment. */
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
