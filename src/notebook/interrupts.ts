import { type AbortSignalLike, chooseTransport, type Ports, throwIfAborted } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import { type ArchiveQueryOptions, joinSignals } from '../query/index.js'

/** Returns the options of a query with a signal that each interrupt of the kernel aborts too. */
export function interruptibleOptions(options: ArchiveQueryOptions): ArchiveQueryOptions {
  const interrupt = interruptSignal()
  // The check of options refuses what is not an object.
  if (!interrupt || typeof options !== 'object' || options === null) return options
  const { signal } = options
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') return options
  return { ...options, signal: joinSignals(signal, interrupt) }
}

/**
 * Returns the ports of a query with a network that sends no more requests for a cell that was interrupted. It stops all
 * requests: also those that follow references, and those without a signal of their own.
 */
export function interruptiblePorts(ports: Ports): Ports {
  const { transport = chooseTransport() } = ports
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

/** Returns the items of a loop until the kernel is interrupted, also while the loop waits for something else. */
export function untilInterrupted<T>(items: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  const interrupt = interruptSignal()
  return interrupt ? untilStopped(items, interrupt) : items
}

async function* untilStopped<T>(items: AsyncIterable<T>, signal: AbortSignalLike): AsyncGenerator<T, void> {
  let stopped = false
  const stop = () => {
    stopped = true
  }
  // Heard, and not asked: the loop may wait for long, and then another cell runs, for which the signal is not aborted.
  signal.addEventListener('abort', stop)
  try {
    for await (const item of items) {
      yield item
      if (stopped) throw signal.reason
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
