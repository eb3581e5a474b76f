import type { CountingSource, IdRange } from '../../../../src/dataset/harvest/plan/index.js'

/** Orders texts by the bytes of their UTF-8. */
export function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

function isBefore(one: string, other: string): boolean {
  return /^[ -~]*$/.test(one + other) ? one < other : byBytes(one, other) < 0
}

/** The ids in the order of their bytes. Latin ones need no comparison of bytes. */
export function inOrder(ids: Iterable<string>): string[] {
  const list = [...ids]
  return list.every(id => /^[ -~]*$/.test(id)) ? list.sort() : list.sort(byBytes)
}

/** A source over ids in memory, which counts its requests. */
export class MadeSource implements CountingSource {
  /** In the order of bytes. */
  ids: string[]
  readonly requests = { count: 0, first: 0, last: 0 }
  /** How many ids were listed. */
  listed = 0

  constructor(ids: Iterable<string>) {
    this.ids = inOrder(new Set(ids))
  }

  get sent(): number {
    return this.requests.count + this.requests.first + this.requests.last
  }

  async count(range: IdRange): Promise<number> {
    this.requests.count++
    return this.within(range).length
  }

  async first(range: IdRange, howMany: number): Promise<{ total: number; ids: string[] }> {
    this.requests.first++
    const within = this.within(range)
    const ids = within.slice(0, howMany)
    this.listed += ids.length
    return { total: within.length, ids }
  }

  async last(range: IdRange): Promise<string | undefined> {
    this.requests.last++
    return this.within(range).at(-1)
  }

  within({ fromId, toId }: IdRange): string[] {
    const from = fromId === undefined ? 0 : this.#place(fromId)
    return this.ids.slice(from, toId === undefined ? this.ids.length : Math.max(from, this.#place(toId)))
  }

  /** How many ids come before one. */
  #place(id: string): number {
    let [low, high] = [0, this.ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.ids[middle] as string, id)) low = middle + 1
      else high = middle
    }
    return low
  }
}
