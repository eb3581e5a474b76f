import type { AbortSignalLike } from '../../api/index.js'
import { checkOptions } from '../../options/index.js'
import { inspectCustom } from '../../present.js'
import { joinSignals } from '../../query/index.js'
import type { FileSystem } from '../files/index.js'
import type { DownloadSource } from '../parts/source.js'
import { type DownloadOptions, type DownloadProgress, downloadRules } from './options.js'
import { partsText } from './parts-text.js'
import { type DownloadOutcome, runDownload, stopped } from './run-download.js'

/** What a download that was begun needs beside its query. */
export interface DownloadParts<Result> {
  source: DownloadSource
  folder: string
  options: DownloadOptions
  /** Opens the data set once it is there. */
  open: (outcome: DownloadOutcome) => Result | Promise<Result>
  /** The file system; for tests. */
  files?: FileSystem
}

/**
 * A download under way: `await` it for the data set.
 *
 * @example
 * ```ts
 * const job = query.download('data/everything')
 * const dataset = await job
 * ```
 */
export class Download<Result = unknown> implements PromiseLike<Result> {
  readonly #controller = new AbortController()
  readonly #result: Promise<Result>
  readonly #folder: string
  readonly #signal: AbortSignalLike | undefined
  #progress: DownloadProgress = { done: 0, total: undefined, parts: { done: 0, total: undefined }, bytes: 0 }
  #state: 'running' | 'done' | 'failed' | 'stopped' = 'running'
  #wasComplete: boolean | undefined

  /** @internal Downloads come from `query.download`. */
  constructor({ source, folder, options, open, files }: DownloadParts<Result>) {
    checkOptions('query.download', options, downloadRules)
    this.#folder = folder
    const signal = joinSignals(options.signal, this.#controller.signal)
    this.#signal = signal
    this.#result = this.#run(async () => {
      const outcome = await runDownload({
        source,
        folder,
        options: { ...options, signal },
        ...(files ? { files } : {}),
        isEnding: () => signal?.aborted === true,
        onProgress: progress => {
          this.#progress = progress
          options.onProgress?.(progress)
        },
      })
      this.#wasComplete = outcome.wasComplete
      return open(outcome)
    })
    // Who awaits the download gets the error; a cell that only begins it must not end the kernel.
    this.#result.catch(() => {})
  }

  /** How far the download is. */
  get progress(): DownloadProgress {
    return this.#progress
  }

  /** Whether it is under way, has ended, failed, or was stopped. */
  get state(): 'running' | 'done' | 'failed' | 'stopped' {
    return this.#state
  }

  /** Whether the data set was complete before, so that nothing was asked for; `undefined` until it ends. */
  get wasComplete(): boolean | undefined {
    return this.#wasComplete
  }

  /**
   * Stops the download. What is finished stays in the folder, and the same call goes on from there. Resolves when nothing is
   * written any more. The tasks of an engine may end a little later.
   */
  async stop(): Promise<void> {
    this.#controller.abort(stopped(this.#folder))
    await this.#result.catch(() => {})
  }

  // biome-ignore lint/suspicious/noThenProperty: `await query.download(…)` gives the data set
  then<Value = Result, Other = never>(
    onResult?: ((result: Result) => Value | PromiseLike<Value>) | null,
    onError?: ((error: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.#result.then(onResult, onError)
  }

  /** Returns how far it is, in one line. */
  toString(): string {
    const { done, total } = this.#progress
    const parts = partsText(this.#progress)
    const entries = total === undefined ? 'listing entries' : `${done} of ${total} entries`
    return `Download into '${this.#folder}': ${entries}${parts === undefined ? '' : `, ${parts}`}, ${this.#state}`
  }

  /** @internal What a cell shows of it. */
  [inspectCustom](): string {
    return this.toString()
  }

  async #run(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work()
      this.#state = 'done'
      return result
    } catch (error) {
      this.#state = this.#signal?.aborted === true ? 'stopped' : 'failed'
      throw error
    }
  }
}
