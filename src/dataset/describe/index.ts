export { croissantName, type DescribedDataset, describeDataset, exportMetadataName } from './describe-dataset.js'
