import { randomUUID } from 'node:crypto'
import {
  type AbortSignalLike,
  abortReason,
  type Clock,
  Redactor,
  systemClock,
  throwIfAborted,
} from '../../api/index.js'
import { IncompleteError, NetworkError, QueryError } from '../../errors/index.js'
import type { Frame } from '../../frame/index.js'
import { Channel, type Message, type MessageStream } from './channel.js'
import { connectionError, type GrpcFailure, isBroken, isGrpcFailure } from './connection-failure.js'
import { type ConnectionAddress, parseConnectionString, secretsOf } from './connection-string.js'
import { type Execution, pausesBeforeRetry, responsesOf } from './execution.js'
import { loadProtocol, type SparkProtocol } from './load-grpc.js'
import { type Command, planOf, type Relation, statementIn } from './plan.js'
import { frameOf, type RowBatch } from './result-frame.js'
import { errorInfoIn, errorOf, faultOf } from './spark-failure.js'

/** The options of a session. */
export interface SparkSessionOptions {
  /** Settings of the session, such as `{ 'spark.sql.ansi.enabled': 'true' }`. Texts of times are in UTC by default. */
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
  /** Is called about every two seconds with how far it is. */
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
const oldestVersion = 4
/** Texts of times in UTC, as dates are; and results that are not compressed, which nothing here reads. */
const sessionDefaults = {
  'spark.sql.session.timeZone': 'UTC',
  'spark.sql.execution.arrow.compression.codec': 'none',
}
const interruptOperation = 3
const clientName = 'nomad-notebook'
/** The call that ends a session, and those that nobody waits for. */
const secondsToEnd = 10

/**
 * A session on a Spark Connect server: its views and settings are of its own. Tested with Spark 4.0.5, 4.1.4 and
 * 4.3.0 on Java 17.
 *
 * Connections that break are opened again, and results go on where they were: no row is lost or comes twice. A process ends
 * although a session is open; the server forgets it after an hour without a call.
 */
export class SparkSession {
  readonly id: string
  /** The address of the server: `host:port`. */
  readonly endpoint: string
  readonly #protocol: SparkProtocol
  readonly #channel: Channel
  readonly #address: ConnectionAddress
  readonly #clock: Clock
  readonly #redactor: Redactor
  #version = ''
  /** By which the server tells its sessions apart, also after it was restarted. */
  #serverSideId: string | undefined
  #isKnown = false
  #isClosed = false

  private constructor(address: ConnectionAddress, clock: Clock) {
    this.id = address.sessionId ?? randomUUID()
    this.endpoint = address.endpoint
    this.#protocol = loadProtocol()
    this.#channel = new Channel(this.#protocol, address, address.userAgent ?? clientName)
    this.#address = address
    this.#clock = clock
    this.#redactor = new Redactor(secretsOf(address))
  }

  /**
   * Opens a session.
   *
   * @param url a connection string, as Spark documents it: `sc://host:15002`, or `sc://host:443/;use_ssl=true;token=…`
   * @throws QueryError for a connection string of another form, and for a server before Spark 4
   * @throws NetworkError when no Spark Connect server answers; AuthError when it requires a login
   * @throws MissingDependencyError when `@grpc/grpc-js` or `@grpc/proto-loader` is not installed
   */
  static async open(
    url: string,
    options: SparkSessionOptions & SparkCall = {},
    ports: { readonly clock: Clock } = { clock: systemClock },
  ): Promise<SparkSession> {
    const session = new SparkSession(parseConnectionString(url), ports.clock)
    try {
      await session.#connect(options)
      return session
    } catch (error) {
      session.#channel.close()
      throw error
    }
  }

  /** Returns the version of Spark on the server. */
  async version(): Promise<string> {
    return this.#version
  }

  /**
   * Runs a plan. Returns the rows as Arrow IPC streams, in order; none for a command. Whoever stops reading ends what runs.
   *
   * @throws QueryError for what Spark refuses; its `cause` is a `SparkFault` with the condition and the place
   * @throws IncompleteError when rows are missing
   */
  async *execute(plan: Relation | Command, call: ExecuteCall = {}): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const { data } of this.#batches(plan, call)) yield data
  }

  /** Runs a plan, and returns its rows as a frame, in the types that DuckDB's results have. */
  frame(plan: Relation, call: ExecuteCall = {}): Promise<Frame> {
    return frameOf(this.#batches(plan, call))
  }

  /** Runs a command to its end. */
  async run(command: Command, call: ExecuteCall = {}): Promise<void> {
    for await (const _ of this.#batches(command, call));
  }

  /**
   * Returns the columns that a plan has, without running it.
   *
   * @returns names, and types as messages of Spark: `{ double: {} }`, `{ array: { element_type: { long: {} } } }`
   */
  async schema(plan: Relation, call: SparkCall = {}): Promise<SparkField[]> {
    const { schema } = await this.#analyze({ schema: { plan: planOf(plan) } }, 'schema', call, statementIn(plan))
    const { fields = [] } = ((schema as Message)['struct'] ?? {}) as { fields?: readonly Message[] }
    return fields.map(({ name, data_type }) => ({ name: String(name), type: data_type as SparkField['type'] }))
  }

  /** Returns how Spark would run a plan. */
  async explain(
    plan: Relation,
    { mode = 'formatted', ...call }: SparkCall & { mode?: ExplainMode } = {},
  ): Promise<string> {
    const explain = { plan: planOf(plan), explain_mode: explainModes.indexOf(mode) + 1 }
    const { explain_string } = await this.#analyze({ explain }, 'explain', call, statementIn(plan))
    return String(explain_string ?? '')
  }

  /** Sets settings of the session. */
  async config(settings: Readonly<Record<string, string>>, call: SparkCall = {}): Promise<void> {
    const pairs = Object.entries(settings).map(([key, value]) => ({ key, value }))
    await this.#ask('Config', { operation: { set: { pairs } } }, call)
  }

  /** Ends the session on the server, and the connection. Never fails: a server that is away forgets the session by itself. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    try {
      await this.#channel.ask('ReleaseSession', this.#head(), { seconds: secondsToEnd })
    } catch {
      // It is gone already.
    } finally {
      this.#channel.close()
    }
  }

  async #connect({ config, timeouts, ...call }: SparkSessionOptions & SparkCall): Promise<void> {
    const limits = { ...call, seconds: timeouts?.connect ?? 30 }
    const { version } = await this.#analyze({ spark_version: {} }, 'spark_version', limits)
    this.#version = String(version)
    if (!(Number(this.#version.split('.')[0]) >= oldestVersion)) {
      throw new QueryError(`The server ${this.endpoint} has Spark ${this.#version}; 4.0 or later is needed.`)
    }
    await this.config({ ...sessionDefaults, ...config }, limits)
  }

  async *#batches(
    plan: Relation | Command,
    { onProgress, ...call }: ExecuteCall,
  ): AsyncGenerator<RowBatch, void, undefined> {
    this.#checkOpen()
    let rows = 0
    try {
      for await (const message of responsesOf(this.#execution(plan), { ...call, clock: this.#clock })) {
        this.#checkSession(message)
        const { arrow_batch, execution_progress } = message as {
          arrow_batch?: BatchMessage
          execution_progress?: Message
        }
        if (execution_progress) onProgress?.(progressIn(execution_progress))
        if (!arrow_batch) continue
        const { row_count = 0, start_offset, data = new Uint8Array() } = arrow_batch
        if (start_offset !== undefined && start_offset !== rows) {
          throw new IncompleteError(
            `Rows of the result are missing or came twice: after ${rows} rows came row ${start_offset}.`,
          )
        }
        rows += row_count
        yield { rows: row_count, data }
      }
    } catch (error) {
      throw await this.#errorOf(error, statementIn(plan))
    }
  }

  #execution(plan: Relation | Command): Execution {
    const operation_id = randomUUID()
    const request_options = [{ reattach_options: { reattachable: true } }]
    const send = (name: string, request: object) => {
      this.#channel.ask(name, { ...this.#head(), operation_id, ...request }, { seconds: secondsToEnd }).catch(() => {})
    }
    return {
      start: () => this.#stream('ExecutePlan', { ...this.#head(), operation_id, plan: planOf(plan), request_options }),
      reattach: id =>
        this.#stream('ReattachExecute', {
          ...this.#head(),
          operation_id,
          ...(id !== undefined && { last_response_id: id }),
        }),
      interrupt: () => send('Interrupt', { interrupt_type: interruptOperation }),
      release: () => send('ReleaseExecute', { release_all: {} }),
      errorClassOf: failure => (isGrpcFailure(failure) ? this.#errorClassOf(failure) : undefined),
    }
  }

  #stream(name: string, request: object): MessageStream {
    return this.#channel.stream(name, request)
  }

  async #analyze(request: object, result: string, call: AskCall, statement?: string): Promise<Message> {
    const answer = await this.#ask('AnalyzePlan', request, call, statement)
    return (answer[result] ?? {}) as Message
  }

  /** Asks, again where the connection broke: what is asked this way may be asked twice. */
  async #ask(name: string, request: object, { signal, seconds }: AskCall, statement?: string): Promise<Message> {
    this.#checkOpen()
    for (let attempt = 0; ; attempt++) {
      throwIfAborted(signal)
      try {
        const answer = await this.#channel.ask(name, { ...this.#head(), ...request }, { seconds, signal })
        this.#checkSession(answer)
        this.#isKnown = true
        return answer
      } catch (error) {
        if (signal?.aborted) throw abortReason(signal)
        const pause = this.#isKnown && isGrpcFailure(error) && isBroken(error) ? pausesBeforeRetry[attempt] : undefined
        if (pause === undefined) throw await this.#errorOf(error, statement, seconds)
        await this.#clock.sleep(pause, signal)
      }
    }
  }

  /** Errors of gRPC and of Spark as ours; others as they are. */
  async #errorOf(error: unknown, statement: string | undefined, seconds?: number): Promise<unknown> {
    if (!isGrpcFailure(error)) return error
    const redact = (text: string) => this.#redactor.redact(text)
    const info = errorInfoIn(error, this.#protocol)
    if (!info) {
      const { endpoint, isEncrypted } = this.#address
      return connectionError(error, { endpoint, isEncrypted, isKnown: this.#isKnown, seconds, redact })
    }
    const details = info.errorId === undefined ? undefined : await this.#details(info.errorId)
    return errorOf(faultOf(error.details, info, details, { statement, redact }), statement, this.endpoint)
  }

  /** Asks for the details of an error, which the server forgets soon. */
  async #details(errorId: string): Promise<Message | undefined> {
    try {
      return await this.#channel.ask(
        'FetchErrorDetails',
        { ...this.#head(), error_id: errorId },
        { seconds: secondsToEnd },
      )
    } catch {
      return undefined
    }
  }

  /** Before Spark 4 the name of the error stands in its words only. */
  #errorClassOf(failure: GrpcFailure): string | undefined {
    return errorInfoIn(failure, this.#protocol)?.errorClass ?? /^\[([A-Z\d_.]+)\]/.exec(failure.details.trim())?.[1]
  }

  /** Views and settings of a session are lost with it, and a server that was restarted would begin another one without a word. */
  #checkSession({ session_id, server_side_session_id }: Message): void {
    const isOther = typeof session_id === 'string' && session_id !== '' && session_id !== this.id
    const serverSideId = (server_side_session_id as string | undefined) || undefined
    if (
      isOther ||
      (this.#serverSideId !== undefined && serverSideId !== undefined && serverSideId !== this.#serverSideId)
    ) {
      throw new NetworkError(`The Spark server ${this.endpoint} has lost the session: it answers in another one.`, {
        hint: 'It was restarted. Open another session, and run it again.',
      })
    }
    this.#serverSideId ??= serverSideId
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new QueryError(`The session on the Spark server ${this.endpoint} is closed.`)
  }

  #head(): object {
    const { userId } = this.#address
    return {
      session_id: this.id,
      user_context: { user_id: userId, user_name: userId },
      client_type: clientName,
      ...(this.#serverSideId !== undefined && { client_observed_server_side_session_id: this.#serverSideId }),
    }
  }
}

/** A column of a plan. */
export interface SparkField {
  readonly name: string
  readonly type: Readonly<Record<string, unknown>>
}

interface AskCall extends SparkCall {
  readonly seconds?: number | undefined
}

interface BatchMessage {
  readonly row_count?: number
  readonly start_offset?: number
  readonly data?: Uint8Array
}

function progressIn({ stages, num_inflight_tasks }: Message): ExecutionProgress {
  const list = (stages ?? []) as readonly {
    num_tasks?: number
    num_completed_tasks?: number
    input_bytes_read?: number
  }[]
  const sum = (count: (stage: (typeof list)[number]) => number | undefined) =>
    list.reduce((total, stage) => total + (count(stage) ?? 0), 0)
  return {
    tasks: sum(stage => stage.num_tasks),
    completedTasks: sum(stage => stage.num_completed_tasks),
    runningTasks: (num_inflight_tasks as number | undefined) ?? 0,
    bytesRead: sum(stage => stage.input_bytes_read),
  }
}
