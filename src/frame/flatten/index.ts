export { type FlattenOptions, type FlattenProgress, flattenRules } from './options.js'
export { type EntrySource, type LoadingOptions, toFrame } from './to-frame.js'
