export type { AccountsOptions } from './accounts.js'
export { type SampleOptions, type SampleServer, serveSample } from './serve-sample.js'
export type { SampleEntry } from './store.js'
