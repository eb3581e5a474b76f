import type { PartEntry, PartRecord } from '../manifest/index.js'

/** Where an entry is. */
export interface Place {
  /** The index of its part among the parts that are there. */
  part: number
  /** Its index in the part. */
  index: number
}

/** Which entries are in which part, by their place in the data set and by their ids. */
export class PartPlaces {
  readonly records: readonly PartRecord[]
  /** How many entries are in the parts before each, and in all of them. */
  readonly #before: number[] = [0]
  #byId: Map<string, number> | undefined

  constructor(records: readonly PartRecord[]) {
    this.records = records
    for (const { entries } of records) this.#before.push(this.total + entries.length)
  }

  /** The number of entries. */
  get total(): number {
    return this.#before.at(-1) as number
  }

  /** The place of the first entry of a part. */
  firstOf(part: number): number {
    return this.#before[part] as number
  }

  /** Finds a place by halves. */
  find(place: number): Place {
    let low = 0
    let high = this.records.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#before[middle] as number) <= place) low = middle
      else high = middle - 1
    }
    return { part: low, index: place - this.firstOf(low) }
  }

  entry(place: number): PartEntry {
    const { part, index } = this.find(place)
    return this.records[part]?.entries[index] as PartEntry
  }

  /** The place of the entry with this id. */
  placeOf(entryId: string): number | undefined {
    this.#byId ??= this.#index()
    return this.#byId.get(entryId)
  }

  /** Gives all entries in their order. */
  *entries(): Generator<PartEntry, void> {
    for (const { entries } of this.records) yield* entries
  }

  #index(): Map<string, number> {
    const places = new Map<string, number>()
    let place = 0
    for (const { entryId } of this.entries()) places.set(entryId, place++)
    return places
  }
}
