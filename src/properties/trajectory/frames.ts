import { type FrameContext, ReadFrame, type TrajectoryFrame } from './frame.js'
import type { Moment } from './pairing.js'

/** The frames of a trajectory, in order: a list of which nothing is read before it is asked for. */
export interface TrajectoryFrames extends Iterable<TrajectoryFrame> {
  /** The number of frames. */
  readonly length: number
  /** Returns a frame by its place, negative from the end; `undefined` beyond. */
  at(index: number): TrajectoryFrame | undefined
}

/** Frames that are read from an archive. */
export class ReadFrames implements TrajectoryFrames {
  readonly #moments: readonly Moment[]
  readonly #context: FrameContext
  readonly #made = new Map<number, ReadFrame>()

  constructor(moments: readonly Moment[], context: FrameContext) {
    this.#moments = moments
    this.#context = context
  }

  get length(): number {
    return this.#moments.length
  }

  at(index: number): ReadFrame | undefined {
    const place = index < 0 ? this.length + index : index
    const moment = this.#moments[place]
    if (!moment) return undefined
    const frame = this.#made.get(place) ?? new ReadFrame(place, moment, this.#context)
    this.#made.set(place, frame)
    return frame
  }

  /** Yields all frames in order. They are made anew, so that a loop keeps no frame in memory that it has passed. */
  *[Symbol.iterator](): IterableIterator<ReadFrame> {
    for (const [index, moment] of this.#moments.entries()) {
      yield this.#made.get(index) ?? new ReadFrame(index, moment, this.#context)
    }
  }

  /** Returns the number of frames: a list of frames as text would be as long as the archive. */
  toJSON(): { length: number } {
    return { length: this.length }
  }
}
