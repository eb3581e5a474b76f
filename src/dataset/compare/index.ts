export { type Comparable, DatasetDiff, type DifferentEntry, diffDatasets } from './diff.js'
export { Distinct, distinctEntries, type Mirrors } from './distinct.js'
