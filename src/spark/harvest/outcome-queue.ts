import type { ShardOutcome } from '../../dataset/harvest/index.js'

/** Outcomes as they come, from whichever side; each shard once. */
export class OutcomeQueue implements AsyncIterable<ShardOutcome> {
  readonly #lacking: Set<number>
  readonly #ready: ShardOutcome[] = []
  #end: { error?: unknown } | undefined
  #wake: () => void = () => {}

  /** @param shards those that are asked for; others are left out */
  constructor(shards: Iterable<number>) {
    this.#lacking = new Set(shards)
  }

  /** The shards without an outcome. */
  get lacking(): ReadonlySet<number> {
    return this.#lacking
  }

  add(outcome: ShardOutcome): void {
    if (!this.#lacking.delete(outcome.shard)) return
    this.#ready.push(outcome)
    this.#wake()
  }

  /** No more outcomes come. */
  end(): void {
    this.#end ??= {}
    this.#wake()
  }

  /** No more outcomes come; the error is thrown after those that are there. */
  fail(error: unknown): void {
    this.#end ??= { error }
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ShardOutcome, void, undefined> {
    for (;;) {
      const next = this.#ready.shift()
      if (next) yield next
      else if (!this.#end) {
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
      } else if ('error' in this.#end) throw this.#end.error
      else return
    }
  }
}
