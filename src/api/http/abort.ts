/**
 * The parts of an `AbortSignal` that are used here. The platform's own has them, and so may any other object.
 * Declared here so that the package's declarations need no other library's types.
 */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** The options of a call that waits. */
export interface Call {
  /** Stops waiting when it is aborted. The work itself is stopped when no other call waits for it. */
  signal?: AbortSignalLike | undefined
}

/** The options of a call that loads archives. */
export interface ArchiveCall extends Call {
  /**
   * Leaves large archives unparsed until they are read, one by one: `archive` of an entry then throws `UnreadArchive` when its
   * text is no JSON.
   */
  unparsed?: boolean | undefined
}

/** Throws the signal's reason when it has already been aborted. */
export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw abortReason(signal)
}

/** The reason of an aborted signal; the platform's own `AbortError` when none was given. */
export function abortReason(signal: AbortSignalLike): unknown {
  return signal.reason ?? new DOMException('This operation was aborted', 'AbortError')
}

/** Waits for the promise or the signal, whichever is first; the promise itself goes on. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignalLike | undefined): Promise<T> {
  if (!signal) return promise
  if (signal.aborted) return Promise.reject(abortReason(signal))
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(abortReason(signal))
    signal.addEventListener('abort', onAbort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
