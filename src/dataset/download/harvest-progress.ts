import type { HarvestPlan, ShardOutcome } from '../harvest/index.js'
import { partNumbers } from '../manifest/index.js'
import type { WrittenDataset } from './open-plan.js'
import type { DownloadProgress } from './options.js'

/** Milliseconds between two looks at which parts are there; a look takes no more than a twentieth of the time. */
const pause = 1000
const share = 20

/** Counts the parts of a harvest as they come: those that its engine reports, and those whose records are there. */
export class HarvestProgress {
  readonly #dataset: WrittenDataset & { plan: HarvestPlan }
  readonly #onProgress: (progress: DownloadProgress) => void
  /** How many entries each part has that is there. */
  readonly #parts = new Map<number, number>()
  #said = ''

  constructor(dataset: WrittenDataset & { plan: HarvestPlan }, onProgress: (progress: DownloadProgress) => void) {
    this.#dataset = dataset
    this.#onProgress = onProgress
    for (const part of dataset.parts) this.#add(part)
    this.#say()
  }

  /** Counts a part that an engine reports. */
  add({ shard, entries, skipped, failed }: ShardOutcome): void {
    this.#add(shard, entries + skipped + failed)
    this.#say()
  }

  /** Looks for parts while some work is done. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    let isOver = false
    const wait = (milliseconds: number) => {
      timer = setTimeout(() => void look(), milliseconds).unref()
    }
    const look = async () => {
      const begin = performance.now()
      await this.#look()
      if (!isOver) wait(Math.max(pause, share * (performance.now() - begin)))
    }
    wait(pause)
    try {
      return await work()
    } finally {
      isOver = true
      clearTimeout(timer)
    }
  }

  async #look(): Promise<void> {
    const { folder, files } = this.#dataset
    try {
      for (const part of await partNumbers(folder, files)) if (!this.#parts.has(part)) this.#add(part)
      this.#say()
    } catch {
      // The next look may succeed; what is wrong with the folder is said at the end.
    }
  }

  #add(part: number, entries?: number): void {
    const planned = this.#dataset.plan.shards[part]
    if (planned) this.#parts.set(part, entries ?? planned.to - planned.from)
  }

  #say(): void {
    const { shards, selected } = this.#dataset.plan
    const done = [...this.#parts.values()].reduce((sum, entries) => sum + entries, 0)
    const progress = {
      done,
      total: Math.max(selected, done),
      parts: { done: this.#parts.size, total: shards.length },
      bytes: 0,
    }
    const text = JSON.stringify(progress)
    if (text === this.#said) return
    this.#said = text
    this.#onProgress(progress)
  }
}
