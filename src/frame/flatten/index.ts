export type { FlattenOptions, FlattenProgress } from './options.js'
export { type EntrySource, type LoadingOptions, toFrame } from './to-frame.js'
