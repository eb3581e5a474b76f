import { randomUUID } from 'node:crypto'
import { createServer, type Socket, connect as tcpConnect } from 'node:net'
import type * as Grpc from '@grpc/grpc-js'
import { Frame } from '../../src/index.js'
import { loadProtocol } from '../../src/spark/connect/load-grpc.js'

type Message = Record<string, unknown>

/** An error of Spark, as its server sends it. */
export interface SparkError {
  message: string
  errorClass?: string
  sqlState?: string
  parameters?: Record<string, string>
  /** What FetchErrorDetails answers. Default: it knows nothing. */
  details?: Message
}

/** What a call meets. */
export interface SparkFault {
  /** Of a stream: how many responses come before. Default 0. */
  after?: number
  /** Ends the call with this code of gRPC. */
  code?: number
  details?: string
  /** Ends a stream as if it were whole, before it is complete. */
  end?: boolean
  /** Cuts all connections. */
  cut?: boolean
  /** Never answers. */
  hang?: boolean
  /** Ends the call with an error of Spark. */
  error?: SparkError
  /** Changes the response that would come next. */
  change?: (response: Message) => Message
  /** Sends the response that would come next twice. */
  twice?: boolean
  /** Leaves out the response that would come next. */
  skip?: boolean
}

/** A call that came. */
export interface SeenCall {
  name: string
  request: Message
  headers: Record<string, unknown>
  /** The number of the call of this name, from 0. */
  number: number
}

/** How a fake server is started. */
export interface FakeSparkOptions {
  version?: string
  /** The responses of an execution, by its plan. Default: two batches of two rows. */
  run?: (plan: Message) => Message[] | SparkError
  faults?: ((call: SeenCall) => SparkFault | undefined) | undefined
  certificate?: { key: string; cert: string }
}

/** A server that speaks Spark Connect, knows no SQL, and misbehaves on command. */
export interface FakeSpark {
  /** The connection string. */
  url: string
  port: number
  calls: SeenCall[]
  count(name: string): number
  /** Forgets all sessions, as when it was restarted. */
  restart(): void
  /** Connections that are open. */
  connections(): number
  close(): Promise<void>
}

/** A response with rows of one column, `id`. */
export function batchOf(ids: readonly number[], start_offset?: number): Message {
  const data = Frame.fromColumns({ id: ids }).toArrowBytes()
  return { arrow_batch: { row_count: ids.length, data, ...(start_offset !== undefined && { start_offset }) } }
}

/** Starts a fake server on a free port. */
export async function startFakeSpark(options: FakeSparkOptions = {}): Promise<FakeSpark> {
  const { grpc, calls: forms } = loadProtocol()
  const server = new grpc.Server()
  const calls: SeenCall[] = []
  let serverSideId = randomUUID()
  let executions = new Map<string, Message[]>()
  const errors = new Map<string, Message>()
  const sockets = new Set<Socket>()
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }

  const seen = (name: string, call: { request: unknown; metadata: Grpc.Metadata }): SeenCall => {
    const number = calls.filter(one => one.name === name).length
    const one = { name, request: call.request as Message, headers: call.metadata.getMap(), number }
    calls.push(one)
    return one
  }
  const heads = (request: Message) => ({ session_id: request['session_id'], server_side_session_id: serverSideId })
  const statusOf = ({ message, errorClass, sqlState, parameters, details }: SparkError) => {
    const errorId = randomUUID()
    if (details) errors.set(errorId, details)
    const info = { errorClass, sqlState, errorId, messageParameters: JSON.stringify(parameters ?? {}) }
    const metadata = new grpc.Metadata()
    const value = writeErrorInfo(
      Object.fromEntries(Object.entries(info).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    )
    metadata.set('grpc-status-details-bin', value)
    return { code: grpc.status.INTERNAL, details: message, metadata }
  }
  const lost = (errorClass: string) => statusOf({ message: `[${errorClass}] The handle is invalid.`, errorClass })
  const isOther = ({ client_observed_server_side_session_id: observed }: Message) =>
    observed !== undefined && observed !== serverSideId

  const unary =
    (name: string, answer: (request: Message) => Message): Grpc.handleUnaryCall<unknown, unknown> =>
    (call, callback) => {
      const one = seen(name, call)
      const fault = options.faults?.(one)
      if (fault?.hang) return
      if (fault?.cut) return cut()
      if (fault?.code !== undefined) return callback({ code: fault.code, details: fault.details ?? '' })
      if (fault?.error) return callback(statusOf(fault.error))
      if (isOther(one.request) && name !== 'ReleaseExecute') return callback(lost('INVALID_HANDLE.SESSION_CHANGED'))
      const plain = { ...heads(one.request), ...answer(one.request) }
      callback(null, fault?.change ? fault.change(plain) : plain)
    }

  const stream = (name: string): Grpc.handleServerStreamingCall<unknown, unknown> => {
    return async call => {
      const one = seen(name, call)
      const fault = options.faults?.(one)
      const refuse = (status: object) => call.emit('error', status)
      if (isOther(one.request)) return refuse(lost('INVALID_HANDLE.SESSION_CHANGED'))
      const operation = String(one.request['operation_id'])
      if (name === 'ExecutePlan' && !(fault?.after === undefined && (fault?.code !== undefined || fault?.cut))) {
        const responses = (options.run ?? (() => [batchOf([0, 1], 0), batchOf([2, 3], 2)]))(
          one.request['plan'] as Message,
        )
        if (!Array.isArray(responses)) return refuse(statusOf(responses))
        executions.set(
          operation,
          [...responses, { result_complete: {} }].map(response => ({
            ...heads(one.request),
            operation_id: operation,
            response_id: randomUUID(),
            ...response,
          })),
        )
      }
      const responses = executions.get(operation)
      if (!responses && name === 'ReattachExecute') return refuse(lost('INVALID_HANDLE.OPERATION_NOT_FOUND'))
      const last = one.request['last_response_id']
      const rest = (responses ?? []).slice(
        last ? (responses ?? []).findIndex(({ response_id }) => response_id === last) + 1 : 0,
      )
      const before = rest.slice(0, fault ? (fault.after ?? 0) : rest.length)
      for (const response of before) call.write(response)
      if (!fault) return call.end()
      // What was written is on its way before the fault comes.
      await new Promise(resolve => setTimeout(resolve, 5))
      if (fault.hang) return
      if (fault.cut) return cut()
      if (fault.end) return call.end()
      if (fault.code !== undefined) return refuse({ code: fault.code, details: fault.details ?? '' })
      if (fault.error) return refuse(statusOf(fault.error))
      const [next, ...others] = rest.slice(before.length)
      if (next && !fault.skip)
        for (let time = fault.twice ? 2 : 1; time > 0; time--) call.write(fault.change?.(next) ?? next)
      for (const response of others) call.write(response)
      call.end()
    }
  }

  server.addService(forms as unknown as Grpc.ServiceDefinition, {
    AnalyzePlan: unary('AnalyzePlan', request => ({
      ...('spark_version' in request && { spark_version: { version: options.version ?? '4.1.4' } }),
      ...('explain' in request && { explain: { explain_string: '== Physical Plan ==' } }),
      ...('schema' in request && {
        schema: { schema: { struct: { fields: [{ name: 'id', data_type: { integer: {} } }] } } },
      }),
    })),
    Config: unary('Config', () => ({})),
    Interrupt: unary('Interrupt', () => ({})),
    ReleaseSession: unary('ReleaseSession', () => ({})),
    ReleaseExecute: unary('ReleaseExecute', request => {
      executions.delete(String(request['operation_id']))
      return {}
    }),
    FetchErrorDetails: unary('FetchErrorDetails', request => errors.get(String(request['error_id'])) ?? {}),
    ExecutePlan: stream('ExecutePlan'),
    ReattachExecute: stream('ReattachExecute'),
  })
  const { certificate } = options
  const credentials = certificate
    ? grpc.ServerCredentials.createSsl(null, [
        { private_key: Buffer.from(certificate.key), cert_chain: Buffer.from(certificate.cert) },
      ])
    : grpc.ServerCredentials.createInsecure()
  const inner = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', credentials, (error, port) => (error ? reject(error) : resolve(port))),
  )
  // Connections go through another server, which can cut them as networks do.
  const proxy = createServer(socket => {
    const onward = tcpConnect(inner, '127.0.0.1')
    sockets.add(socket)
    socket.pipe(onward).pipe(socket)
    socket
      .on('error', () => {})
      .on('close', () => {
        sockets.delete(socket)
        onward.destroy()
      })
    onward.on('error', () => {}).on('close', () => socket.destroy())
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as { port: number }
  return {
    url: `sc://127.0.0.1:${port}`,
    port,
    calls,
    count: name => calls.filter(one => one.name === name).length,
    restart() {
      serverSideId = randomUUID()
      executions = new Map()
    },
    connections: () => sockets.size,
    async close() {
      cut()
      server.forceShutdown()
      await new Promise(resolve => proxy.close(resolve))
    },
  }
}

/** The bytes of a google.rpc.Status with one ErrorInfo. */
function writeErrorInfo(metadata: Record<string, string>): Buffer {
  const { statusForms } = loadProtocol()
  const value = statusForms.requestSerialize({
    reason: 'org.apache.spark.SparkException',
    domain: 'org.apache.spark',
    metadata,
  })
  return statusForms.responseSerialize({
    code: 13,
    details: [{ type_url: 'type.googleapis.com/google.rpc.ErrorInfo', value }],
  })
}
