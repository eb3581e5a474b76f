import { append } from '../../../basics/append.js'
import { Changed, type CheckedSource } from './checked-source.js'
import { findPlaces, type Step, type Stretch } from './find-places.js'

/** How many stretches are cut at once; the limits of the query say how many of their requests are sent. */
const atOnce = 16

/** How often a stretch is cut anew when entries came or went meanwhile. */
const attempts = 3

/** The entries to be cut. */
export interface Whole {
  /** How many entries there are. */
  available: number
  /** How many entries come before each place between shards; ascending, from 1. */
  places: readonly number[]
}

/** The cutting of a harvest: stretches that are left, and the places that were found. */
export class Cutting {
  /** The first id after each place. */
  readonly ids: string[]
  readonly #source: CheckedSource
  readonly #open: Stretch[]
  readonly #onFound: (found: number) => void
  #found = 0

  constructor(source: CheckedSource, { available, places }: Whole, onFound: (found: number) => void) {
    this.#source = source
    this.#onFound = onFound
    this.ids = new Array<string>(places.length)
    const points = [
      { id: undefined, at: 0 },
      { id: undefined, at: available },
    ]
    this.#open = places.length > 0 ? [{ first: 0, places, points }] : []
  }

  /**
   * Finds all places, in stretches side by side. Returns or throws when no request is under way any more.
   *
   * @param stop is called at the first failure, to stop the requests of the other stretches
   * @throws Changed when entries went so that places are nowhere
   */
  async run(stop: () => void): Promise<void> {
    const running = new Set<Promise<void>>()
    const failures: unknown[] = []
    for (;;) {
      while (failures.length === 0 && this.#open.length > 0 && running.size < atOnce) {
        const task: Promise<void> = this.#cut(this.#open.pop() as Stretch)
          .catch(error => {
            failures.push(error)
            if (!(error instanceof Changed)) stop()
          })
          .finally(() => running.delete(task))
        running.add(task)
      }
      if (running.size === 0) break
      await Promise.race(running)
    }
    // A failure that is more than a change is the one to be told of.
    if (failures.length > 0) throw failures.find(error => !(error instanceof Changed)) ?? failures[0]
  }

  async #cut(stretch: Stretch): Promise<void> {
    const { found, rest } = await this.#findPlaces(stretch)
    for (const { index, id } of found) this.ids[index] = id
    append(this.#open, rest)
    this.#found += found.length
    this.#onFound(this.#found)
  }

  async #findPlaces(stretch: Stretch): Promise<Step> {
    for (let attempt = 1, latest = stretch; ; attempt++) {
      try {
        return await findPlaces(this.#source, latest)
      } catch (error) {
        if (!(error instanceof Changed) || attempt >= attempts) throw error
        latest = await this.#recount(stretch)
      }
    }
  }

  /** The stretch as it is now. */
  async #recount({ first, places, points }: Stretch): Promise<Stretch> {
    const [begin, end] = [points[0], points.at(-1)]
    const at = await this.#source.count({ fromId: begin?.id, toId: end?.id })
    if (at <= (places.at(-1) as number)) throw new Changed()
    return {
      first,
      places,
      points: [
        { id: begin?.id, at: 0 },
        { id: end?.id, at },
      ],
    }
  }
}
