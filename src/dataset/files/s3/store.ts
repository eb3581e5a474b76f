import process from 'node:process'
import type * as Sdk from '@aws-sdk/client-s3'
import { importOptional } from '../../../basics/optional-package.js'
import { storeError } from './store-error.js'

/** Loads the package that speaks S3. */
type LoadSdk = () => Promise<typeof Sdk>

/** Milliseconds in which a store takes a connection, and after which a silent one counts as lost. */
const patience = { connection: 10_000, silence: 120_000 }

/** How often a request is sent at most, where the environment does not say so. */
const attempts = 6

/** A connection to the S3-compatible store that the environment names. It opens when it is first used. */
export class Store {
  readonly #load: LoadSdk
  #open: Promise<{ sdk: typeof Sdk; client: Sdk.S3Client }> | undefined
  /** The last time that the store gave, and when, in milliseconds. */
  #time: { store: number; here: number } | undefined

  /** @param load loads the package; for tests */
  constructor(load: LoadSdk = () => import('@aws-sdk/client-s3')) {
    this.#load = load
  }

  /** The time by the clock of the store, in milliseconds; this machine's before its first answer. */
  get now(): number {
    return this.#time ? this.#time.store + performance.now() - this.#time.here : Date.now()
  }

  /**
   * Sends a request.
   *
   * @throws FileSystemError as `FileSystem` promises; MissingDependencyError without the package
   */
  async send<Answer>(work: (client: Sdk.S3Client, sdk: typeof Sdk) => Promise<Answer>): Promise<Answer> {
    const { client, sdk } = await this.#opened()
    try {
      return await work(client, sdk)
    } catch (error) {
      throw storeError(error)
    }
  }

  async #opened(): Promise<{ sdk: typeof Sdk; client: Sdk.S3Client }> {
    this.#open ??= this.#begin()
    try {
      return await this.#open
    } catch (error) {
      this.#open = undefined
      throw error
    }
  }

  async #begin(): Promise<{ sdk: typeof Sdk; client: Sdk.S3Client }> {
    const sdk = await importOptional('@aws-sdk/client-s3', this.#load, {
      purpose: 'Data sets in an S3-compatible store need',
      install: 'npm install @aws-sdk/client-s3',
    })
    const client = new sdk.S3Client(settings())
    client.middlewareStack.add(
      next => async request => {
        const answer = await next(request)
        this.#noteTime((answer.response as { headers?: Record<string, string> } | undefined)?.headers)
        return answer
      },
      { step: 'deserialize', priority: 'low', name: 'noteTime' },
    )
    return { sdk, client }
  }

  #noteTime(headers: Record<string, string> | undefined): void {
    const time = Date.parse(headers?.['date'] ?? '')
    if (!Number.isNaN(time)) this.#time = { store: time, here: performance.now() }
  }
}

function settings(): Sdk.S3ClientConfig {
  const { env } = process
  const endpoint = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL']
  // The package knows the first name alone, and asks for a region where the store has none.
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || (endpoint && !env['AWS_PROFILE'] ? 'us-east-1' : '')
  return {
    ...(region ? { region } : {}),
    // Stores of one's own have no name in the DNS for each bucket.
    ...(endpoint ? { forcePathStyle: true } : { followRegionRedirects: true }),
    ...(env['AWS_MAX_ATTEMPTS'] ? {} : { maxAttempts: attempts }),
    requestHandler: { connectionTimeout: patience.connection, socketTimeout: patience.silence },
  }
}

const stores = new Map<string, Store>()

/** Returns the connection to the store that the environment names now. */
export function storeOfEnvironment(): Store {
  const names = [
    'AWS_ENDPOINT_URL_S3',
    'AWS_ENDPOINT_URL',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_PROFILE',
    'AWS_ACCESS_KEY_ID',
  ]
  const key = JSON.stringify(names.map(name => process.env[name] ?? ''))
  const store = stores.get(key) ?? new Store()
  stores.set(key, store)
  return store
}
