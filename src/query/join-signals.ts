import type { AbortSignalLike } from '../api/index.js'

/** A signal does not hold its controller, which nobody else holds either. */
const controllers = new WeakMap<object, AbortController>()

/** A signal that is aborted when either of two is; the one that is there when there is only one. */
export function joinSignals(
  first: AbortSignalLike | undefined,
  second: AbortSignalLike | undefined,
): AbortSignalLike | undefined {
  if (!first || !second || first === second) return first ?? second
  const either = new AbortController()
  controllers.set(either.signal, either)
  for (const signal of [first, second]) {
    if (signal.aborted) either.abort(signal.reason)
    else {
      // Held weakly: a query's own signal outlives the many calls that listen to it.
      const controller = new WeakRef(either)
      signal.addEventListener('abort', () => controller.deref()?.abort(signal.reason), { once: true })
    }
  }
  return either.signal
}
