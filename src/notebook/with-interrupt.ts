import type { AbortSignalLike } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import type { ArchiveQueryOptions } from '../query/index.js'

/** The options with a signal that interrupting the kernel aborts as well, each time anew. */
export function withInterrupt(options: ArchiveQueryOptions): ArchiveQueryOptions {
  const interrupt = interruptSignal()
  // What is no object at all is for the check of options to refuse.
  if (!interrupt || typeof options !== 'object' || options === null) return options
  const { signal } = options
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') return options
  return { ...options, signal: signal ? either(signal, interrupt) : interrupt }
}

/** Not an `AbortSignal`, which stays aborted: a query goes on after an interrupt. */
function either(own: AbortSignalLike, interrupt: AbortSignalLike): AbortSignalLike {
  const both = [own, interrupt]
  return {
    get aborted() {
      return own.aborted
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
