import { randomUUID } from 'node:crypto'
import type { AbortSignalLike } from '../../api/index.js'
import { QueryError } from '../../errors/index.js'
import type { Frame } from '../../frame/index.js'
import { Channel, type Message } from './channel.js'
import { type ConnectionAddress, parseConnectionString } from './connection-string.js'
import { loadProtocol } from './load-grpc.js'
import { type Command, planOf, type Relation } from './plan.js'
import { frameOf, type RowBatch } from './result-frame.js'

/** The options of a session. */
export interface SparkSessionOptions {
  /** Settings of the session, such as `{ 'spark.sql.ansi.enabled': 'true' }`. Default: texts of times are in UTC. */
  readonly config?: Readonly<Record<string, string>> | undefined
  /** Limits, in seconds: `connect` until the server answers for the first time (default 30). */
  readonly timeouts?: { readonly connect?: number | undefined } | undefined
}

/** One call. */
export interface SparkCall {
  /** Stops it when it is aborted. */
  readonly signal?: AbortSignalLike | undefined
}

/** The options of running something. */
export interface ExecuteCall extends SparkCall {
  /** Is called about every two seconds with how far it is (Spark 4 and later). */
  onProgress?(progress: ExecutionProgress): void
}

/** How far something is that runs. */
export interface ExecutionProgress {
  readonly tasks: number
  readonly completedTasks: number
  readonly runningTasks: number
  readonly bytesRead: number
}

/** How a plan is explained: `simple` the physical one, `extended` the logical ones too, `formatted` in an outline. */
export type ExplainMode = 'simple' | 'extended' | 'codegen' | 'cost' | 'formatted'

const explainModes: readonly ExplainMode[] = ['simple', 'extended', 'codegen', 'cost', 'formatted']
const oldestVersion = [3, 5] as const

/** A session on a Spark Connect server: its views and settings are of its own. */
export class SparkSession {
  readonly id: string
  /** Where the server is: `host:port`. */
  readonly endpoint: string
  readonly #channel: Channel
  readonly #address: ConnectionAddress
  #version = ''

  private constructor(channel: Channel, address: ConnectionAddress) {
    this.id = address.sessionId ?? randomUUID()
    this.endpoint = address.endpoint
    this.#channel = channel
    this.#address = address
  }

  /**
   * Opens a session. A process ends although one is open.
   *
   * @param url a connection string, as Spark documents it: `sc://host:15002`
   */
  static async open(url: string, options: SparkSessionOptions = {}): Promise<SparkSession> {
    const address = parseConnectionString(url)
    const channel = new Channel(loadProtocol(), address, 'nomad-notebook')
    const session = new SparkSession(channel, address)
    const { analyzed } = await session.#analyze({ spark_version: {} }, 'spark_version', options.timeouts?.connect ?? 30)
    session.#version = String(analyzed['version'])
    const [major = 0, minor = 0] = session.#version.split('.').map(Number)
    if (major < oldestVersion[0] || (major === oldestVersion[0] && minor < oldestVersion[1])) {
      channel.close()
      throw new QueryError(`The server ${session.endpoint} has Spark ${session.#version}; 3.5 or later is needed.`)
    }
    await session.config({ 'spark.sql.session.timeZone': 'UTC', ...options.config })
    return session
  }

  /** Returns the version of Spark on the server. */
  async version(): Promise<string> {
    return this.#version
  }

  /** Runs a plan. Returns the rows as Arrow IPC streams, in order; none for a command. */
  async *execute(plan: Relation | Command, call: ExecuteCall = {}): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const { data } of this.#batches(plan, call)) yield data
  }

  /** Runs a plan, and returns its rows as a frame. */
  frame(plan: Relation, call: ExecuteCall = {}): Promise<Frame> {
    return frameOf(this.#batches(plan, call))
  }

  /** Runs a command to its end. */
  async run(command: Command, call: ExecuteCall = {}): Promise<void> {
    for await (const _ of this.execute(command, call));
  }

  /** Returns how Spark would run a plan. */
  async explain(plan: Relation, { mode = 'formatted' }: SparkCall & { mode?: ExplainMode } = {}): Promise<string> {
    const explain = { plan: planOf(plan), explain_mode: explainModes.indexOf(mode) + 1 }
    const { analyzed } = await this.#analyze({ explain }, 'explain')
    return String(analyzed['explain_string'] ?? '')
  }

  /** Sets settings of the session. */
  async config(settings: Readonly<Record<string, string>>): Promise<void> {
    const pairs = Object.entries(settings).map(([key, value]) => ({ key, value }))
    await this.#channel.ask('Config', { ...this.#head(), operation: { set: { pairs } } })
  }

  /** Ends the session on the server, and the connection. */
  async close(): Promise<void> {
    try {
      await this.#channel.ask('ReleaseSession', this.#head(), { seconds: 5 })
    } finally {
      this.#channel.close()
    }
  }

  async #analyze(request: object, result: string, seconds?: number): Promise<{ analyzed: Message }> {
    const answer = await this.#channel.ask('AnalyzePlan', { ...this.#head(), ...request }, { seconds })
    return { analyzed: (answer[result] ?? {}) as Message }
  }

  async *#batches(plan: Relation | Command, _call: ExecuteCall): AsyncGenerator<RowBatch, void, undefined> {
    const request = { ...this.#head(), plan: planOf(plan), operation_id: randomUUID() }
    for await (const { arrow_batch } of this.#channel.stream('ExecutePlan', request)) {
      const { row_count = 0, data } = (arrow_batch ?? {}) as { row_count?: number; data?: Uint8Array }
      if (data) yield { rows: row_count, data }
    }
  }

  #head(): object {
    const { userId } = this.#address
    return { session_id: this.id, user_context: { user_id: userId, user_name: userId }, client_type: 'nomad-notebook' }
  }
}
