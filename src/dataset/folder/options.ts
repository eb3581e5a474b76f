import type { OptionRules } from '../../options/index.js'
import { type ArchiveQueryOptions, optionRules } from '../../query/index.js'

/** The options of `openDataset`: how `verify` and `update` reach the server. Nothing else of a data set sends a request. */
export interface OpenDatasetOptions
  extends Pick<
    ArchiveQueryOptions,
    | 'username'
    | 'password'
    | 'authentication'
    | 'signal'
    | 'timeouts'
    | 'retry'
    | 'concurrency'
    | 'requestsPerSecond'
    | 'maxBytes'
    | 'allowInsecure'
  > {
  /** Root of the API to ask in place of the one that the data set came from, such as a mirror of it. */
  url?: string | undefined
}

const names = [
  'url',
  'username',
  'password',
  'authentication',
  'signal',
  'timeouts',
  'retry',
  'concurrency',
  'requestsPerSecond',
  'maxBytes',
  'allowInsecure',
] as const satisfies readonly (keyof OpenDatasetOptions)[]

/** What the options of `openDataset` take. */
export const openDatasetRules = Object.fromEntries(
  names.map(name => [name, optionRules[name]]),
) as unknown as OptionRules<OpenDatasetOptions>
