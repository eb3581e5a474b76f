export { Dataset, type DatasetConfig } from './dataset.js'
export { openDataset } from './open-dataset.js'
export type { OpenDatasetOptions } from './options.js'
export type { DatasetStatistics } from './statistics.js'
