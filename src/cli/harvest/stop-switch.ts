/** Milliseconds after which a process ends that does not come to its end by itself. */
const patience = 10_000

/** Stops a process when one of several events happens while it works. */
export class StopSwitch {
  readonly #stop = new AbortController()
  readonly #done = new AbortController()
  readonly #tell: (line: string) => void
  #reason: string | undefined

  /** @param tell writes a line to stderr */
  constructor(tell: (line: string) => void) {
    this.#tell = tell
  }

  /** Aborted when one of the events has happened. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** True once one has happened. */
  get isStopped(): boolean {
    return this.#reason !== undefined
  }

  /** Stops when a wait is over. @param reason what has happened then, a sentence */
  after(wait: (signal: AbortSignal) => Promise<void>, reason: string): void {
    wait(this.#done.signal).then(
      () => this.#end(reason),
      () => {},
    )
  }

  /** Waits no more. */
  close(): void {
    this.#done.abort()
  }

  #end(reason: string): void {
    if (this.isStopped) return
    this.#reason = reason
    this.#tell(reason)
    this.#stop.abort(new DOMException(reason, 'AbortError'))
    // Requests, files or a pipe that nobody reads may hold the work: nobody waits for it any more.
    setTimeout(() => process.exit(1), patience).unref()
  }
}
