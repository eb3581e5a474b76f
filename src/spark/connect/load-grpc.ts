import type * as Grpc from '@grpc/grpc-js'
import type * as Loader from '@grpc/proto-loader'
import { requireOptional } from '../../basics/optional-package.js'
import { descriptors } from './messages.js'

/** The module of gRPC. */
export type GrpcModule = typeof Grpc

/** A call of the service: where it is, and how its messages are written and read. */
export interface CallForm {
  readonly path: string
  readonly requestSerialize: (value: object) => Buffer
  readonly responseDeserialize: (bytes: Buffer) => object
  readonly requestDeserialize: (bytes: Buffer) => object
  readonly responseSerialize: (value: object) => Buffer
}

/** gRPC and the messages of Spark Connect. */
export interface SparkProtocol {
  readonly grpc: GrpcModule
  readonly calls: Readonly<Record<string, CallForm>>
  /** The messages in which a server describes an error: what is read as a response is the status, as a request a detail of it. */
  readonly statusForms: CallForm
}

const use = { purpose: 'Spark needs', install: 'npm install @grpc/grpc-js @grpc/proto-loader' }

let loaded: SparkProtocol | undefined

/** Loads gRPC at the first call. @throws MissingDependencyError when `@grpc/grpc-js` or `@grpc/proto-loader` is not installed */
export function loadProtocol(): SparkProtocol {
  loaded ??= load()
  return loaded
}

function load(): SparkProtocol {
  const grpc = requireOptional<GrpcModule>('@grpc/grpc-js', use)
  const { fromJSON } = requireOptional<typeof Loader>('@grpc/proto-loader', use)
  // Numbers of 64 bits that come are counts; those that go are given as texts.
  const definitions = fromJSON(descriptors() as Parameters<typeof fromJSON>[0], {
    keepCase: true,
    longs: Number,
    arrays: true,
    objects: true,
  })
  const callsOf = (service: string) => definitions[service] as unknown as Record<string, CallForm>
  return {
    grpc,
    calls: callsOf('spark.connect.SparkConnectService'),
    statusForms: callsOf('google.rpc.Forms')['forms'] as CallForm,
  }
}
