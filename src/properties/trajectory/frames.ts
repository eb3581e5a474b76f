import { type FrameContext, TrajectoryFrame } from './frame.js'
import type { Moment } from './pairing.js'

/** The frames of a trajectory, in order: a list of which nothing is read before it is asked for. */
export class TrajectoryFrames implements Iterable<TrajectoryFrame> {
  readonly #moments: readonly Moment[]
  readonly #context: FrameContext
  readonly #made = new Map<number, TrajectoryFrame>()

  constructor(moments: readonly Moment[], context: FrameContext) {
    this.#moments = moments
    this.#context = context
  }

  /** The number of frames. */
  get length(): number {
    return this.#moments.length
  }

  /** Returns a frame by its place, negative from the end; `undefined` beyond. */
  at(index: number): TrajectoryFrame | undefined {
    const place = index < 0 ? this.length + index : index
    const moment = this.#moments[place]
    if (!moment) return undefined
    const frame = this.#made.get(place) ?? new TrajectoryFrame(place, moment, this.#context)
    this.#made.set(place, frame)
    return frame
  }

  /** Yields all frames in order. They are made anew, so that a loop keeps no frame in memory that it has passed. */
  *[Symbol.iterator](): IterableIterator<TrajectoryFrame> {
    for (const [index, moment] of this.#moments.entries()) {
      yield this.#made.get(index) ?? new TrajectoryFrame(index, moment, this.#context)
    }
  }

  /** Returns the number of frames: a list of frames as text would be as long as the archive. */
  toJSON(): { length: number } {
    return { length: this.length }
  }
}
