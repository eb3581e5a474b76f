import { compareBytes } from '../../../basics/byte-order.js'
import { Changed, type CheckedSource } from './checked-source.js'
import { idBetween } from './id-between.js'

/** How many ids one request lists at most. */
const mostIds = 1000

/** How many requests list a stretch one after the other, where that finds its places with fewer requests than counts do. */
const pagesInRow = 8

/** An id, and how many entries of a stretch come before it. */
interface Point {
  /** `undefined` for the begin of the first stretch and the end of the last one. */
  id: string | undefined
  at: number
}

/** A place between two shards. */
export interface Place {
  /** Its number, from 0. */
  index: number
  /** The first id after it. */
  id: string
}

/** Entries that follow each other, with the places between shards that are to be found there. */
export interface Stretch {
  /** The number of the first place. */
  first: number
  /** How many entries come before each place, counted from the stretch's begin; ascending, from 1. */
  places: readonly number[]
  /** The begin, what was counted so far, and the end, in ascending order. */
  points: readonly Point[]
}

/** The findings of one step: places, and the stretches before and after them. */
export interface Step {
  found: Place[]
  rest: Stretch[]
}

/**
 * Finds some places of a stretch. It counts from the stretch's own begin, so that entries that come or go elsewhere move nothing.
 *
 * @throws Changed when the stretch has not enough entries any more, or its counts do not fit together
 */
export async function findPlaces(source: CheckedSource, stretch: Stretch): Promise<Step> {
  const { places, points } = stretch
  const [next, last] = [places[0] as number, places.at(-1) as number]
  if (next < mostIds && last < pagesInRow * mostIds) return listFrom(source, stretch, points[0] as Point)
  const middle = places[places.length >> 1] as number
  const search = new Search(source, stretch, middle)
  return listFrom(source, { ...stretch, points: search.points }, await search.pointBefore())
}

/** Lists the ids from a point on, as far as they reach places. */
async function listFrom(source: CheckedSource, stretch: Stretch, from: Point): Promise<Step> {
  const { first, places, points } = stretch
  const begin = points[0] as Point
  const end = points.at(-1) as Point
  const skipped = places.filter(place => place < from.at).length
  const reached = places.slice(skipped).filter(place => place - from.at < mostIds)
  const furthest = reached.at(-1) as number
  const { total, ids } = await source.first({ fromId: from.id, toId: end.id }, furthest - from.at + 1)
  const found = reached.map((place, index) => ({ index: first + skipped + index, id: ids[place - from.at] as string }))
  // Fewer entries than were counted: some have gone since.
  if (found.some(({ id }) => id === undefined)) throw new Changed()
  const before = { places: places.slice(0, skipped), to: { id: found[0]?.id, at: reached[0] as number } }
  const after = {
    first: first + skipped + reached.length,
    places: places.slice(skipped + reached.length),
    from: { id: found.at(-1)?.id, at: furthest },
    to: { id: end.id, at: from.at + total },
  }
  return { found, rest: [cut(stretch, { first, from: begin, ...before }), cut(stretch, after)].filter(hasPlaces) }
}

function hasPlaces({ places }: Stretch): boolean {
  return places.length > 0
}

/** The part of a stretch between two points. */
function cut(
  { points }: Stretch,
  { first, places, from, to }: { first: number; places: readonly number[]; from: Point; to: Point },
): Stretch {
  const within = points.filter(({ id, at }) => at > from.at && at < to.at && isWithin(id, from.id, to.id))
  return {
    first,
    places: places.map(place => place - from.at),
    points: [from, ...within, to].map(({ id, at }) => ({ id, at: at - from.at })),
  }
}

/** Points that were counted before entries came or went may have other ids than their numbers say. */
function isWithin(id: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (id === undefined) return false
  return (from === undefined || compareBytes(from, id) < 0) && (to === undefined || compareBytes(id, to) < 0)
}

/** The search for a point from which a list reaches one place. */
class Search {
  /** In ascending order. */
  readonly points: Point[]
  readonly #source: CheckedSource
  readonly #place: number

  constructor(source: CheckedSource, { points }: Stretch, place: number) {
    this.#source = source
    this.points = [...points]
    this.#place = place
  }

  /** Counts until a point is close enough before the place. */
  async pointBefore(): Promise<Point> {
    for (let slow = 0; ; ) {
      const [low, high] = this.#around()
      if (this.#place - low.at < mostIds) return low
      await this.#step(low, high, slow)
      const [nextLow, nextHigh] = this.#around()
      const isFast =
        nextHigh.at - nextLow.at <= (high.at - low.at) / 4 || this.#near(nextLow, nextHigh) <= this.#near(low, high) / 4
      slow = isFast ? 0 : slow + 1
    }
  }

  /** The nearest points that are known. @throws Changed when the place is beyond the end */
  #around(): [Point, Point] {
    const above = this.points.findIndex(({ at }) => at > this.#place)
    if (above < 1) throw new Changed()
    return [this.points[above - 1] as Point, this.points[above] as Point]
  }

  /** How far the place is from the nearer of two points. */
  #near(low: Point, high: Point): number {
    return Math.min(this.#place - low.at, high.at - this.#place)
  }

  /** Guesses, which is best where letters are evenly spread. Other steps take turns with it where it comes no closer. */
  async #step(low: Point, high: Point, slow: number): Promise<void> {
    const turn = slow % 6
    if (turn === 1) return this.#useRealIds(low, high)
    if (turn === 5) return this.#turnPage(low, high)
    const id = idBetween(low.id, high.id, turn === 3 ? 0.5 : guess(low.at, high.at, this.#place))
    // No text is between them, or they differ too late: real ids of the range, or a page of it, lead on.
    if (id === undefined) return turn === 3 ? this.#turnPage(low, high) : this.#useRealIds(low, high)
    const at = await this.#source.count({ fromId: this.points[0]?.id, toId: id })
    if (at < low.at || at > high.at) throw new Changed()
    this.#add(high, { id, at })
  }

  /** Puts the first and the last id of a range in place of guessed bounds: what they begin with alike needs no more counting. */
  async #useRealIds(low: Point, high: Point): Promise<void> {
    const range = { fromId: low.id, toId: high.id }
    const { ids } = await this.#source.first(range, 1)
    const last = await this.#source.last(range)
    if (ids[0] === undefined || compareBytes(ids[0], last) >= 0) throw new Changed()
    this.#add(high, { id: ids[0], at: low.at })
    this.#add(high, { id: last, at: high.at - 1 })
  }

  /** Goes on by as many entries as a request lists. */
  async #turnPage(low: Point, high: Point): Promise<void> {
    const { ids } = await this.#source.first({ fromId: low.id, toId: high.id }, mostIds)
    if (ids.length < mostIds) throw new Changed()
    this.#add(high, { id: ids.at(-1), at: low.at + mostIds - 1 })
  }

  #add(before: Point, point: Point): void {
    this.points.splice(this.points.indexOf(before), 0, point)
  }
}

/**
 * The part of the way between two points at which to count: a little before the place, so that the list from there reaches it,
 * and the less the fewer entries there are, whose ids are spread as by dice.
 */
function guess(low: number, high: number, place: number): number {
  const part = (place - low) / (high - low)
  const spread = Math.sqrt((high - low) * part * (1 - part))
  const margin = Math.min(mostIds / 2, Math.ceil(3 * spread) + 4)
  return Math.max(0, (place - margin - low) / (high - low))
}
