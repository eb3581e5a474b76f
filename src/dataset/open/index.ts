export { Dataset, type DatasetConfig } from './dataset.js'
export { openDataset } from './open-dataset.js'
