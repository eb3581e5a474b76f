export type { EntrySource } from './entry-source.js'
export { type FlattenOptions, type FlattenProgress, flattenRules } from './options.js'
export { requiredOfTable, type TableRequired } from './table-required.js'
export { type LoadingOptions, toFrame } from './to-frame.js'
