import type * as Grpc from '@grpc/grpc-js'
import type { AbortSignalLike } from '../../api/index.js'
import { isLoopback } from '../../basics/loopback.js'
import type { ConnectionAddress } from './connection-string.js'
import type { CallForm, SparkProtocol } from './load-grpc.js'

/** A message that came. */
export type Message = Record<string, unknown>

/** The limits of one call. */
export interface CallLimits {
  readonly signal?: AbortSignalLike | undefined
  /** In seconds. Default: none. */
  readonly seconds?: number | undefined
}

/** Messages that come one by one. */
export interface MessageStream extends AsyncIterable<Message> {
  /** Ends it, whether all came or not. */
  cancel(): void
}

/** Servers close connections on which they are asked more often than every five minutes whether they are there. */
const keepAliveSeconds = 310
const keepAliveTimeoutSeconds = 20

/** A connection to a Spark Connect server. It is opened at the first call, and again after each loss. */
export class Channel {
  readonly #protocol: SparkProtocol
  readonly #client: Grpc.Client
  readonly #credentials: () => Grpc.Metadata

  constructor(protocol: SparkProtocol, address: ConnectionAddress, userAgent: string) {
    const { grpc } = protocol
    this.#protocol = protocol
    const credentials = address.isEncrypted ? grpc.credentials.createSsl() : grpc.credentials.createInsecure()
    const isLocal = isLoopback({ hostname: address.host })
    this.#client = new grpc.Client(`dns:${address.endpoint}`, credentials, {
      'grpc.primary_user_agent': userAgent,
      // Spark cuts results into batches of its own size; what is sent is limited by the server.
      'grpc.max_receive_message_length': -1,
      'grpc.max_send_message_length': -1,
      'grpc.keepalive_time_ms': keepAliveSeconds * 1000,
      'grpc.keepalive_timeout_ms': keepAliveTimeoutSeconds * 1000,
      'grpc.service_config_disable_resolution': 1,
      // Of its own for each session, so that closing one leaves others alone.
      'grpc.use_local_subchannel_pool': 1,
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 5000,
      ...(isLocal && { 'grpc.enable_http_proxy': 0 }),
    })
    this.#credentials = () => {
      const metadata = new grpc.Metadata()
      for (const [name, value] of Object.entries(address.headers)) metadata.set(name, value)
      if (address.token !== undefined) metadata.set('authorization', `Bearer ${address.token}`)
      return metadata
    }
  }

  /** Asks, and returns the answer. @throws what gRPC throws */
  ask(name: string, request: object, { seconds, signal }: CallLimits = {}): Promise<Message> {
    const { path, requestSerialize, responseDeserialize } = this.#form(name)
    return new Promise((resolve, reject) => {
      const call = this.#client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        this.#credentials(),
        this.#options(seconds),
        (error, answer) => {
          signal?.removeEventListener('abort', cancel)
          if (error) reject(error)
          else resolve(answer as Message)
        },
      )
      const cancel = () => call.cancel()
      signal?.addEventListener('abort', cancel)
    })
  }

  /** Asks for a stream of answers. Iterating it throws what gRPC throws. */
  stream(name: string, request: object): MessageStream {
    const { path, requestSerialize, responseDeserialize } = this.#form(name)
    const stream = this.#client.makeServerStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request,
      this.#credentials(),
      this.#options(),
    )
    // An error that comes when nobody reads any more is nobody's.
    stream.on('error', () => {})
    return stream as unknown as MessageStream
  }

  /** Ends all calls. */
  close(): void {
    this.#client.close()
  }

  #form(name: string): CallForm {
    return this.#protocol.calls[name] as CallForm
  }

  #options(seconds = Number.POSITIVE_INFINITY): Grpc.CallOptions {
    return { deadline: seconds === Number.POSITIVE_INFINITY ? seconds : Date.now() + seconds * 1000 }
  }
}
