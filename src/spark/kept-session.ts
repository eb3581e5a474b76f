import { isNomadError } from '../errors/index.js'
import { SparkFault } from './connect/index.js'

/** A session that is opened when it is first used, and kept. */
export class KeptSession<Session extends { close(): Promise<void> }> {
  readonly #open: () => Promise<Session>
  #opened: Promise<Session> | undefined

  constructor(open: () => Promise<Session>) {
    this.#open = open
  }

  /** Returns the session that is open, or opens one. */
  readonly get = (): Promise<Session> => {
    const opened = this.#opened ?? this.#begin()
    this.#opened = opened
    return opened
  }

  /** Runs something that reads. Where the server has lost the session (it was restarted), it runs once more in another one. */
  async read<T>(run: () => Promise<T>): Promise<T> {
    const before = this.#opened
    try {
      return await run()
    } catch (error) {
      if (!isLost(error) || before === undefined) throw error
      if (this.#opened === before) this.#opened = undefined
      return await run()
    }
  }

  /** Ends the session. The next use opens another one. */
  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    await (await opened)?.close()
  }

  #begin(): Promise<Session> {
    const begun = this.#open()
    begun.catch(() => {
      if (this.#opened === begun) this.#opened = undefined
    })
    return begun
  }
}

/** Returns true for an error of a server that does not know the session. */
function isLost(error: unknown): boolean {
  const { cause } = isNomadError(error) ? error : {}
  return cause instanceof SparkFault && /^INVALID_HANDLE(?:\.(?:SESSION|FORMAT)|$)/.test(cause.errorClass ?? '')
}
