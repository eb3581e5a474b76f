import { type AbortSignalLike, type Clock, throwIfAborted } from '../../api/index.js'
import { IncompleteError } from '../../errors/index.js'
import type { Message, MessageStream } from './channel.js'
import { isBroken, isGrpcFailure } from './connection-failure.js'

/** Seconds before each attempt to go on after a connection broke; when none is left, its error is thrown. */
export const pausesBeforeRetry: readonly number[] = [0.1, 0.5, 1, 2, 5, 10, 15, 15]

/** How one execution is started, gone on with, and ended. */
export interface Execution {
  start(): MessageStream
  /** Goes on after the response of this id; from the start without one. */
  reattach(lastResponseId: string | undefined): MessageStream
  /** Ends what runs on the server. */
  interrupt(): void
  /** Lets the server forget the execution. */
  release(): void
  /** Returns Spark's name of an error, if it is one of Spark's. */
  errorClassOf(failure: unknown): string | undefined
}

/** The options of an execution. */
export interface ExecutionCall {
  readonly signal?: AbortSignalLike | undefined
  readonly clock: Clock
}

/**
 * Returns the responses of an execution, each once and in order, whatever happens to the connection: the server keeps those that
 * have not come, and sends them to whoever goes on. Ends when the server says that it is complete, and no earlier.
 *
 * @throws what gRPC throws when the server refuses or cannot be reached again
 */
export async function* responsesOf(
  execution: Execution,
  { signal, clock }: ExecutionCall,
): AsyncGenerator<Message, void, undefined> {
  throwIfAborted(signal)
  const reader = new ResponseReader(execution, clock, signal)
  const stop = () => reader.stop()
  signal?.addEventListener('abort', stop)
  try {
    for (let message = await reader.next(); message; message = await reader.next()) yield message
  } finally {
    signal?.removeEventListener('abort', stop)
    reader.end()
  }
}

class ResponseReader {
  readonly #execution: Execution
  readonly #clock: Clock
  readonly #signal: AbortSignalLike | undefined
  #stream: MessageStream
  #messages: AsyncIterator<Message>
  #lastId: string | undefined
  /** How often it broke since a response came. */
  #breaks = 0
  #isComplete = false
  #hasFailed = false

  constructor(execution: Execution, clock: Clock, signal: AbortSignalLike | undefined) {
    this.#execution = execution
    this.#clock = clock
    this.#signal = signal
    this.#stream = execution.start()
    this.#messages = this.#stream[Symbol.asyncIterator]()
  }

  /** Returns the next response; `undefined` after the last one. */
  async next(): Promise<Message | undefined> {
    for (;;) {
      let failure: unknown
      try {
        const { done, value } = await this.#messages.next()
        throwIfAborted(this.#signal)
        if (!done) return this.#received(value)
        // Servers end long streams before they are complete, so that the client goes on in another one.
      } catch (error) {
        throwIfAborted(this.#signal)
        failure = error
      }
      await this.#goOn(failure)
    }
  }

  stop(): void {
    this.#execution.interrupt()
    this.#stream.cancel()
  }

  /** Ends what is left of it. */
  end(): void {
    this.#stream.cancel()
    if (!this.#isComplete && !this.#hasFailed && !this.#signal?.aborted) this.#execution.interrupt()
    this.#execution.release()
  }

  #received(message: Message): Message | undefined {
    const id = message['response_id'] as string | undefined
    if (id !== undefined && id === this.#lastId) {
      this.#hasFailed = true
      throw new IncompleteError('The Spark server sent a response twice.', { hint: 'Run it again.' })
    }
    this.#lastId = id ?? this.#lastId
    this.#breaks = 0
    this.#isComplete = Boolean(message['result_complete'])
    return this.#isComplete ? undefined : message
  }

  async #goOn(failure: unknown): Promise<void> {
    this.#stream.cancel()
    const isUnknown = this.#execution.errorClassOf(failure) === 'INVALID_HANDLE.OPERATION_NOT_FOUND'
    // What was never answered may not have reached the server.
    const isUnstarted = isUnknown && this.#lastId === undefined
    const goesOn = failure === undefined || isUnstarted || (isGrpcFailure(failure) && isBroken(failure))
    if (!goesOn || this.#breaks >= pausesBeforeRetry.length) {
      this.#hasFailed = true
      throw (
        failure ?? new IncompleteError('The Spark server ends the results before they are complete, again and again.')
      )
    }
    await this.#clock.sleep(pausesBeforeRetry[this.#breaks++] as number, this.#signal)
    this.#stream = isUnstarted ? this.#execution.start() : this.#execution.reattach(this.#lastId)
    this.#messages = this.#stream[Symbol.asyncIterator]()
  }
}
